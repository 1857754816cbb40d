import {
  addCards,
  addLink,
  addStep,
  editCardText,
  freshOrders,
  gridOf,
  moveCards,
  readBlueprint,
  readCard,
} from '@sightline/blueprint'
import type { BlueprintDoc, CardId, LinkId, StepId } from '@sightline/blueprint'
import * as Y from 'yjs'
import { LoadClient } from '../../load/support/load-client.ts'
import { until } from '../../load/support/wait.ts'
import type { Room, RunningSystem } from '../../load/systems/system.ts'
import { idOf, linksOf, planOf, spotsOf, titleLines, type Size } from './board-plan.ts'
import type { RemoteChange } from './remote-changes.ts'
import { sceneOf, type Scene } from './scene.ts'

/** So many fit into an edit that the server takes. */
const cardsInEdit = 500
/** The origin of what came from the server. */
const received = 'received'

/** A board of that size in a real server, and a second person who is on it. */
export class HomeBoard {
  readonly room: Room
  readonly scene: Scene
  readonly #doc: BlueprintDoc
  readonly #client: LoadClient
  readonly #stepIds: readonly StepId[]

  private constructor(room: Room, doc: BlueprintDoc, client: LoadClient) {
    this.room = room
    this.#doc = doc
    this.#client = client
    const blueprint = readBlueprint(doc)
    this.scene = sceneOf(blueprint)
    this.#stepIds = gridOf(blueprint).columns.map(({ step }) => step.id)
  }

  static async make(running: RunningSystem, size: Size): Promise<HomeBoard> {
    const room = await running.makeRoom(2)
    const doc = new Y.Doc()
    const stored = new Y.Doc()
    const client = await LoadClient.connect({
      address: running.address,
      room,
      person: 1,
      onUpdate(update) {
        Y.applyUpdate(stored, update)
        Y.applyUpdate(doc, update, received)
      },
    })
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== received) client.send(client.frame(update))
    })
    fill(doc, size)
    await until('the board is stored', () => stored.getMap('links').size === doc.getMap('links').size)
    return new HomeBoard(room, doc, client)
  }

  /** Writes as the second person, and so to everybody. */
  write({ id, to, title }: RemoteChange): void {
    const cardId = id as CardId
    const card = readCard(this.#doc, cardId)
    const stepId = this.#stepIds[to?.column ?? 0]
    if (title !== undefined) editCardText(this.#doc, { id: cardId, title })
    else if (card?.place && stepId)
      moveCards(this.#doc, { moves: new Map([[cardId, { ...card.place, stepId }]]) })
  }

  end(): void {
    this.#client.end()
  }
}

function fill(doc: BlueprintDoc, size: Size): void {
  const plan = planOf(size)
  addSteps(doc, plan.columns)
  const { lanes } = readBlueprint(doc)
  const { columns } = gridOf(readBlueprint(doc))
  const orders = freshOrders(plan.cardsInCell)
  const cards = spotsOf(plan).map((spot) => {
    const [lane, column, order] = [lanes[spot.lane], columns[spot.column], orders[spot.rank]]
    if (!lane || !column || order === undefined) throw new Error(`no place for ${idOf(spot)}`)
    const place = { laneId: lane.id, stepId: column.step.id, order }
    return { id: idOf(spot) as CardId, title: titleLines(idOf(spot)).join(' '), place }
  })
  for (let from = 0; from < cards.length; from += cardsInEdit) {
    addCards(doc, { cards: cards.slice(from, from + cardsInEdit) })
  }
  doc.transact(() => {
    for (const [index, { from, to }] of linksOf(plan).entries()) {
      const ends = { from: idOf(from) as CardId, to: idOf(to) as CardId }
      const kind = from.lane === to.lane ? 'flow' : 'support'
      addLink(doc, { id: `link-${index}` as LinkId, kind, ...ends })
    }
  })
}

/** As many as are wanted in all, the new ones in the last phase. */
function addSteps(doc: BlueprintDoc, columns: number): void {
  const { steps, phases } = readBlueprint(doc)
  const phase = phases.at(-1)
  if (!phase) throw new Error('a new board has phases')
  doc.transact(() => {
    for (const [index, order] of freshOrders(columns).entries()) {
      if (index < steps.length) continue
      const place = { phaseId: phase.id, order }
      addStep(doc, { id: `step-${index}` as StepId, title: `Step ${index + 1}`, place })
    }
  })
}
