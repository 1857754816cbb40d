import { decodeFrame, encodeSyncFrame, type Frame } from '@sightline/protocol'
import { DomainError, SCHEMA_VERSION, SHOWS_EVERYTHING } from '@sightline/blueprint'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import type { Right } from '../auth/access.ts'
import type { Clock } from '../kernel/clock.ts'
import { createLogger } from '../kernel/logger.ts'
import { FreeMemory } from '../kernel/free-memory.ts'
import { Metrics } from '../kernel/metrics.ts'
import { StorageError } from '../storage/storage-error.ts'
import type { LogEntry, StoredDocument, UpdateLog } from '../storage/update-log.ts'
import { Backlog } from './backlog.ts'
import { DocumentBudget } from './document-budget.ts'
import { Compactor } from './compactor.ts'
import { Compute } from './compute.ts'
import type { Peer } from './peer.ts'
import { PRESENCE_PERIOD_MS } from './presence.ts'
import type { Admission } from './room.ts'
import { RoomRegistry } from './room-registry.ts'
import { RoomSession } from './room-session.ts'
import { StorageHealth } from './storage-health.ts'

/** The port over an array, with the faults that a test asks for. */
class MemoryLog implements UpdateLog {
  readonly updates: Uint8Array[] = []
  readonly entries: LogEntry[] = []
  loads = 0
  schemaVersion = SCHEMA_VERSION
  failNextLoad: StorageError | undefined
  failNextAppend: StorageError | undefined
  damage: StoredDocument['damage'] = 'none'

  constructor(title: string) {
    const doc = new Y.Doc()
    doc.getMap('meta').set('title', title)
    this.updates.push(Y.encodeStateAsUpdate(doc))
  }

  async append(entry: LogEntry): Promise<void> {
    const failure = this.failNextAppend
    this.failNextAppend = undefined
    if (failure !== undefined) throw failure
    if (entry.seq !== this.updates.length + 1) throw new StorageError('conflict', 'seq')
    this.updates.push(entry.bytes)
    this.entries.push(entry)
  }

  async load(): Promise<StoredDocument> {
    this.loads++
    const failure = this.failNextLoad
    this.failNextLoad = undefined
    if (failure !== undefined) throw failure
    const updates = [...this.updates]
    return {
      epoch: 1,
      schemaVersion: this.schemaVersion,
      seq: updates.length,
      snapshot: undefined,
      updates,
      owners: [],
      damage: this.damage,
    }
  }

  async saveSnapshot(): Promise<boolean> {
    return true
  }

  title(): unknown {
    const doc = new Y.Doc()
    for (const update of this.updates) Y.applyUpdate(doc, update)
    return doc.getMap('meta').get('title')
  }
}

class MemoryPeer implements Peer {
  bufferedBytes = 0
  readonly frames: Frame[] = []
  readonly sent: Uint8Array[] = []
  closeCode: number | undefined
  #waiting: (() => void) | undefined

  send(bytes: Uint8Array): void {
    this.sent.push(bytes)
    this.frames.push(decodeFrame(bytes))
  }

  whenDrained(drained: () => void): void {
    this.#waiting = drained
  }

  /** The client has read everything. */
  drain(): void {
    this.bufferedBytes = 0
    this.#waiting?.()
  }

  close(code: number): void {
    this.closeCode = code
  }

  terminate(): void {
    this.closeCode ??= 1006
  }

  answer(): Uint8Array | undefined {
    return this.frames.find((frame) => frame.type === 'syncStep2')?.update
  }
}

const EDITOR: Right = { role: 'editor', shows: SHOWS_EVERYTHING }
const VIEWER: Right = { role: 'viewer', shows: SHOWS_EVERYTHING }

