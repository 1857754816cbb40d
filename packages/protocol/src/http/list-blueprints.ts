import type { Role } from '@sightline/blueprint'
import * as v from 'valibot'
import type { PersonColour } from './person.ts'

/** `GET /api/blueprints`, with `?bin=1` what is in the bin. */
export const ListBlueprintsQuery = v.object({ bin: v.optional(v.picklist(['0', '1'])) })

export interface BlueprintListItem {
  readonly id: string
  readonly title: string
  readonly role: Role
  readonly createdAt: number
  readonly updatedAt: number
  /** Thirty days after this it is erased (LIMITS.binKeepsMs). */
  readonly deletedAt: number | null
  /** The owner's name. */
  readonly owner: string
  /** Everyone who has it, the owner first; at most eight. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly colour: PersonColour }[]
  /** Counts the committed changes, so that a thumbnail's address can change with it. */
  readonly seq: number
  readonly teamId: string
}

export interface ListBlueprintsReply {
  readonly blueprints: readonly BlueprintListItem[]
}
