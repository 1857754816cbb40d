import type { Clock } from '../kernel/clock.ts'
import { IdleThread } from '../kernel/idle-thread.ts'
import { transferList } from '../kernel/transfer-list.ts'
import type { BuiltSnapshot, SnapshotParts } from './build-snapshot.ts'

/** The thread for what rooms have to calculate for long. */
export class Compute {
  readonly #thread: IdleThread<SnapshotParts, BuiltSnapshot>

  constructor(clock: Clock, idleMs: number) {
    const program = new URL('./compute-worker.ts', import.meta.url)
    this.#thread = new IdleThread({ clock, program, idleMs })
  }

  /** The bytes are given away: the caller cannot use them any more. */
  buildSnapshot(parts: SnapshotParts): Promise<BuiltSnapshot> {
    return this.#thread.ask(parts, transferList([parts.snapshot?.bytes, ...parts.updates]))
  }

  close(): Promise<void> {
    return this.#thread.close()
  }
}