function setUp(admit: () => Promise<Admission> = async () => EDITOR) {
  const log = new MemoryLog('Before')
  const timers: { at: number; task: () => void }[] = []
  let now = 0
  const clock: Clock = {
    now: () => now,
    after(delayMs, task) {
      const timer = { at: now + delayMs, task }
      timers.push(timer)
      return () => void timers.splice(timers.indexOf(timer), 1)
    },
  }
  const logger = createLogger('silent')
  const metrics = new Metrics()
  const compute = new Compute(clock, 20_000)
  onTestFinished(() => compute.close())
  const compactor = new Compactor({ updateLog: log, compute, clock, logger, metrics })
  const health = new StorageHealth({ write: async () => undefined }, clock)
  const backlog = new Backlog(16_000_000)
  const registry = new RoomRegistry({
    updateLog: log,
    compactor,
    health,
    clock,
    logger,
    metrics,
    admit,
    backlog,
    budget: new DocumentBudget(16_000_000),
    memory: new FreeMemory(clock),
    settings: {
      idleMs: 60_000,
      documentIdleMs: 10_000,
      presenterKeepsMs: 30_000,
      compactRows: 500,
      compactBytes: 1e6,
      updateBytes: 1e6,
      documentBytes: 1e7,
    },
  })
  function wait(ms: number): void {
    now += ms
    for (const timer of timers.filter(({ at }) => at <= now)) {
      timers.splice(timers.indexOf(timer), 1)
      timer.task()
    }
  }
  function join(personId = 'ana') {
    const peer = new MemoryPeer()
    const person = { id: personId, name: personId, email: null, colour: 1, language: null } as const
    const room = registry.open('b')
    const session: RoomSession = new RoomSession({
      blueprintId: 'b',
      peer,
      clock,
      epoch: undefined,
      roleBefore: undefined,
      openedBy: undefined,
      principal: { person, authSessionHash: 'hash' },
      onCaughtUp: () => room.catchUp(session),
    })
    room.join(session)
    room.receive(session, { type: 'syncStep1', stateVector: new Uint8Array([0]) })
    return { peer, session, room }
  }
  return { log, registry, backlog, compactor, health, wait, join }
}

/** Everything that is queued has been done. */
async function settled(registry: RoomRegistry): Promise<void> {
  await registry
    .find('b')
    ?.alone(() => undefined)
    .catch(() => undefined)
  await new Promise((resolve) => setImmediate(resolve))
}

function titleOf(update: Uint8Array | undefined): unknown {
  const doc = new Y.Doc()
  if (update !== undefined) Y.applyUpdate(doc, update)
  return doc.getMap('meta').get('title')
}

/** One key of `meta` set by a client that knows nothing else. */
function edit(key: string, value: string): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('meta').set(key, value)
  return Y.encodeStateAsUpdate(doc)
}

test('room: 50 clients join a cold one in one tick, it is loaded once and everyone gets all of it (T-03, T-04)', async () => {
  const { registry, log, join } = setUp()
  const joined = Array.from({ length: 50 }, (_, index) => join(`p${index}`))
  expect(new Set(joined.map(({ room }) => room)).size).toBe(1)
  await settled(registry)
  expect(log.loads).toBe(1)
  expect(joined.map(({ peer }) => titleOf(peer.answer()))).toEqual(Array.from({ length: 50 }, () => 'Before'))
  for (const { peer } of joined) {
    expect(peer.frames.filter((frame) => frame.type === 'syncStep1')).toHaveLength(1)
    expect(peer.frames.filter((frame) => frame.type === 'syncStep2')).toHaveLength(1)
  }
})

test.each(['down', 'damaged'] as const)(
  'room: its load fails as %s, 4503 and never an empty document; the next one loads (T-01)',
  async (code) => {
    const { registry, log, join } = setUp()
    log.failNextLoad = new StorageError(code, 'test')
    const first = join()
    await settled(registry)
    expect(first.peer.closeCode).toBe(4503)
    expect(first.peer.answer()).toBeUndefined()
    expect(log.updates).toHaveLength(1)
    const second = join()
    await settled(registry)
    expect(titleOf(second.peer.answer())).toBe('Before')
  },
)

test('room: nobody edits for a while, its document is given back; who comes then gets all, and edits go on', async () => {
  const { registry, log, compactor, wait, join } = setUp()
  const { room, session, peer } = join()
  await settled(registry)
  await room.write('ana', (doc) => void doc.getMap('meta').set('title', 'Edited'))
  await settled(registry)
  expect(log.loads).toBe(1)
  wait(10_000)
  await compactor.settled()
  const loadsBefore = log.loads
  const late = join('eva')
  await settled(registry)
  expect(late.room).toBe(room)
  expect(log.loads).toBe(loadsBefore + 1)
  expect(titleOf(late.peer.answer())).toBe('Edited')
  await room.write('ana', (doc) => void doc.getMap('meta').set('title', 'Edited again'))
  expect(log.loads).toBe(loadsBefore + 1)
  expect(log.title()).toBe('Edited again')
  expect(peer.frames.filter((frame) => frame.type === 'update')).toHaveLength(2)
  expect(session.isRefused).toBe(false)
})

