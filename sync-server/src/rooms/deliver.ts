import { encodeSyncFrame } from '@sightline/protocol'
import type { RoomSession } from './room-session.ts'
import type { DocumentContent } from './stored-content.ts'

/** Sends what is durable to everybody who follows, in one frame that is encoded once (rule P7). */
export function publish(bytes: Uint8Array, sessions: Iterable<RoomSession>, content: DocumentContent): void {
  const frame = encodeSyncFrame({ type: 'update', update: bytes })
  for (const session of sessions) {
    if (!session.follows || session.isRefused) continue
    const outcome = session.outbox.sendUpdate(frame)
    // A catch-up that is still waiting has to start from where the first one would have.
    if (outcome === 'last') session.vectorWhenBehind ??= content.stateVector()
  }
}

/**
 * One update brings everything that was held back (rule P20). The client may have fallen behind once more while
 * this waited; then it is held back from here on.
 */
export function sendMissed(session: RoomSession, content: DocumentContent): void {
  const update = content.difference(session.vectorWhenBehind ?? new Uint8Array([0]))
  session.vectorWhenBehind = session.outbox.isBehind ? content.stateVector() : undefined
  session.outbox.send(encodeSyncFrame({ type: 'update', update }))
}
