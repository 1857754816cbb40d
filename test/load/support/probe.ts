import { monitorEventLoopDelay } from 'node:perf_hooks'
import { BroadcastChannel, isMainThread } from 'node:worker_threads'

/**
 * Loaded into every server before its own code, the same for all: answers from inside what cannot be seen from
 * outside. It does nothing until it is asked.
 */
export type ProbeQuestion = 'collectGarbage' | 'giveBack' | 'startDelay' | 'endDelay'

export interface ProbeReply {
  readonly question: ProbeQuestion
  /** How late the event loop was between `startDelay` and `endDelay`, in milliseconds. */
  readonly delayP99Ms: number
  readonly delayMaxMs: number
}

const delay = monitorEventLoopDelay({ resolution: 1 })
const threads = new BroadcastChannel('sightline-probe')
threads.onmessage = giveBack
threads.unref()

/** Not only what nobody needs, but also what the engine keeps in reserve for later. */
function giveBack(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}

function ask(question: ProbeQuestion): void {
  switch (question) {
    case 'collectGarbage':
      return void globalThis.gc?.()
    case 'giveBack':
      threads.postMessage(question)
      return giveBack()
    case 'startDelay':
      delay.reset()
      delay.enable()
      return
    case 'endDelay':
      return void delay.disable()
  }
}

function answer(question: ProbeQuestion): void {
  ask(question)
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
