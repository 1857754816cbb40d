import { boardWith, cardIds } from '../support/edit-writer.ts'
import { figures } from '../support/figures.ts'
import { copyFolder, makeFolder, quiet } from '../support/folder.ts'
import { LoadClient } from '../support/load-client.ts'
import { median } from '../support/median.ts'
import { repetitions } from '../support/repeat.ts'
import { sleep } from '../support/wait.ts'
import { KEEPING } from '../systems/all.ts'
import type { Room, RunningSystem, System } from '../systems/system.ts'
import type { Row } from './row.ts'

const rooms = 2000
const cards = 60
const atOnce = 20
/** So long everybody has been in, and so long everybody has been gone. */
const settledMs = 20_000
const goneMs = 60_000
/** Rooms are ended by timers that may just have begun. */
const marginMs = 5000

interface Memory {
  readonly connectedKiB: number
  readonly keptKiB: number
  /** What the engine keeps in reserve left out. */
  readonly leastKeptKiB: number
}

interface Stored {
  readonly system: System
  readonly folder: string
  readonly rooms: readonly Room[]
}

/** Boards that were stored before, in servers that were just started; a client in each, and then nobody. */
export const roomMemory: Row = {
  name: 'memory',
  title: `Memory a room of ${cards} cards, of ${rooms}`,
  async measure() {
    const stored = await Promise.all(KEEPING.map((system) => store(system)))
    const results = await Promise.all(
      stored.map(async (boards) => {
        const runs = Array.from({ length: repetitions }, () => memory(boards))
        return [boards.system.name, await Promise.all(runs)] as const
      }),
    )
    const of = (figure: (memory: Memory) => number): ReadonlyMap<string, number> =>
      new Map(results.map(([name, all]) => [name, median(all.map(figure))]))
    return [
      figures(
        'connected and idle',
        'KiB',
        of(({ connectedKiB }) => connectedKiB),
        {
          kind: 'atMost',
          factor: 0.5,
          of: 'betterPeer',
        },
      ),
      figures(
        'kept 60 s after everyone left',
        'KiB',
        of(({ keptKiB }) => keptKiB),
        {
          kind: 'atMost',
          factor: 0.15,
          of: 'betterPeer',
        },
      ),
    ]
  },
}

async function store(system: System): Promise<Stored> {
  const folder = makeFolder()
  const running = await system.start(folder)
  const made: Room[] = []
  const board = boardWith(cardIds(cards))
  await inGroups(async () => {
    const room = await running.makeRoom(1)
    const client = await connect(running, room)
    client.send(client.frame(board))
    await client.echoed()
    client.end()
    made.push(room)
  })
  await quiet(folder, 5000)
  await running.process.stop()
  return { system, folder, rooms: made }
}

async function memory({ system, folder, rooms: made }: Stored): Promise<Memory> {
  const running = await system.start(copyFolder(folder))
  await warmUp(running)
  const before = await running.process.residentBytes()
  const leastBefore = await running.process.leastResidentBytes()
  const clients: LoadClient[] = []
  await inGroups(async (index) => {
    const room = made[index]
    if (room !== undefined) clients.push(await connect(running, room))
  })
  await sleep(settledMs)
  const connected = await running.process.residentBytes()
  for (const client of clients) client.end()
  await sleep(goneMs + marginMs)
  const kept = await running.process.residentBytes()
  const leastKept = await running.process.leastResidentBytes()
  await running.process.stop()
  return {
    connectedKiB: (connected - before) / rooms / 1024,
    keptKiB: (kept - before) / rooms / 1024,
    leastKeptKiB: (leastKept - leastBefore) / rooms / 1024,
  }
}

/** What is loaded and compiled at the first use belongs to no room. */
async function warmUp(running: RunningSystem): Promise<void> {
  const client = await connect(running, await running.makeRoom(1))
  client.end()
}

function connect({ address }: RunningSystem, room: Room): Promise<LoadClient> {
  return LoadClient.connect({ address, room, person: 0, presence: true })
}

async function inGroups(task: (index: number) => Promise<void>): Promise<void> {
  let next = 0
  const work = async (): Promise<void> => {
    while (next < rooms) await task(next++)
  }
  await Promise.all(Array.from({ length: atOnce }, () => work()))
}
