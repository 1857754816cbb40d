import { cellRect, inkBounds } from '@sightline/blueprint/layout'
import type { ClipThing } from '../clipboard/clip-things.ts'
import type { Editor } from '../editor.ts'
import { boundsOf, rectsTouch } from '../geometry.ts'
import type { BoardPoint, Rect } from '../geometry.ts'
import { placeOfChosen } from './choose.ts'
import { BESIDE } from './duplicate-chosen.ts'
import type { Shift } from './free-things.ts'

const INSET = 12

/** How far things that come with cards are moved: to the corner of the first card's cell, beside what lies there already. */
export function landingAt(editor: Editor, things: readonly ClipThing[], corner: BoardPoint): Shift {
  return shiftBeside(editor, things, { dx: corner.x, dy: corner.y })
}

/**
 * How far things that come without a card are moved: into the cell that is chosen; else a little beside where they lay,
 * and beside what was pasted there before; where that is out of sight, to the middle of what is seen.
 */
export function landingOf(editor: Editor, things: readonly ClipThing[]): Shift {
  const around = boundsOf(things.flatMap(boundsOfThing)) ?? { x: 0, y: 0, width: 0, height: 0 }
  const place = placeOfChosen(editor)
  const cell = place && cellRect(editor.store.layout, place.laneId, place.stepId)
  if (cell) {
    return shiftBeside(editor, things, { dx: cell.x + INSET - around.x, dy: cell.y + INSET - around.y })
  }
  const beside = shiftBeside(editor, things, BESIDE)
  const { view } = editor.camera
  if (rectsTouch(view, { ...around, x: around.x + beside.dx, y: around.y + beside.dy })) return beside
  return {
    dx: view.x + (view.width - around.width) / 2 - around.x,
    dy: view.y + (view.height - around.height) / 2 - around.y,
  }
}

/** The shift that is asked for, and as much more as it takes for the first thing not to lie right on another. */
function shiftBeside({ store }: Editor, clip: readonly ClipThing[], asked: Shift): Shift {
  const [first] = clip.flatMap(boundsOfThing)
  const { noteRects, strokeCorners, arrows } = store.things
  const ids = [...noteRects.keys(), ...strokeCorners.keys(), ...arrows.keys()]
  const rects = ids.flatMap((id) => store.things.rectOf(id) ?? [])
  let shift = asked
  const isTaken = ({ x, y }: Rect): boolean =>
    first !== undefined && Math.abs(x - first.x - shift.dx) < 1 && Math.abs(y - first.y - shift.dy) < 1
  while (rects.some(isTaken)) shift = { dx: shift.dx + BESIDE.dx, dy: shift.dy + BESIDE.dy }
  return shift
}

/** Nothing for an arrow between things: it lies where they do. */
function boundsOfThing(thing: ClipThing): Rect[] {
  switch (thing.kind) {
    case 'sticky':
    case 'text':
      return [thing.rect]
    case 'stroke':
      return [inkBounds(thing.points)]
    case 'arrow': {
      const places = [thing.from, thing.to].flatMap((end) =>
        'key' in end ? [] : [[end.x, end.y, 0] as const],
      )
      return places.length > 0 ? [inkBounds(places)] : []
    }
  }
}
