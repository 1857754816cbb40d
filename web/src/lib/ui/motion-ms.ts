/** How long a movement of this token takes; 0 for those who want no motion. */
export function motionMs(token: 'dur-1' | 'dur-2' | 'dur-3' | 'dur-4'): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue(`--${token}`)) || 0
}
