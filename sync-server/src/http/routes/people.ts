import {
  ChangePasswordRequest,
  CreateAccountRequest,
  CreateAuthSessionRequest,
  CreateGuestRequest,
} from '@sightline/protocol'
import { Hono } from 'hono'
import type { AuthParts } from '../../auth/auth-parts.ts'
import { changePassword } from '../../auth/change-password.ts'
import { toPerson } from '../../auth/principal.ts'
import { revoke } from '../../auth/revoke.ts'
import { signIn } from '../../auth/sign-in.ts'
import { signUp } from '../../auth/sign-up.ts'
import { startGuest } from '../../auth/start-guest.ts'
import type { Entrance } from '../entrance.ts'
import type { HttpEnv } from '../http-env.ts'
import type { Identity } from '../identity.ts'
import { valid } from '../valid.ts'

export interface PeopleRouteParts {
  readonly parts: AuthParts
  readonly identity: Identity
  readonly entrance: Entrance
}

/** Accounts, guests and sign-ins. */
export function peopleRoutes({ parts, identity, entrance }: PeopleRouteParts) {
  return new Hono<HttpEnv>()
    .post('/accounts', valid('json', CreateAccountRequest), async (c) => {
      const current = await identity.find(c)
      const started = await signUp(parts, { ...c.req.valid('json'), current })
      identity.signIn(c, started)
      return c.json({ person: toPerson(started.principal.person) }, 201)
    })
    .post('/guests', valid('json', CreateGuestRequest), async (c) => {
      const current = await identity.find(c)
      // Asking twice, in two tabs say, must not lose what the first guest has made.
      if (current !== undefined) return c.json({ person: toPerson(current.person) }, 201)
      const started = await startGuest(parts, c.req.valid('json').name)
      identity.signIn(c, started)
      return c.json({ person: toPerson(started.principal.person) }, 201)
    })
    .post('/sessions', valid('json', CreateAuthSessionRequest), async (c) => {
      const current = await identity.find(c)
      const started = await signIn(parts, { ...c.req.valid('json'), address: entrance.networkOf(c), current })
      identity.signIn(c, started)
      return c.json({ person: toPerson(started.principal.person) }, 201)
    })
    .delete('/sessions/current', async (c) => {
      const principal = await identity.find(c)
      if (principal !== undefined) {
        await revoke(parts, { what: 'authSession', hash: principal.authSessionHash })
      }
      identity.signOut(c)
      return c.body(null, 204)
    })
    .delete('/sessions', async (c) => {
      const { person } = await identity.require(c)
      await revoke(parts, { what: 'person', personId: person.id })
      identity.signOut(c)
      return c.body(null, 204)
    })
    .get('/me', async (c) => {
      const { person } = await identity.require(c)
      return c.json({ person: toPerson(person) }, 200)
    })
    .put('/me/password', valid('json', ChangePasswordRequest), async (c) => {
      const current = await identity.require(c)
      const change = { ...c.req.valid('json'), current, address: entrance.networkOf(c) }
      identity.signIn(c, await changePassword(parts, change))
      return c.body(null, 204)
    })
}
