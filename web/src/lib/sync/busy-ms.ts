/**
 * Does some work, and resolves to how long it and the frame in which it is drawn keep the page busy, in ms. A hidden
 * page draws nothing.
 */
export async function busyMs(work: () => void): Promise<number> {
  const drawnMs = document.hidden ? 0 : nextFrameMs()
  const begun = performance.now()
  work()
  const workedMs = performance.now() - begun
  return workedMs + (await drawnMs)
}

function nextFrameMs(): Promise<number> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => {
      const begun = performance.now()
      setTimeout(() => resolve(performance.now() - begun))
    }),
  )
}
