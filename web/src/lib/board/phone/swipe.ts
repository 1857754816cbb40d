import type { Attachment } from 'svelte/attachments'

const FAR_PX = 56
/** How much longer than high a stroke must be to be no scrolling. */
const FLATNESS = 1.8

/** Which way a stroke of a finger leads: 1 to what comes next, -1 back, 0 nowhere. */
export function swipeDirection(dx: number, dy: number): -1 | 0 | 1 {
  if (Math.abs(dx) < FAR_PX || Math.abs(dx) < Math.abs(dy) * FLATNESS) return 0
  return dx < 0 ? 1 : -1
}

/** Tells when a finger swipes sideways over an element; needs `touch-action: pan-y` on it. */
export function swipe(onswipe: (direction: -1 | 1) => void): Attachment<HTMLElement> {
  return (element) => {
    let start: { readonly id: number; readonly x: number; readonly y: number } | undefined
    const down = (event: PointerEvent): void => {
      const isFinger = event.isPrimary && event.pointerType !== 'mouse'
      start = isFinger ? { id: event.pointerId, x: event.clientX, y: event.clientY } : undefined
    }
    const up = (event: PointerEvent): void => {
      if (start?.id !== event.pointerId) return
      const direction = swipeDirection(event.clientX - start.x, event.clientY - start.y)
      start = undefined
      if (direction !== 0) onswipe(direction)
    }
    const cancel = (): void => {
      start = undefined
    }
    element.addEventListener('pointerdown', down)
    element.addEventListener('pointerup', up)
    element.addEventListener('pointercancel', cancel)
    return () => {
      element.removeEventListener('pointerdown', down)
      element.removeEventListener('pointerup', up)
      element.removeEventListener('pointercancel', cancel)
    }
  }
}
