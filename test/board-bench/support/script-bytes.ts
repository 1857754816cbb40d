import { brotliCompressSync, constants } from 'node:zlib'
import type { Page, Response } from 'playwright-core'

const INLINE = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gu

/** Collects what a page loads to run; nothing is read before the end, since that keeps the page itself busy. */
export class ScriptBytes {
  readonly #page: Page
  readonly #responses: Response[] = []

  constructor(page: Page) {
    this.#page = page
    page.on('response', (response) => {
      if (['document', 'script'].includes(response.request().resourceType())) this.#responses.push(response)
    })
  }

  /**
   * Of what had come by then, in ms of the page, and of what the page itself holds. Compressed by brotli file by file, in
   * the same way for all, however it was sent.
   */
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
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  const come = resources.filter(({ responseEnd }) => responseEnd <= ms).map(({ name }) => name)
  return page === undefined ? come : [page.name, ...come]
}

async function compressedBytes(response: Response): Promise<number> {
  const script =
    response.request().resourceType() === 'script' ? await response.body() : inline(await response.text())
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  return script.length === 0 ? 0 : brotliCompressSync(script, { params }).length
}

function inline(page: string): Buffer {
  return Buffer.from([...page.matchAll(INLINE)].map(([, script = '']) => script).join('\n'))
}
