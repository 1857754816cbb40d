import { boardPeople, BoardHistory, Progress, type Clocks } from '../support/build-board.ts'
import { figures } from '../support/figures.ts'
import { copyFolder, makeFolder, quiet } from '../support/folder.ts'
import { LoadClient } from '../support/load-client.ts'
import { median } from '../support/median.ts'
import { repetitions } from '../support/repeat.ts'
import { until } from '../support/wait.ts'
import { KEEPING } from '../systems/all.ts'
import type { Room, System } from '../systems/system.ts'
import type { Row } from './row.ts'

const cards = 5000
const edits = 50_000
/** By then every server has stored what it had, and compacted it if it does. */
const settledMs = 13_000

interface Stored {
  readonly system: System
  readonly folder: string
  readonly room: Room
}

interface Opening {
  readonly ms: number
  readonly bytes: number
  readonly peakMiB: number
}

/** A board that nobody has open, in a server that was just started: how long until its first reader has it all. */
export const coldOpen: Row = {
  name: 'cold-open',
  title: `Cold open of a board of ${cards} cards made by ${edits} edits`,
  async measure() {
    const history = new BoardHistory(cards, edits)
    const stored = await Promise.all(KEEPING.map((system) => store(system, history)))
    const openings = new Map<string, Opening[]>()
    for (let repetition = 0; repetition < repetitions; repetition++) {
      for (const board of stored) {
        const known = openings.get(board.system.name) ?? []
        openings.set(board.system.name, [...known, await open(board, history.clocks)])
      }
    }
    const of = (figure: (opening: Opening) => number): ReadonlyMap<string, number> =>
      new Map([...openings].map(([name, all]) => [name, median(all.map(figure))]))
    return [
      figures(
        'everything received',
        'ms',
        of(({ ms }) => ms),
        {
          kind: 'atMost',
          factor: 0.2,
          of: 'hocuspocus',
        },
      ),
      figures(
        'bytes received',
        'B',
        of(({ bytes }) => bytes),
        {
          kind: 'atMost',
          factor: 1,
          of: 'hocuspocus',
        },
      ),
      figures(
        'server peak memory',
        'MiB',
        of(({ peakMiB }) => peakMiB),
        {
          kind: 'atMost',
          factor: 0.6,
          of: 'betterPeer',
        },
      ),
    ]
  },
}

async function store(system: System, history: BoardHistory): Promise<Stored> {
  const folder = makeFolder()
  const running = await system.start(folder)
  const room = await running.makeRoom(boardPeople)
  await history.replay(running, room)
  await quiet(folder, settledMs)
  await running.process.stop()
  return { system, folder, room }
}

async function open({ system, folder, room }: Stored, expected: Clocks): Promise<Opening> {
  const running = await system.start(copyFolder(folder))
  const progress = new Progress(expected)
  let doneAt = Number.NaN
  const begin = performance.now()
  const client = await LoadClient.connect({
    address: running.address,
    room,
    person: 0,
    onUpdate(update) {
      const now = performance.now()
      progress.take(update)
      if (progress.isComplete && Number.isNaN(doneAt)) doneAt = now
    },
  })
  await until('everything has come', () => !Number.isNaN(doneAt))
  const peakMiB = running.process.peakBytes() / 2 ** 20
  const bytes = client.receivedBytes
  client.end()
  await running.process.stop()
  return { ms: doneAt - begin, bytes, peakMiB }
}
