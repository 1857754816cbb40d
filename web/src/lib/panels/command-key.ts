/** A key pressed with the command key of this machine, as it is written on its keyboard. */
export function commandKey(letter: string): string {
  return navigator.platform.startsWith('Mac') ? `⌘${letter}` : `Ctrl ${letter}`
}
