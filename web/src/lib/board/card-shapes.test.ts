import { addCards, gridOf, readBlueprint } from '@sightline/blueprint'
import type { CardId } from '@sightline/blueprint'
import { layoutBlueprint } from '@sightline/blueprint/layout'
import { writeTemplate } from '@sightline/blueprint/templates'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { cardShapes } from './card-shapes.ts'

test('cardShapes: cards of two lanes, one path for each lane kind with a rectangle for each card', () => {
  const doc = new Y.Doc()
  let made = 0
  writeTemplate(doc, { template: 'blank', language: 'en', newId: () => `id-${made++}` })
  const { lanes } = readBlueprint(doc)
  const stepId = gridOf(readBlueprint(doc)).columns[0]?.step.id
  const [customer, frontstage] = ['customer', 'frontstage'].map((kind) =>
    lanes.find((lane) => lane.kind === kind),
  )
  if (!customer || !frontstage || !stepId) throw new Error('a blank blueprint has lanes and steps')
  const at = (
    laneId: typeof customer.id,
    order: string,
  ): { laneId: typeof laneId; stepId: typeof stepId; order: string } => ({
    laneId,
    stepId,
    order,
  })
  addCards(doc, {
    cards: [
      { id: 'a' as CardId, title: 'A', place: at(customer.id, 'a0') },
      { id: 'b' as CardId, title: 'B', place: at(customer.id, 'a1') },
      { id: 'c' as CardId, title: 'C', place: at(frontstage.id, 'a0') },
    ],
  })
  const layout = layoutBlueprint(readBlueprint(doc))
  const rectangle = (id: string): string => {
    const box = layout.cards.get(id as CardId)
    return box ? `M${box.x} ${box.y}h${box.width}v${box.height}h${-box.width}z` : ''
  }
  expect([...cardShapes(layout.cards.values(), layout)]).toEqual([
    ['customer', rectangle('a') + rectangle('b')],
    ['frontstage', rectangle('c')],
  ])
})
