import { cardElementId, cardName } from './card-name.ts'
import { hasSigns } from './has-signs.ts'
import { laneClass } from './lane-colour.ts'
import type { ShownCard } from './shown-cards.svelte.ts'

/** How a card looks: all that is asked of it at once, since each question of its own costs memory on hundreds of cards. */
export interface CardLook {
  readonly id: string
  readonly classes: string
  readonly style: string
  /** What assistive technology says of it. */
  readonly name: string
  readonly title: string
  readonly isEditing: boolean
  readonly isPressed: boolean | undefined
  /** There is more on it than its title. */
  readonly hasMore: boolean
}

export function cardLook(shown: ShownCard): CardLook {
  const { card, box, marks, channels, roi } = shown
  const { isEditing } = marks
  return {
    id: cardElementId(card.id),
    classes: classesOf(shown),
    style: styleOf(shown),
    name: cardName(card, channels, roi),
    title: card.title || '\u00a0',
    isEditing,
    isPressed: isEditing ? undefined : marks.isChosen,
    hasMore: isRaised(shown) || box.hasMeta,
  }
}

/** Something stands on its edge, or it is being written: that it is chosen is to be seen below that. */
export function isRaised({ card, marks }: Pick<ShownCard, 'card' | 'marks'>): boolean {
  return hasSigns(card) || marks.isEditing || marks.selector !== undefined
}

function classesOf(shown: ShownCard): string {
  const { card, box, laneKind, marks } = shown
  const { isEditing, isLifted, selector } = marks
  const raised = isRaised(shown)
  let classes = `card ${box.form} ${laneClass(laneKind)}`
  const add = (name: string | undefined, is: boolean | undefined): void => {
    if (name !== undefined && is === true) classes += ` ${name}`
  }
  add(card.status, card.status !== undefined)
  add('meant', (marks.isChosen && raised) || marks.isAimedAt || marks.isHighlighted)
  add('remote', selector !== undefined)
  add('lifted', isLifted)
  add('editing', isEditing)
  add('clamped', box.clamped && !isEditing)
  add('truth', card.momentOfTruth)
  add('locked', card.locked)
  add('decision', card.decision)
  add('faded', marks.isFaded)
  add('raised', raised)
  return classes
}

/** While it is being written it grows with its text. */
function styleOf({ box, marks }: ShownCard): string {
  const height = marks.isEditing ? 'min-height' : 'height'
  const place = `margin:${box.y}px 0 0 ${box.x}px;width:${box.width}px;${height}:${box.height}px`
  const person = marks.selector ? `;--person:var(--presence-${marks.selector.colour})` : ''
  return place + person
}
