import { figures } from '../support/figures.ts'
import { LoadRoom, type LoadResult } from '../support/load-room.ts'
import { medians, repeat } from '../support/repeat.ts'
import { SYSTEMS } from '../systems/all.ts'
import type { RunningSystem, System } from '../systems/system.ts'
import type { Row } from './row.ts'

const people = 50
const p99LimitMs = 250
/** Of what is sent in the counted time so much has to be delivered in it. */
const arrivedShare = 0.95
const firstEditsPerS = 1500
const leastEditsPerS = 50
/** The search ends when a load that is carried and one that is not are so close. */
const closeFactor = 1.12

interface Outcome {
  readonly best: number
  readonly atTwice: number
}

/** The highest load at which edits still arrive in time, and what is left at twice of it. */
export const throughput: Row = {
  name: 'throughput',
  title: `${people} clients in one room, edits delivered with p99 under ${p99LimitMs} ms`,
  async measure() {
    const known = new Map<string, number>()
    const results = await repeat(SYSTEMS, (running, system) => outcome(running, system, known))
    const best = medians(results, (result) => result.best)
    const atTwice = medians(results, (result) => result.atTwice)
    return [
      figures('delivered edits', '/s', best, { kind: 'atLeast', factor: 2, of: 'hocuspocus' }),
      figures('delivered edits at twice the load', '/s', atTwice, {
        kind: 'atLeast',
        factor: 0.7,
        of: { ownBest: best.get('sightline') ?? Number.NaN },
      }),
    ]
  },
}

async function outcome(
  running: RunningSystem,
  { name }: System,
  known: Map<string, number>,
): Promise<Outcome> {
  let found = await search(running, known.get(name) ?? firstEditsPerS)
  let twice = await attempt(running, found.editsPerS * 2)
  while (isCarried(twice)) {
    found = await search(running, found.editsPerS * 2)
    twice = await attempt(running, found.editsPerS * 2)
  }
  known.set(name, found.editsPerS)
  return { best: Math.min(found.result.deliveredPerS, found.result.wantedPerS), atTwice: twice.deliveredPerS }
}

interface Trial extends LoadResult {
  /** What would have been delivered if all had gone as planned. */
  readonly wantedPerS: number
}

interface Found {
  readonly editsPerS: number
  readonly result: Trial
}

/** By larger steps until it is too much, then between the two. */
async function search(running: RunningSystem, startEditsPerS: number): Promise<Found> {
  let carried: Found | undefined
  let tooMuch = Number.POSITIVE_INFINITY
  let editsPerS = startEditsPerS
  while (carried === undefined || tooMuch / carried.editsPerS > closeFactor) {
    const result = await attempt(running, editsPerS)
    if (isCarried(result)) carried = { editsPerS, result }
    else tooMuch = editsPerS
    editsPerS = nextLoad(carried?.editsPerS, tooMuch)
    if (editsPerS < leastEditsPerS) throw new Error('not even the lightest load is carried')
  }
  return carried
}

function nextLoad(carried: number | undefined, tooMuch: number): number {
  if (carried === undefined) return tooMuch / 1.3
  return Number.isFinite(tooMuch) ? Math.sqrt(carried * tooMuch) : carried * 1.4
}

/** A load that could not even be offered says nothing about the server. */
function isCarried({ deliveredPerS, offeredPerS, wantedPerS, p99Ms }: Trial): boolean {
  const arrived = Math.min(deliveredPerS, offeredPerS)
  return p99Ms < p99LimitMs && arrived >= wantedPerS * arrivedShare
}

/** What fails is tried again, since others may be using the machine; the better one counts. */
async function attempt(running: RunningSystem, editsPerS: number): Promise<Trial> {
  const first = await trial(running, editsPerS)
  if (isCarried(first)) return first
  const second = await trial(running, editsPerS)
  return isCarried(second) || second.deliveredPerS > first.deliveredPerS ? second : first
}

async function trial(running: RunningSystem, editsPerS: number): Promise<Trial> {
  const room = await LoadRoom.open(running, people)
  const result = await room.run({ editsPerS, seconds: 2, warmUpSeconds: 1, patienceSeconds: 2 })
  room.close()
  return { ...result, wantedPerS: editsPerS * (people - 1) }
}
