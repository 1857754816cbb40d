import type { BlueprintListItem } from '@sightline/protocol'

export const SECTIONS = ['mine', 'shared', 'bin'] as const
export type Section = (typeof SECTIONS)[number]

export const SORTS = ['edited', 'created', 'title'] as const
export type Sort = (typeof SORTS)[number]

const DAY_MS = 24 * 60 * 60 * 1000

export function sectionFrom(value: string | null): Section {
  return SECTIONS.find((section) => section === value) ?? 'mine'
}

const NO_TEAMS: ReadonlySet<string> = new Set()

/** What one has by a team of one's own is found there, and is not shared with one by anybody. */
export function inSection(
  items: readonly BlueprintListItem[],
  section: 'mine' | 'shared',
  ownTeamIds: ReadonlySet<string> = NO_TEAMS,
): readonly BlueprintListItem[] {
  if (section === 'mine') return items.filter((item) => item.role === 'owner')
  return items.filter((item) => item.role !== 'owner' && !ownTeamIds.has(item.teamId))
}

/** Every word of the query is somewhere in the title; case and accents do not count. */
export function matching<Item extends Pick<BlueprintListItem, 'title'>>(
  items: readonly Item[],
  query: string,
): readonly Item[] {
  const words = plain(query).split(/\s+/u).filter(Boolean)
  if (words.length === 0) return items
  return items.filter((item) => words.every((word) => plain(item.title).includes(word)))
}

export function sorted(
  items: readonly BlueprintListItem[],
  sort: Sort,
  locale: string,
): readonly BlueprintListItem[] {
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  return items.toSorted((a, b) => {
    if (sort === 'title') return compare(a.title, b.title) || b.updatedAt - a.updatedAt
    return sort === 'created' ? b.createdAt - a.createdAt : b.updatedAt - a.updatedAt
  })
}

/** Whole days until what is in the bin is erased; 0 for less than one. */
export function daysLeft(deletedAt: number, nowMs: number, keepsMs: number): number {
  return Math.max(0, Math.floor((deletedAt + keepsMs - nowMs) / DAY_MS))
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
}
