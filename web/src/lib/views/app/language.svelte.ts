import { untrack } from 'svelte'
import type { Language as Tag } from '#lib/api/api.ts'
import { getLocale, overwriteGetLocale, setLocale } from '#lib/paraglide/runtime.js'

/** The language of the interface; the layout draws everything anew when it changes. */
export class Language {
  #current = $state<Tag>(getLocale())

  /** Each text asks for the language: it must not be looked up in the browser's storage every time. */
  constructor() {
    overwriteGetLocale(() => untrack(() => this.#current))
  }

  get current(): Tag {
    return this.#current
  }

  choose(language: Tag): void {
    void setLocale(language, { reload: false })
    this.#current = language
  }
}
