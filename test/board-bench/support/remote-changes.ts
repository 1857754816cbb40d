import { MEASURES } from '@sightline/blueprint/layout'
import { planOf, spotsOf, idOf, type Size } from './board-plan.ts'
import type { Point, Scene } from './scene.ts'

/** What somebody else does to a card: it goes to a place, or its title grows by a letter. */
export interface RemoteChange {
  readonly id: string
  /** In board units, and the column that it is in, counted from 0. */
  readonly to?: Point & { readonly column: number }
  readonly title?: string
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
/** No divisor of any size, so that all cards have their turn. */
const stride = 7

/** Cards all over the board in turn: three go over to the next column or back, the fourth is written on. */
export function remoteChanges(size: Size, scene: Scene, count: number): readonly RemoteChange[] {
  const spots = new Map(spotsOf(planOf(size)).map((spot) => [idOf(spot), spot]))
  const { columns } = planOf(size)
  const titles = new Map<string, string>()
  const aside = new Set<string>()
  return Array.from({ length: count }, (_, index): RemoteChange => {
    const card = scene.cards[(index * stride) % scene.cards.length]
    const spot = card && spots.get(card.id)
    if (!spot) throw new Error('the scene has no cards')
    if (index % 4 === 3) {
      const title = `${titles.get(card.id) ?? card.title}${letters[index % letters.length]}`
      titles.set(card.id, title)
      return { id: card.id, title }
    }
    const isBack = aside.delete(card.id)
    if (!isBack) aside.add(card.id)
    const by = isBack ? 0 : spot.column + 1 < columns ? 1 : -1
    return {
      id: card.id,
      to: { x: card.x + by * MEASURES.column, y: card.y, column: spot.column + by },
    }
  })
}
