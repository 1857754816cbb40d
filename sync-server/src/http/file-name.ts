/** A name for `filename*=UTF-8''` of a Content-Disposition: nothing in it ends the header or names a folder. */
export function fileNameInHeader(name: string, fallback: string): string {
  const safe = name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .toWellFormed()
    .trim()
  return encodeURIComponent(safe === '' ? fallback : safe).replace(
    /['()]/gu,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  )
}
