import * as v from 'valibot'

/** A role that a share link or a member can be given; an owner is made only by creating. */
export const GrantableRoleSchema = v.picklist(['viewer', 'commenter', 'editor'])

export type GrantableRole = v.InferOutput<typeof GrantableRoleSchema>