test('room: its document is of an earlier schema, it is upgraded once, before anybody gets it', async () => {
  const { registry, log, join } = setUp()
  log.schemaVersion = SCHEMA_VERSION - 1
  const first = join()
  await settled(registry)
  expect(log.updates).toHaveLength(2)
  expect(log.entries).toMatchObject([{ people: [], deeds: [], meta: { schemaVersion: SCHEMA_VERSION } }])
  const got = new Y.Doc()
  Y.applyUpdate(got, first.peer.answer() ?? new Uint8Array())
  expect(got.getMap('meta').toJSON()).toMatchObject({ title: 'Before', schemaVersion: SCHEMA_VERSION })
  log.schemaVersion = SCHEMA_VERSION
  first.room.close('restart')
  join()
  await settled(registry)
  expect(log.updates).toHaveLength(2)
})

test('room: a damaged document of an earlier schema is left as it is (T-19)', async () => {
  const { registry, log, join } = setUp()
  log.schemaVersion = SCHEMA_VERSION - 1
  log.damage = 'partial'
  const { peer } = join()
  await settled(registry)
  expect(titleOf(peer.answer())).toBe('Before')
  expect(log.updates).toHaveLength(1)
})

test.each(['recovered', 'partial'] as const)(
  'room: its stored bytes are damaged (%s), it is shown, nothing is written over it and nothing acknowledged (T-19)',
  async (damage) => {
    const { registry, log, join } = setUp()
    log.damage = damage
    const { room, session, peer } = join()
    await settled(registry)
    expect(titleOf(peer.answer())).toBe('Before')
    expect(peer.frames).toContainEqual({ type: 'push', event: { type: 'storage', state: 'damaged' } })
    expect(peer.frames.filter((frame) => frame.type === 'syncStep1')).toHaveLength(0)
    room.receive(session, { type: 'update', update: edit('title', 'Over it') })
    room.receive(session, { type: 'fence', number: 1 })
    await settled(registry)
    room.receive(session, { type: 'fence', number: 2 })
    await expect(room.write('ana', (doc) => doc.getMap('meta').clear())).rejects.toMatchObject({
      code: 'damaged',
    })
    await settled(registry)
    expect(log.updates).toHaveLength(1)
    expect(peer.frames.some((frame) => frame.type === 'fence')).toBe(false)
    expect(peer.closeCode).toBeUndefined()
  },
)

test('room: many ask for the whole of it between two batches, it is encoded once (T-66)', async () => {
  const { registry, join } = setUp()
  const { room } = join()
  await room.write('ana', (doc) => void doc.getMap('meta').set('title', 'Live'))
  const others = ['eva', 'gus', 'ivo'].map((name) => join(name))
  await settled(registry)
  const answers = others.map(({ peer }) => peer.sent.find((bytes) => decodeFrame(bytes).type === 'syncStep2'))
  expect(titleOf(others[0]?.peer.answer())).toBe('Live')
  expect(new Set(answers).size).toBe(1)
})

test('room: a client sends 10 MB before it is let in, 4413 and nothing of it is kept (T-05)', async () => {
  const admission = Promise.withResolvers<Admission>()
  const { registry, backlog, join } = setUp(() => admission.promise)
  const { room, session, peer } = join()
  for (let frame = 0; frame < 10; frame++) {
    room.receive(session, { type: 'update', update: new Uint8Array(1_000_000) })
  }
  expect(peer.closeCode).toBe(4413)
  expect(backlog.bytes).toBeLessThan(1_100_000)
  admission.resolve(EDITOR)
  await settled(registry)
  expect(backlog.bytes).toBe(0)
})

test('room: a client sends before it is let in, everything is answered in its order (T-05)', async () => {
  const admission = Promise.withResolvers<Admission>()
  const { registry, log, join } = setUp(() => admission.promise)
  const { room, session, peer } = join()
  room.receive(session, { type: 'update', update: edit('description', 'early') })
  room.receive(session, { type: 'fence', number: 7 })
  admission.resolve(EDITOR)
  await settled(registry)
  expect(log.updates).toHaveLength(2)
  expect(peer.frames.at(-1)).toEqual({ type: 'fence', number: 7 })
})

test('room: something throws half-way through a write, the room is dropped and what is stored stands (T-21)', async () => {
  const { registry, log, join } = setUp()
  const { peer, room } = join()
  await settled(registry)
  const outcome = room.write('ana', (doc) => {
    doc.getMap('meta').set('title', 'half')
    throw new Error('broken')
  })
  await expect(outcome).rejects.toThrow('broken')
  expect(peer.closeCode).toBe(1012)
  expect(room.state).toBe('poisoned')
  expect(registry.find('b')).toBeUndefined()
  expect(log.title()).toBe('Before')
  const again = join()
  await settled(registry)
  expect(titleOf(again.peer.answer())).toBe('Before')
})

