import { LIMITS, type BlueprintListItem } from '@sightline/protocol'
import { ApiFailure } from '#lib/api/api-failure.ts'
import type { Api } from '#lib/api/api.ts'
import { errorText } from '#lib/api/error-text.ts'
import { m } from '#lib/paraglide/messages.js'
import type { Toasts } from '#lib/ui/toasts.svelte.ts'

/** The blueprints of a person and those in the bin, and what can be done with them from the list. */
export class BlueprintList {
  readonly #api: Api
  readonly #toasts: Toasts
  #kept = $state.raw<readonly BlueprintListItem[]>([])
  #binned = $state.raw<readonly BlueprintListItem[]>([])
  #state = $state.raw<'loading' | 'ready' | ApiFailure>('loading')

  constructor(api: Api, toasts: Toasts) {
    this.#api = api
    this.#toasts = toasts
  }

  get kept(): readonly BlueprintListItem[] {
    return this.#kept
  }

  /** What was thrown away last comes first. */
  get binned(): readonly BlueprintListItem[] {
    return this.#binned
  }

  get state(): 'loading' | 'ready' | ApiFailure {
    return this.#state
  }

  async load(): Promise<void> {
    if (this.#state !== 'ready') this.#state = 'loading'
    try {
      const [kept, binned] = await Promise.all([this.#api.blueprints('kept'), this.#api.blueprints('binned')])
      this.#kept = kept
      this.#binned = binned.toSorted((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0))
      this.#state = 'ready'
    } catch (thrown) {
      const failure = ApiFailure.from(thrown)
      // What is on the page stays there when a later look at the server fails.
      if (this.#state !== 'ready' || failure.code === 'signedOut') this.#state = failure
    }
  }

  async rename(item: BlueprintListItem, title: string): Promise<void> {
    const renamed = await this.#api.renameBlueprint(item.id, title)
    this.#kept = this.#kept.map((each) => (each.id === item.id ? { ...each, title: renamed.title } : each))
  }

  async duplicate(item: BlueprintListItem): Promise<void> {
    const title = [...m.copy_title({ title: item.title })].slice(0, LIMITS.titleCharacters).join('')
    const done = await this.#try(() => this.#api.duplicateBlueprint(item.id, title))
    if (done) this.#toasts.show({ text: m.was_duplicated({ title }), tone: 'good' })
  }

  async moveToBin(item: BlueprintListItem): Promise<void> {
    if (!(await this.#try(() => this.#api.binBlueprint(item.id)))) return
    this.#toasts.show({
      text: m.moved_to_bin({ title: item.title }),
      action: { label: m.undo(), run: () => void this.#try(() => this.#api.restoreBlueprint(item.id)) },
    })
  }

  async putBack(item: BlueprintListItem): Promise<void> {
    const done = await this.#try(() => this.#api.restoreBlueprint(item.id))
    if (done) this.#toasts.show({ text: m.was_put_back({ title: item.title }), tone: 'good' })
  }

  async erase(item: BlueprintListItem): Promise<void> {
    const done = await this.#try(() => this.#api.eraseBlueprint(item.id))
    if (done) this.#toasts.show({ text: m.was_erased({ title: item.title }) })
  }

  /** The list is asked for again whether it went well or not: somebody else may have been quicker. */
  async #try(change: () => Promise<unknown>): Promise<boolean> {
    try {
      await change()
      return true
    } catch (thrown) {
      this.#toasts.show({ text: errorText(ApiFailure.from(thrown)), tone: 'bad' })
      return false
    } finally {
      await this.load()
    }
  }
}
