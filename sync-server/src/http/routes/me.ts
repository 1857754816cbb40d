import { DeleteMeRequest, EditMeRequest } from '@sightline/protocol'
import { Hono } from 'hono'
import { deleteMe } from '../../auth/delete-me.ts'
import { describeEstate } from '../../auth/describe-estate.ts'
import { editMe } from '../../auth/edit-me.ts'
import { endAuthSession } from '../../auth/end-auth-session.ts'
import { listAuthSessions } from '../../auth/list-auth-sessions.ts'
import { toPerson } from '../../auth/principal.ts'
import type { AccessStore } from '../../storage/access-store.ts'
import type { PersonChanges } from '../../storage/person-store.ts'
import type { HttpEnv } from '../http-env.ts'
import { valid } from '../valid.ts'
import type { PeopleRouteParts } from './people.ts'

export interface MeRouteParts extends PeopleRouteParts {
  readonly access: AccessStore
}

/** What somebody does with their own person: how they are shown, where they are signed in, and leaving for good. */
export function meRoutes({ parts, access, identity, entrance }: MeRouteParts) {
  return new Hono<HttpEnv>()
    .patch('/me', valid('json', EditMeRequest), async (c) => {
      const principal = await identity.require(c)
      return c.json({ person: toPerson(await editMe(parts, principal, given(c.req.valid('json')))) }, 200)
    })
    .get('/me/sessions', async (c) => {
      return c.json({ sessions: await listAuthSessions(parts, await identity.require(c)) }, 200)
    })
    .delete('/me/sessions/:sessionId', async (c) => {
      const principal = await identity.require(c)
      await endAuthSession(parts, principal, c.req.param('sessionId'))
      if (c.req.param('sessionId') === principal.authSessionHash) identity.signOut(c)
      return c.body(null, 204)
    })
    .get('/me/estate', async (c) => {
      const principal = await identity.require(c)
      return c.json(await describeEstate({ ...parts, access }, principal), 200)
    })
    .delete('/me', valid('json', DeleteMeRequest), async (c) => {
      const current = await identity.require(c)
      const { password, blueprints } = c.req.valid('json')
      await deleteMe(parts, { current, password, blueprints, address: entrance.networkOf(c) })
      identity.signOut(c)
      return c.body(null, 204)
    })
}

/** Without what was not sent, since an absent field stays as it is. */
function given(changes: { [Field in keyof PersonChanges]: PersonChanges[Field] | undefined }): PersonChanges {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
}
