/** The client puts what it is given into the address as it stands: a token from a link may hold a slash. */
export function inPath(part: string): string {
  return encodeURIComponent(part)
}
