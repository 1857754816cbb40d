import type { Clock } from '../kernel/clock.ts'
import type { Metrics } from '../kernel/metrics.ts'
import type { StoredDocument, UpdateLog } from '../storage/update-log.ts'
import type { Compactor, Taken } from './compactor.ts'
import { ActivityDiary } from './activity-diary.ts'
import { LogTail } from './log-tail.ts'
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
  #tail = new LogTail()
  readonly #diary = new ActivityDiary()
  #snapshotBytes = 0
  /** What was appended since a snapshot was last asked for. */
  #sinceAsked = { rows: 0, bytes: 0 }

  constructor(options: RoomLogOptions) {
    this.#options = options
  }

  get epoch(): number {
    return this.#epoch
  }

  /** At most what the document takes when it is encoded. */
  get documentBytes(): number {
    return this.#snapshotBytes + this.#tail.bytes
  }

  async load(): Promise<StoredDocument | undefined> {
    const stored = await this.#options.updateLog.load(this.#options.blueprintId)
    if (stored === undefined) return undefined
    this.#epoch = stored.epoch
    this.#seq = stored.seq
    this.#snapshotBytes = stored.snapshot?.bytes.length ?? 0
    const rowBytes = stored.updates.map((update) => update.length)
    this.#tail = new LogTail(stored.snapshot?.seq, rowBytes)
    this.#sinceAsked = { rows: rowBytes.length, bytes: this.#tail.bytes }
    return stored
  }

  /** Resolves when the batch is fsynced. */
  async append({ bytes, owners, meta, touches }: AppliedBatch, people: readonly string[]): Promise<void> {
    const { blueprintId, updateLog, clock, health, metrics, settings } = this.#options
    const seq = this.#seq + 1
    const at = clock.now()
    const deeds = this.#diary.deeds(touches, seq, at)
    const row = { blueprintId, epoch: this.#epoch, seq, bytes, people, owners, at, deeds }
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
    this.#tail.add(bytes.length)
    this.#sinceAsked.rows++
    this.#sinceAsked.bytes += bytes.length
    const isLong = this.#sinceAsked.rows >= settings.compactRows
    if (isLong || this.#sinceAsked.bytes >= settings.compactBytes) this.compactTail()
  }

  /**
   * In the background: the snapshot is built from what is stored and never from the live document. `isAtRest`: nobody
   * edits any more.
   */
  compactTail(isAtRest = false): void {
    if (this.#tail.isEmpty) return
    this.#sinceAsked = { rows: 0, bytes: 0 }
    const onDone = ({ seq, bytes }: Taken): void => {
      this.#snapshotBytes = bytes
      this.#tail.endsAfter(seq)
    }
    this.#options.compactor.request(this.#options.blueprintId, onDone, isAtRest)
  }
}
