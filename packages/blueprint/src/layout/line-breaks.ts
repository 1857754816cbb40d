const SPACE = 0x20
const TAB = 0x09
const HYPHEN = 0x2d
const ZERO_WIDTH_JOINER = 0x200d

/** May end a line, never begin one: closing brackets, stops and small kana. */
const NEVER_FIRST = new Set(
  [...'、。，．・：；？！）］｝〕〉》」』】〙〗’”ーァィゥェォッャュョぁぃぅぇぉっゃゅょ々,.!?:;)]}%'].map(
    codeOf,
  ),
)
/** May begin a line, never end one. */
const NEVER_LAST = new Set([...'（［｛〔〈《「『【〘〖‘“([{'].map(codeOf))

function codeOf(char: string): number {
  return char.codePointAt(0) ?? 0
}

/** A space that hangs at the end of a line and lets the next one begin. */
export function isBreakingSpace(codePoint: number): boolean {
  return codePoint === SPACE || codePoint === TAB
}

/** Whether a line may end between two characters neither of which is a space. */
export function mayBreakBetween(before: number, after: number): boolean {
  if (before === HYPHEN || before === 0x2010) return isLetter(after)
  if (!isIdeograph(before) && !isIdeograph(after)) return false
  return !NEVER_FIRST.has(after) && !NEVER_LAST.has(before) && maySplitBetween(before, after)
}

/** Whether a word that is too long for any line may be cut here: never inside what is drawn as one sign. */
export function maySplitBetween(before: number, after: number): boolean {
  if (before === ZERO_WIDTH_JOINER) return false
  if (isRegionalIndicator(before) && isRegionalIndicator(after)) return false
  return !isJoined(after)
}

/** Marks, joiners, selectors and skin tones belong to the character before them. */
function isJoined(codePoint: number): boolean {
  return (
    (codePoint >= 0x300 && codePoint <= 0x36f) ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x20d0 && codePoint <= 0x20ff) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) ||
    codePoint === 0x2060 ||
    codePoint === 0xfeff
  )
}

/** Chinese and Japanese; Korean breaks at its spaces in our titles. */
function isIdeograph(codePoint: number): boolean {
  return (
    (codePoint >= 0x2e80 && codePoint <= 0x9fff) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xff01 && codePoint <= 0xff60) ||
    (codePoint >= 0x20000 && codePoint <= 0x3ffff)
  )
}

function isRegionalIndicator(codePoint: number): boolean {
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff
}

/** A hyphen binds to a digit after it, as in a date. */
function isLetter(codePoint: number): boolean {
  return (
    (codePoint >= 0x61 && codePoint <= 0x7a) ||
    (codePoint >= 0x41 && codePoint <= 0x5a) ||
    (codePoint >= 0xc0 && codePoint <= 0x24f && codePoint !== 0xd7 && codePoint !== 0xf7)
  )
}
