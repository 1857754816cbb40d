/**
 * Whether a request that says `origin` comes from our own pages: exactly the configured address, or without
 * one the very host that the request was sent to. `null`, suffixes, other ports and schemes are strangers.
 */
export function isAllowedOrigin(
  origin: string,
  configured: string | undefined,
  host: string | undefined,
): boolean {
  if (configured !== undefined) return origin === configured
  return host !== undefined && origin === `http://${host}`
}
