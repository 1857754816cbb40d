import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { ClientOwners } from './client-owners.ts'
import type { GuardRefusal } from './guard-refusal.ts'
import { inspectUpdate, type GuardVerdict } from './inspect-update.ts'
import { portrayed } from './same-document.fixture.ts'
import {
  writeUpdate,
  type WrittenBlock,
  type WrittenStruct,
  type WrittenUpdate,
} from './write-update.fixture.ts'

function inspect(
  doc: Y.Doc,
  update: Uint8Array,
  person = 'ana',
  owners = new ClientOwners([]),
): GuardVerdict {
  return inspectUpdate(doc, owners, person, update)
}

function written(write: (doc: Y.Doc) => void, clientID = 1): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = clientID
  write(doc)
  return Y.encodeStateAsUpdate(doc)
}

/** A document of three edits by one client, and the update of each edit. */
function edits(clientID = 1): readonly Uint8Array[] {
  const doc = new Y.Doc()
  doc.clientID = clientID
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const title = new Y.Text()
  doc.getMap('cards').set('c', new Y.Map([['title', title]]))
  title.insert(0, 'one')
  title.insert(3, ' two')
  return updates
}

function part(update: readonly Uint8Array[], index: number): Uint8Array {
  return update[index] ?? new Uint8Array()
}

test('guard: honest edits one after the other, all are accepted and the new client id is told once', () => {
  const doc = new Y.Doc()
  const owners = new ClientOwners([])
  const verdicts = edits(7).map((update) => {
    const verdict = inspect(doc, update, 'ana', owners)
    Y.applyUpdate(doc, update)
    owners.claim(7, 'ana')
    return verdict
  })
  expect(verdicts).toMatchObject([
    { ok: true, newClientIds: [7], addsStructs: true },
    { ok: true },
    { ok: true },
  ])
  expect(doc.store.pendingStructs).toBeNull()
})

test('guard: the same update again, accepted as nothing new', () => {
  const doc = new Y.Doc()
  const update = written((other) => other.getMap('meta').set('title', 'T'))
  Y.applyUpdate(doc, update)
  expect(inspect(doc, update, 'somebody else')).toMatchObject({
    ok: true,
    newClientIds: [],
    addsStructs: false,
  })
})

test('guard: an update whose beginning is missing, a gap', () => {
  const updates = edits()
  const doc = new Y.Doc()
  expect(inspect(doc, part(updates, 1))).toEqual({ ok: false, refusal: 'gap' })
  Y.applyUpdate(doc, part(updates, 0))
  expect(inspect(doc, part(updates, 2))).toEqual({ ok: false, refusal: 'gap' })
})

test('guard: an update with a hole inside, a gap', () => {
  const [first, , third] = edits()
  const merged = Y.mergeUpdates([first ?? new Uint8Array(), third ?? new Uint8Array()])
  expect(inspect(new Y.Doc(), merged)).toEqual({ ok: false, refusal: 'gap' })
})

test('guard: it builds on the edit of somebody that is not known, a gap', () => {
  const [first] = edits(1)
  const other = new Y.Doc()
  other.clientID = 2
  Y.applyUpdate(other, first ?? new Uint8Array())
  const vector = Y.encodeStateVector(other)
  const title = (other.getMap('cards').get('c') as Y.Map<Y.Text>).get('title')
  title?.insert(0, 'mine')
  expect(inspect(new Y.Doc(), Y.encodeStateAsUpdate(other, vector))).toEqual({ ok: false, refusal: 'gap' })
})

test('guard: client ids have owners, the owner alone may write with one (P10)', () => {
  const [first, second] = edits(5)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, first ?? new Uint8Array())
  const owners = new ClientOwners([{ clientId: 5, personId: 'ana' }])
  const update = second ?? new Uint8Array()
  expect(inspect(doc, update, 'ana', owners).ok).toBe(true)
  expect(inspect(doc, update, 'eve', owners)).toEqual({ ok: false, refusal: 'foreignClient' })
  // It has written and nobody owns it: the server's own, or a starter's.
  expect(inspect(doc, update, 'ana')).toEqual({ ok: false, refusal: 'foreignClient' })
})

