import { every, type Clock } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Compute } from '../rooms/compute.ts'
import type { RoomRegistry } from '../rooms/room-registry.ts'
import { StorageError } from '../storage/storage-error.ts'
import type { Storage } from '../storage/storage.ts'

export interface RemovalParts {
  readonly storage: Pick<Storage, 'assets' | 'updateLog'>
  readonly rooms: Pick<RoomRegistry, 'find'>
  readonly compute: Compute
  readonly clock: Clock
  readonly logger: Logger
}

const hourMs = 3_600_000

/**
 * Removes, every hour, images and files that no document has shown for `keepsMs`; returns how to stop. Until then an
 * undo, a copy of the browser or an edit that was made offline may bring one back. A blueprint is left alone while
 * somebody has it open, while it is in the bin, and while not all of it can be read.
 */
export function removeUnusedAssets(parts: RemovalParts, keepsMs: number): () => void {
  const { clock, logger } = parts
  const end = new AbortController()
  let isRunning = false
  async function run(): Promise<void> {
    if (isRunning) return
    isRunning = true
    try {
      const removed = await removeOnce(parts, clock.now() - keepsMs, end.signal)
      logger[removed > 0 ? 'info' : 'debug']({ removed }, 'looked for images and files that nothing shows')
    } catch (error) {
      if (!end.signal.aborted)
        logger.warn({ err: error }, 'not looked for images and files that nothing shows')
    } finally {
      isRunning = false
    }
  }
  const cancel = every(clock, hourMs, () => void run())
  return () => {
    end.abort()
    cancel()
  }
}

async function removeOnce(parts: RemovalParts, before: number, ended: AbortSignal): Promise<number> {
  const { storage, rooms, clock } = parts
  const lookedAt: string[] = []
  for (const blueprintId of await storage.assets.toLookAt(before)) {
    ended.throwIfAborted()
    if (await look(parts, blueprintId)) lookedAt.push(blueprintId)
  }
  const blueprintIds = lookedAt.filter((id) => rooms.find(id) === undefined)
  return storage.assets.removeUnused({ now: clock.now(), before, blueprintIds })
}

/** Whether it is known now what the document shows. */
async function look({ storage, rooms, compute }: RemovalParts, blueprintId: string): Promise<boolean> {
  if (rooms.find(blueprintId) !== undefined) return false
  const stored = await storage.updateLog.load(blueprintId).catch(absentWhenDamaged)
  if (stored?.damage !== 'none') return false
  const { epoch, seq, snapshot, updates } = stored
  const { bytes } = await compute.buildSnapshot({ snapshot, updates })
  return storage.assets.look({ blueprintId, epoch, seq, bytes })
}

function absentWhenDamaged(error: unknown): undefined {
  if (error instanceof StorageError && error.code === 'damaged') return undefined
  throw error
}
