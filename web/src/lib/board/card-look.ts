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
  const { isEditing, selector } = marks
  const bears = hasSigns(card)
  return {
    id: cardElementId(card.id),
    classes: classesOf(shown, bears),
    style: styleOf(shown),
    name: cardName(card, channels, roi),
    title: card.title || '\u00a0',
    isEditing,
    isPressed: isEditing ? undefined : marks.isChosen,
    hasMore: bears || box.hasMeta || isEditing || selector !== undefined,
  }
}

function classesOf({ card, box, laneKind, marks }: ShownCard, bears: boolean): string {
  const { isEditing, isLifted, selector } = marks
  let classes = `card ${box.form} ${laneClass(laneKind)}`
  const add = (name: string | undefined, is: boolean | undefined): void => {
    if (name !== undefined && is === true) classes += ` ${name}`
  }
  add(card.status, card.status !== undefined)
  add('meant', (marks.isChosen && isEditing) || marks.isAimedAt || marks.isHighlighted)
  add('remote', selector !== undefined)
  add('lifted', isLifted)
  add('editing', isEditing)
  add('clamped', box.clamped && !isEditing)
  add('truth', card.momentOfTruth)
  add('locked', card.locked)
  add('decision', card.decision)
  add('faded', marks.isFaded)
  add('raised', bears || isEditing || selector !== undefined)
  return classes
}

/** While it is being written it grows with its text. */
function styleOf({ box, marks }: ShownCard): string {
  const height = marks.isEditing ? 'min-height' : 'height'
  const place = `margin:${box.y}px 0 0 ${box.x}px;width:${box.width}px;${height}:${box.height}px`
  const person = marks.selector ? `;--person:var(--presence-${marks.selector.colour})` : ''
  return place + person
}
