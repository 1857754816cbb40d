import type {
  CreateInvitationReply,
  GetTeamReply,
  GrantableRole,
  Invitation,
  LookAtInvitationReply,
  Team,
} from '@sightline/protocol'
import type { Http, Server } from './http.ts'
import { inPath } from './in-path.ts'
import { done, reply } from './reply.ts'

/** Teams: who belongs to them, how one comes in, and which blueprint belongs to which. */
export class TeamsApi {
  readonly #http: Http

  constructor({ http }: Server) {
    this.#http = http
  }

  async list(): Promise<readonly Team[]> {
    return (await reply(this.#http.teams.$get())).teams
  }

  async create(name: string): Promise<string> {
    return (await reply(this.#http.teams.$post({ json: { name } }))).id
  }

  async find(teamId: string): Promise<GetTeamReply> {
    return reply(this.#http.teams[':teamId'].$get({ param: { teamId: inPath(teamId) } }))
  }

  async rename(teamId: string, name: string): Promise<void> {
    await done(this.#http.teams[':teamId'].$patch({ param: { teamId: inPath(teamId) }, json: { name } }))
  }

  /** Its blueprints go to one's own bin; as many as the person was told. */
  async remove(teamId: string, blueprints: number): Promise<void> {
    const query = { blueprints: String(blueprints) }
    await done(this.#http.teams[':teamId'].$delete({ param: { teamId: inPath(teamId) }, query }))
  }

  async setRole(teamId: string, personId: string, role: GetTeamReply['role']): Promise<void> {
    const param = { teamId: inPath(teamId), personId: inPath(personId) }
    await done(this.#http.teams[':teamId'].members[':personId'].$put({ param, json: { role } }))
  }

  async removeMember(teamId: string, personId: string): Promise<void> {
    const param = { teamId: inPath(teamId), personId: inPath(personId) }
    await done(this.#http.teams[':teamId'].members[':personId'].$delete({ param }))
  }

  async invitations(teamId: string): Promise<readonly Invitation[]> {
    const param = { teamId: inPath(teamId) }
    return (await reply(this.#http.teams[':teamId'].invitations.$get({ param }))).invitations
  }

  async invite(
    teamId: string,
    invitation: { role: GrantableRole; expiresAt: number },
  ): Promise<CreateInvitationReply> {
    const param = { teamId: inPath(teamId) }
    return reply(this.#http.teams[':teamId'].invitations.$post({ param, json: invitation }))
  }

  async revokeInvitation(invitationId: string): Promise<void> {
    const param = { invitationId: inPath(invitationId) }
    await done(this.#http['team-invitations'][':invitationId'].$delete({ param }))
  }

  async lookAtInvitation(token: string): Promise<LookAtInvitationReply> {
    return reply(this.#http.join[':invitation'].$get({ param: { invitation: inPath(token) } }))
  }

  /** Returns the team. */
  async join(token: string): Promise<string> {
    return (await reply(this.#http.join[':invitation'].$post({ param: { invitation: inPath(token) } })))
      .teamId
  }

  async moveBlueprint(blueprintId: string, teamId: string): Promise<void> {
    const param = { id: inPath(blueprintId) }
    await done(this.#http.blueprints[':id'].team.$put({ param, json: { teamId } }))
  }

  async handOverBlueprint(blueprintId: string, personId: string): Promise<void> {
    const param = { id: inPath(blueprintId) }
    await done(this.#http.blueprints[':id'].owner.$put({ param, json: { personId } }))
  }

  /** Shares a blueprint with the account that has this address. */
  async addMember(blueprintId: string, member: { email: string; role: GrantableRole }): Promise<void> {
    const param = { id: inPath(blueprintId) }
    await done(this.#http.blueprints[':id'].members.$post({ param, json: member }))
  }

  async setMember(blueprintId: string, personId: string, role: GrantableRole): Promise<void> {
    const param = { id: inPath(blueprintId), personId: inPath(personId) }
    await done(this.#http.blueprints[':id'].members[':personId'].$put({ param, json: { role } }))
  }

  async removeBlueprintMember(blueprintId: string, personId: string): Promise<void> {
    const param = { id: inPath(blueprintId), personId: inPath(personId) }
    await done(this.#http.blueprints[':id'].members[':personId'].$delete({ param }))
  }
}
