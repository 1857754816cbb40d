import { byOrder } from '@sightline/blueprint'
import type { Arrow, Card, Link, Note } from '@sightline/blueprint'
import type { Editor } from '../../editor/editor.ts'
import type { Header } from '../../editor/view-state.svelte.ts'
import { hasWords } from '../../ui/words-in.ts'

export interface FoundCard {
  readonly card: Card
  /** What is found is in the notes rather than in the title. */
  readonly isInNotes: boolean
}

/** The cards whose title, notes or owner say it: titles first, each in the order of the board. */
export function findCards({ store }: Editor, query: string): readonly FoundCard[] {
  if (query === '') return []
  const cards = [...store.blueprint.cards.values()].sort(byPlaceIn(store.layout.cards))
  const inTitle = cards.filter(({ title, owner = '' }) => hasWords(`${title} ${owner}`, query))
  const known = new Set(inTitle)
  const inNotes = cards.filter((card) => !known.has(card) && hasWords(`${card.title} ${card.notes}`, query))
  return [
    ...inTitle.map((card) => ({ card, isInNotes: false })),
    ...inNotes.map((card) => ({ card, isInNotes: true })),
  ]
}

/** The sticky notes and free texts that say it, the lowest first. */
export function findNotes({ store }: Editor, query: string): readonly Note[] {
  if (query === '') return []
  const { stickies, texts } = store.blueprint
  const notes: Note[] = [...stickies.values(), ...texts.values()]
  return notes.filter(({ text, by }) => hasWords(`${text} ${by}`, query)).sort(byOrder)
}

/** The links and arrows that are labelled so, and the links from and to cards that are called so. */
export function findLines(
  { store }: Editor,
  query: string,
): { links: readonly Link[]; arrows: readonly Arrow[] } {
  if (query === '') return { links: [], arrows: [] }
  const { links, arrows } = store.blueprint
  return {
    links: [...links.values()].filter(({ label, from, to }) =>
      hasWords([label, ...[from, to].map((end) => store.card(end)?.title ?? '')].join(' '), query),
    ),
    arrows: [...arrows.values()].filter(({ label }) => hasWords(label, query)),
  }
}

export interface FoundHeader {
  readonly header: Header
  readonly title: string
}

/** The lanes, phases and steps that are called so. */
export function findHeaders({ store }: Editor, query: string): readonly FoundHeader[] {
  if (query === '') return []
  const { lanes, phases, steps } = store.blueprint
  const headers: readonly FoundHeader[] = [
    ...lanes.map(({ id, title }) => ({ header: { kind: 'lane', id } as const, title })),
    ...phases.map(({ id, title }) => ({ header: { kind: 'phase', id } as const, title })),
    ...steps.map(({ id, title }) => ({ header: { kind: 'step', id } as const, title })),
  ]
  return headers.filter(({ title }) => hasWords(title, query))
}

type Boxes = Editor['store']['layout']['cards']

function byPlaceIn(boxes: Boxes): (a: Card, b: Card) => number {
  return (a, b) => {
    const [boxA, boxB] = [boxes.get(a.id), boxes.get(b.id)]
    if (!boxA || !boxB) return Number(boxA === undefined) - Number(boxB === undefined)
    return boxA.x - boxB.x || boxA.y - boxB.y
  }
}