test('room: a write that is refused by the domain, it alone fails', async () => {
  const { registry, log, join } = setUp()
  const { peer, room } = join()
  const refused = room.write('ana', () => {
    throw new DomainError('titleEmpty')
  })
  const fine = room.write('ana', (doc) => void doc.getMap('meta').set('title', 'After'))
  await expect(refused).rejects.toThrow('titleEmpty')
  await fine
  await settled(registry)
  expect(log.title()).toBe('After')
  expect(peer.closeCode).toBeUndefined()
})

test('room: several frames in one tick, one log row and one frame for everybody (P7)', async () => {
  const { registry, log, join } = setUp()
  const writer = join('ana')
  const reader = join('eva')
  await settled(registry)
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const text of ['one', 'two', 'three']) doc.getMap('meta').set('description', text)
  for (const update of updates) writer.room.receive(writer.session, { type: 'update', update })
  await settled(registry)
  expect(log.updates).toHaveLength(2)
  for (const { peer } of [writer, reader]) {
    const frames = peer.frames.filter((frame) => frame.type === 'update')
    expect(frames).toHaveLength(1)
    expect(frames[0] && decodeFrame(encodeSyncFrame(frames[0]))).toEqual(frames[0])
  }
})

test('room: a client reads slowly, updates are held back and one brings all that it missed, deletions too (P20, T-43)', async () => {
  const { registry, join } = setUp()
  const { peer, room } = join()
  await settled(registry)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, peer.answer() ?? new Uint8Array())
  const title = (text: string): Promise<void> =>
    room.write('ana', (live) => void live.getMap('meta').set('title', text))
  const updates = (): Uint8Array[] =>
    peer.frames.flatMap((frame) => (frame.type === 'update' ? [frame.update] : []))
  peer.bufferedBytes = 2 * 1024 * 1024
  for (const text of ['sent', 'missed', 'missed too']) await title(text)
  await room.write('ana', (live) => live.getMap('meta').delete('description'))
  expect(updates()).toHaveLength(1)
  peer.drain()
  await settled(registry)
  expect(updates()).toHaveLength(2)
  for (const update of updates()) Y.applyUpdate(doc, update)
  expect(doc.getMap('meta').get('title')).toBe('missed too')
  await title('live again')
  expect(updates()).toHaveLength(3)
})

test('room: a client falls behind again before its catch-up is sent, it still gets everything (P20, T-43)', async () => {
  const { registry, join } = setUp()
  const { peer, room } = join()
  await settled(registry)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, peer.answer() ?? new Uint8Array())
  const meta = (key: string): Promise<void> =>
    room.write('ana', (live) => void live.getMap('meta').set(key, 'written'))
  peer.bufferedBytes = 2 * 1024 * 1024
  await meta('sent')
  await meta('missed')
  const last = meta('again')
  peer.drain()
  peer.bufferedBytes = 2 * 1024 * 1024
  await last
  await settled(registry)
  for (const frame of peer.frames) if (frame.type === 'update') Y.applyUpdate(doc, frame.update)
  expect(doc.store.pendingStructs).toBeNull()
  expect(doc.getMap('meta').toJSON()).toMatchObject({ sent: 'written', missed: 'written', again: 'written' })
})

test('presence: two people move at once, both are told of the other and nobody of themselves (P15)', async () => {
  const { registry, wait, join } = setUp()
  const ana = join('ana')
  const eva = join('eva')
  await settled(registry)
  const move = ({ room, session }: typeof ana, clientId: number): void =>
    room.receivePresence(session, { type: 'awareness', entries: [{ clientId, clock: 1, state: '{"x":1}' }] })
  move(ana, 1)
  move(eva, 2)
  wait(PRESENCE_PERIOD_MS)
  move(ana, 1)
  move(eva, 2)
  wait(PRESENCE_PERIOD_MS)
  const toldOf = ({ peer }: typeof ana): ReadonlySet<number> =>
    new Set(
      peer.frames.flatMap((frame) =>
        frame.type === 'awareness' ? frame.entries.map(({ clientId }) => clientId) : [],
      ),
    )
  expect(toldOf(ana)).toEqual(new Set([2]))
  expect(toldOf(eva)).toEqual(new Set([1]))
})

test('presence: a client leaves while it is being let in, nothing of it stays (T-33, T-38)', async () => {
  const admission = Promise.withResolvers<Admission>()
  const { registry, join } = setUp(() => admission.promise)
  const { room, session, peer } = join()
  room.receivePresence(session, { type: 'awareness', entries: [{ clientId: 7, clock: 1, state: '{}' }] })
  await new Promise((resolve) => setImmediate(resolve))
  await new Promise((resolve) => setImmediate(resolve))
  room.leave(session)
  admission.resolve(EDITOR)
  await settled(registry)
  expect(room.presence.size).toBe(0)
  expect(peer.frames).toHaveLength(0)
})

