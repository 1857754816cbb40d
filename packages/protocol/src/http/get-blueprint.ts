import type { Role, Shows } from '@sightline/blueprint'

/** `GET /api/blueprints/:id`. The owner sees one in the bin, everyone else gets 404. */
export interface GetBlueprintReply {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly role: Role
  /** What of the document comes to this person; what does not, never leaves the server. */
  readonly shows: Shows
  /** What others write on stickies is covered, until it is revealed to all. */
  readonly hidesStickies: boolean
  readonly createdAt: number
  readonly updatedAt: number
  readonly deletedAt: number | null
  readonly epoch: number
}
