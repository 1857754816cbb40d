import { addLink } from '@sightline/blueprint'
import type { CardId, LaneKind, LinkId, LinkKind } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'
import { newId } from '../new-id.ts'

/** Links two cards and chooses the link. */
export function linkCards(editor: Editor, from: CardId, to: CardId): void {
  const id = newId() as LinkId
  const kinds = [laneKindOf(editor, from), laneKindOf(editor, to)] as const
  if (editor.run(addLink, { id, ...endsOf(kinds, from, to) })) editor.selection.chooseLink(id)
}

/** How deep below the customer a lane lies; lanes of notes have no depth. */
const DEPTH: Partial<Record<LaneKind, number>> = { customer: 0, frontstage: 1, backstage: 2, support: 3 }

/**
 * A link between levels below the line of interaction says what holds a card up, and runs down to it
 * whichever end it was drawn from; any other sets something off.
 */
function endsOf(
  [fromKind, toKind]: readonly [LaneKind | undefined, LaneKind | undefined],
  from: CardId,
  to: CardId,
): { readonly from: CardId; readonly to: CardId; readonly kind: LinkKind } {
  const [high, low] = [fromKind && DEPTH[fromKind], toKind && DEPTH[toKind]]
  if (high === undefined || low === undefined || high === low || Math.min(high, low) === 0) {
    return { from, to, kind: 'flow' }
  }
  return high < low ? { from, to, kind: 'support' } : { from: to, to: from, kind: 'support' }
}

function laneKindOf(editor: Editor, id: CardId): LaneKind | undefined {
  const laneId = editor.store.card(id)?.place?.laneId
  return editor.store.blueprint.lanes.find((lane) => lane.id === laneId)?.kind
}
