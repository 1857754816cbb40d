/** No picture is worth waiting longer for. */
const MOST_MS = 1000

/** Takes away what `picture.js` shows until the board is there, or keeps it from coming. */
export function dropPicture(): void {
  delete document.documentElement.dataset['picture']
  document.getElementById('picture')?.remove()
}

/**
 * Runs once the picture has been painted, which making the board at once would keep from happening: at once where there is
 * none to come. One that is still to come is waited for before a large board alone. Returns how to call it off.
 */
export function afterPicture(isLarge: boolean, run: () => void): () => void {
  const page = document.documentElement
  const isAwaited = page.dataset['picture'] === '' && (isLarge || document.getElementById('picture') !== null)
  if (!isAwaited) {
    run()
    return () => undefined
  }
  const watching = new MutationObserver(go)
  watching.observe(page, { attributeFilter: ['data-picture'] })
  const timer = setTimeout(go, MOST_MS)
  function stop(): void {
    watching.disconnect()
    clearTimeout(timer)
  }
  function go(): void {
    stop()
    run()
  }
  return stop
}
