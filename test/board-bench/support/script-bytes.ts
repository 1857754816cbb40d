import { brotliCompressSync, constants } from 'node:zlib'
import type { Page, Response } from 'playwright-core'

/** Collects what a page loads to run. */
export class ScriptBytes {
  readonly #bodies: Promise<number>[] = []

  constructor(page: Page) {
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') this.#bodies.push(compressedBytes(response))
    })
  }

  /** Compressed by brotli file by file, in the same way for all, however it was sent. */
  async total(): Promise<number> {
    const sizes = await Promise.all(this.#bodies)
    return sizes.reduce((sum, bytes) => sum + bytes, 0)
  }
}

async function compressedBytes(response: Response): Promise<number> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  return brotliCompressSync(await response.body(), { params }).length
}
