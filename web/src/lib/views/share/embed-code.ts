/** What somebody pastes into their page to show the board of a share link. */
export function embedCode(url: string, title: string): string {
  const address = url.replace('/s/', '/embed/')
  return `<iframe src="${inAttribute(address)}" title="${inAttribute(title)}" width="100%" height="600" loading="lazy" style="border:0" allowfullscreen></iframe>`
}

function inAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
