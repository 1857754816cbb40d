/** No picture is worth waiting longer for. */
const MOST_MS = 1000

/** Takes away what `picture.js` shows until the board is there, or keeps it from coming. */
export function dropPicture(): void {
  delete document.documentElement.dataset['picture']
  document.getElementById('picture')?.remove()
}

/** Resolves once the picture has been painted: at once where there is none to come, and soon in any case. */
export function pictureSeen(): Promise<void> {
  const page = document.documentElement
  if (page.dataset['picture'] !== '') return Promise.resolve()
  return new Promise((resolve) => {
    const watching = new MutationObserver(end)
    watching.observe(page, { attributeFilter: ['data-picture'] })
    const timer = setTimeout(end, MOST_MS)
    function end(): void {
      watching.disconnect()
      clearTimeout(timer)
      resolve()
    }
  })
}
