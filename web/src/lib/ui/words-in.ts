/** Whether a text has every word of a query somewhere in it, whatever the case and the accents. */
export function hasWords(text: string, query: string): boolean {
  const within = plain(text)
  return plain(query)
    .split(/\s+/u)
    .every((word) => within.includes(word))
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
