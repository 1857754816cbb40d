import { roleAtLeast, showsTheSame } from '@sightline/blueprint'
import { encodeSyncFrame } from '@sightline/protocol'
import type { Right } from '../auth/access.ts'
import type { RoomSession } from './room-session.ts'
import type { DocumentContent } from './stored-content.ts'

/**
 * Gives a client its role, and tells it when that is not the one it came with: it changed while the client was
 * away (rule P13). Those who may not write are never asked what they have (rule P4), and nobody is while nothing can be kept.
 */
export function letIn(
  session: RoomSession,
  { role, shows }: Right,
  content: DocumentContent,
  takesEdits = true,
): void {
  session.role = role
  session.shows = shows
  if (session.roleBefore !== undefined && session.roleBefore !== role) session.push({ type: 'role', role })
  session.roleBefore = role
  if (!takesEdits) return session.push({ type: 'storage', state: 'damaged' })
  if (!roleAtLeast(role, 'editor')) return
  session.outbox.send(encodeSyncFrame({ type: 'syncStep1', stateVector: content.stateVector() }))
}

/**
 * Losing rights closes the socket, since what the client holds may not be sent any more (rule P13); whoever is shown
 * another part of the document starts over with it (rule P24).
 */
export function changeRight(session: RoomSession, right: Right, content: DocumentContent): void {
  if (session.role === undefined) return
  if (!roleAtLeast(right.role, session.role)) return session.refuse('forbidden')
  if (!showsTheSame(session.shows, right.shows)) return session.refuse('epoch')
  if (session.role !== right.role) letIn(session, right, content)
}
