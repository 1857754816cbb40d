import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright-core'
import { CHROMIUM_ARGS, chromiumPath } from '../../e2e/support/chromium.ts'
import type { Size } from './board-plan.ts'
import { nextFrame, watchPainting } from './page-board.ts'
import type { RemoteChange } from './remote-changes.ts'
import { windowSize, type Point, type Scene } from './scene.ts'
import { ScriptBytes } from './script-bytes.ts'

const openingThrottle = 4
const pollingMs = 100
const patienceMs = 180_000
/** What a page still does for itself once its board is to be seen. */
const settlingMs = 3000

export interface Opening {
  readonly address: string
  readonly size: Size
  readonly scene: Scene
  readonly cookie?: { readonly name: string; readonly value: string }
  /** Runs in the page before anything of its own, where the page does not offer `window.board` itself. */
  readonly offerBoard?: () => void
  /** Makes changes as somebody else; in the page, if this is absent. */
  readonly change?: (changes: readonly RemoteChange[], perSecond: number) => Promise<void>
}

/** The page of one system in a browser of its own, with the board before it. */
export class OpenBoard {
  readonly size: Size
  readonly scene: Scene
  readonly page: Page
  readonly cdp: CDPSession
  /** From the request to the painted board, with the processor slowed down. */
  readonly paintedMs: number
  /** From the request to a board that can be worked with. */
  readonly usableMs: number
  /** Of all scripts up to then, each compressed by brotli. */
  readonly scriptBytes: number
  readonly #browser: Browser
  readonly #opening: Opening
  readonly #mistakes: string[] = []

  private constructor(
    browser: Browser,
    parts: Pick<OpenBoard, 'page' | 'cdp' | 'paintedMs' | 'usableMs' | 'scriptBytes'>,
    opening: Opening,
  ) {
    this.#browser = browser
    this.#opening = opening
    this.size = opening.size
    this.scene = opening.scene
    this.page = parts.page
    this.cdp = parts.cdp
    this.paintedMs = parts.paintedMs
    this.usableMs = parts.usableMs
    this.scriptBytes = parts.scriptBytes
    this.page.on('pageerror', ({ message }) => void this.#mistakes.push(message))
  }

  static async open(opening: Opening): Promise<OpenBoard> {
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS })
    try {
      return await OpenBoard.#show(browser, opening)
    } catch (error) {
      await browser.close()
      throw error
    }
  }

  static async #show(browser: Browser, opening: Opening): Promise<OpenBoard> {
    const context = await browser.newContext({ viewport: windowSize, locale: 'en-GB' })
    await prepare(context, opening)
    const page = await context.newPage()
    page.setDefaultTimeout(patienceMs)
    const cdp = await context.newCDPSession(page)
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: openingThrottle })
    const scripts = new ScriptBytes(page)
    await page.goto(opening.address, { waitUntil: 'commit' })
    const usable = await page.waitForFunction(() => window.usableAt, undefined, { polling: pollingMs })
    const usableMs = (await usable.jsonValue()) ?? Number.NaN
    const paintedMs = (await page.evaluate(() => window.paintedAt)) ?? Number.NaN
    const scriptBytes = await scripts.until(usableMs)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await page.waitForTimeout(settlingMs)
    return new OpenBoard(browser, { page, cdp, paintedMs, usableMs, scriptBytes }, opening)
  }

  zoom(): Promise<number> {
    return this.page.evaluate(() => window.board?.zoom() ?? Number.NaN)
  }

  async middleOf(id: string): Promise<Point> {
    const point = await this.page.evaluate((card) => window.board?.middleOf(card), id)
    if (!point) throw new Error(`${id} is not in view`)
    return point
  }

  /** Resolves when a frame has been painted. */
  async frame(): Promise<void> {
    await this.page.evaluate(nextFrame)
  }

  async change(changes: readonly RemoteChange[], perSecond: number): Promise<void> {
    if (this.#opening.change) return this.#opening.change(changes, perSecond)
    await this.page.evaluate(([all, rate]) => window.board?.change?.(all, rate), [
      changes,
      perSecond,
    ] as const)
  }

  /** What throws is quick: it must not count. */
  assertSound(): void {
    const [first] = this.#mistakes
    if (first !== undefined) throw new Error(`${this.#mistakes.length} mistakes in the page: ${first}`)
  }

  async close(): Promise<void> {
    await this.#browser.close()
  }
}

async function prepare(context: BrowserContext, { address, cookie, offerBoard }: Opening): Promise<void> {
  if (cookie) await context.addCookies([{ ...cookie, url: new URL(address).origin }])
  if (offerBoard) await context.addInitScript(offerBoard)
  await context.addInitScript(watchPainting)
}
