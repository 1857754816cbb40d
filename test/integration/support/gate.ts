import type { Storage } from '@sightline/sync-server'
import { StorageError } from '@sightline/sync-server'

/** Stands before the update log: lets appends through, holds them back, or fails them. */
export class Gate {
  #mode: 'open' | 'held' | 'full' = 'open'
  #waiting: (() => void)[] = []
  /** How many appends are being held back. */
  get held(): number {
    return this.#waiting.length
  }

  hold(): void {
    this.#mode = 'held'
  }

  /** As when the disk is full: nothing can be written any more. */
  fill(): void {
    this.#mode = 'full'
  }

  open(): void {
    this.#mode = 'open'
    for (const release of this.#waiting.splice(0)) release()
  }

  readonly wrap = (storage: Storage): Storage => ({
    ...storage,
    updateLog: {
      append: async (entry) => {
        this.#refuseWhenFull()
        if (this.#mode === 'held') await new Promise<void>((resolve) => this.#waiting.push(resolve))
        this.#refuseWhenFull()
        return storage.updateLog.append(entry)
      },
      load: (blueprintId) => storage.updateLog.load(blueprintId),
      saveSnapshot: (snapshot) => storage.updateLog.saveSnapshot(snapshot),
    },
    blueprints: {
      create: async (blueprint) => {
        this.#refuseWhenFull()
        return storage.blueprints.create(blueprint)
      },
      moveToBin: (id, at) => storage.blueprints.moveToBin(id, at),
      restore: (id) => storage.blueprints.restore(id),
      erase: (id) => storage.blueprints.erase(id),
      eraseBinnedBefore: (at) => storage.blueprints.eraseBinnedBefore(at),
    },
    probe: {
      write: async (at) => {
        this.#refuseWhenFull()
        return storage.probe.write(at)
      },
    },
  })

  #refuseWhenFull(): void {
    if (this.#mode === 'full') throw new StorageError('down', 'SQLITE_FULL')
  }
}
