import type { Shows } from '@sightline/blueprint'
import { m } from '#lib/paraglide/messages.js'

/** How much of a board is shown, in a few words. */
export function partText({ backstage, roi }: Shows): string {
  if (backstage) return roi ? m.share_everything() : m.share_no_roi()
  return roi ? m.share_no_backstage() : m.share_frontstage_only()
}
