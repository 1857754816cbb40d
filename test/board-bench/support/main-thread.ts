import type { CDPSession } from 'playwright-core'
import type { OpenBoard } from './open-board.ts'

/** What comes after the last input of a gesture and because of it. */
const trailMs = 200

/** Processor time that the main thread of the page spends from before some work until after it, in ms. */
export async function mainThreadMs(board: OpenBoard, work: () => Promise<void>): Promise<number> {
  await board.frame()
  const before = await taskMs(board.cdp)
  await work()
  await board.page.waitForTimeout(trailMs)
  return (await taskMs(board.cdp)) - before
}

async function taskMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  const task = metrics.find(({ name }) => name === 'TaskDuration')
  return (task?.value ?? Number.NaN) * 1000
}
