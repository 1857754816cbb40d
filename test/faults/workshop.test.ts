import {
  addCards,
  deleteCards,
  editCardText,
  moveCards,
  orderAt,
  readBlueprint,
  type Blueprint,
  type CardId,
  type Place,
} from '@sightline/blueprint'
import { seededRandom, seedOfRun, sequentialIds, type SeededRandom } from '@sightline/testkit'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { isSame } from '../integration/support/content.ts'
import { DocClient } from '../integration/support/doc-client.ts'
import { freshCopy } from '../integration/support/fresh-copy.ts'
import { readStoredDocument, storedSnapshot } from '../integration/support/stored-document.ts'
import { TestPerson } from '../integration/support/test-person.ts'
import { startTestServer } from '../integration/support/test-server.ts'
import { until } from '../integration/support/until.ts'

/** ACTIONS=4000 for a long day; SEED to run one again. */
const actions = Number(process.env['ACTIONS'] ?? 400)
const seed = seedOfRun(process.env['SEED'])
const people = 40

test(
  `a workshop of ${people} people that add, type, drag and delete: what is stored is at most three times its content (T-39), seed ${seed}`,
  async () => {
    const random = seededRandom(seed)
    const newId = sequentialIds('w')
    const server = await startTestServer({
      env: {
        ROOM_IDLE_MS: '1',
        INBOUND_FRAMES_PER_S: '1000000',
        INBOUND_BYTES_PER_S: '1000000000',
      },
    })
    const ana = await TestPerson.account(server.address)
    const id = await ana.createBlueprint()
    const clients = Array.from({ length: people }, () => new DocClient(ana, id))
    await until('all are in', () => clients.every(({ synced }) => synced))
    for (let action = 0; action < actions; action++) {
      const client = random.pick(clients)
      if (client !== undefined) act(client.doc, random, newId)
      if (random.next() < 0.2) await new Promise((resolve) => setTimeout(resolve))
    }
    await Promise.all(clients.map((client) => client.fence()))
    const stored = readStoredDocument(server.databaseFile, id)
    await until('all converge', () => clients.every(({ doc }) => isSame(doc, stored)))
    for (const client of clients) client.stop()
    await until('the log is a snapshot', () => storedSnapshot(server.databaseFile, id) !== undefined)
    const content = Y.encodeStateAsUpdate(freshCopy(stored)).length
    expect((storedSnapshot(server.databaseFile, id)?.length ?? NaN) / content).toBeLessThan(3)
  },
  60_000 + actions * 100,
)

const WORDS = ['Looks for shoes', 'asks a friend', 'pays at the till', 'waits for the parcel', 'zahlt später']

/** One thing that somebody does in a workshop: mostly typing and moving, now and then taking away. */
function act(doc: Y.Doc, random: SeededRandom, newId: () => string): void {
  const blueprint = readBlueprint(doc)
  const card = random.pick([...blueprint.cards.keys()])
  const chance = random.next()
  if (card === undefined || chance < 0.25) return addTyped(doc, blueprint, random, newId() as CardId)
  if (chance < 0.6) return typeWords(doc, card, `${blueprint.cards.get(card)?.title ?? ''} `, random)
  if (chance < 0.92) return moveCards(doc, { moves: new Map([[card, somewhere(blueprint, random, card)]]) })
  deleteCards(doc, { ids: [card] })
}

function addTyped(doc: Y.Doc, blueprint: Blueprint, random: SeededRandom, id: CardId): void {
  addCards(doc, { cards: [{ id, title: '', place: somewhere(blueprint, random, id) }] })
  typeWords(doc, id, '', random)
}

/** Letter by letter, with a mistake that is taken back. */
function typeWords(doc: Y.Doc, id: CardId, before: string, random: SeededRandom): void {
  const words = (random.pick(WORDS) ?? '').slice(0, 4 + random.whole(16))
  for (let length = 1; length <= words.length; length++) {
    const typed = before + words.slice(0, length)
    if (random.next() < 0.05) editCardText(doc, { id, title: `${typed}x` })
    editCardText(doc, { id, title: typed })
  }
}

function somewhere(blueprint: Blueprint, random: SeededRandom, id: CardId): Place {
  const lane = random.pick(blueprint.lanes)
  const step = random.pick(blueprint.steps)
  if (lane === undefined || step === undefined) throw new Error('nowhere to put a card')
  const siblings = [...blueprint.cards.values()].flatMap(({ place }) =>
    place?.laneId === lane.id && place.stepId === step.id ? [place] : [],
  )
  siblings.sort((a, b) => (a.order < b.order ? -1 : 1))
  return { laneId: lane.id, stepId: step.id, order: orderAt(siblings, random.whole(siblings.length + 1), id) }
}
