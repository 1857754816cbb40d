import { LoadRoom, type Load, type LoadResult } from '../support/load-room.ts'
import { figures } from '../support/figures.ts'
import { medians, repeat } from '../support/repeat.ts'
import { SYSTEMS } from '../systems/all.ts'
import type { RunningSystem } from '../systems/system.ts'
import type { Row } from './row.ts'

const people = 100
const patienceSeconds = 10
/** At 100 edits/s the engine of every server compiles its busy functions for so long, on the cores that are measured. */
const lightWarmUpSeconds = 20

interface Outcome extends LoadResult {
  /** Of the server's processor time, for each thousand edits that reached a client. */
  readonly cpuPerThousandS: number
}

export const latency: Row = {
  name: 'latency',
  title: `${people} clients in one room`,
  async measure() {
    const light = await repeat(SYSTEMS, (running) =>
      outcome(running, { editsPerS: 100, seconds: 20, warmUpSeconds: lightWarmUpSeconds }),
    )
    const heavy = await repeat(SYSTEMS, (running) =>
      outcome(running, { editsPerS: 2000, seconds: 4, warmUpSeconds: 2 }),
    )
    const p50 = medians(light, ({ p50Ms }) => p50Ms)
    const p99 = medians(light, ({ p99Ms }) => p99Ms)
    const lightCpu = medians(light, ({ cpuPerThousandS }) => cpuPerThousandS)
    const heavyCpu = medians(heavy, ({ cpuPerThousandS }) => cpuPerThousandS)
    return [
      figures('100 edits/s in all: p50', 'ms', p50, { kind: 'atMost', factor: 2, of: 'betterPeer' }),
      figures('100 edits/s in all: p99', 'ms', p99, { kind: 'atMost', factor: 1.5, of: 'betterPeer' }),
      figures('100 edits/s: server CPU per 1,000 delivered', 's', lightCpu, {
        kind: 'atMost',
        factor: 0.75,
        of: 'betterPeer',
      }),
      figures('2,000 edits/s: server CPU per 1,000 delivered', 's', heavyCpu, {
        kind: 'atMost',
        factor: 0.35,
        of: 'betterPeer',
      }),
      figures(
        '2,000 edits/s: p99, for orientation',
        'ms',
        medians(heavy, ({ p99Ms }) => p99Ms),
      ),
    ]
  },
}

async function outcome(running: RunningSystem, load: Omit<Load, 'patienceSeconds'>): Promise<Outcome> {
  const room = await LoadRoom.open(running, people)
  await room.run({ ...load, seconds: 0, patienceSeconds })
  const before = running.process.cpuSeconds()
  const result = await room.run({ ...load, warmUpSeconds: 0, patienceSeconds })
  const cpuS = running.process.cpuSeconds() - before
  room.close()
  return { ...result, cpuPerThousandS: (cpuS / result.delivered) * 1000 }
}
