import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenBoard } from './open-board.ts'

/** Does some work on a board, and with `PROFILE` set leaves what the page did meanwhile in that folder. */
export async function profiled<Result>(
  { cdp }: OpenBoard,
  name: string,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  const folder = process.env['PROFILE']
  if (folder === undefined) return work()
  await cdp.send('Profiler.enable')
  await cdp.send('Profiler.start')
  const result = await work()
  const { profile } = await cdp.send('Profiler.stop')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.cpuprofile`), JSON.stringify(profile))
  return result
}
