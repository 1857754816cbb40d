/** How well the service suits an archetype. */
export const ARCHETYPE_FITS = ['ideal', 'possible', 'notFor'] as const

export type ArchetypeFit = (typeof ARCHETYPE_FITS)[number]
