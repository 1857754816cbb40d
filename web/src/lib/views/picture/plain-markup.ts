const MARK = /<!--.*?-->/gu
/** Where a link is taken hold of. */
const REACH = /<path class="reach[^>]*><\/path>/gu
const TAG = /<[a-z](?:[^<>"]|"[^"]*")*>/gu
const UNSEEN =
  / (?:role|tabindex|name|for|href|data-(?!initials)[\w-]+|aria-[\w-]+|id(?!="picture"))="[^"]*"/gu

/** What is to be seen of some markup, without what names its elements to scripts, links and assistive technology. */
export function plainMarkup(markup: string): string {
  return markup
    .replace(MARK, '')
    .replace(REACH, '')
    .replace(TAG, (tag) => tag.replace(UNSEEN, ''))
}
