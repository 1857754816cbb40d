import type { RootName } from '@sightline/blueprint'
import * as v from 'valibot'
import type { PersonColour } from './person.ts'

/** `before` is the `next` of the page before. */
export const ListActivityQuery = v.object({
  before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}\.\d{1,9}$/u))),
})

export interface ActivityItem {
  /** Null for one whose account is gone. */
  readonly person: { readonly id: string; readonly name: string; readonly colour: PersonColour } | null
  readonly verb: 'added' | 'changed' | 'deleted'
  /** The top-level map of the document that it is in. */
  readonly root: RootName
  /** Null where it stands for several that were dealt with at once. */
  readonly entityId: string | null
  readonly count: number
  /** What it, or the first of several, was called then. */
  readonly title: string
  /** Epoch ms; a deed that goes on is one item. */
  readonly beganAt: number
  readonly at: number
}

/** `GET /api/blueprints/:id/activity?before=`: who did what, the newest first, a hundred at a time. */
export interface ListActivityReply {
  readonly activity: readonly ActivityItem[]
  /** Undefined on the last page. */
  readonly next?: string | undefined
}
