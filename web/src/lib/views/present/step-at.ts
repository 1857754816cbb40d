import type { StepId } from '@sightline/blueprint'
import type { BoardLayout } from '@sightline/blueprint/layout'
import type { Rect } from '#lib/editor/geometry.ts'

/** The step whose column lies nearest to the middle of a view; where there is room for one step alone, it stands for the view. */
export function stepAt({ columns }: Pick<BoardLayout, 'columns'>, view: Rect): StepId | undefined {
  const middle = view.x + view.width / 2
  const byDistance = columns
    .map(({ step, x, width }) => ({ id: step.id, distance: Math.abs(x + width / 2 - middle) }))
    .sort((a, b) => a.distance - b.distance)
  return byDistance[0]?.id
}
