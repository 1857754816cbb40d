import {
  AddCommentRequest,
  EditCommentRequest,
  ListThreadsQuery,
  ReactionSchema,
  ReadInboxRequest,
  ReadThreadRequest,
  StartThreadRequest,
} from '@sightline/protocol'
import { Hono } from 'hono'
import * as v from 'valibot'
import { addComment } from '../../comments/add-comment.ts'
import type { CommentParts } from '../../comments/comment-parts.ts'
import { deleteComment } from '../../comments/delete-comment.ts'
import { editComment } from '../../comments/edit-comment.ts'
import { listInbox } from '../../comments/list-inbox.ts'
import { listThreads } from '../../comments/list-threads.ts'
import { reactToComment } from '../../comments/react-to-comment.ts'
import { readInbox } from '../../comments/read-inbox.ts'
import { readThread } from '../../comments/read-thread.ts'
import { resolveThread } from '../../comments/resolve-thread.ts'
import { startThread } from '../../comments/start-thread.ts'
import type { HttpEnv } from '../http-env.ts'
import type { Identity } from '../identity.ts'
import { valid } from '../valid.ts'

const ReactionParams = v.object({ commentId: v.string(), emoji: ReactionSchema })

/** What is said on blueprints, and what waits for its reader. */
export function commentRoutes(parts: CommentParts, identity: Identity) {
  return new Hono<HttpEnv>()
    .get('/blueprints/:id/threads', valid('query', ListThreadsQuery), async (c) => {
      const principal = await identity.require(c)
      const wanted = { blueprintId: c.req.param('id'), since: c.req.valid('query').since }
      return c.json(await listThreads(parts, principal, wanted), 200)
    })
    .post('/blueprints/:id/threads', valid('json', StartThreadRequest), async (c) => {
      const principal = await identity.require(c)
      const wanted = { ...c.req.valid('json'), blueprintId: c.req.param('id') }
      return c.json(await startThread(parts, principal, wanted), 201)
    })
    .post('/threads/:threadId/comments', valid('json', AddCommentRequest), async (c) => {
      const principal = await identity.require(c)
      const wanted = { ...c.req.valid('json'), threadId: c.req.param('threadId') }
      return c.json(await addComment(parts, principal, wanted), 201)
    })
    .post('/threads/:threadId/resolve', async (c) => {
      const wanted = { threadId: c.req.param('threadId'), isResolved: true }
      return c.json(await resolveThread(parts, await identity.require(c), wanted), 200)
    })
    .post('/threads/:threadId/reopen', async (c) => {
      const wanted = { threadId: c.req.param('threadId'), isResolved: false }
      return c.json(await resolveThread(parts, await identity.require(c), wanted), 200)
    })
    .put('/threads/:threadId/read', valid('json', ReadThreadRequest), async (c) => {
      const principal = await identity.require(c)
      const { commentId } = c.req.valid('json')
      await readThread(parts, principal, { threadId: c.req.param('threadId'), commentId })
      return c.body(null, 204)
    })
    .patch('/comments/:commentId', valid('json', EditCommentRequest), async (c) => {
      const principal = await identity.require(c)
      const wanted = { ...c.req.valid('json'), id: c.req.param('commentId') }
      return c.json(await editComment(parts, principal, wanted), 200)
    })
    .delete('/comments/:commentId', async (c) => {
      await deleteComment(parts, await identity.require(c), c.req.param('commentId'))
      return c.body(null, 204)
    })
    .put('/comments/:commentId/reactions/:emoji', valid('param', ReactionParams), async (c) => {
      const wanted = { ...c.req.valid('param'), isOn: true }
      return c.json(await reactToComment(parts, await identity.require(c), wanted), 200)
    })
    .delete('/comments/:commentId/reactions/:emoji', valid('param', ReactionParams), async (c) => {
      const wanted = { ...c.req.valid('param'), isOn: false }
      return c.json(await reactToComment(parts, await identity.require(c), wanted), 200)
    })
    .get('/inbox', async (c) => c.json({ items: await listInbox(parts, await identity.require(c)) }, 200))
    .put('/inbox/read', valid('json', ReadInboxRequest), async (c) => {
      const principal = await identity.require(c)
      await readInbox(parts, principal, c.req.valid('json').until)
      return c.body(null, 204)
    })
}
