import type { CardId, LinkId, StickyId } from '@sightline/blueprint'
import { hitTest } from '@sightline/blueprint/layout'
import type { Editor } from '../editor.ts'
import type { BoardPoint } from '../geometry.ts'
import type { Target } from '../tools/pointer-input.ts'

/** What lies at a point: handles, notes and links by their elements, all else by the layout. */
export function targetAt(editor: Editor, element: EventTarget | null, point: BoardPoint): Target {
  const marked =
    element instanceof Element
      ? element.closest<HTMLElement | SVGElement>(
          '[data-handle], [data-link], [data-sticky], [data-sticky-corner]',
        )
      : null
  const handle = marked?.dataset['handle']
  if (handle) return { kind: 'handle', id: handle as CardId }
  const corner = marked?.dataset['stickyCorner']
  if (corner) return { kind: 'stickyCorner', id: corner as StickyId }
  const sticky = marked?.dataset['sticky']
  if (sticky) return { kind: 'sticky', id: sticky as StickyId }
  const hit = hitTest({ layout: editor.store.layout, cards: editor.store.cardIndex }, point)
  if (hit?.kind === 'card') return { kind: 'card', id: hit.cardId }
  const link = marked?.dataset['link']
  if (link) return { kind: 'link', id: link as LinkId }
  return hit?.kind === 'cell' ? { kind: 'cell', laneId: hit.laneId, stepId: hit.stepId } : { kind: 'desk' }
}
