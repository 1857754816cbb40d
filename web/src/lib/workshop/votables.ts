import type { CardId, FreeId } from '@sightline/blueprint'
import type { VoteTargets } from '@sightline/protocol'
import type { Editor } from '#lib/editor/editor.ts'
import type { Rect } from '#lib/editor/geometry.ts'

/** Something that dots can lie on. */
export interface Votable {
  readonly id: CardId | FreeId
  readonly title: string
}

/** Lane by lane as they are read, then the stickies. */
export function votables(editor: Editor, targets: VoteTargets): readonly Votable[] {
  const { layout, things, card } = readersOf(editor)
  const cards = [...layout.cards.keys()].flatMap((id) => {
    const found = card(id)
    return found ? [{ id, title: found.title }] : []
  })
  const stickies = [...things.noteRects.keys()].flatMap((id) => {
    const thing = things.get(id)
    return thing?.kind === 'sticky' ? [{ id, title: thing.note.text }] : []
  })
  return [...(targets === 'stickies' ? [] : cards), ...(targets === 'cards' ? [] : stickies)]
}

/** Where it is on the board; undefined for what is gone or not shown. */
export function rectOfVotable(editor: Editor, id: string): Rect | undefined {
  const { layout, things } = readersOf(editor)
  return layout.cards.get(id as CardId) ?? things.rectOf(id as FreeId)
}

export function titleOfVotable(editor: Editor, id: string): string | undefined {
  const { things, card } = readersOf(editor)
  const thing = things.get(id as FreeId)
  return card(id as CardId)?.title ?? (thing?.kind === 'sticky' ? thing.note.text : undefined)
}

function readersOf({ store }: Editor) {
  return { layout: store.layout, things: store.things, card: (id: CardId) => store.card(id) }
}
