export type ImageFormat = 'png' | 'jpeg' | 'webp' | 'gif'

/** What bytes say they are by how they begin; a name or a header can say anything. */
export function tellMedia(bytes: Uint8Array): ImageFormat | 'pdf' | undefined {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (head.startsWith('\u0089PNG\r\n\u001a\n')) return 'png'
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg'
  if (/^GIF8[79]a/u.test(head)) return 'gif'
  if (/^RIFF[^]{4}WEBP/u.test(head)) return 'webp'
  return head.startsWith('%PDF-') ? 'pdf' : undefined
}
