import type { Team } from '@sightline/protocol'
import { ApiFailure } from '#lib/api/api-failure.ts'
import type { TeamsApi } from '#lib/api/teams-api.ts'

/** The teams that somebody belongs to. While they cannot be fetched, what was known stays. */
export class TeamList {
  readonly #api: TeamsApi
  #all = $state.raw<readonly Team[]>([])

  constructor(api: TeamsApi) {
    this.#api = api
  }

  /** With the one that the person has alone, which is the first. */
  get all(): readonly Team[] {
    return this.#all
  }

  readonly ofSeveral = $derived(this.#all.filter((team) => !team.personal))

  find(id: string | undefined): Team | undefined {
    return this.#all.find((team) => team.id === id)
  }

  async load(): Promise<void> {
    try {
      this.#all = await this.#api.list()
    } catch (thrown) {
      ApiFailure.from(thrown)
    }
  }

  /** Returns the new team. */
  async create(name: string): Promise<string> {
    const id = await this.#api.create(name)
    await this.load()
    return id
  }
}
