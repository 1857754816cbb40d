import type { Comment, Thread } from '@sightline/protocol'
import { expect, test } from 'vitest'
import { EVERYTHING, isShown } from './thread-filter.ts'
import type { ThreadFilter } from './thread-filter.ts'

function thread(id: string, authorId: string, more: Partial<Thread> = {}): Thread {
  const author = { id: authorId, name: authorId, colour: 1, guest: false }
  const comments = [{ author } as Comment]
  const none = { label: '', sceneId: null, createdAt: 0, resolvedAt: null, resolvedBy: null, change: 1 }
  return { id, anchor: { cardId: 'pay' }, ...none, comments, ...more }
}

const THREADS = [
  thread('a', 'ana'),
  thread('b', 'gus', { anchor: { x: 1, y: 2 }, sceneId: 's1' }),
  thread('c', 'gus', { resolvedAt: 9, resolvedBy: 'ana' }),
]
const FACTS = {
  isUnread: ({ id }: Thread) => id === 'b',
  isMine: ({ id }: Thread) => id !== 'b',
}

test.each<[string, Partial<ThreadFilter>, string]>([
  ['what is open', {}, 'a b'],
  ['what is resolved', { tab: 'resolved' }, 'c'],
  ['what is mine, open or not', { tab: 'mine' }, 'a c'],
  ['what is unread', { unreadOnly: true }, 'b'],
  ['what one person has said', { personId: 'gus' }, 'b'],
  ['what is said about one card', { place: 'card:pay' }, 'a'],
  ['what is said about one scene', { sceneId: 's1' }, 'b'],
  ['nothing', { place: 'card:pay', unreadOnly: true }, ''],
])('isShown: %s', (_case, filter, ids) => {
  const shown = THREADS.filter((each) => isShown(each, { ...EVERYTHING, ...filter }, FACTS))
  expect(shown.map(({ id }) => id).join(' ')).toBe(ids)
})
