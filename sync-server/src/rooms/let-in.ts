import { roleAtLeast, type Role } from '@sightline/blueprint'
import { encodeSyncFrame } from '@sightline/protocol'
import type { RoomSession } from './room-session.ts'
import type { DocumentContent } from './stored-content.ts'

/**
 * Gives a client its role, and tells it when that is not the one it came with: it changed while the client was
 * away (rule P13). Those who may not write are never asked what they have (rule P4), and nobody is while nothing can be kept.
 */
export function letIn(session: RoomSession, role: Role, content: DocumentContent, takesEdits = true): void {
  session.role = role
  if (session.roleBefore !== undefined && session.roleBefore !== role) session.push({ type: 'role', role })
  session.roleBefore = role
  if (!takesEdits) return session.push({ type: 'storage', state: 'damaged' })
  if (!roleAtLeast(role, 'editor')) return
  session.outbox.send(encodeSyncFrame({ type: 'syncStep1', stateVector: content.stateVector() }))
}

/** Losing rights closes the socket, since what the client holds may not be sent any more (rule P13). */
export function changeRole(session: RoomSession, role: Role, content: DocumentContent): void {
  if (session.role === undefined || session.role === role) return
  if (!roleAtLeast(role, session.role)) return session.refuse('forbidden')
  letIn(session, role, content)
}
