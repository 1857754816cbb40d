import type { GrantableRole } from '@sightline/protocol'
import { m } from '#lib/paraglide/messages.js'

const TEXTS: Record<GrantableRole, () => string> = {
  viewer: m.share_viewer_can,
  commenter: m.share_commenter_can,
  editor: m.share_editor_can,
}

/** What a link of this role lets anyone do who has it. */
export function roleAllows(role: GrantableRole): string {
  return TEXTS[role]()
}
