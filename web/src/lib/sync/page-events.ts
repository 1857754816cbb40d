export interface PageEventHandlers {
  onOnline(): void
  onOffline(): void
  /** The page is left; it may be kept for the Back button. */
  onLeave(): void
  /** The page is shown again as it was left. */
  onReturn(): void
}

/** What happens to the page as a whole. Returns how to stop listening. */
export function listenToPage(handlers: PageEventHandlers): () => void {
  const onReturn = (event: Event): void => {
    if ('persisted' in event && event.persisted === true) handlers.onReturn()
  }
  const listeners = [
    ['online', () => handlers.onOnline()],
    ['offline', () => handlers.onOffline()],
    ['pagehide', () => handlers.onLeave()],
    ['pageshow', onReturn],
  ] as const
  for (const [name, listener] of listeners) window.addEventListener(name, listener)
  return () => {
    for (const [name, listener] of listeners) window.removeEventListener(name, listener)
  }
}
