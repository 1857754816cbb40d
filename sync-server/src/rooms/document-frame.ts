import type { FenceFrame, SyncFrame } from '@sightline/protocol'

/** The frames that wait their turn in a room's queue. */
export type DocumentFrame = SyncFrame | FenceFrame
