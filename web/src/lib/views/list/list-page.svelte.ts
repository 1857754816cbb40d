import type { BlueprintListItem } from '@sightline/protocol'
import { ApiFailure } from '#lib/api/api-failure.ts'
import type { Template } from '#lib/api/api.ts'
import { errorText } from '#lib/api/error-text.ts'
import type { App } from '../app/app-context.ts'
import type { Starter } from '../starters.ts'
import { BlueprintList } from './blueprint-list.svelte.ts'
import { FileImport } from './file-import.svelte.ts'
import { inSection, matching, sorted, type Section } from './list-order.ts'
import { ListSettings } from './list-settings.svelte.ts'

/** The page of blueprints: which part of the list is shown, and what is open above it. */
export class ListPageState {
  readonly app: App
  readonly list: BlueprintList
  readonly settings = new ListSettings()
  readonly fileImport: FileImport
  readonly #section: () => Section
  readonly #openBoard: (id: string) => Promise<void>
  query = $state('')
  renaming = $state.raw<BlueprintListItem>()
  sharing = $state.raw<BlueprintListItem>()
  erasing = $state.raw<BlueprintListItem>()
  #starting = $state<Template>()

  constructor(app: App, section: () => Section, openBoard: (id: string) => Promise<void>) {
    this.app = app
    this.list = new BlueprintList(app.api, app.toasts)
    this.fileImport = new FileImport(app, () => this.list.load())
    this.#section = section
    this.#openBoard = openBoard
  }

  readonly shown = $derived.by<readonly BlueprintListItem[]>(() => {
    const section = this.#section()
    if (section === 'bin') return matching(this.list.binned, this.query)
    const items = matching(inSection(this.list.kept, section), this.query)
    return sorted(items, this.settings.sort, this.app.language.current)
  })

  readonly counts = $derived.by<Readonly<Record<Section, number>> | undefined>(() => {
    if (this.list.state !== 'ready') return undefined
    return {
      mine: inSection(this.list.kept, 'mine').length,
      shared: inSection(this.list.kept, 'shared').length,
      bin: this.list.binned.length,
    }
  })

  get section(): Section {
    return this.#section()
  }

  get starting(): Template | undefined {
    return this.#starting
  }

  async start(starter: Starter): Promise<void> {
    if (this.#starting) return
    this.#starting = starter.template
    try {
      const { template } = starter
      const language = this.app.language.current
      await this.open(await this.app.api.createBlueprint({ title: starter.title(), template, language }))
    } catch (thrown) {
      this.app.toasts.show({ text: errorText(ApiFailure.from(thrown)), tone: 'bad' })
    } finally {
      this.#starting = undefined
    }
  }

  async open(id: string): Promise<void> {
    await this.#openBoard(id)
  }

  readonly thumbnailUrl = (item: BlueprintListItem): string => this.app.api.thumbnailUrl(item)
}