test('presence: a client asks who is here before it is let in, it is not told until then (P13)', async () => {
  const { registry, join } = setUp(async () => 'forbidden')
  const { room, session, peer } = join()
  room.presence.receive(session, [{ clientId: 7, clock: 1, state: '{}' }])
  const stranger = join('eva')
  room.receiveQuery(stranger.session)
  await settled(registry)
  expect(stranger.peer.frames.filter((frame) => frame.type === 'awareness')).toEqual([])
  expect(peer.closeCode).toBe(4403)
})

test('room: the log has gone on without it, everybody starts again and nothing is told (conflict)', async () => {
  const { registry, log, join } = setUp()
  const { peer, room } = join()
  await settled(registry)
  log.failNextAppend = new StorageError('conflict', 'test')
  await expect(room.write('ana', (doc) => void doc.getMap('meta').set('title', 'x'))).rejects.toThrow(
    'conflict',
  )
  expect(peer.closeCode).toBe(1012)
  expect(peer.frames.some((frame) => frame.type === 'update')).toBe(false)
})

test('room: unused for 60 s, it goes; joined before that, it stays the same room (T-34)', async () => {
  const { registry, compactor, wait, join } = setUp()
  const { room, session } = join()
  await settled(registry)
  room.leave(session)
  expect(room.state).toBe('idle')
  wait(59_999)
  const again = join()
  expect(again.room).toBe(room)
  await settled(registry)
  wait(60_000)
  expect(registry.find('b')).toBe(room)
  again.room.leave(again.session)
  wait(60_000)
  expect(registry.find('b')).toBeUndefined()
  await compactor.settled()
  const fresh = join()
  expect(fresh.room).not.toBe(room)
  await settled(registry)
  expect(titleOf(fresh.peer.answer())).toBe('Before')
})

test('room: a role changes between two frames of one client, what came before stands and what comes after does not (S-09)', async () => {
  let right: Admission = EDITOR
  const { registry, log, join } = setUp(async () => right)
  const { peer, room, session } = join()
  await settled(registry)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, peer.answer() ?? new Uint8Array())
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.getMap('meta').set('title', 'before the change')
  doc.getMap('meta').set('title', 'after the change')
  room.receive(session, { type: 'update', update: updates[0] ?? new Uint8Array() })
  const change = registry.changeAccess('b', async () => {
    right = VIEWER
  })
  room.receive(session, { type: 'update', update: updates[1] ?? new Uint8Array() })
  await change
  await settled(registry)
  expect(log.title()).toBe('before the change')
  expect(peer.closeCode).toBe(4403)
})

test('room: rights change before a write over HTTP gets its turn, it is asked again and refused (S-09)', async () => {
  let right: Admission = EDITOR
  const { registry, log, join } = setUp(async () => right)
  const { room } = join()
  await settled(registry)
  const mayEdit = async (): Promise<void> => {
    if (right !== EDITOR) throw new Error('forbidden')
  }
  const title = (text: string): Promise<void> =>
    room.write('ana', (doc) => void doc.getMap('meta').set('title', text), mayEdit)
  const before = title('before the change')
  const change = registry.changeAccess('b', async () => {
    right = VIEWER
  })
  const after = title('after the change')
  await before
  await change
  await expect(after).rejects.toThrow('forbidden')
  expect(log.title()).toBe('before the change')
})

test('room: the rights have changed and nobody can be asked again, everyone starts anew (T-47)', async () => {
  let fails = false
  const { registry, join } = setUp(async () => {
    if (fails) throw new StorageError('down', 'test')
    return EDITOR
  })
  const { peer } = join()
  await settled(registry)
  const change = registry.changeAccess('b', async () => {
    fails = true
    return 'changed'
  })
  expect(await change).toBe('changed')
  expect(peer.closeCode).toBe(1012)
})

test('registry: draining, every room finishes what it has and no room is left', async () => {
  const { registry, log, join } = setUp()
  const { peer, room } = join()
  const write = room.write('ana', (doc) => void doc.getMap('meta').set('title', 'last'))
  await registry.drain()
  await write
  expect(log.title()).toBe('last')
  expect(peer.closeCode).toBe(1012)
  expect(peer.frames.some((frame) => frame.type === 'push')).toBe(true)
  expect(registry.size).toBe(0)
  expect(() => registry.open('b')).toThrow('the room was closed')
})
