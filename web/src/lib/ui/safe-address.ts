/** An address that may be followed: http, https or mailto. Peers can write anything, so it is asked at each showing. */
export function safeAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined
  return ['http:', 'https:', 'mailto:'].includes(new URL(url).protocol) ? url : undefined
}
