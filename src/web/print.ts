/** Prints one part of the page (`data-print` on the page's root; the sheets hide the rest), then puts it back. */
export function printOnly(part: string): void {
  const { documentElement } = document
  documentElement.dataset.print = part
  window.addEventListener('afterprint', () => delete documentElement.dataset.print, { once: true })
  window.print()
}
