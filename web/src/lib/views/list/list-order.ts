import type { BlueprintListItem } from '@sightline/protocol'

export const SECTIONS = ['mine', 'shared', 'bin'] as const
export type Section = (typeof SECTIONS)[number]

export const SORTS = ['edited', 'created', 'title'] as const
export type Sort = (typeof SORTS)[number]

const DAY_MS = 24 * 60 * 60 * 1000

export function sectionFrom(value: string | null): Section {
  return SECTIONS.find((section) => section === value) ?? 'mine'
}

export function inSection(
  items: readonly BlueprintListItem[],
  section: 'mine' | 'shared',
): readonly BlueprintListItem[] {
  return items.filter((item) => (item.role === 'owner') === (section === 'mine'))
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
