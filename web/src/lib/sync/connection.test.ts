import { decodeFrame, encodeFenceFrame, encodePushFrame, encodeSyncFrame, LIMITS } from '@sightline/protocol'
import type { Frame } from '@sightline/protocol'
import type { Role } from '@sightline/blueprint'
import { afterAll, afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import * as Y from 'yjs'
import { Connection } from './connection.svelte.ts'
import type { Finding } from './line-check.ts'
import { markStep } from './step-of.ts'

/** The far end of the browser's socket. */
class Wire {
  static readonly OPEN = 1
  static readonly all: Wire[] = []
  readonly url: string
  readonly sent: Frame[] = []
  readonly sizes: number[] = []
  readyState = 0
  onopen: (() => void) | null = null
  onmessage: ((event: { data: Uint8Array }) => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null

  constructor(url: string) {
    this.url = url
    Wire.all.push(this)
  }

  send(bytes: Uint8Array): void {
    this.sizes.push(bytes.length)
    this.sent.push(decodeFrame(new Uint8Array(bytes)))
  }

  close(): void {
    this.readyState = 3
  }

  /** The server lets it in and asks a writer for what it has. */
  async open(role: Role): Promise<void> {
    this.readyState = Wire.OPEN
    this.onopen?.()
    const nothing = new Uint8Array([0])
    if (role === 'editor') await this.receive(encodeSyncFrame({ type: 'syncStep1', stateVector: nothing }))
    await this.receive(encodeSyncFrame({ type: 'syncStep2', update: new Uint8Array([0, 0]) }))
  }

  async receive(data: Uint8Array): Promise<void> {
    this.onmessage?.({ data })
    await Promise.resolve()
  }

  /** Answers every fence that has come. */
  async answerFences(): Promise<void> {
    for (const frame of this.sent.splice(0)) {
      if (frame.type === 'fence') await this.receive(encodeFenceFrame(frame.number))
    }
  }
}

beforeEach(() => {
  Wire.all.length = 0
  vi.stubGlobal('WebSocket', Wire)
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('navigator', { onLine: true })
  vi.stubGlobal('document', { hidden: true })
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new Error('this browser keeps nothing')
    },
  })
})
afterEach(() => void vi.useRealTimers())
afterAll(() => {
  vi.unstubAllGlobals()
})

async function connect(role: Role) {
  const endings: string[] = []
  const answers: { finding: Finding; state?: Uint8Array } = { finding: 'unreachable' }
  const connection = new Connection({
    blueprintId: 'b',
    personId: 'ana',
    formerPersonIds: [],
    role,
    epoch: 1,
    origin: 'ws://host',
    onEnded: (ending) => void endings.push(ending),
    ask: async () => answers.finding,
    readState: async () => answers.state,
  })
  onTestFinished(() => connection.close())
  await vi.waitUntil(() => Wire.all.length > 0)
  const [wire] = Wire.all
  if (wire === undefined) throw new Error('no socket')
  return { connection, wire, endings, answers }
}

test('Connection: the browser keeps nothing, it gets to the server all the same', async () => {
  const { connection, wire } = await connect('editor')
  await wire.open('editor')
  expect(connection.saveState).toEqual({ kind: 'opening' })
  await wire.answerFences()
  expect(connection.saveState).toEqual({ kind: 'saved' })
})

test('Connection: made a viewer while away, it ends and keeps count of what was not sent (T-45)', async () => {
  const { connection, wire, endings } = await connect('editor')
  connection.doc.getMap('meta').set('title', 'unsent')
  expect(wire.url).toContain('role=editor')
  expect(wire.url).toContain('person=ana')
  wire.readyState = Wire.OPEN
  wire.onopen?.()
  await wire.receive(encodePushFrame({ type: 'role', role: 'viewer' }))
  expect(endings).toEqual(['forbidden'])
  expect(connection.pending).toBe(1)
  expect(connection.isConnected).toBe(false)
})

test('Connection: made an editor while looking on, it may write and says so on coming back', async () => {
  const { connection, wire } = await connect('viewer')
  await wire.open('viewer')
  await wire.receive(encodePushFrame({ type: 'role', role: 'editor' }))
  expect(connection.canWrite).toBe(true)
  connection.reconnect()
  expect(Wire.all.at(-1)?.url).toContain('role=editor')
})

test('connection: the line is open but the room has not let us in, not everything is told yet', async () => {
  const { connection, wire } = await connect('viewer')
  wire.readyState = Wire.OPEN
  wire.onopen?.()
  expect(connection.isConnected).toBe(true)
  expect(connection.isInRoom).toBe(false)
  await wire.open('viewer')
  expect(connection.isInRoom).toBe(true)
  connection.reconnect()
  expect(connection.isInRoom).toBe(false)
})

test('connection: an edit above a megabyte, goes as a second step, which may be larger than a live update (P3)', async () => {
  const { connection, wire } = await connect('editor')
  await wire.open('editor')
  wire.sent.length = 0
  connection.doc.getMap('meta').set('description', 'x'.repeat(LIMITS.updateBytes))
  connection.doc.getMap('meta').set('title', 'small')
  const types = wire.sent.map((frame) => frame.type).filter((type) => type !== 'fence')
  expect(types).toEqual(['syncStep2', 'update'])
})