test('guard: deletions of what is there are accepted, of what is not are a gap (T-51, T-63)', () => {
  const doc = new Y.Doc()
  const source = new Y.Doc()
  source.clientID = 3
  source.getMap('meta').set('title', 'T')
  const vector = Y.encodeStateVector(source)
  const before = Y.encodeStateAsUpdate(source)
  source.getMap('meta').delete('title')
  const deletion = Y.encodeStateAsUpdate(source, vector)
  expect(inspect(doc, deletion)).toEqual({ ok: false, refusal: 'gap' })
  Y.applyUpdate(doc, before)
  expect(inspect(doc, deletion, 'somebody else')).toMatchObject({ ok: true, addsStructs: false })
})

test.each([
  ['an unknown root', (doc: Y.Doc): unknown => doc.getMap('other').set('a', 1), 'unknownRoot'],
  [
    'a binary value',
    (doc: Y.Doc): unknown => doc.getMap('cards').set('a', new Uint8Array([1])),
    'badContent',
  ],
  ['a subdocument', (doc: Y.Doc): unknown => doc.getMap('cards').set('a', new Y.Doc()), 'badContent'],
  [
    'an XML text, which extends a text',
    (doc: Y.Doc): unknown => doc.getMap('cards').set('a', new Y.XmlText('x')),
    'badContent',
  ],
  ['an array', (doc: Y.Doc): unknown => doc.getMap('cards').set('a', new Y.Array()), 'badContent'],
  ['an embed in a text', (doc: Y.Doc): unknown => doc.getMap('cards').set('a', withEmbed()), 'badContent'],
  ['__proto__ as a key', (doc: Y.Doc): unknown => doc.getMap('cards').set('__proto__', 1), 'badKey'],
  ['constructor as a key', (doc: Y.Doc): unknown => doc.getMap('cards').set('constructor', 1), 'badKey'],
  ['a key that is too long', (doc: Y.Doc): unknown => doc.getMap('cards').set('a'.repeat(41), 1), 'badKey'],
  ['a key with a space', (doc: Y.Doc): unknown => doc.getMap('cards').set('a b', 1), 'badKey'],
] as const)('guard: %s, refused (P12, T-67)', (_case, write, refusal) => {
  expect(
    inspect(
      new Y.Doc(),
      written((doc) => void write(doc)),
    ),
  ).toEqual({ ok: false, refusal })
})

function withEmbed(): Y.Text {
  const text = new Y.Text()
  text.insertEmbed(0, { image: 'x' })
  return text
}

test('guard: a range of 2^40 collected entries, refused (T-61)', () => {
  // One client, one collected struct of that length, at clock 0, and no deletions.
  const length = [128, 128, 128, 128, 128, 32]
  expect(inspect(new Y.Doc(), new Uint8Array([1, 1, 9, 0, 0, ...length, 0]))).toEqual({
    ok: false,
    refusal: 'badRange',
  })
})

test('guard: seven bytes that claim 32 million structs, refused at once (T-59)', () => {
  expect(inspect(new Y.Doc(), new Uint8Array([1, 255, 255, 255, 15, 1, 0]))).toMatchObject({ ok: false })
})

const value = { kind: 'values', values: [1] } as const
const text = { kind: 'type', type: 2 } as const
const words = { kind: 'string', text: 'ab' } as const

/** Client 1 has one card with the title `one two`: its map at clock 0, its title at 1, the words from 2 on. */
function board(): Y.Doc {
  const doc = new Y.Doc()
  for (const update of edits(1)) Y.applyUpdate(doc, update)
  return doc
}

function struct(struct: WrittenStruct, client = 9, clock = 0): WrittenBlock {
  return { client, clock, structs: [struct] }
}

const at = (clock: number, client = 1): { client: number; clock: number } => ({ client, clock })

