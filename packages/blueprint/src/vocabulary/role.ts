/** What a person may do with a blueprint, from least to most. */
export const ROLES = ['viewer', 'commenter', 'editor', 'owner'] as const

export type Role = (typeof ROLES)[number]

/** Whether `role` allows what `needed` allows. */
export function roleAtLeast(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed)
}
