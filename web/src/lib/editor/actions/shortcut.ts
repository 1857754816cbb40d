/** A key, alone or with others held. Letters are meant whatever their case. */
export interface Shortcut {
  /** As `KeyboardEvent.key` names it, letters as capitals. */
  readonly key: string
  /** Ctrl, or Command on a Mac. */
  readonly command?: boolean
  readonly alt?: boolean
  readonly shift?: boolean
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

export function isPressed(
  { key, command = false, alt = false, shift = false }: Shortcut,
  event: Pressed,
): boolean {
  if (event.altKey !== alt || (event.ctrlKey || event.metaKey) !== command) return false
  if (event.key.toUpperCase() !== key.toUpperCase()) return false
  // On some keyboards a sign needs Shift, on others it does not.
  return isSign(key) || event.shiftKey === shift
}

function isSign(key: string): boolean {
  return key.length === 1 && key !== ' ' && !/[A-Z]/u.test(key)
}

/** The one key whose name is a word of the language; the interface puts its own in its place. */
export const SPACE = 'Space'

/** As tooltips, menus and the list of keys show it. */
export function shortcutText({ key, command, alt, shift }: Shortcut): string {
  const held = [command ? 'Ctrl' : [], alt ? 'Alt' : [], shift ? 'Shift' : []].flat()
  return [...held, NAMES[key] ?? key].join('+')
}

const NAMES: Readonly<Record<string, string>> = {
  ' ': SPACE,
  Delete: 'Del',
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
}
