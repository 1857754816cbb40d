/** Ids that come in the same order each time: `a1`, `a2`, ... */
export function sequentialIds(prefix: string): () => string {
  let count = 0
  return () => `${prefix}${(count += 1)}`
}
