import { encodeFenceFrame, encodeSyncFrame } from '@sightline/protocol'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { Gate } from '../integration/support/gate.ts'
import { ManualClock } from '../integration/support/manual-clock.ts'
import { RawClient, upgradeStatus } from '../integration/support/raw-client.ts'
import { figure, scrape } from '../integration/support/scrape.ts'
import { sightline } from '../integration/support/sightline-cli.ts'
import { StockClient } from '../integration/support/stock-client.ts'
import { readStoredDocument } from '../integration/support/stored-document.ts'
import { TestPerson } from '../integration/support/test-person.ts'
import { startTestServer } from '../integration/support/test-server.ts'
import { until } from '../integration/support/until.ts'
import { FaultyStorage, TROUBLES } from './support/faulty-storage.ts'

/** A hanging call is given up soon, and a slow machine is not taken for a hanging one. */
const patience = { STORAGE_TIMEOUT_MS: '700' }

/** Promises that nobody looked after, which would end the process. */
function unhandledRejections(): readonly unknown[] {
  const found: unknown[] = []
  const note = (error: unknown): void => void found.push(error)
  process.on('unhandledRejection', note)
  onTestFinished(() => void process.off('unhandledRejection', note))
  return found
}

/** What the file holds of a blueprint, byte by byte. */
function rowsOf(file: string, id: string): unknown {
  const db = new Database(file, { readonly: true })
  try {
    return ['update_log', 'snapshot'].map((table) =>
      db.prepare(`SELECT * FROM ${table} WHERE blueprint_id = ? ORDER BY seq`).all(id),
    )
  } finally {
    db.close()
  }
}

interface Visit {
  /** Of the upgrade; 101 when there is a socket. */
  readonly status: number
  readonly closeCode: number | undefined
  /** The title of what it was shown; `nothing` before it was shown anything. */
  readonly title: unknown
  readonly wasAcknowledged: boolean
}

/** Somebody opens a blueprint and changes its title, as far as that goes. */
async function visit(ana: TestPerson, id: string, title: string): Promise<Visit> {
  const nothing = { closeCode: undefined, title: 'nothing', wasAcknowledged: false }
  const status = await upgradeStatus(ana.address, id, { cookie: ana.cookie })
  if (status !== 101) return { ...nothing, status }
  const client = await RawClient.connect(ana, id)
  const came = (type: string): boolean => client.frames.some((frame) => frame.type === type)
  const isClosed = (): boolean => client.closeCode !== undefined
  client.send(encodeSyncFrame({ type: 'syncStep2', update: new Uint8Array([0, 0]) }))
  client.send(encodeSyncFrame({ type: 'syncStep1', stateVector: new Uint8Array([0]) }))
  await until('it is shown or closed', () => came('syncStep2') || isClosed())
  if (!came('syncStep2')) return { ...nothing, status, closeCode: client.closeCode }
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await client.frame('syncStep2')).update)
  const shown = doc.getMap('meta').get('title')
  doc.on('update', (update: Uint8Array) => client.send(encodeSyncFrame({ type: 'update', update })))
  doc.getMap('meta').set('title', title)
  client.send(encodeFenceFrame(1))
  await until('it is acknowledged or closed', () => came('fence') || isClosed())
  client.socket.close()
  return {
    status,
    closeCode: came('fence') ? undefined : client.closeCode,
    title: shown,
    wasAcknowledged: came('fence'),
  }
}

test.each(TROUBLES)(
  'every call that is needed to open and edit a blueprint %s, one after the other: come back later, nothing is shown empty, nothing is written, and then all is there (T-01, T-32)',
  async (trouble) => {
    const unhandled = unhandledRejections()
    const faults = new FaultyStorage()
    const server = await startTestServer({ wrapStorage: faults.wrap, env: patience })
    const ana = await TestPerson.account(server.address)
    const rehearsal = await ana.createBlueprint('Kept')
    faults.calls.length = 0
    expect(await visit(ana, rehearsal, 'Changed')).toEqual({
      status: 101,
      title: 'Kept',
      wasAcknowledged: true,
    })
    const needed = [...new Set(faults.calls)]
    expect(needed).toEqual(
      expect.arrayContaining(['authSessions.find', 'updateLog.load', 'updateLog.append']),
    )
    for (const call of needed) {
      const id = await ana.createBlueprint('Kept')
      const before = rowsOf(server.databaseFile, id)
      faults.breakDown((name) => name === call, trouble)
      const during = await visit(ana, id, 'Lost')
      faults.heal()
      expect({ call, ...during }).toMatchObject({ call, wasAcknowledged: false })
      expect(['nothing', 'Kept']).toContain(during.title)
      if (during.status === 101) expect([4503, 1012]).toContain(during.closeCode)
      else expect([500, 503]).toContain(during.status)
      expect(rowsOf(server.databaseFile, id)).toEqual(before)
      expect(await visit(ana, id, 'Changed')).toMatchObject({ title: 'Kept', wasAcknowledged: true })
      expect(readStoredDocument(server.databaseFile, id).getMap('meta').get('title')).toBe('Changed')
    }
    expect(unhandled).toEqual([])
  },
)

