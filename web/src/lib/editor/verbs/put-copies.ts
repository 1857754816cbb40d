import { duplicateCards, duplicateFreeThings } from '@sightline/blueprint'
import type { ArrowEnd, BlueprintDoc, CardCopy, FreeCopy, FreeId } from '@sightline/blueprint'
import { freePointOf } from '@sightline/blueprint/layout'
import type { Editor } from '../editor.ts'
import type { ShownArrow } from '../free-things.svelte.ts'
import type { BoardPoint } from '../geometry.ts'
import { newId } from '../new-id.ts'
import { ordersOnTop, placeAfter } from './free-things.ts'
import type { Shift } from './free-things.ts'

interface Copied {
  readonly cards: readonly CardCopy[]
  /** Free things, and how far from them their copies lie. */
  readonly things: readonly FreeId[]
  readonly shift: Shift
}

/** Writes copies of cards and free things, with the arrows among them, in one undo step and chooses them. */
export function putCopies(editor: Editor, { cards, things, shift }: Copied): void {
  const newIds = new Map<string, FreeId>(cards.map(({ from, id }) => [from, id as string as FreeId]))
  const orders = ordersOnTop(editor)
  const copyOf = (from: FreeId): FreeCopy[] => {
    const place = placeAfter(editor, from, shift)
    if (!place) return []
    const id = newId() as FreeId
    newIds.set(from, id)
    return [{ from, id, place, order: orders(id) }]
  }
  const isArrow = (id: FreeId): boolean => editor.store.things.get(id)?.kind === 'arrow'
  const notesAndInk = things.filter((id) => !isArrow(id)).flatMap(copyOf)
  const arrows = editor.store.things
    .arrowsWith(new Set([...newIds.keys(), ...things]))
    .map((shown): FreeCopy => {
      const id = newId() as FreeId
      const place = { ends: endsOfCopy(editor, shown, { newIds, shift }) }
      return { from: shown.arrow.id, id, place, order: orders(id) }
    })
  const copies = { cards, things: [...notesAndInk, ...arrows] }
  if (copies.cards.length + copies.things.length === 0 || !editor.run(writeCopies, copies)) return
  editor.selection.choose(
    cards.map(({ id }) => id),
    copies.things.map(({ id }) => id),
  )
}

/** An end at what is copied too leads to its copy; any other is a place, as far from where it was as all else. */
function endsOfCopy(
  editor: Editor,
  { arrow, line }: ShownArrow,
  { newIds, shift }: { readonly newIds: ReadonlyMap<string, FreeId>; readonly shift: Shift },
): { readonly from: ArrowEnd; readonly to: ArrowEnd } {
  const endAt = (end: ArrowEnd, { x, y }: BoardPoint): ArrowEnd => {
    const id = 'id' in end ? newIds.get(end.id) : undefined
    return id === undefined ? freePointOf(editor.store.layout, { x: x + shift.dx, y: y + shift.dy }) : { id }
  }
  return { from: endAt(arrow.ends.from, line.from), to: endAt(arrow.ends.to, line.to) }
}

function writeCopies(
  doc: BlueprintDoc,
  { cards, things }: { readonly cards: readonly CardCopy[]; readonly things: readonly FreeCopy[] },
): void {
  duplicateCards(doc, { copies: cards })
  duplicateFreeThings(doc, { copies: things })
}
