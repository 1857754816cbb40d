import type { FenceFrame, SyncFrame } from '@sightline/protocol'

/** The frames that wait their turn in a room's queue. */
export type DocumentFrame = SyncFrame | FenceFrame

/** What every waiting frame costs beside its body. */
const frameOverheadBytes = 64

/** The memory that a frame takes while it waits. */
export function waitingBytes(frame: DocumentFrame): number {
  if (frame.type === 'fence') return frameOverheadBytes
  const body = frame.type === 'syncStep1' ? frame.stateVector : frame.update
  return body.length + frameOverheadBytes
}
