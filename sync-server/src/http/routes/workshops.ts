import {
  HideStickiesRequest,
  OpenVoteRequest,
  PlaceDotsRequest,
  SetTimerRequest,
  SetTurnRequest,
} from '@sightline/protocol'
import { Hono } from 'hono'
import { closeVote } from '../../workshops/close-vote.ts'
import { getWorkshop } from '../../workshops/get-workshop.ts'
import { hideStickies } from '../../workshops/hide-stickies.ts'
import { openVote } from '../../workshops/open-vote.ts'
import { placeDots } from '../../workshops/place-dots.ts'
import { setTimer } from '../../workshops/set-timer.ts'
import { setTurn } from '../../workshops/set-turn.ts'
import type { WorkshopParts } from '../../workshops/workshop-parts.ts'
import type { HttpEnv } from '../http-env.ts'
import type { Identity } from '../identity.ts'
import { valid } from '../valid.ts'

/** Timer, turns, hidden stickies and votes. */
export function workshopRoutes(parts: WorkshopParts, identity: Identity) {
  return new Hono<HttpEnv>()
    .get('/blueprints/:id/workshop', async (c) => {
      return c.json(await getWorkshop(parts, await identity.require(c), c.req.param('id')), 200)
    })
    .put('/blueprints/:id/workshop/timer', valid('json', SetTimerRequest), async (c) => {
      const principal = await identity.require(c)
      await setTimer(parts, principal, { ...c.req.valid('json'), blueprintId: c.req.param('id') })
      return c.body(null, 204)
    })
    .delete('/blueprints/:id/workshop/timer', async (c) => {
      const principal = await identity.require(c)
      await setTimer(parts, principal, { seconds: undefined, blueprintId: c.req.param('id') })
      return c.body(null, 204)
    })
    .put('/blueprints/:id/workshop/turn', valid('json', SetTurnRequest), async (c) => {
      const principal = await identity.require(c)
      await setTurn(parts, principal, { ...c.req.valid('json'), blueprintId: c.req.param('id') })
      return c.body(null, 204)
    })
    .put('/blueprints/:id/workshop/stickies', valid('json', HideStickiesRequest), async (c) => {
      const principal = await identity.require(c)
      await hideStickies(parts, principal, { ...c.req.valid('json'), blueprintId: c.req.param('id') })
      return c.body(null, 204)
    })
    .post('/blueprints/:id/votes', valid('json', OpenVoteRequest), async (c) => {
      const principal = await identity.require(c)
      const wanted = { ...c.req.valid('json'), blueprintId: c.req.param('id') }
      return c.json({ id: await openVote(parts, principal, wanted) }, 201)
    })
    .put('/votes/:voteId/dots/:targetId', valid('json', PlaceDotsRequest), async (c) => {
      const principal = await identity.require(c)
      await placeDots(parts, principal, { ...c.req.param(), count: c.req.valid('json').count })
      return c.body(null, 204)
    })
    .post('/votes/:voteId/close', async (c) => {
      await closeVote(parts, await identity.require(c), c.req.param('voteId'))
      return c.body(null, 204)
    })
}