test.each<[string, WrittenUpdate, GuardRefusal]>([
  ['an origin of its own', { blocks: [struct({ origin: at(0, 9), content: words })] }, 'badPlace'],
  [
    'a circle of two clients',
    {
      blocks: [struct({ origin: at(0, 8), content: words }), struct({ origin: at(0, 9), content: words }, 8)],
    },
    'badPlace',
  ],
  [
    'neighbours in two parents',
    { blocks: [struct({ origin: at(2), rightOrigin: at(1), content: words })] },
    'badPlace',
  ],
  [
    'left and right the wrong way round',
    { blocks: [struct({ origin: at(4), rightOrigin: at(2), content: words })] },
    'badPlace',
  ],
  ['words in a map', { blocks: [struct({ parent: at(0), parentSub: 'k', content: words })] }, 'badPlace'],
  ['a list item in a map', { blocks: [struct({ parent: at(0), content: value })] }, 'badPlace'],
  ['a list item in a root', { blocks: [struct({ parent: 'cards', content: value })] }, 'badPlace'],
  ['a value in a text', { blocks: [struct({ origin: at(2), content: value })] }, 'badPlace'],
  ['an entry of a text', { blocks: [struct({ parent: at(1), parentSub: 'k', content: value })] }, 'badPlace'],
  [
    'a parent that is no type',
    { blocks: [struct({ parent: at(3), parentSub: 'k', content: value })] },
    'badPlace',
  ],
  ['an entry before an entry', { blocks: [struct({ rightOrigin: at(1), content: value })] }, 'badPlace'],
  [
    'one client in two blocks',
    {
      blocks: [struct({ origin: at(8), content: words }), struct({ origin: at(8), content: words }, 9, 2)],
    },
    'malformed',
  ],
  [
    'values of one entry of which none is deleted',
    { blocks: [struct({ parent: at(0), parentSub: 'k', content: { kind: 'values', values: [1, 2] } })] },
    'badContent',
  ],
  [
    'a number that JSON has no words for',
    { blocks: [struct({ parent: at(0), parentSub: 'k', content: { kind: 'values', values: [1n] } })] },
    'badContent',
  ],
  [
    'a format named __proto__',
    { blocks: [struct({ origin: at(2), content: { kind: 'format', key: '__proto__', value: 1 } })] },
    'badKey',
  ],
  ['a deletion of nothing', { blocks: [], deletions: [{ client: 1, clock: 3, length: 0 }] }, 'badRange'],
])('guard: %s, refused (T-71)', (_case, update, refusal) => {
  expect(inspect(board(), writeUpdate(update))).toEqual({ ok: false, refusal })
})

test('guard: seventeen maps within each other, refused (T-64)', () => {
  const structs = Array.from({ length: 17 }, (_, depth): WrittenStruct => ({
    parent: depth === 0 ? 'cards' : at(depth - 1, 9),
    parentSub: 'k',
    content: { kind: 'type', type: 1 },
  }))
  const nested = (depth: number): Uint8Array =>
    writeUpdate({ blocks: [{ client: 9, clock: 0, structs: structs.slice(0, depth) }] })
  expect(inspect(board(), nested(15))).toMatchObject({ ok: true })
  expect(inspect(board(), nested(17))).toEqual({ ok: false, refusal: 'tooMany' })
})

test('guard: more clients than a board has had, each waiting for the next, refused before work is done', () => {
  const blocks = Array.from({ length: 5000 }, (_, index) =>
    struct({ origin: at(0, 101 + index), content: words }, 100 + index),
  )
  expect(inspect(board(), writeUpdate({ blocks }))).toEqual({ ok: false, refusal: 'tooMany' })
})

test('guard: what is written into something that was collected, accepted and dead', () => {
  const doc = board()
  doc.getMap('cards').delete('c')
  const update = writeUpdate({ blocks: [struct({ parent: at(0), parentSub: 'k', content: text })] })
  const verdict = inspect(doc, update)
  expect(verdict).toMatchObject({ ok: true })
  Y.applyUpdate(doc, update)
  expect([...doc.getMap('cards').keys()]).toEqual([])
})

test('guard: two people wrote into one spot, judged in parts that are applied one after the other', () => {
  const doc = board()
  const update = writeUpdate({
    blocks: [
      { client: 7, clock: 0, structs: [{ origin: at(3), rightOrigin: at(4), content: words }] },
      { client: 8, clock: 0, structs: [{ origin: at(3), rightOrigin: at(4), content: words }] },
      { client: 9, clock: 0, structs: [{ origin: at(1, 7), rightOrigin: at(0, 8), content: words }] },
    ],
  })
  const verdict = inspect(doc, update)
  const parts: Uint8Array[] = []
  for (const part of verdict.ok ? verdict.parts : []) {
    parts.push(part)
    Y.applyUpdate(doc, part)
  }
  expect(parts.length).toBe(2)
  const whole = board()
  Y.applyUpdate(whole, update)
  expect(portrayed(doc)).toEqual(portrayed(whole))
})
