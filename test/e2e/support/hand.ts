import type { Locator, Page } from 'playwright-core'
import { texts } from './texts.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box extends Point {
  readonly width: number
  readonly height: number
}

export async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('not on the page')
  return box
}

export async function middle(locator: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(locator)
  return { x: x + width / 2, y: y + height / 2 }
}

/** Takes hold and goes along; the pointer is still held. */
export async function pull(page: Page, from: Point, ...way: readonly Point[]): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (const { x, y } of way) await page.mouse.move(x, y, { steps: 8 })
}

const say = texts('en')

export async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('undo'), exact: true }).click()
}

export async function redo(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('redo'), exact: true }).click()
}
