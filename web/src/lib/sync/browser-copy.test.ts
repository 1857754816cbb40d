import 'fake-indexeddb/auto'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { BrowserCopy } from './browser-copy.ts'
import { copyName, deleteCopy, moveCopy, readCopy } from './copies.ts'
import { findLeftovers, settleLeftover } from './leftovers.ts'

const own = { personId: 'ana', blueprintId: 'b', epoch: 2 }
const name = copyName(own)

afterEach(async () => {
  for (const database of await indexedDB.databases()) await deleteCopy(database.name ?? '')
})

let tabs = 0
async function openTab(of = name): Promise<{ doc: Y.Doc; copy: BrowserCopy; losses: number[] }> {
  const doc = new Y.Doc()
  const losses: number[] = []
  tabs += 1
  const copy = await BrowserCopy.open(of, doc, { tabId: `tab${tabs}`, onLost: () => losses.push(1) })
  if (copy === undefined) throw new Error('the copy did not open')
  onTestFinished(() => copy.close())
  return { doc, copy, losses }
}

/** Leaves an edit behind, as a tab does that is closed offline. */
async function leave(of: string, title: string, unsent = 1): Promise<void> {
  const { doc, copy } = await openTab(of)
  doc.getMap('meta').set(title, true)
  await copy.note(unsent)
  await copy.close()
}

test('BrowserCopy: a tab was closed with unsent edits, the next one has them and counts them until they are safe', async () => {
  await leave(name, 'First', 3)
  const { doc, copy } = await openTab()
  expect([copy.recalled, doc.getMap('meta').has('First')]).toEqual([3, true])
  await copy.forgetRecalled()
  await copy.close()
  expect((await openTab()).copy.recalled).toBe(0)
})

test('BrowserCopy: a tab writes on while another takes over what it had noted, its later note stays', async () => {
  const writer = await openTab()
  await writer.copy.note(1)
  const reader = await openTab()
  expect(reader.copy.recalled).toBe(1)
  await writer.copy.note(2)
  await reader.copy.forgetRecalled()
  expect((await openTab()).copy.recalled).toBe(2)
})

test('BrowserCopy: what another tab has left since is read again, with what it noted', async () => {
  const { doc, copy } = await openTab()
  await leave(name, 'Later', 2)
  expect(doc.getMap('meta').has('Later')).toBe(false)
  expect(await copy.readAgain()).toBe(2)
  expect(doc.getMap('meta').has('Later')).toBe(true)
  expect(await copy.readAgain()).toBe(0)
})

test('BrowserCopy: the copy is taken away, editing goes on and it is said that nothing is kept', async () => {
  const { doc, losses } = await openTab()
  await deleteCopy(name)
  doc.getMap('meta').set('title', 'still possible')
  expect(losses.length).toBe(1)
})

test('moveCopy: the unsent edits of a guest join those of the account, however often it is done', async () => {
  const guest = copyName({ ...own, personId: 'guest' })
  await leave(guest, 'Of the guest', 2)
  await leave(name, 'Of the account')
  await moveCopy(guest, name)
  await moveCopy(guest, name)
  const { doc, copy } = await openTab()
  expect([...doc.getMap('meta').keys()].toSorted()).toEqual(['Of the account', 'Of the guest'])
  expect(copy.recalled).toBe(3)
})

test('findLeftovers: of a lost history, offered until copied; what holds nothing unsent is forgotten (T-07)', async () => {
  const lost = copyName({ ...own, epoch: 1 })
  const query = { blueprintId: 'b', personIds: ['ana', 'guest'], copiesInUse: [name] }
  await leave(lost, 'Lost', 2)
  await leave(name, 'In use')
  await leave(copyName({ ...own, personId: 'guest' }), 'All sent', 0)
  await leave(copyName({ ...own, personId: 'somebody else' }), 'Not ours')
  const [leftover, ...others] = await findLeftovers(query)
  expect([leftover, others]).toEqual([{ copyName: lost, unsent: 2 }, []])
  if (leftover === undefined) throw new Error('nothing was found')
  expect((await readCopy(lost)).getMap('meta').has('Lost')).toBe(true)
  await settleLeftover(leftover)
  expect(await findLeftovers(query)).toEqual([])
  expect((await indexedDB.databases()).length).toBe(2)
})

test('findLeftovers: nothing may be written any more, the copy of this very history is offered (T-45)', async () => {
  await leave(name, 'Not sent')
  const query = { blueprintId: 'b', personIds: ['ana'], copiesInUse: [] }
  expect(await findLeftovers(query)).toEqual([{ copyName: name, unsent: 1 }])
})
