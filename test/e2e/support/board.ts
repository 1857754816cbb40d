import type { Locator, Page } from 'playwright-core'
import { soon } from './soon.ts'

/** The board of a page, in the words of a test. */
export class BoardDriver {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async ready(): Promise<void> {
    await this.page.locator('[data-board]').waitFor()
    await this.page.locator('[data-lane]').first().waitFor()
    await this.page.locator('[data-whole="true"]').waitFor()
  }

  /** A card by what it says. */
  card(title: string): Locator {
    return this.page.locator('[data-card]').filter({ hasText: title }).first()
  }

  async titles(): Promise<string[]> {
    const titles = await this.page.locator('[data-card] .title').allTextContents()
    return titles.map((title) => title.trim()).sort()
  }

  /** A point in the cell of a lane and a step, both counted from 0, below its cards. */
  async cell(lane: number, step: number): Promise<{ x: number; y: number }> {
    const row = await this.page.locator('[data-lane]').nth(lane).boundingBox()
    const column = await this.page.locator('[data-step]').nth(step).boundingBox()
    if (!row || !column) throw new Error('no such cell')
    return { x: column.x + column.width / 2, y: row.y + row.height - 6 }
  }

  async addCard(lane: number, step: number, title: string): Promise<void> {
    // A colleague's card may push the cell away between looking and clicking, so that another card is hit: its panel may
    // cover the cell then, or its handles, for as long as the pointer is near it.
    await soon(async () => {
      await this.page.mouse.move(0, 0)
      const { x, y } = await this.cell(lane, step)
      await this.page.mouse.click(x, y)
      const isOpen = await this.page.locator('[data-board] textarea').last().isVisible()
      if (!isOpen) await this.page.keyboard.press('Escape')
      return isOpen
    }).toBe(true)
    await this.page.keyboard.type(title)
    await this.page.keyboard.press('Enter')
    await this.page.keyboard.press('Escape')
    await this.card(title).waitFor()
  }

  async dragCard(title: string, to: { x: number; y: number }): Promise<void> {
    const box = await this.card(title).boundingBox()
    if (!box) throw new Error(`no card ${title}`)
    await this.page.mouse.move(box.x + 20, box.y + box.height / 2)
    await this.page.mouse.down()
    await this.page.mouse.move(to.x, to.y, { steps: 8 })
    await this.page.mouse.up()
  }

  async saved(): Promise<void> {
    await this.page.locator('[data-save="saved"]').waitFor()
  }
}
