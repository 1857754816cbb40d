import { entityTitle, type RootName } from '@sightline/blueprint'
import type { Anchor } from '@sightline/protocol'
import * as Y from 'yjs'
import { readDocument } from '../blueprints/read-document.ts'
import type { CommentParts } from './comment-parts.ts'

/** What an anchor's place is called now; empty for a point, and for what the server has not got yet. */
export async function placeName(parts: CommentParts, blueprintId: string, anchor: Anchor): Promise<string> {
  const named = namedBy(anchor)
  if (named === undefined) return ''
  return readDocument(parts, blueprintId, (doc) => {
    const entity: unknown = doc.getMap(named.root).get(named.id)
    return entity instanceof Y.Map ? entityTitle(entity as Y.Map<unknown>) : ''
  })
}

function namedBy(anchor: Anchor): { readonly root: RootName; readonly id: string } | undefined {
  if ('cardId' in anchor) return { root: 'cards', id: anchor.cardId }
  if ('laneId' in anchor) return { root: 'lanes', id: anchor.laneId }
  if ('stepId' in anchor) return { root: 'steps', id: anchor.stepId }
  return 'linkId' in anchor ? { root: 'links', id: anchor.linkId } : undefined
}
