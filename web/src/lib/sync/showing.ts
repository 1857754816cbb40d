import { isEntityId, REVEALS } from '@sightline/blueprint'
import type { CardId, Reveal, SceneId } from '@sightline/blueprint'
import * as v from 'valibot'

/** So many fit into what a tab may tell the others. */
export const MOST_LIT = 50

/** What somebody who presents shows, beside the part of the board that they see. */
export interface Showing {
  /** Null: the blueprint itself. */
  readonly sceneId: SceneId | null
  readonly reveal: Reveal
  readonly shown: number
  /** What the spotlight leaves lit; null while it is off. */
  readonly lit: readonly CardId[] | null
  /** Whether the pointer is a laser. */
  readonly laser: boolean
}

const Id = v.pipe(
  v.string(),
  v.check((id) => isEntityId(id)),
)

export const ShowingSchema = v.pipe(
  v.object({
    sceneId: v.nullable(Id),
    reveal: v.picklist(REVEALS),
    shown: v.pipe(v.number(), v.integer(), v.minValue(0)),
    lit: v.nullable(v.pipe(v.array(Id), v.maxLength(MOST_LIT))),
    laser: v.boolean(),
  }),
  v.transform((showing) => showing as Showing),
)
