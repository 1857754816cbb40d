import { DRAG_STARTS_PX } from '../tools/pointer-input.ts'

export interface DragHandlers {
  begin(): void
  move(event: PointerEvent): void
  end(event: PointerEvent): void
  /** The pointer was taken away. */
  cancel(): void
}

/** Follows a press on an element; nothing is called before it has travelled, so that a click stays one. */
export function dragFrom(element: HTMLElement, press: PointerEvent, handlers: DragHandlers): void {
  let isDragging = false
  const listening = new AbortController()
  const on = (
    name: 'pointermove' | 'pointerup' | 'pointercancel',
    act: (event: PointerEvent) => void,
  ): void =>
    window.addEventListener(name, (event) => event.pointerId === press.pointerId && act(event), {
      signal: listening.signal,
    })

  on('pointermove', (event) => {
    const travelledPx = Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY)
    if (!isDragging && travelledPx < DRAG_STARTS_PX) return
    if (!isDragging) {
      isDragging = true
      element.setPointerCapture(press.pointerId)
      handlers.begin()
    }
    handlers.move(event)
  })
  on('pointerup', (event) => {
    listening.abort()
    if (isDragging) handlers.end(event)
  })
  on('pointercancel', () => {
    listening.abort()
    if (isDragging) handlers.cancel()
  })
}
