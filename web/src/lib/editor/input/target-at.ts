import type { CardId, FreeId, LinkId, NoteId } from '@sightline/blueprint'
import { hitTest } from '@sightline/blueprint/layout'
import type { Editor } from '../editor.ts'
import type { BoardPoint } from '../geometry.ts'
import type { Target } from '../tools/pointer-input.ts'

/** What lies at a point: handles, free things and links by their elements, all else by the layout. */
export function targetAt(editor: Editor, element: EventTarget | null, point: BoardPoint): Target {
  const marked =
    element instanceof Element
      ? element.closest<HTMLElement | SVGElement>(
          '[data-handle], [data-card-edge], [data-link], [data-thing], [data-note-corner]',
        )
      : null
  const handle = marked?.dataset['handle']
  if (handle) return { kind: 'handle', id: handle as CardId }
  const edge = marked?.dataset['cardEdge']
  if (edge) return { kind: 'cardEdge', id: edge as CardId }
  const corner = marked?.dataset['noteCorner']
  if (corner) return { kind: 'noteCorner', id: corner as NoteId }
  // A captured pointer tells of nothing on the board, so notes are asked for by where they lie.
  const thing = marked?.dataset['thing'] ?? editor.store.things.noteAt(point)
  if (thing) return { kind: 'thing', id: thing as FreeId }
  const hit = hitTest({ layout: editor.store.layout, cards: editor.store.cardIndex }, point)
  if (hit?.kind === 'card') return { kind: 'card', id: hit.cardId }
  const link = marked?.dataset['link']
  if (link) return { kind: 'link', id: link as LinkId }
  return hit?.kind === 'cell' ? { kind: 'cell', laneId: hit.laneId, stepId: hit.stepId } : { kind: 'desk' }
}
