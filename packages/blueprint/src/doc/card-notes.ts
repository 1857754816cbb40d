import * as Y from 'yjs'
import type { CardId } from '../vocabulary/ids.ts'
import { entityMap } from './read-entities.ts'
import type { BlueprintDoc } from './roots.ts'

/** The notes of a card as several people write them at once, with their formats; undefined when there are none. */
export function cardNotes(doc: BlueprintDoc, id: CardId): Y.Text | undefined {
  const notes = entityMap(doc, 'cards', id)?.get('notes')
  return notes instanceof Y.Text ? notes : undefined
}
