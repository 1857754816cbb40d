import type { GetTeamReply, GrantableRole, Invitation, TeamMember } from '@sightline/protocol'
import { ApiFailure } from '#lib/api/api-failure.ts'
import { errorText } from '#lib/api/error-text.ts'
import { TeamsApi } from '#lib/api/teams-api.ts'
import { m } from '#lib/paraglide/messages.js'
import type { App } from '../app/app-context.ts'

const DAY_MS = 24 * 60 * 60 * 1000

export const INVITATION_DAYS = ['1', '7', '30', '90'] as const
export type InvitationDays = (typeof INVITATION_DAYS)[number]

/** One team: who belongs to it, how others come in, and what can be done with it. */
export class TeamPageState {
  readonly app: App
  readonly #teams: TeamsApi
  readonly #id: string
  readonly #leave: () => Promise<void>
  role = $state<GrantableRole>('editor')
  days = $state<InvitationDays>('7')
  #team = $state.raw<GetTeamReply>()
  #invitations = $state.raw<readonly Invitation[]>([])
  #failure = $state.raw<ApiFailure>()
  /** The address of an invitation that was just made; it is never shown again. */
  #freshUrl = $state<string>()
  #inviting = $state(false)

  /** `leave` goes to where one is without the team. */
  constructor(app: App, id: string, leave: () => Promise<void>) {
    this.app = app
    this.#teams = new TeamsApi(app.api)
    this.#id = id
    this.#leave = leave
  }

  get team(): GetTeamReply | undefined {
    return this.#team
  }

  get invitations(): readonly Invitation[] {
    return this.#invitations
  }

  /** Why there is nothing to show. */
  get failure(): ApiFailure | undefined {
    return this.#failure
  }

  get freshUrl(): string | undefined {
    return this.#freshUrl
  }

  get inviting(): boolean {
    return this.#inviting
  }

  readonly owns = $derived(this.#team?.role === 'owner' && !this.#team.personal)

  async load(): Promise<void> {
    try {
      this.#team = await this.#teams.find(this.#id)
      this.#invitations = this.owns ? await this.#teams.invitations(this.#id) : []
      this.#failure = undefined
    } catch (thrown) {
      const failure = ApiFailure.from(thrown)
      if (this.#team === undefined || failure.code !== 'offline') this.#failure = failure
    }
  }

  async setRole(member: TeamMember, role: TeamMember['role']): Promise<void> {
    await this.#try(() => this.#teams.setRole(this.#id, member.id, role))
  }

  /** They own it, and then oneself edits: in between it has two owners rather than none. */
  async handOver(member: TeamMember, ownId: string): Promise<void> {
    await this.#try(async () => {
      await this.#teams.setRole(this.#id, member.id, 'owner')
      await this.#teams.setRole(this.#id, ownId, 'editor')
    })
  }

  async remove(member: TeamMember): Promise<void> {
    const done = await this.#try(() => this.#teams.removeMember(this.#id, member.id))
    if (done) this.app.toasts.show({ text: m.team_removed({ name: member.name }), tone: 'good' })
  }

  async leave(ownId: string): Promise<void> {
    const text = m.team_left({ team: this.#team?.name ?? '' })
    await this.#end(() => this.#teams.removeMember(this.#id, ownId), text)
  }

  async delete(): Promise<void> {
    const { name = '', blueprints = 0 } = this.#team ?? {}
    await this.#end(() => this.#teams.remove(this.#id, blueprints), m.team_deleted({ team: name }))
  }

  async rename(name: string): Promise<void> {
    const done = await this.#try(() => this.#teams.rename(this.#id, name))
    if (done) this.app.toasts.show({ text: m.team_renamed({ team: name }), tone: 'good' })
  }

  async invite(): Promise<void> {
    if (this.#inviting) return
    this.#inviting = true
    const expiresAt = Date.now() + Number(this.days) * DAY_MS - 60_000
    await this.#try(async () => {
      this.#freshUrl = (await this.#teams.invite(this.#id, { role: this.role, expiresAt })).url
    })
    this.#inviting = false
  }

  async revoke(invitation: Invitation): Promise<void> {
    const done = await this.#try(() => this.#teams.revokeInvitation(invitation.id))
    if (!done) return
    this.#freshUrl = undefined
    this.app.toasts.show({ text: m.team_invite_revoked(), tone: 'good' })
  }

  async #end(change: () => Promise<void>, text: string): Promise<void> {
    try {
      await change()
      await this.#leave()
      this.app.toasts.show({ text, tone: 'good' })
    } catch (thrown) {
      this.app.toasts.show({ text: errorText(ApiFailure.from(thrown)), tone: 'bad' })
      await this.load()
    }
  }

  /** The team is asked for again whether it went well or not: somebody else may have been quicker. */
  async #try(change: () => Promise<void>): Promise<boolean> {
    try {
      await change()
      return true
    } catch (thrown) {
      this.app.toasts.show({ text: errorText(ApiFailure.from(thrown)), tone: 'bad' })
      return false
    } finally {
      await this.load()
    }
  }
}
