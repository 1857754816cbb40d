import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

/**
 * Loaded into every server before its own code, the same for all: answers from inside what cannot be seen from
 * outside. It does nothing until it is asked.
 */
export type ProbeQuestion = 'collectGarbage' | 'startDelay' | 'endDelay'

export interface ProbeReply {
  readonly question: ProbeQuestion
  /** How late the event loop was between `startDelay` and `endDelay`, in milliseconds. */
  readonly delayP99Ms: number
  readonly delayMaxMs: number
}

const delay = monitorEventLoopDelay({ resolution: 1 })

function answer(question: ProbeQuestion): void {
  if (question === 'collectGarbage') for (let run = 0; run < 3; run++) void globalThis.gc?.()
  else if (question === 'startDelay') {
    delay.reset()
    delay.enable()
  } else delay.disable()
  const reply: ProbeReply = {
    question,
    delayP99Ms: delay.percentile(99) / 1e6,
    delayMaxMs: delay.max / 1e6,
  }
  process.send?.(reply)
}

if (isMainThread && process.send !== undefined) {
  process.on('message', (question) => answer(question as ProbeQuestion))
  process.channel?.unref()
}
