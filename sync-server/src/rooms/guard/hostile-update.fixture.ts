import type { SeededRandom } from '@sightline/testkit'
import * as Y from 'yjs'
import type { ItemId } from './read-update.ts'
import {
  lengthOf,
  writeUpdate,
  type WrittenBlock,
  type WrittenContent,
  type WrittenStruct,
  type WrittenUpdate,
} from './write-update.fixture.ts'

interface Situation {
  readonly doc: Y.Doc
  readonly random: SeededRandom
  /** What the update has so far, for references within it. */
  readonly written: WrittenBlock[]
}

/** An update that knows how a document is built and means it no good, written with any of `clients`. */
export function hostileUpdate(doc: Y.Doc, clients: readonly number[], random: SeededRandom): Uint8Array {
  const situation: Situation = { doc, random, written: [] }
  const writers = random.shuffle(clients).slice(0, 1 + random.whole(3))
  for (const client of writers) situation.written.push(block(situation, client))
  const deletions = random.next() < 0.4 ? [range(situation), range(situation)] : []
  return writeUpdate({ blocks: situation.written, deletions } satisfies WrittenUpdate)
}

function block(situation: Situation, client: number): WrittenBlock {
  const { doc, random } = situation
  const known = Y.getState(doc.store, client)
  const clock = random.next() < 0.85 ? known : Math.max(0, known + random.whole(7) - 4)
  const structs: WrittenStruct[] = []
  const count = 1 + random.whole(4)
  let next = clock
  while (structs.length < count) {
    const made = struct(situation, { client, clock: next }, structs.at(-1))
    next += lengthOf(made.content)
    structs.push(made)
  }
  return { client, clock, structs }
}

function struct(situation: Situation, at: ItemId, before: WrittenStruct | undefined): WrittenStruct {
  const { random } = situation
  if (before !== undefined && random.next() < 0.2) return continued(random, at, before)
  if (random.next() < 0.45) return besideSomething(situation, at)
  const origin = random.next() < 0.5 ? id(situation, at) : undefined
  const rightOrigin = random.next() < 0.35 ? id(situation, at) : undefined
  if (origin !== undefined || rightOrigin !== undefined)
    return { origin, rightOrigin, content: content(random) }
  return { parent: parent(situation, at), parentSub: key(random), content: content(random) }
}

/** As honest typing goes on, or nearly so. */
function continued(
  random: SeededRandom,
  at: ItemId,
  { rightOrigin, content: last }: WrittenStruct,
): WrittenStruct {
  const origin = { client: at.client, clock: at.clock - 1 }
  return { origin, rightOrigin, content: random.next() < 0.6 ? last : content(random) }
}

/** Between two that are neighbours, the right way round or not; or at the end of an entry of a map. */
function besideSomething({ doc, random, written }: Situation, at: ItemId): WrittenStruct {
  const item = someItem(doc, random)
  if (item === undefined) return { parent: 'cards', parentSub: 'k', content: content(random) }
  const left = { client: item.id.client, clock: item.id.clock + random.whole(item.length) }
  const right = item.right === null ? undefined : item.right.id
  const own = written[0]
  if (own !== undefined && random.next() < 0.25) {
    return {
      origin: { client: own.client, clock: own.clock },
      rightOrigin: right,
      content: fitting(item, random),
    }
  }
  if (random.next() < 0.15) return { origin: right ?? at, rightOrigin: left, content: fitting(item, random) }
  return {
    origin: left,
    rightOrigin: random.next() < 0.7 ? right : undefined,
    content: fitting(item, random),
  }
}

function fitting(beside: Y.Item, random: SeededRandom): WrittenContent {
  if (random.next() < 0.1) return content(random)
  if (beside.parentSub !== null) return random.pick(VALUES) ?? { kind: 'deleted', length: 1 }
  return random.next() < 0.8 ? { kind: 'string', text: random.pick(['x', 'yz', '\u{1F45F}']) ?? 'x' } : BOLD
}

const BOLD: WrittenContent = { kind: 'format', key: 'bold', value: true }

const VALUES: readonly WrittenContent[] = [
  { kind: 'values', values: ['hostile'] },
  { kind: 'values', values: [{ laneId: 'l1', stepId: 's1', order: 'a1' }] },
  { kind: 'values', values: [1, 2] },
  { kind: 'type', type: 1 },
  { kind: 'type', type: 2 },
]

function content(random: SeededRandom): WrittenContent {
  const any: readonly WrittenContent[] = [
    ...VALUES,
    BOLD,
    { kind: 'string', text: 'hostile' },
    { kind: 'string', text: 'a\u{1F45F}' },
    { kind: 'collected', length: 1 + random.whole(3) },
    { kind: 'deleted', length: 1 + random.whole(3) },
    { kind: 'values', values: [null, undefined, Number.NaN, -0] },
  ]
  return random.pick(any) ?? BOLD
}

function parent(situation: Situation, at: ItemId): string | ItemId {
  const { random } = situation
  if (random.next() < 0.4) return random.pick(['cards', 'meta', 'lanes', 'steps', 'nobody', '']) ?? ''
  return id(situation, at)
}

function key(random: SeededRandom): string | undefined {
  return random.pick([
    'title',
    'notes',
    'place',
    'k',
    'channels:web',
    '__proto__',
    'a b',
    undefined,
    'x',
    'y',
  ])
}

/** Something that is there, comes with the update, is the struct itself, or is nowhere. */
function id({ doc, random, written }: Situation, at: ItemId): ItemId {
  const chance = random.next()
  const own = random.pick(written)
  if (chance < 0.15) return { client: at.client, clock: Math.max(0, at.clock - 2 + random.whole(4)) }
  if (chance < 0.3 && own !== undefined) return { client: own.client, clock: own.clock + random.whole(6) }
  if (chance < 0.33) return { client: random.whole(9), clock: random.whole(9) }
  const item = someItem(doc, random)
  return item === undefined
    ? at
    : { client: item.id.client, clock: item.id.clock + random.whole(item.length) }
}

function range({ doc, random }: Situation): ItemId & { readonly length: number } {
  const client = random.pick([...doc.store.clients.keys()]) ?? 1
  return { client, clock: random.whole(Y.getState(doc.store, client) + 2), length: random.whole(6) }
}

function someItem(doc: Y.Doc, random: SeededRandom): Y.Item | undefined {
  const structs = random.pick([...doc.store.clients.values()])
  const struct = structs && random.pick(structs)
  return struct instanceof Y.Item ? struct : undefined
}
