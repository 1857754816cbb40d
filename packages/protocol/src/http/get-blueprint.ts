import type { Role } from '@sightline/blueprint'

/** `GET /api/blueprints/:id`. The owner sees one in the bin, everyone else gets 404. */
export interface GetBlueprintReply {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly role: Role
  readonly createdAt: number
  readonly updatedAt: number
  readonly deletedAt: number | null
  readonly epoch: number
}
