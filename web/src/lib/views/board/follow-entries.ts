import { Eye, EyeOff } from 'lucide'
import { m } from '#lib/paraglide/messages.js'
import type { MenuEntry } from '#lib/ui/menu-entry.ts'
import type { Show } from './show.svelte.ts'

/** To go along with what somebody else sees, or to stop it; nothing about oneself. */
export function followEntries(
  show: Show,
  ownId: string,
  { id, name }: { readonly id: string; readonly name: string },
): readonly MenuEntry[] {
  if (id === ownId) return []
  const isFollowed = show.followed === id
  return [
    {
      kind: 'action',
      label: isFollowed ? m.present_follow_stop({ name }) : m.present_follow({ name }),
      icon: isFollowed ? EyeOff : Eye,
      onselect: () => {
        show.followed = isFollowed ? undefined : id
      },
    },
  ]
}
