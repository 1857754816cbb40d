const pauseMs = 5

/** Resolves as soon as `holds` does; the limit is for failure only. `what` may look at how it is when it fails. */
export async function until(
  what: string | (() => string),
  holds: () => boolean | Promise<boolean>,
  limitMs = 20_000,
): Promise<void> {
  const startedAt = Date.now()
  while (!(await holds())) {
    if (Date.now() - startedAt > limitMs) {
      throw new Error(`still not so: ${typeof what === 'string' ? what : what()}`)
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}
