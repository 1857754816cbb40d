import type { Thread } from '@sightline/protocol'
import { m } from '#lib/paraglide/messages.js'
import type { MenuEntry } from '#lib/ui/menu-entry.ts'
import { anchorKey } from './anchor-key.ts'
import type { ThreadFilter } from './thread-filter.ts'

interface FilterMenuInput {
  readonly threads: readonly Thread[]
  readonly filter: ThreadFilter
  readonly nameOf: (thread: Thread) => string
  readonly scenes: readonly { readonly id: string; readonly title: string }[]
  readonly onchange: (filter: ThreadFilter) => void
}

/** Which threads are listed: read or not, by whom, about what. */
export function filterMenu({ threads, filter, nameOf, scenes, onchange }: FilterMenuInput): MenuEntry[] {
  const authors = threads.flatMap(({ comments }) =>
    comments.flatMap(({ author }) => (author ? [author] : [])),
  )
  const people = new Map(authors.map(({ id, name }) => [id, name]))
  const places = new Map(threads.map((thread) => [anchorKey(thread.anchor), nameOf(thread)]))
  const told = scenes.filter(({ id }) => threads.some(({ sceneId }) => sceneId === id))
  return [
    {
      kind: 'choice',
      label: m.comments_filter_read(),
      value: filter.unreadOnly ? 'unread' : 'all',
      options: [
        { value: 'all', label: m.comments_filter_all() },
        { value: 'unread', label: m.comments_filter_unread() },
      ],
      onchange: (value) => onchange({ ...filter, unreadOnly: value === 'unread' }),
    },
    {
      kind: 'choice',
      label: m.comments_filter_person(),
      value: filter.personId,
      options: [{ value: '', label: m.comments_filter_everyone() }, ...optionsOf(people)],
      onchange: (personId) => onchange({ ...filter, personId }),
    },
    {
      kind: 'choice',
      label: m.comments_filter_place(),
      value: filter.place,
      options: [{ value: '', label: m.comments_filter_everything() }, ...optionsOf(places)],
      onchange: (place) => onchange({ ...filter, place }),
    },
    ...(told.length === 0 ? [] : [sceneChoice(told, filter, onchange)]),
  ]
}

function sceneChoice(
  scenes: FilterMenuInput['scenes'],
  filter: ThreadFilter,
  onchange: FilterMenuInput['onchange'],
): MenuEntry {
  const options = scenes.map(({ id, title }) => ({ value: id, label: title }))
  return {
    kind: 'choice',
    label: m.comments_filter_scene(),
    value: filter.sceneId,
    options: [{ value: '', label: m.comments_filter_any_scene() }, ...options],
    onchange: (sceneId) => onchange({ ...filter, sceneId }),
  }
}

function optionsOf(names: ReadonlyMap<string, string>): { readonly value: string; readonly label: string }[] {
  return [...names].map(([value, label]) => ({ value, label }))
}
