import type { BlueprintListItem } from '@sightline/protocol'
import { m } from '#lib/paraglide/messages.js'

const TEXTS: Record<BlueprintListItem['role'], () => string> = {
  owner: m.role_owner,
  editor: m.role_editor,
  commenter: m.role_commenter,
  viewer: m.role_viewer,
}

/** A role, as people read it. */
export function roleText(role: BlueprintListItem['role']): string {
  return TEXTS[role]()
}
