import type { BoardPictureOrder } from '@sightline/protocol'
import { AccessError } from '../auth/access.ts'
import type { Principal } from '../auth/principal.ts'
import type { Clock } from '../kernel/clock.ts'
import { IdleThread } from '../kernel/idle-thread.ts'
import { LatestValues } from '../kernel/latest-values.ts'
import { transferList } from '../kernel/transfer-list.ts'
import type { BlueprintParts } from './blueprint-parts.ts'

/** Of some kilobytes each. */
const mostKept = 500
/** Whoever comes after these does without: the board itself is there before a picture would be. */
const mostWaiting = 8

export interface BoardPicturesOptions extends Pick<BlueprintParts, 'access' | 'storage'> {
  readonly clock: Clock
  /** The address of the module that draws: a `BoardPictureProgram`. Undefined: there is none. */
  readonly program: string | undefined
  readonly idleMs: number
}

/** Draws boards as their page shows them first, in a thread, and keeps what it drew until the blueprint changes. */
export class BoardPictures {
  readonly #options: BoardPicturesOptions
  readonly #kept = new LatestValues<Uint8Array<ArrayBuffer>>(mostKept)
  readonly #thread: IdleThread<BoardPictureOrder, Uint8Array<ArrayBuffer>>

  constructor(options: BoardPicturesOptions) {
    const { clock, idleMs, program } = options
    this.#options = options
    this.#thread = new IdleThread({
      clock,
      idleMs,
      program: new URL('./board-picture-worker.ts', import.meta.url),
      data: program,
    })
  }

  /** As gzip; undefined where there is none to be had now. */
  async draw(
    principal: Principal,
    blueprintId: string,
    asked: Pick<BoardPictureOrder, 'language' | 'width' | 'height'>,
  ): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const { blueprint, role, shows } = await this.#options.access.require(principal, 'read', blueprintId)
    const drawn = { role, shows, ...asked }
    const key = `${blueprintId} ${JSON.stringify(drawn)}`
    const version = `${blueprint.epoch}-${blueprint.seq}`
    const isBusy = this.#thread.waiting >= mostWaiting
    if (this.#options.program === undefined || (isBusy && !this.#kept.has(key, version))) return undefined
    // The document may be ahead of the row that was read: the next request draws it again, under a new version.
    return this.#kept.of(key, version, async () => {
      const stored = await this.#options.storage.updateLog.load(blueprintId)
      if (stored === undefined) throw new AccessError('notFound')
      const updates = stored.snapshot ? [stored.snapshot.bytes, ...stored.updates] : stored.updates
      return this.#thread.ask({ ...drawn, updates }, transferList(updates))
    })
  }

  close(): Promise<void> {
    return this.#thread.close()
  }
}
