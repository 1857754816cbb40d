/** What a key does while somebody presents; `nothing` for one that would change the board, which nobody means then. */
export type PresentKey =
  'on' | 'back' | 'first' | 'last' | 'laser' | 'spotlight' | 'tools' | 'notes' | 'leave' | 'nothing'

const KEYS: Readonly<Record<string, PresentKey>> = {
  ArrowRight: 'on',
  ArrowDown: 'on',
  PageDown: 'on',
  Enter: 'on',
  ' ': 'on',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  l: 'laser',
  s: 'spotlight',
  e: 'tools',
  n: 'notes',
  Escape: 'leave',
}

/** With the tools at hand the board keeps its keys; a clicker and Escape work all the same. */
const ALSO_WITH_TOOLS: ReadonlySet<string> = new Set(['PageDown', 'PageUp', 'Escape'])

/** Letters choose tools or write in a cell. */
const CHANGES_BOARD = /^(\p{L}|Delete|Backspace|F2)$/u

const OF_BUTTONS: ReadonlySet<string> = new Set(['Enter', ' '])
const OF_CHOICES: ReadonlySet<string> = new Set([' ', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'])
const FIELDS = 'input:not([type=radio]), textarea, select, [contenteditable], [role$=dialog], [role=menu]'

/** Undefined for a key that is the business of a field, a menu, a button or the tools. */
export function presentKey(event: KeyboardEvent, hasTools: boolean): PresentKey | undefined {
  const { key, target, ctrlKey, metaKey, altKey } = event
  if (ctrlKey || metaKey || altKey || keepsKeys(target, key)) return undefined
  if (hasTools && !ALSO_WITH_TOOLS.has(key)) return undefined
  const wanted = KEYS[key.length === 1 ? key.toLowerCase() : key]
  return wanted ?? (!hasTools && CHANGES_BOARD.test(key) ? 'nothing' : undefined)
}

function keepsKeys(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest(FIELDS)) return true
  if (target.matches('[type=radio]')) return OF_CHOICES.has(key)
  return OF_BUTTONS.has(key) && target.closest('button, a') !== null
}
