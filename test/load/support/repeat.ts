import { makeFolder } from './folder.ts'
import { median } from './median.ts'
import type { RunningSystem, System } from '../systems/system.ts'

export const repetitions = Number(process.env['REPETITIONS'] ?? 3)

/** Each system anew for each repetition, in turn, so that what disturbs the machine disturbs all of them. */
export async function repeat<Result>(
  systems: readonly System[],
  run: (running: RunningSystem, system: System) => Promise<Result>,
): Promise<ReadonlyMap<string, readonly Result[]>> {
  const results = new Map<string, Result[]>(systems.map(({ name }) => [name, []]))
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const system of systems) {
      results.get(system.name)?.push(await runOnce(system, (running) => run(running, system)))
    }
  }
  return results
}

/** All of them at once, for what the load of the machine does not change. */
export async function repeatTogether<Result>(
  systems: readonly System[],
  run: (running: RunningSystem, folder: string) => Promise<Result>,
): Promise<ReadonlyMap<string, readonly Result[]>> {
  const results = await Promise.all(
    systems.map(async (system) => {
      const runs = Array.from({ length: repetitions }, () => runOnce(system, run))
      return [system.name, await Promise.all(runs)] as const
    }),
  )
  return new Map(results)
}

async function runOnce<Result>(
  system: System,
  run: (running: RunningSystem, folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = makeFolder()
  const running = await system.start(folder)
  try {
    return await run(running, folder)
  } finally {
    await running.process.stop()
  }
}

export function medians<Result>(
  results: ReadonlyMap<string, readonly Result[]>,
  figure: (result: Result) => number,
): ReadonlyMap<string, number> {
  return new Map([...results].map(([name, all]) => [name, median(all.map(figure))]))
}
