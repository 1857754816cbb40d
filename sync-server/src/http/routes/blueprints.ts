import {
  CreateBlueprintRequest,
  DeleteBlueprintQuery,
  DuplicateBlueprintRequest,
  EditBlueprintRequest,
  ListActivityQuery,
  ListBlueprintsQuery,
} from '@sightline/protocol'
import { Hono } from 'hono'
import type { BlueprintParts } from '../../blueprints/blueprint-parts.ts'
import { createBlueprint } from '../../blueprints/create-blueprint.ts'
import { deleteBlueprint } from '../../blueprints/delete-blueprint.ts'
import { duplicateBlueprint } from '../../blueprints/duplicate-blueprint.ts'
import { editBlueprint, type BlueprintChanges } from '../../blueprints/edit-blueprint.ts'
import { eraseBlueprint } from '../../blueprints/erase-blueprint.ts'
import { getBlueprint } from '../../blueprints/get-blueprint.ts'
import { listActivity } from '../../blueprints/list-activity.ts'
import { listBlueprints } from '../../blueprints/list-blueprints.ts'
import { restoreBlueprint } from '../../blueprints/restore-blueprint.ts'
import type { HttpEnv } from '../http-env.ts'
import type { Identity } from '../identity.ts'
import { valid } from '../valid.ts'
import { wantedLanguage } from '../wanted-language.ts'

export function blueprintRoutes(parts: BlueprintParts, identity: Identity) {
  return new Hono<HttpEnv>()
    .get('/blueprints', valid('query', ListBlueprintsQuery), async (c) => {
      const bin = c.req.valid('query').bin === '1'
      return c.json({ blueprints: await listBlueprints(parts, await identity.require(c), bin) }, 200)
    })
    .post('/blueprints', valid('json', CreateBlueprintRequest), async (c) => {
      const principal = await identity.require(c)
      const { title, template, language, teamId } = c.req.valid('json')
      const choice = { title, template, teamId, language: wantedLanguage(c, language) }
      return c.json({ id: await createBlueprint(parts, principal, choice) }, 201)
    })
    .get('/blueprints/:id', async (c) => {
      return c.json(await getBlueprint(parts, await identity.require(c), c.req.param('id')), 200)
    })
    .patch('/blueprints/:id', valid('json', EditBlueprintRequest), async (c) => {
      const principal = await identity.require(c)
      const id = c.req.param('id')
      await editBlueprint(parts, principal, id, given(c.req.valid('json')))
      return c.json(await getBlueprint(parts, principal, id), 200)
    })
    .get('/blueprints/:id/activity', valid('query', ListActivityQuery), async (c) => {
      const wanted = { blueprintId: c.req.param('id'), before: c.req.valid('query').before }
      return c.json(await listActivity(parts, await identity.require(c), wanted), 200)
    })
    .delete('/blueprints/:id', valid('query', DeleteBlueprintQuery), async (c) => {
      const remove = c.req.valid('query').forever === '1' ? eraseBlueprint : deleteBlueprint
      await remove(parts, await identity.require(c), c.req.param('id'))
      return c.body(null, 204)
    })
    .post('/blueprints/:id/restore', async (c) => {
      await restoreBlueprint(parts, await identity.require(c), c.req.param('id'))
      return c.body(null, 204)
    })
    .post('/blueprints/:id/duplicate', valid('json', DuplicateBlueprintRequest), async (c) => {
      const principal = await identity.require(c)
      const { title } = c.req.valid('json')
      return c.json({ id: await duplicateBlueprint(parts, principal, c.req.param('id'), title) }, 201)
    })
}

/** Without what was not sent, since an absent field stays as it is. */
function given(changes: { title?: string | undefined; description?: string | undefined }): BlueprintChanges {
  return {
    ...(changes.title === undefined ? {} : { title: changes.title }),
    ...(changes.description === undefined ? {} : { description: changes.description }),
  }
}
