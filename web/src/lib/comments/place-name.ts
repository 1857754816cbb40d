import type { Anchor, Thread } from '@sightline/protocol'
import { m } from '#lib/paraglide/messages.js'
import type { AnchorPlace } from './anchor-place.ts'

/** What a thread is about, in words: "Checkout, Pay". `place` is undefined for what is gone. */
export function placeName(
  place: AnchorPlace | undefined,
  { anchor, label }: Pick<Thread, 'anchor' | 'label'>,
): string {
  if (place === undefined) return label || m.comments_untitled()
  if ('x' in anchor) return m.comments_point()
  const title = place.title ?? m.comments_untitled()
  return place.detail === undefined ? title : `${title}, ${place.detail}`
}

/** What has become of the place of a thread that is not on the board any more. */
export function goneText(anchor: Anchor): string {
  if ('laneId' in anchor) return m.comments_gone_lane()
  if ('stepId' in anchor) return m.comments_gone_step()
  return 'linkId' in anchor ? m.comments_gone_link() : m.comments_gone_card()
}
