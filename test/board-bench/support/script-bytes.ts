import { brotliCompressSync, constants } from 'node:zlib'
import type { Page, Response } from 'playwright-core'

/** Collects what a page loads to run; nothing is read before the end, since that keeps the page itself busy. */
export class ScriptBytes {
  readonly #page: Page
  readonly #responses: Response[] = []

  constructor(page: Page) {
    this.#page = page
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') this.#responses.push(response)
    })
  }

  /** Of what had come by then, in ms of the page. Compressed by brotli file by file, in the same way for all, however it was sent. */
  async until(ms: number): Promise<number> {
    const come = new Set(await this.#page.evaluate(comeBy, ms))
    const sizes = await Promise.all(
      this.#responses.filter((response) => come.has(response.url())).map(compressedBytes),
    )
    return sizes.reduce((sum, bytes) => sum + bytes, 0)
  }
}

/** Runs in the page. */
function comeBy(ms: number): readonly string[] {
  const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  return resources.filter(({ responseEnd }) => responseEnd <= ms).map(({ name }) => name)
}

async function compressedBytes(response: Response): Promise<number> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  return brotliCompressSync(await response.body(), { params }).length
}
