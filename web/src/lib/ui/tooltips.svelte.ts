import type { Attachment } from 'svelte/attachments'
import { on } from 'svelte/events'
import type { Side } from './place-beside.ts'

const DELAY_MS = 500
/** So soon after another one the next tooltip does not keep anybody waiting. */
const NEXT_MS = 200
/** Long enough for the way from what it is of to the tooltip itself. */
const LEAVING_MS = 120

export interface Shown {
  readonly of: Element
  readonly text: string
  /** The key that does the same, as it is written on a keyboard. */
  readonly key: string | undefined
  readonly side: Side
}

/** The one tooltip of the page, for whatever element has `data-tooltip`: shown to a pointer that rests, and to the keyboard. */
export class Tooltips {
  #shown: Shown | undefined = $state.raw()
  /** What the pointer is on or the focus, whether it is shown yet or not. */
  #target: Element | undefined
  #next: ReturnType<typeof setTimeout> | undefined
  #hiddenAt = Number.NEGATIVE_INFINITY

  get shown(): Shown | undefined {
    return this.#shown
  }

  /** To be put on the document. */
  readonly attachment: Attachment<Document> = (page) => {
    const hide = (): void => this.#hide()
    const watched = { capture: true, passive: true }
    const ends = [
      on(page, 'pointerover', (event) => this.#point(event)),
      on(page, 'focusin', ({ target }) => this.#focus(target)),
      on(page, 'focusout', hide),
      on(page, 'pointerdown', hide, watched),
      on(page, 'click', hide, watched),
      on(page, 'scroll', hide, watched),
      on(page, 'keydown', ({ key }) => key === 'Escape' && hide(), watched),
    ]
    return () => {
      hide()
      for (const end of ends) end()
    }
  }

  #point({ target, pointerType }: PointerEvent): void {
    if (pointerType === 'touch' || !(target instanceof Element)) return
    const isOnTooltip = target.closest('[data-tooltip-shown]') !== null
    const next = isOnTooltip ? this.#shown?.of : (target.closest('[data-tooltip]') ?? undefined)
    if (next === this.#target) {
      if (this.#shown) clearTimeout(this.#next)
      return
    }
    this.#target = next
    clearTimeout(this.#next)
    if (next) this.#next = setTimeout(() => this.#show(next), this.#waitMs())
    else if (this.#shown) this.#next = setTimeout(() => this.#hide(), LEAVING_MS)
  }

  #focus(target: EventTarget | null): void {
    if (!(target instanceof Element) || !target.matches('[data-tooltip]:focus-visible')) return
    clearTimeout(this.#next)
    this.#target = target
    this.#show(target)
  }

  #waitMs(): number {
    const isNext = this.#shown !== undefined || performance.now() - this.#hiddenAt < NEXT_MS
    return isNext ? 0 : DELAY_MS
  }

  #show(of: Element): void {
    if (!(of instanceof HTMLElement) || !of.isConnected) return
    const { tooltip = '', tooltipKey, tooltipSide } = of.dataset
    this.#shown = { of, text: tooltip, key: tooltipKey, side: sideOf(tooltipSide) }
  }

  #hide(): void {
    clearTimeout(this.#next)
    if (this.#shown) this.#hiddenAt = performance.now()
    this.#shown = undefined
  }
}

function sideOf(text: string | undefined): Side {
  return text === 'top' || text === 'right' || text === 'left' ? text : 'bottom'
}
