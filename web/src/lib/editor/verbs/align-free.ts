import type { FreeId } from '@sightline/blueprint'
import type { Editor } from '../editor.ts'
import { boundsOf } from '../geometry.ts'
import type { Rect } from '../geometry.ts'
import { moveEach } from './free-things.ts'
import type { Shift } from './free-things.ts'

export const ALIGNMENTS = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const

export type Alignment = (typeof ALIGNMENTS)[number]

const SHIFTS: Readonly<Record<Alignment, (rect: Rect, all: Rect) => Shift>> = {
  left: (rect, all) => ({ dx: all.x - rect.x, dy: 0 }),
  centre: (rect, all) => ({ dx: all.x + all.width / 2 - rect.x - rect.width / 2, dy: 0 }),
  right: (rect, all) => ({ dx: all.x + all.width - rect.x - rect.width, dy: 0 }),
  top: (rect, all) => ({ dx: 0, dy: all.y - rect.y }),
  middle: (rect, all) => ({ dx: 0, dy: all.y + all.height / 2 - rect.y - rect.height / 2 }),
  bottom: (rect, all) => ({ dx: 0, dy: all.y + all.height - rect.y - rect.height }),
}

/** Lines the chosen free things up along an edge or the middle of what holds them all. */
export function alignFree(editor: Editor, alignment: Alignment): void {
  const rects = chosenRects(editor)
  const all = boundsOf(rects.map(([, rect]) => rect))
  if (all) moveEach(editor, new Map(rects.map(([id, rect]) => [id, SHIFTS[alignment](rect, all)])))
}

/** Leaves the outermost two where they are and the same gap between all. */
export function distributeFree(editor: Editor, along: 'x' | 'y'): void {
  const size = along === 'x' ? 'width' : 'height'
  const rects = chosenRects(editor).sort(([, a], [, b]) => a[along] + a[size] / 2 - b[along] - b[size] / 2)
  const all = boundsOf(rects.map(([, rect]) => rect))
  if (!all || rects.length < 3) return
  const filled = rects.reduce((sum, [, rect]) => sum + rect[size], 0)
  const gap = (all[size] - filled) / (rects.length - 1)
  let next = all[along]
  const shifts = rects.map(([id, rect]): [FreeId, Shift] => {
    const by = next - rect[along]
    next += rect[size] + gap
    return [id, along === 'x' ? { dx: by, dy: 0 } : { dx: 0, dy: by }]
  })
  moveEach(editor, new Map(shifts))
}

/** Arrows go with what they point at. */
function chosenRects({ chosenThings, store }: Editor): [FreeId, Rect][] {
  return chosenThings.flatMap((id): [FreeId, Rect][] => {
    const rect = store.things.get(id)?.kind === 'arrow' ? undefined : store.things.rectOf(id)
    return rect ? [[id, rect]] : []
  })
}
