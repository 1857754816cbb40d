import { boardWith, cardIds, EditWriter } from '../support/edit-writer.ts'
import { figures } from '../support/figures.ts'
import { LoadClient } from '../support/load-client.ts'
import { LoadRoom } from '../support/load-room.ts'
import { medians, repeat } from '../support/repeat.ts'
import { sleep } from '../support/wait.ts'
import { sightline } from '../systems/sightline.ts'
import type { RunningSystem } from '../systems/system.ts'
import type { Row } from './row.ts'

const rooms = 50
const cards = 2000
const edits = 20
const scrapeMs = 250
const patienceMs = 60_000
const calmSeconds = 5

interface Delay {
  readonly calmMs: number
  readonly compactingMs: number
}

/**
 * Fifty large boards are edited and then left alone, so that they are compacted one after the other while ten
 * people work in another one. How late the main thread is meanwhile, and how late it was before.
 */
export const compactionDelay: Row = {
  name: 'compaction',
  title: `Event loop of the main thread while ${rooms} boards of ${cards} cards are compacted`,
  async measure() {
    const results = await repeat([sightline], delay)
    return [
      figures(
        'delay p99, compacting',
        'ms',
        medians(results, ({ compactingMs }) => compactingMs),
        { kind: 'atMost', factor: 20, of: 'one' },
      ),
      figures(
        'delay p99, before that',
        'ms',
        medians(results, ({ calmMs }) => calmMs),
      ),
    ]
  },
}

async function delay(running: RunningSystem): Promise<Delay> {
  const background = await LoadRoom.open(running, 10)
  await running.process.ask('startDelay')
  await work(background, calmSeconds)
  const calm = await running.process.ask('endDelay')
  const clients = await fillRooms(running)
  const state = { over: false }
  const working = workUntil(background, () => state.over)
  await compacted(running, 1)
  await running.process.ask('startDelay')
  await compacted(running, rooms)
  const compacting = await running.process.ask('endDelay')
  state.over = true
  await working
  background.close()
  for (const client of clients) client.end()
  return { calmMs: calm.delayP99Ms, compactingMs: compacting.delayP99Ms }
}

async function fillRooms(running: RunningSystem): Promise<readonly LoadClient[]> {
  const ids = cardIds(cards)
  const board = boardWith(ids)
  const clients: LoadClient[] = []
  for (let number = 0; number < rooms; number++) {
    const room = await running.makeRoom(1)
    const client = await LoadClient.connect({ address: running.address, room, person: 0 })
    const writer = new EditWriter(5000 + number, ids, board)
    client.send(client.frame(board))
    for (let edit = 0; edit < edits; edit++) client.send(client.frame(writer.next()))
    await client.echoed()
    clients.push(client)
  }
  return clients
}

async function workUntil(room: LoadRoom, isOver: () => boolean): Promise<void> {
  while (!isOver()) await work(room, 1)
}

async function work(room: LoadRoom, seconds: number): Promise<void> {
  await room.run({ editsPerS: 100, seconds, warmUpSeconds: 0, patienceSeconds: 5 })
}

/** Resolves when so many compactions are done, by the server's own count. */
async function compacted({ address }: RunningSystem, count: number): Promise<void> {
  const end = performance.now() + patienceMs
  while ((await compactions(address)) < count) {
    if (performance.now() > end) throw new Error('the boards are not compacted')
    await sleep(scrapeMs)
  }
}

async function compactions(address: string): Promise<number> {
  const reply = await fetch(`${address.replace('ws', 'http')}/metrics`)
  const text = await reply.text()
  return Number(/^sightline_compactions_total\{outcome="done"\} (\d+)/mu.exec(text)?.[1] ?? 0)
}