test('the disk answers too late: what was given up is stored after all, and whoever made it goes on from there (T-15, T-21)', async () => {
  const gate = new Gate()
  const server = await startTestServer({ wrapStorage: gate.wrap, env: patience })
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint('Before')
  const client = await StockClient.connect(ana, id)
  gate.hold()
  client.setTitle('Late')
  const fence = client.sendFence()
  await until('it was given up, and tried again', () => gate.held >= 2)
  expect(client.closeCodes).toContain(4503)
  expect(client.fenced).toBeLessThan(fence)
  gate.open()
  await until('it is back', () => client.provider.synced)
  client.doc.getMap('meta').set('description', 'And on')
  await until('the file has both', () => {
    const meta = readStoredDocument(server.databaseFile, id).getMap('meta')
    return meta.get('title') === 'Late' && meta.get('description') === 'And on'
  })
  client.stop()
  await server.close()
  expect((await sightline(server.dataDir, 'doctor')).output).toBe('1 blueprints checked, 0 problems\n')
})

test.each(['throws', 'hangs'] as const)(
  'what compaction asks for %s: edits go on being stored, and a later compaction succeeds (T-11, T-32)',
  async (trouble) => {
    const unhandled = unhandledRejections()
    for (const call of ['updateLog.load', 'updateLog.saveSnapshot']) {
      const faults = new FaultyStorage()
      const env = { ...patience, COMPACT_ROWS: '2' }
      const first = await startTestServer({ wrapStorage: faults.wrap, env })
      const ana = await TestPerson.account(first.address)
      const id = await ana.createBlueprint('Kept')
      const client = await StockClient.connect(ana, id)
      faults.breakDown((name) => name === call, trouble)
      for (let edit = 0; edit < 4; edit++) {
        client.setTitle(`Edit ${edit}`)
        await client.fence()
      }
      await until('it has failed', async () => (await compactions(first.address)).failed > 0)
      expect(client.closeCodes).toEqual([])
      await first.close()
      expect(rowsOf(first.databaseFile, id)).toMatchObject([{ length: 5 }, { length: 0 }])

      const second = await startTestServer({ dataDir: first.dataDir, env })
      ana.moveTo(second.address)
      expect(await visit(ana, id, 'After')).toMatchObject({ title: 'Edit 3', wasAcknowledged: true })
      await until('it is done', async () => (await compactions(second.address)).done > 0)
      expect(readStoredDocument(second.databaseFile, id).getMap('meta').get('title')).toBe('After')
      await second.close()
    }
    expect(unhandled).toEqual([])
  },
)

async function compactions(address: string): Promise<{ readonly done: number; readonly failed: number }> {
  const { text } = await scrape(address)
  const count = (outcome: string): number =>
    figure(text, `sightline_compactions_total{outcome="${outcome}"}`) || 0
  return { done: count('done'), failed: count('failed') }
}

test.each(TROUBLES)(
  'everything that is done by the clock %s: it is logged and tried again, and nobody is closed for it (T-32)',
  async (trouble) => {
    const unhandled = unhandledRejections()
    const faults = new FaultyStorage()
    const clock = new ManualClock()
    const server = await startTestServer({ wrapStorage: faults.wrap, clock })
    const ana = await TestPerson.account(server.address)
    const id = await ana.createBlueprint('Kept')
    const client = await RawClient.connect(ana, id)
    await client.frame('syncStep1')
    faults.breakDown(() => true, trouble)
    clock.jump(3_600_000)
    await until('all of it was tried', () =>
      ['authSessions.find', 'blueprints.eraseBinnedBefore', 'authSessions.removeExpired'].every((call) =>
        faults.calls.includes(call),
      ),
    )
    // Those that hang are given up, and nobody's heartbeat is due again.
    clock.jump(10_001)
    const said = ['sign-in not checked', 'the bin was not emptied', 'sign-ins not removed']
    await until('all of it was logged', () =>
      said.every((text) => server.logLines.some((line) => line.includes(text))),
    )
    expect(client.closeCode).toBeUndefined()
    faults.heal()
    expect(await visit(ana, id, 'Changed')).toMatchObject({ title: 'Kept', wasAcknowledged: true })
    expect(unhandled).toEqual([])
  },
)

test('the server is closed with timers waiting: none of them does anything any more (T-44)', async () => {
  const unhandled = unhandledRejections()
  const faults = new FaultyStorage()
  const clock = new ManualClock()
  const server = await startTestServer({ wrapStorage: faults.wrap, clock })
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint('Kept')
  const client = await RawClient.connect(ana, id)
  expect(await visit(ana, id, 'Changed')).toMatchObject({ wasAcknowledged: true })
  await server.close()
  expect(await client.closed()).toBe(1012)
  const calls = faults.calls.length
  const lines = server.logLines.length
  clock.jump(24 * 3_600_000)
  await new Promise((resolve) => setImmediate(resolve))
  expect(faults.calls.slice(calls)).toEqual([])
  expect(server.logLines.slice(lines)).toEqual([])
  expect(unhandled).toEqual([])
})
