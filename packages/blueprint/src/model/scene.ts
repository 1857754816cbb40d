import type { ArchetypeId, CardId, LaneId, SceneId, StepId } from '../vocabulary/ids.ts'
import type { Reveal } from '../vocabulary/reveal.ts'

/** In board units, from the top left corner of what the scene shows. */
export interface SceneCamera {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** What a scene shows of the board. */
export interface SceneView {
  /** Undefined: all that is shown. */
  readonly camera: SceneCamera | undefined
  /** None: every lane. */
  readonly lanes: ReadonlySet<LaneId>
  /** None: every step. */
  readonly steps: ReadonlySet<StepId>
  readonly highlight: ReadonlySet<CardId>
  readonly archetypeId: ArchetypeId | undefined
}

/** A saved view, to be presented: it names parts of the blueprint and holds none. What it names may be gone. */
export interface Scene extends SceneView {
  readonly id: SceneId
  readonly title: string
  readonly order: string
  /** For whoever presents. */
  readonly notes: string
  readonly reveal: Reveal
}
