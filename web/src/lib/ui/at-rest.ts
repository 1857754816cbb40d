/** Less than it takes to be noticed, more than a frame that shows what was touched. */
const RESTING_MS = 80
/** Whoever moves on and on sees it all the same. */
const LONGEST_MS = 250

/** Runs once the hand has rested for a moment, so that no movement waits for it. Returns how to call it off. */
export function atRest(run: () => void): () => void {
  let resting = setTimeout(end, RESTING_MS)
  const longest = setTimeout(end, LONGEST_MS)
  addEventListener('pointermove', restAgain)

  function restAgain(): void {
    clearTimeout(resting)
    resting = setTimeout(end, RESTING_MS)
  }
  function stop(): void {
    clearTimeout(resting)
    clearTimeout(longest)
    removeEventListener('pointermove', restAgain)
  }
  function end(): void {
    stop()
    run()
  }
  return stop
}
