import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { CHROMIUM_ARGS, chromiumPath } from './chromium.ts'

let browser: Promise<Browser> | undefined

/** One browser for a file of tests. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}

export interface Visitor {
  readonly page: Page
  /** Mistakes of the page that are expected from here on: a server that is down, a refusal. */
  tolerate(pattern: RegExp): void
}

interface VisitorOptions extends BrowserContextOptions {
  readonly home: string
  /** Another site, which shows one of our pages in a frame. */
  readonly beginsAt?: string
}

/**
 * Somebody with a browser of their own. When the test ends, the page must have logged no error, broken no
 * content security policy and asked no other host for anything.
 */
export async function visitor(options: VisitorOptions): Promise<Visitor> {
  browser ??= chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS })
  const { home, beginsAt, ...contextOptions } = options
  const context = await (
    await browser
  ).newContext({
    viewport: { width: 1600, height: 1000 },
    locale: 'en-GB',
    baseURL: home,
    ...contextOptions,
  })
  const page = await context.newPage()
  const tolerated = [/status of 401/]
  const mistakes: string[] = []
  const strangers: string[] = []
  context.on('weberror', (error) => mistakes.push(String(error.error())))
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') mistakes.push(message.text())
  })
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== home && origin !== beginsAt) strangers.push(request.url())
  })
  onTestFinished(async () => {
    // What the end of the test cuts off, a socket that is being opened say, is no mistake of the page.
    const made = mistakes.filter((mistake) => !tolerated.some((pattern) => pattern.test(mistake)))
    await context.close()
    expect(made).toEqual([])
    expect(strangers).toEqual([])
  })
  page.setDefaultTimeout(15_000)
  return { page, tolerate: (pattern) => void tolerated.push(pattern) }
}
