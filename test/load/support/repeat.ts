import { makeFolder } from './folder.ts'
import { median } from './median.ts'
import type { RunningSystem, System } from '../systems/system.ts'

export const repetitions = Number(process.env['REPETITIONS'] ?? 3)

/** Each system anew for each repetition, in turn, so that what disturbs the machine disturbs all of them. */
export async function repeat<Result>(
  systems: readonly System[],
  run: (running: RunningSystem, system: System, folder: string) => Promise<Result>,
): Promise<ReadonlyMap<string, readonly Result[]>> {
  const results = new Map<string, Result[]>(systems.map(({ name }) => [name, []]))
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const system of systems) {
      const folder = makeFolder()
      const running = await system.start(folder)
      try {
        results.get(system.name)?.push(await run(running, system, folder))
      } finally {
        await running.process.stop()
      }
    }
  }
  return results
}

export function medians<Result>(
  results: ReadonlyMap<string, readonly Result[]>,
  figure: (result: Result) => number,
): ReadonlyMap<string, number> {
  return new Map([...results].map(([name, all]) => [name, median(all.map(figure))]))
}
