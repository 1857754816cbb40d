import type { Language as Tag } from '#lib/api/api.ts'
import { getLocale, setLocale } from '#lib/paraglide/runtime.js'

/** The language of the interface; the layout draws everything anew when it changes. */
export class Language {
  #current = $state<Tag>(getLocale())

  get current(): Tag {
    return this.#current
  }

  choose(language: Tag): void {
    void setLocale(language, { reload: false })
    this.#current = language
  }
}
