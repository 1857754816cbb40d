import { byOrder } from '@sightline/blueprint'
import type { LaneId, Note, StepId } from '@sightline/blueprint'
import type { Editor } from '#lib/editor/editor.ts'

export interface PlacedNote {
  readonly note: Note
  readonly kind: 'sticky' | 'text'
}

/** The notes over a cell; without a lane, those of the step that lie over none, and those that lie beside the board. */
export function notesAt({ store }: Editor, stepId: StepId, laneId?: LaneId): readonly PlacedNote[] {
  const { stickies, texts, steps, lanes } = store.blueprint
  const [knownSteps, knownLanes] = [new Set(steps.map(({ id }) => id)), new Set(lanes.map(({ id }) => id))]
  const isHere = ({ frame }: Note): boolean => {
    const step = frame.stepId && knownSteps.has(frame.stepId) ? frame.stepId : undefined
    const lane = frame.laneId && knownLanes.has(frame.laneId) ? frame.laneId : undefined
    if (laneId !== undefined) return step === stepId && lane === laneId
    return (step === stepId && lane === undefined) || step === undefined
  }
  const found: PlacedNote[] = [
    ...[...stickies.values()].map((note) => ({ note, kind: 'sticky' as const })),
    ...[...texts.values()].map((note) => ({ note, kind: 'text' as const })),
  ]
  return found.filter(({ note }) => isHere(note)).sort((a, b) => byOrder(a.note, b.note))
}
