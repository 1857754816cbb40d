import { roleAtLeast, type Role } from '@sightline/blueprint'
import { encodeSyncFrame } from '@sightline/protocol'
import type { RoomDocument } from './room-document.ts'
import type { RoomSession } from './room-session.ts'

/**
 * Gives a client its role, and tells it when that is not the one it came with: it changed while the client was
 * away (rule P13). Those who may not write are never asked what they have (rule P4).
 */
export function letIn(session: RoomSession, role: Role, document: RoomDocument): void {
  session.role = role
  if (session.roleBefore !== undefined && session.roleBefore !== role) session.push({ type: 'role', role })
  session.roleBefore = role
  if (!roleAtLeast(role, 'editor')) return
  session.outbox.send(encodeSyncFrame({ type: 'syncStep1', stateVector: document.stateVector() }))
}

/** Losing rights closes the socket, since what the client holds may not be sent any more (rule P13). */
export function changeRole(session: RoomSession, role: Role, document: RoomDocument): void {
  if (session.role === undefined || session.role === role) return
  if (!roleAtLeast(role, session.role)) return session.refuse('forbidden')
  letIn(session, role, document)
}
