import type { BlueprintListItem, Team } from '@sightline/protocol'
import { ApiFailure } from '#lib/api/api-failure.ts'
import type { Template } from '#lib/api/api.ts'
import { errorText } from '#lib/api/error-text.ts'
import { TeamsApi } from '#lib/api/teams-api.ts'
import { m } from '#lib/paraglide/messages.js'
import type { App } from '../app/app-context.ts'
import type { Starter } from '../starters.ts'
import { teamName } from '../teams/team-name.ts'
import { TeamList } from '../teams/team-list.svelte.ts'
import { BlueprintList } from './blueprint-list.svelte.ts'
import { FileImport } from './file-import.svelte.ts'
import { inSection, matching, sorted, type Section } from './list-order.ts'
import { ListSettings } from './list-settings.svelte.ts'

/** Which part of the list the address asks for. */
export interface ListPlace {
  readonly section: () => Section
  readonly teamId: () => string | undefined
}

/** The page of blueprints: which part of the list is shown, and what is open above it. */
export class ListPageState {
  readonly app: App
  readonly list: BlueprintList
  readonly teams: TeamList
  readonly settings = new ListSettings()
  readonly fileImport: FileImport
  readonly #section: () => Section
  readonly #teamId: () => string | undefined
  readonly #openBoard: (id: string) => Promise<void>
  query = $state('')
  renaming = $state.raw<BlueprintListItem>()
  sharing = $state.raw<BlueprintListItem>()
  erasing = $state.raw<BlueprintListItem>()
  moving = $state.raw<BlueprintListItem>()
  isMakingTeam = $state(false)
  #starting = $state<Template>()

  constructor(app: App, place: ListPlace, openBoard: (id: string) => Promise<void>) {
    this.app = app
    this.teams = new TeamList(new TeamsApi(app.api))
    this.list = new BlueprintList(app.api, app.toasts)
    this.fileImport = new FileImport(app, () => this.list.load())
    this.#section = place.section
    this.#teamId = place.teamId
    this.#openBoard = openBoard
  }

  readonly shown = $derived.by<readonly BlueprintListItem[]>(() => {
    const section = this.#section()
    const teamId = this.#teamId()
    if (section === 'bin') return matching(this.list.binned, this.query)
    const items =
      teamId === undefined
        ? inSection(this.list.kept, section, this.#ownTeamIds)
        : this.list.kept.filter((item) => item.teamId === teamId)
    return sorted(matching(items, this.query), this.settings.sort, this.app.language.current)
  })

  readonly #ownTeamIds = $derived.by(() => new Set(this.teams.ofSeveral.map(({ id }) => id)))

  readonly counts = $derived.by<Readonly<Record<Section, number>> | undefined>(() => {
    if (this.list.state !== 'ready') return undefined
    return {
      mine: inSection(this.list.kept, 'mine').length,
      shared: inSection(this.list.kept, 'shared', this.#ownTeamIds).length,
      bin: this.list.binned.length,
    }
  })

  /** The team whose blueprints are shown; undefined while all of a section are. */
  get team(): Team | undefined {
    return this.teams.find(this.#teamId())
  }

  get isTeam(): boolean {
    return this.#teamId() !== undefined
  }

  /** Whether something new can be put where one is. */
  get mayStart(): boolean {
    const role = this.team?.role
    return this.isTeam ? role === 'owner' || role === 'editor' : this.section === 'mine'
  }

  async load(): Promise<void> {
    await Promise.all([this.list.load(), this.teams.load()])
  }

  async createTeam(name: string): Promise<string> {
    return this.teams.create(name)
  }

  /** Where a blueprint can go: from a team that one owns into another one. */
  targetsOf(item: BlueprintListItem): readonly Team[] {
    const owned = this.teams.all.filter(({ role }) => role === 'owner')
    const isFree = owned.some(({ id }) => id === item.teamId)
    return isFree ? owned.filter(({ id }) => id !== item.teamId) : []
  }

  async move(item: BlueprintListItem, team: Team): Promise<void> {
    await new TeamsApi(this.app.api).moveBlueprint(item.id, team.id)
    await this.load()
    this.app.toasts.show({ text: m.team_moved({ title: item.title, team: teamName(team) }), tone: 'good' })
  }

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
      await this.open(
        await this.app.api.createBlueprint({
          title: starter.title(),
          template,
          language,
          teamId: this.team?.id,
        }),
      )
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
