/** The local key of an office that is a member today. */
export function officeKey(name: string): string {
  return `@office:${name}`
}
