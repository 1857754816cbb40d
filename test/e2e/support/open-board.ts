import { addCards, orderAfter, readBlueprint } from '@sightline/blueprint'
import type { Blueprint, CardId } from '@sightline/blueprint'
import type { BrowserContextOptions } from 'playwright-core'
import { StockClient } from '../../integration/support/stock-client.ts'
import { BoardDriver } from './board.ts'
import { openHome } from './server.ts'
import type { Home } from './server.ts'
import { signedIn } from './signed-in.ts'
import type { SignedIn } from './signed-in.ts'

/** Lane and step, counted from 0, and the title. */
export type CardAt = readonly [lane: number, step: number, title: string]

/** Two side by side, and one below the second. */
export const THREE_CARDS: readonly CardAt[] = [
  [1, 0, 'Alpha'],
  [1, 1, 'Beta'],
  [2, 1, 'Gamma'],
]

export interface OpenBoard extends SignedIn {
  readonly home: Home
  readonly id: string
  readonly board: BoardDriver
  /** What everybody else has: a client without a browser. */
  readonly other: StockClient
  /** Where every card is, as everybody else has it: "lane.step title", by lane, step and rank. */
  places(): string[]
  blueprint(): Blueprint
}

interface Options extends Omit<BrowserContextOptions, 'baseURL'> {
  readonly template?: string
  readonly cards?: readonly CardAt[]
  /** The board of a phone has no lanes beside each other to wait for. */
  readonly isPhone?: boolean
  readonly language?: 'en' | 'es'
}

/** The owner before an open board of five lanes and three steps, with cards on it. */
export async function openBoard({
  template = 'blank',
  cards = [],
  isPhone = false,
  language = 'en',
  ...options
}: Options = {}): Promise<OpenBoard> {
  const home = await openHome()
  const owner = await signedIn(home.address, options)
  const { id: made } = await owner.person.expect(201, 'POST', '/api/blueprints', {
    body: { title: 'Library', template, language },
  })
  const id = String(made)
  const other = await StockClient.connect(owner.person, id)
  putCards(other, cards)
  await other.fence()
  const board = new BoardDriver(owner.page)
  await owner.page.goto(`/b/${id}`)
  if (isPhone) await owner.page.locator('[data-whole="true"]').getByRole('navigation').waitFor()
  else await board.ready()
  const blueprint = (): Blueprint => readBlueprint(other.doc)
  return { ...owner, home, id, board, other, blueprint, places: () => placesOf(blueprint()) }
}

/** Writes cards as somebody else on the board. */
export function putCards(client: StockClient, cards: readonly CardAt[]): void {
  const { lanes, steps } = inOrder(readBlueprint(client.doc))
  const orders: { readonly order: string }[] = []
  const made = cards.map(([lane, step, title], at) => {
    const [laneId, stepId] = [lanes[lane], steps[step]]
    if (!laneId || !stepId) throw new Error(`no cell ${lane}.${step}`)
    const id = `card-${at}-${title.replaceAll(/\W/g, '').slice(0, 20)}` as CardId
    orders.push({ order: orderAfter(orders.slice(-1), id) })
    return { id, title, place: { laneId, stepId, order: orders.at(-1)?.order ?? '' } }
  })
  addCards(client.doc, { cards: made })
}

function placesOf(blueprint: Blueprint): string[] {
  const { lanes, steps } = inOrder(blueprint)
  return [...blueprint.cards.values()]
    .map(({ title, place }) => ({
      title,
      lane: place ? lanes.indexOf(place.laneId) : -1,
      step: place ? steps.indexOf(place.stepId) : -1,
      order: place?.order ?? '',
    }))
    .sort((a, b) => a.lane - b.lane || a.step - b.step || (a.order < b.order ? -1 : 1))
    .map(({ lane, step, title }) => `${lane}.${step} ${title}`)
}

function inOrder(blueprint: Blueprint) {
  const steps = blueprint.phases.flatMap((phase) =>
    blueprint.steps.filter((step) => step.place.phaseId === phase.id),
  )
  return { lanes: blueprint.lanes.map(({ id }) => id), steps: steps.map(({ id }) => id) }
}
