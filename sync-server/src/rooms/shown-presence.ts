import { PresencePersonSchema } from '@sightline/protocol'
import * as v from 'valibot'

const Showing = v.object({
  sceneId: v.nullable(v.string()),
  reveal: v.string(),
  shown: v.number(),
  lit: v.nullable(v.array(v.string())),
})

const Stamped = v.object({
  person: PresencePersonSchema,
  selection: v.fallback(v.array(v.string()), []),
  following: v.fallback(v.nullable(v.string()), null),
  showing: v.fallback(v.nullable(Showing), null),
})

/**
 * What one who is shown a part of the board is told of somebody's presence: who they are, what of that part they have
 * selected, and which scene of it they present. Where they point, what they see and what they write depends on what
 * else stands on the board.
 */
export function shownPresence(state: string, isShown: (id: string) => boolean): string {
  if (state === 'null') return state
  const { person, selection, following, showing } = v.parse(Stamped, JSON.parse(state))
  return JSON.stringify({
    person,
    selection: selection.filter(isShown),
    following,
    showing: showing && shownScene(showing, isShown),
  })
}

/** Null when it names a scene that is not of the part. */
function shownScene(
  showing: v.InferOutput<typeof Showing>,
  isShown: (id: string) => boolean,
): (v.InferOutput<typeof Showing> & { readonly laser: false }) | null {
  const { sceneId, lit } = showing
  if (sceneId !== null && !isShown(sceneId)) return null
  return { ...showing, lit: lit?.filter(isShown) ?? null, laser: false }
}
