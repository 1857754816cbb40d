/** Panels, bars and fields that float over the canvas keep their own events; so do headers. */
export function isChrome(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-chrome]') !== null
}

/** The header of a lane, phase or step, but for what can be pressed in it. */
export function isHeader(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[data-lane], [data-phase], [data-step]') !== null &&
    target.closest('button, input, [role=separator]') === null
  )
}
