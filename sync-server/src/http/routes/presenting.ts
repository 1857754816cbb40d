import { PresentRequest, ReactRequest } from '@sightline/protocol'
import { Hono } from 'hono'
import { listSceneFeedback } from '../../presenting/list-scene-feedback.ts'
import type { PresentingParts } from '../../presenting/presenting-parts.ts'
import { react } from '../../presenting/react.ts'
import { setPresenter } from '../../presenting/set-presenter.ts'
import { stopPresenting } from '../../presenting/stop-presenting.ts'
import type { HttpEnv } from '../http-env.ts'
import type { Identity } from '../identity.ts'
import { valid } from '../valid.ts'

export function presentingRoutes(parts: PresentingParts, identity: Identity) {
  return new Hono<HttpEnv>()
    .put('/blueprints/:id/presenter', valid('json', PresentRequest), async (c) => {
      const principal = await identity.require(c)
      const { personId, take } = c.req.valid('json')
      await setPresenter(parts, principal, { blueprintId: c.req.param('id'), personId, take })
      return c.body(null, 204)
    })
    .delete('/blueprints/:id/presenter', async (c) => {
      await stopPresenting(parts, await identity.require(c), c.req.param('id'))
      return c.body(null, 204)
    })
    .post('/blueprints/:id/reactions', valid('json', ReactRequest), async (c) => {
      const principal = await identity.require(c)
      const { emoji, sceneId = null } = c.req.valid('json')
      await react(parts, principal, { blueprintId: c.req.param('id'), emoji, sceneId })
      return c.body(null, 204)
    })
    .get('/blueprints/:id/scenes/feedback', async (c) => {
      const scenes = await listSceneFeedback(parts, await identity.require(c), c.req.param('id'))
      return c.json({ scenes }, 200)
    })
}
