import { readFile } from './api.ts'

/** Gives the person a file to keep, by the browser's own way of saving. */
export function handOver(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** Fetches a file that the server makes, such as `/api/costs/export?form=xlsx`, and hands it over. Throws `Failure`. */
export async function handOverFrom(path: string): Promise<void> {
  const { file, name } = await readFile(path)
  handOver(file, name)
}
