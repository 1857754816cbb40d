import { observeEntities } from '@sightline/blueprint'
import type { BlueprintDoc, CardId, TouchedEntities } from '@sightline/blueprint'
import { onDestroy } from 'svelte'
import { m } from '#lib/paraglide/messages.js'
import type { BlueprintStore } from '#lib/editor/blueprint-store.svelte.ts'
import type { Presence } from '#lib/sync/presence.svelte.ts'

/** What happens within so long is told together, so that nobody is talked over all the time. */
const GATHER_MS = 4_000

/** Who deletes leaves no trace of themselves. */
const NOBODY_KNOWS = ''

interface Watched {
  readonly doc: BlueprintDoc
  readonly presence: Presence
}

/** Tells now and then what others have done, for those who hear the board and do not see it change. */
export class OthersNews {
  text = $state('')
  readonly #watched: Watched
  readonly #store: BlueprintStore
  readonly #ownId: string
  /** What each has touched, by name; the empty text stands for what is no card. */
  readonly #gathered = new Map<string, Set<string>>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(watched: Watched, store: BlueprintStore, ownId: string) {
    this.#watched = watched
    this.#store = store
    this.#ownId = ownId
    const stop = observeEntities(watched.doc, (touched, isLocal, writers) => {
      if (!isLocal) this.#gather(touched, writers)
    })
    onDestroy(() => {
      stop()
      clearTimeout(this.#timer)
    })
  }

  /** Of what several wrote at once nobody knows who touched which. */
  #gather(touched: TouchedEntities, writers: readonly number[]): void {
    const { companions } = this.#watched.presence
    const names = new Set(
      companions
        .filter(({ clientId, person }) => writers.includes(clientId) && person.id !== this.#ownId)
        .map(({ person }) => person.name),
    )
    if (writers.length === 0) names.add(NOBODY_KNOWS)
    const cards = names.size === 1 ? [...(touched.get('cards') ?? [])] : []
    for (const name of names) {
      const things = this.#gathered.get(name) ?? new Set()
      this.#gathered.set(name, things)
      for (const thing of cards.length > 0 ? cards : ['']) things.add(thing)
    }
    if (names.size > 0) this.#timer ??= setTimeout(() => this.#tell(), GATHER_MS)
  }

  #tell(): void {
    this.#timer = undefined
    this.text = [...this.#gathered].map(([name, things]) => this.#sentence(name, [...things])).join(' ')
    this.#gathered.clear()
  }

  #sentence(name: string, things: readonly string[]): string {
    const cards = things.filter((id) => id !== '')
    const [first] = cards
    if (name === NOBODY_KNOWS) return this.#goneSentence(cards)
    if (first === undefined) return m.news_board({ name })
    if (cards.length > 1) return m.news_cards({ name, count: cards.length })
    const title = this.#store.card(first as CardId)?.title
    return title === undefined ? m.news_deleted({ name }) : m.news_card({ name, title })
  }

  #goneSentence(cards: readonly string[]): string {
    const gone = cards.filter((id) => this.#store.card(id as CardId) === undefined)
    if (gone.length === 0) return m.news_changed()
    return gone.length === 1 ? m.news_gone() : m.news_gone_cards({ count: gone.length })
  }
}
