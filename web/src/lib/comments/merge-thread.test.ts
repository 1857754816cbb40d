import type { Comment, Thread } from '@sightline/protocol'
import { expect, test } from 'vitest'
import { mergeThread } from './merge-thread.ts'

function comment(number: number, more: Partial<Comment> = {}): Comment {
  return {
    id: `c${number}`,
    number,
    author: null,
    body: `${number}`,
    createdAt: number,
    editedAt: null,
    isDeleted: false,
    mentions: [],
    reactions: [],
    ...more,
  }
}

function thread(change: number, ...comments: Comment[]): Thread {
  const anchor = { cardId: 'card' }
  return {
    id: 't',
    anchor,
    label: '',
    sceneId: null,
    createdAt: 0,
    resolvedAt: null,
    resolvedBy: null,
    change,
    comments,
  }
}

function bodies({ comments }: Thread): string[] {
  return comments.map(({ body }) => body)
}

test('mergeThread: a reply comes, it stands after the others', () => {
  expect(bodies(mergeThread(thread(1, comment(0)), thread(2, comment(1)), 'changed'))).toEqual(['0', '1'])
})

test('mergeThread: an older change comes later, nothing changes', () => {
  const known = thread(3, comment(0, { body: 'edited' }))
  expect(mergeThread(known, thread(2, comment(0)), 'changed')).toBe(known)
})

test('mergeThread: all of it comes, what it does not have is gone', () => {
  expect(bodies(mergeThread(thread(1, comment(0), comment(1)), thread(2, comment(0)), 'all'))).toEqual(['0'])
})

test('mergeThread: the first is deleted, its place stays while it is answered', () => {
  const gone = comment(0, { body: '', isDeleted: true })
  const answered = mergeThread(thread(1, comment(0), comment(1)), thread(2, gone), 'changed')
  expect(bodies(answered)).toEqual(['', '1'])
  const empty = mergeThread(answered, thread(3, comment(1, { body: '', isDeleted: true })), 'changed')
  expect(bodies(empty)).toEqual([])
})
