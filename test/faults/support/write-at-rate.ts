import type { Writer } from './writer.ts'

const pauseMs = 5

export interface Writing {
  /** How many edits were made. */
  readonly edits: number
  /** Of the time in which there was somebody to write: those without a connection have to wait. */
  readonly editsPerS: number
  stop(): Promise<void>
}

/** All of them together make so many edits a second, a fence after each burst, for as long as they are connected. */
export function writeAtRate(writers: readonly Writer[], wantedPerS: number): Writing {
  let edits = 0
  let writtenMs = 0
  let running = true

  function burst(elapsedMs: number): void {
    const able = writers.filter((writer) => writer.isConnected)
    if (able.length < writers.length) return
    writtenMs += elapsedMs
    for (; edits < (wantedPerS * writtenMs) / 1000; edits++) able[edits % able.length]?.edit()
    for (const writer of able) writer.fence()
  }

  async function run(): Promise<void> {
    let before = performance.now()
    while (running) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
      for (const writer of writers) writer.takeFences()
      const now = performance.now()
      burst(now - before)
      before = now
    }
  }

  const ended = run()
  return {
    get edits() {
      return edits
    },
    get editsPerS() {
      return Math.round((edits * 1000) / writtenMs)
    },
    async stop() {
      running = false
      await ended
    },
  }
}
