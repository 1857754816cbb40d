import { untrack } from 'svelte'
import type { Language as Tag } from '#lib/api/api.ts'
import { getLocale, overwriteGetLocale, setLocale } from '#lib/paraglide/runtime.js'

/** The language of the interface; the layout draws everything anew when it changes. */
export class Language {
  #current = $state<Tag>(firstLanguage())

  /** Each text asks for the language: it must not be looked up in the browser's storage every time. */
  constructor() {
    overwriteGetLocale(() => untrack(() => this.#current))
  }

  get current(): Tag {
    return this.#current
  }

  choose(language: Tag): void {
    this.#current = language
    try {
      void setLocale(language, { reload: false })
    } catch {
      // A frame in another site may have no storage: the choice then lasts as long as the page.
    }
  }
}

/** Where the browser refuses its storage, what `theme.js` found out without it. */
function firstLanguage(): Tag {
  try {
    return getLocale()
  } catch {
    return document.documentElement.lang === 'es' ? 'es' : 'en'
  }
}
