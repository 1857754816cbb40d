import type { Thread } from '@sightline/protocol'
import { anchorKey } from './anchor-key.ts'

export type ThreadTab = 'open' | 'resolved' | 'mine'

/** What a person wants to see of the threads; the empty text stands for all. */
export interface ThreadFilter {
  readonly tab: ThreadTab
  readonly unreadOnly: boolean
  readonly personId: string
  /** The key of an anchor. */
  readonly place: string
  readonly sceneId: string
}

export const EVERYTHING: ThreadFilter = {
  tab: 'open',
  unreadOnly: false,
  personId: '',
  place: '',
  sceneId: '',
}

export interface ThreadFacts {
  isUnread(thread: Thread): boolean
  isMine(thread: Thread): boolean
}

export function isShown(thread: Thread, filter: ThreadFilter, facts: ThreadFacts): boolean {
  const { tab, unreadOnly, personId, place, sceneId } = filter
  if (tab === 'mine' ? !facts.isMine(thread) : (thread.resolvedAt === null) !== (tab === 'open')) return false
  if (unreadOnly && !facts.isUnread(thread)) return false
  if (sceneId !== '' && thread.sceneId !== sceneId) return false
  if (place !== '' && anchorKey(thread.anchor) !== place) return false
  return personId === '' || thread.comments.some(({ author }) => author?.id === personId)
}

export function isNarrowed({ unreadOnly, personId, place, sceneId }: ThreadFilter): boolean {
  return unreadOnly || [personId, place, sceneId].some((wanted) => wanted !== '')
}
