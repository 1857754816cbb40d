import type { Clock } from '../kernel/clock.ts'
import type { Metrics } from '../kernel/metrics.ts'
import type { StoredDocument, UpdateLog } from '../storage/update-log.ts'
import type { Compactor } from './compactor.ts'
import type { AppliedBatch } from './room-document.ts'
import type { StorageHealth } from './storage-health.ts'

export interface RoomLogOptions {
  readonly blueprintId: string
  readonly updateLog: UpdateLog
  readonly compactor: Compactor
  readonly health: StorageHealth
  readonly metrics: Metrics
  readonly clock: Clock
  readonly settings: {
    /** A snapshot is taken after so many rows, or so many bytes of them. */
    readonly compactRows: number
    readonly compactBytes: number
  }
}

/** One room's place in the update log: which row comes next, and how much has gathered since the snapshot. */
export class RoomLog {
  readonly #options: RoomLogOptions
  #epoch = 0
  #seq = 0
  #rows = 0
  #bytes = 0
  #snapshotBytes = 0
  /** What of it a snapshot was asked for that is not there yet. */
  #asked = { rows: 0, bytes: 0 }

  constructor(options: RoomLogOptions) {
    this.#options = options
  }

  get epoch(): number {
    return this.#epoch
  }

  /** At most what the document takes when it is encoded. */
  get documentBytes(): number {
    return this.#snapshotBytes + this.#bytes
  }

  async load(): Promise<StoredDocument | undefined> {
    const stored = await this.#options.updateLog.load(this.#options.blueprintId)
    if (stored === undefined) return undefined
    this.#epoch = stored.epoch
    this.#seq = stored.seq
    this.#snapshotBytes = stored.snapshot?.bytes.length ?? 0
    this.#asked = { rows: 0, bytes: 0 }
    this.#rows = stored.updates.length
    this.#bytes = stored.updates.reduce((sum, update) => sum + update.length, 0)
    return stored
  }

  /** Resolves when the batch is fsynced. */
  async append({ bytes, owners, meta }: AppliedBatch, people: readonly string[]): Promise<void> {
    const { blueprintId, updateLog, clock, health, metrics, settings } = this.#options
    const seq = this.#seq + 1
    const row = { blueprintId, epoch: this.#epoch, seq, bytes, people, owners, at: clock.now() }
    const committed = metrics.commitSeconds.startTimer()
    try {
      await updateLog.append(meta === undefined ? row : { ...row, meta })
    } catch (error) {
      health.notStored(blueprintId, error)
      throw error
    }
    committed()
    health.stored(blueprintId)
    this.#seq = seq
    this.#rows++
    this.#bytes += bytes.length
    const [rows, rowBytes] = [this.#rows - this.#asked.rows, this.#bytes - this.#asked.bytes]
    if (rows >= settings.compactRows || rowBytes >= settings.compactBytes) this.compactTail()
  }

  /** In the background: the snapshot is built from what is stored and never from the live document. */
  compactTail(): void {
    const rows = this.#rows
    const bytes = this.#bytes
    if (rows === 0) return
    this.#asked = { rows, bytes }
    this.#options.compactor.request(this.#options.blueprintId, (snapshotBytes) => {
      this.#snapshotBytes = snapshotBytes
      this.#rows = Math.max(0, this.#rows - rows)
      this.#bytes = Math.max(0, this.#bytes - bytes)
      this.#asked = {
        rows: Math.max(0, this.#asked.rows - rows),
        bytes: Math.max(0, this.#asked.bytes - bytes),
      }
    })
  }
}
