const MARK = /<!--.*?-->/gu
/** Where a link is taken hold of. */
const REACH = /<path class="reach[^>]*><\/path>/gu
const TAG = /<[a-z](?:[^<>"]|"[^"]*")*>/gu
const ATTRIBUTE = / ([\w:-]+)(?:="[^"]*")?/gu
const UNSEEN = /^(?:id|role|tabindex|name|for|href|aria-.*|data-.*)$/u

/** What is to be seen of some markup, without what names its elements to scripts, links and assistive technology. */
export function plainMarkup(markup: string): string {
  return markup
    .replace(MARK, '')
    .replace(REACH, '')
    .replace(TAG, (tag) =>
      tag.replace(ATTRIBUTE, (whole, name: string) => (isSeen(whole, name) ? whole : '')),
    )
}

/** The picture itself has to be found again. */
function isSeen(attribute: string, name: string): boolean {
  return !UNSEEN.test(name) || attribute === ' id="picture"'
}
