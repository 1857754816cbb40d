import { spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { makeFolder } from '../../integration/support/test-server.ts'

const pageBytes = 4096

/** A file system of a few megabytes, in memory, that can really be full. */
export class SmallDisk {
  readonly folder: string
  readonly #ballast: string

  private constructor(folder: string) {
    this.folder = folder
    this.#ballast = join(folder, 'ballast')
  }

  /** Undefined where nobody lets us mount one. It goes with the test. */
  static mount(megabytes: number): SmallDisk | undefined {
    const folder = makeFolder()
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
    if (status !== 0) return undefined
    onTestFinished(() => void spawnSync('umount', ['--lazy', folder]))
    return new SmallDisk(folder)
  }

  /** Takes every page that is left. */
  fill(): void {
    const file = openSync(this.#ballast, 'a')
    const page = new Uint8Array(pageBytes)
    try {
      for (;;) writeSync(file, page)
    } catch (error) {
      if (Reflect.get(Object(error), 'code') !== 'ENOSPC') throw error
    } finally {
      closeSync(file)
    }
  }

  free(): void {
    rmSync(this.#ballast)
  }
}
