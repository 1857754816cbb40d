/** What one update may hold; clocks and lengths count characters and values, as Yjs does. */
export const GUARD_LIMITS = {
  structs: 50_000,
  clients: 4096,
  /** See `DryRun.nextPart`. */
  parts: 1000,
  deleteRanges: 20_000,
  clock: 2 ** 31 - 1,
  /** Types within types, the root being the first. */
  nesting: 16,
  stringLength: 200_000,
  /** Levels and entries of one plain value. */
  valueDepth: 16,
  valueEntries: 50_000,
  /** Items of a text walked over to tell which of two comes first. */
  stepsBetween: 500_000,
} as const
