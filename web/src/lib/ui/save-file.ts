/** Saves what the page has made as a file, without asking the server. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** A title without what file systems refuse; `otherwise` when nothing is left of it. */
export function fileName(title: string, otherwise: string): string {
  return (
    title
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, 100) || otherwise
  )
}
