import { PresencePersonSchema } from '@sightline/protocol'
import * as v from 'valibot'

const Stamped = v.object({ person: PresencePersonSchema, selection: v.fallback(v.array(v.string()), []) })

/**
 * What one who is shown a part of the board is told of somebody's presence: who they are and what of that part they
 * have selected. Where they point and what they write depends on what else stands on the board.
 */
export function shownPresence(state: string, isShown: (id: string) => boolean): string {
  if (state === 'null') return state
  const { person, selection } = v.parse(Stamped, JSON.parse(state))
  return JSON.stringify({ person, selection: selection.filter(isShown) })
}
