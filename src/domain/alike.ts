/** Text as two people mean the same by it: small letters, no punctuation (unless there is nothing else). */
export function alike(text: string): string {
  const small = text.normalize('NFC').toLowerCase().trim()
  return small.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim() || small
}
