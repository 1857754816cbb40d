import { statfs } from 'node:fs/promises'

const MiB = 1024 * 1024

/** As much as the write-ahead log may take before it is brought into the main file. */
const usualBytes = 64 * MiB
const leastShare = 1 / 20

/** What is left on the file system of a folder. */
export class DiskSpace {
  readonly #folder: string
  readonly #minFreeBytes: number | undefined

  /** Without a number of bytes: 64 MiB, or a twentieth of a file system that is small. */
  constructor(folder: string, minFreeBytes: number | undefined) {
    this.#folder = folder
    this.#minFreeBytes = minFreeBytes
  }

  async freeBytes(): Promise<number> {
    const { bavail, bsize } = await statfs(this.#folder)
    return bavail * bsize
  }

  /** Also when it cannot be told: a folder that is gone takes nothing. */
  async isShort(): Promise<boolean> {
    try {
      const { bavail, blocks, bsize } = await statfs(this.#folder)
      return bavail * bsize < (this.#minFreeBytes ?? Math.min(usualBytes, blocks * bsize * leastShare))
    } catch {
      return true
    }
  }
}