test('connection: more was written offline than a frame holds, it goes in pieces and the fence after them (P3)', async () => {
  const { connection, wire } = await connect('editor')
  const cards = connection.doc.getMap('cards')
  for (let at = 0; at < 250; at += 1) cards.set(`c${at}`, new Y.Map([['script', 'x'.repeat(20_000)]]))
  await wire.open('editor')
  const types = wire.sent.map((frame) => frame.type).filter((type) => type !== 'awareness')
  expect(types).toEqual(['syncStep1', 'syncStep2', 'syncStep2', 'fence'])
  expect(Math.max(...wire.sizes)).toBeLessThan(LIMITS.frameBytes)
  const server = new Y.Doc()
  for (const frame of wire.sent) if (frame.type === 'syncStep2') Y.applyUpdate(server, frame.update)
  expect(server.getMap('cards').size).toBe(250)
})

test('connection: the stored blueprint is damaged, it is read-only and says so until the server asks for edits again (T-19)', async () => {
  const { connection, wire } = await connect('editor')
  wire.readyState = Wire.OPEN
  wire.onopen?.()
  await wire.receive(encodePushFrame({ type: 'storage', state: 'damaged' }))
  await wire.receive(encodeSyncFrame({ type: 'syncStep2', update: new Uint8Array([0, 0]) }))
  expect(connection.canWrite).toBe(false)
  expect(connection.saveState.kind).toBe('damaged')
  await wire.receive(encodeSyncFrame({ type: 'syncStep1', stateVector: new Uint8Array([0]) }))
  expect(connection.canWrite).toBe(true)
  expect(connection.saveState.kind).not.toBe('damaged')
})

test('connection: a frame was too large for the socket itself, it is not sent again and again (1009)', async () => {
  const { wire, endings } = await connect('editor')
  await wire.open('editor')
  wire.onclose?.({ code: 1009, reason: '' })
  await vi.waitUntil(() => endings.length > 0)
  expect(endings).toEqual(['tooLarge'])
})

test('connection: the server cannot save, the board is read-only, what is unsent stays so and is sent when it heals (T-15)', async () => {
  const { connection, wire } = await connect('editor')
  await wire.open('editor')
  await wire.answerFences()
  connection.doc.getMap('meta').set('title', 'unsent')
  await wire.receive(encodePushFrame({ type: 'storage', state: 'degraded' }))
  expect(connection.canWrite).toBe(false)
  wire.onclose?.({ code: 4503, reason: '' })
  expect(connection.saveState).toEqual({ kind: 'storageDown', kept: 1 })
  await vi.waitUntil(() => Wire.all.length > 1)
  const next = Wire.all.at(-1)
  await next?.open('editor')
  expect(connection.canWrite).toBe(true)
  expect(connection.saveState).toEqual({ kind: 'saving' })
  expect(next?.sent.map((frame) => frame.type)).toEqual(
    expect.arrayContaining(['syncStep1', 'syncStep2', 'fence']),
  )
  await next?.answerFences()
  expect(connection.saveState).toEqual({ kind: 'saved' })
})

test('connection: no socket opens and the server says that it cannot save, what is stored is shown to be read (T-15)', async () => {
  const stored = new Y.Doc()
  stored.getMap('meta').set('title', 'Library')
  vi.useFakeTimers()
  const { connection, answers } = await connect('editor')
  answers.finding = 'storageDown'
  answers.state = Y.encodeStateAsUpdate(stored)
  await vi.advanceTimersByTimeAsync(4_000)
  expect(connection.saveState).toEqual({ kind: 'storageDown', kept: 0 })
  expect(connection.canWrite).toBe(false)
  expect(connection.doc.getMap('meta').get('title')).toBe('Library')
})

test('connection: signed out while away, it ends and keeps count of what was not sent (T-24)', async () => {
  vi.useFakeTimers()
  const { connection, wire, endings, answers } = await connect('editor')
  await wire.open('editor')
  await wire.answerFences()
  answers.finding = 'signedOut'
  wire.onclose?.({ code: 1006, reason: '' })
  connection.doc.getMap('meta').set('title', 'unsent')
  await vi.advanceTimersByTimeAsync(4_000)
  expect([endings, connection.pending]).toEqual([['signedOut'], 1])
})

test('connection: left and shown again by the Back button, it connects and is present again', async () => {
  const { wire } = await connect('editor')
  await wire.open('editor')
  wire.sent.length = 0
  window.dispatchEvent(new Event('pagehide'))
  expect(wire.sent.at(-1)).toMatchObject({ type: 'awareness', entries: [{ state: 'null' }] })
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }))
  expect(Wire.all.length).toBe(1)
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  const next = Wire.all.at(-1)
  expect(next).not.toBe(wire)
  await next?.open('editor')
  const presence = next?.sent.find((frame) => frame.type === 'awareness')
  expect(presence).toMatchObject({ entries: [{ state: expect.stringContaining('selection') }] })
})

test('connection: one word typed letter by letter, counts as one change', async () => {
  const { connection } = await connect('editor')
  const step = Symbol('title')
  for (const letter of 'Pays') {
    connection.doc.transact((transaction) => {
      markStep(transaction, step)
      connection.doc.getMap('meta').set('title', letter)
    })
  }
  expect(connection.pending).toBe(1)
})

test('connection: who presents is known while they do, and no longer when that ended while the line was down (P22)', async () => {
  const { connection, wire } = await connect('viewer')
  const person = { id: 'lucia', name: 'Lucía', colour: 5 } as const
  const heard: string[] = []
  connection.onPush(({ type }) => void heard.push(type))
  await wire.receive(encodePushFrame({ type: 'presenter', person }))
  await wire.open('viewer')
  expect(connection.presenter).toEqual(person)
  expect(heard).toEqual(['presenter'])
  connection.reconnect()
  await Wire.all.at(-1)?.open('viewer')
  expect(connection.presenter).toBeUndefined()
})
