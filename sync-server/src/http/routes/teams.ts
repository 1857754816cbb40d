import {
  CreateInvitationRequest,
  DeleteTeamQuery,
  HandOverBlueprintRequest,
  MoveBlueprintRequest,
  NameTeamRequest,
  SetTeamMemberRequest,
} from '@sightline/protocol'
import { Hono } from 'hono'
import { ApiError } from '../../kernel/api-error.ts'
import { acceptInvitation } from '../../teams/accept-invitation.ts'
import { createInvitation } from '../../teams/create-invitation.ts'
import { createTeam } from '../../teams/create-team.ts'
import { deleteTeam } from '../../teams/delete-team.ts'
import { findLiveInvitation } from '../../teams/find-live-invitation.ts'
import { getTeam } from '../../teams/get-team.ts'
import { handOverBlueprint } from '../../teams/hand-over-blueprint.ts'
import { listInvitations } from '../../teams/list-invitations.ts'
import { listTeams } from '../../teams/list-teams.ts'
import { moveBlueprint } from '../../teams/move-blueprint.ts'
import { removeTeamMember } from '../../teams/remove-team-member.ts'
import { renameTeam } from '../../teams/rename-team.ts'
import { revokeInvitation } from '../../teams/revoke-invitation.ts'
import { setTeamMember } from '../../teams/set-team-member.ts'
import type { TeamParts } from '../../teams/team-parts.ts'
import type { Entrance } from '../entrance.ts'
import type { HttpEnv } from '../http-env.ts'
import type { Identity } from '../identity.ts'
import { valid } from '../valid.ts'

export interface TeamRouteParts {
  readonly parts: TeamParts
  readonly identity: Identity
  readonly entrance: Entrance
}

/** Teams, who belongs to them and how one comes in, and which of them a blueprint belongs to. */
export function teamRoutes({ parts, identity, entrance }: TeamRouteParts) {
  return new Hono<HttpEnv>()
    .get('/teams', async (c) => {
      return c.json({ teams: await listTeams(parts, await identity.require(c)) }, 200)
    })
    .post('/teams', valid('json', NameTeamRequest), async (c) => {
      const principal = await identity.require(c)
      return c.json({ id: await createTeam(parts, principal, c.req.valid('json').name) }, 201)
    })
    .get('/teams/:teamId', async (c) => {
      return c.json(await getTeam(parts, await identity.require(c), c.req.param('teamId')), 200)
    })
    .patch('/teams/:teamId', valid('json', NameTeamRequest), async (c) => {
      const principal = await identity.require(c)
      await renameTeam(parts, principal, { ...c.req.valid('json'), teamId: c.req.param('teamId') })
      return c.body(null, 204)
    })
    .delete('/teams/:teamId', valid('query', DeleteTeamQuery), async (c) => {
      const principal = await identity.require(c)
      await deleteTeam(parts, principal, { ...c.req.valid('query'), teamId: c.req.param('teamId') })
      return c.body(null, 204)
    })
    .put('/teams/:teamId/members/:personId', valid('json', SetTeamMemberRequest), async (c) => {
      const principal = await identity.require(c)
      await setTeamMember(parts, principal, { ...c.req.param(), role: c.req.valid('json').role })
      return c.body(null, 204)
    })
    .delete('/teams/:teamId/members/:personId', async (c) => {
      await removeTeamMember(parts, await identity.require(c), c.req.param())
      return c.body(null, 204)
    })
    .get('/teams/:teamId/invitations', async (c) => {
      const principal = await identity.require(c)
      return c.json({ invitations: await listInvitations(parts, principal, c.req.param('teamId')) }, 200)
    })
    .post('/teams/:teamId/invitations', valid('json', CreateInvitationRequest), async (c) => {
      const principal = await identity.require(c)
      const { role, expiresAt } = c.req.valid('json')
      const wanted = { role, expiresAt, teamId: c.req.param('teamId') }
      const { id, token } = await createInvitation(parts, principal, wanted)
      return c.json({ id, token, url: `${entrance.originOf(c)}/t/${token}` }, 201)
    })
    .delete('/team-invitations/:invitationId', async (c) => {
      await revokeInvitation(parts, await identity.require(c), c.req.param('invitationId'))
      return c.body(null, 204)
    })
    .get('/join/:invitation', async (c) => {
      const found = await findLiveInvitation(parts, c.req.param('invitation'))
      if (found === undefined) throw new ApiError('linkDead')
      return c.json({ team: found.teamName, by: found.by, role: found.role }, 200)
    })
    .post('/join/:invitation', async (c) => {
      const principal = await identity.require(c)
      return c.json({ teamId: await acceptInvitation(parts, principal, c.req.param('invitation')) }, 200)
    })
    .put('/blueprints/:id/team', valid('json', MoveBlueprintRequest), async (c) => {
      const principal = await identity.require(c)
      await moveBlueprint(parts, principal, { ...c.req.valid('json'), blueprintId: c.req.param('id') })
      return c.body(null, 204)
    })
    .put('/blueprints/:id/owner', valid('json', HandOverBlueprintRequest), async (c) => {
      const principal = await identity.require(c)
      await handOverBlueprint(parts, principal, { ...c.req.valid('json'), blueprintId: c.req.param('id') })
      return c.body(null, 204)
    })
}
