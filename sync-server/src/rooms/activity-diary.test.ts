import { expect, test } from 'vitest'
import { ActivityDiary } from './activity-diary.ts'
import type { Deed } from '../storage/activity-store.ts'
import type { Touch } from './batch-touches.ts'

const minute = 60_000

function touch(more: Partial<Touch> = {}): Touch {
  return { personId: 'ana', verb: 'changed', root: 'cards', entityId: 'c1', title: () => 'Pay', ...more }
}

function deed(more: Partial<Deed> = {}): Partial<Deed> {
  return { ...touch(), title: 'Pay', count: 1, ordinal: 0, beganAt: 0, at: 0, ...more }
}

test('diary: a card that is dragged through a hundred batches is one deed', () => {
  const diary = new ActivityDiary()
  const rows = Array.from({ length: 100 }, (_, seq) => diary.deeds([touch()], seq, seq * 100))
  expect(rows.flat()).toEqual([deed({ seq: 0 })])
})

test('diary: a deed that goes on is renewed once a minute under its own number, and ends after a break', () => {
  const diary = new ActivityDiary()
  expect(diary.deeds([touch()], 2, 0)).toHaveLength(1)
  expect(diary.deeds([touch({ title: () => 'Pay now' })], 3, minute)).toEqual([
    deed({ title: 'Pay now', seq: 2, at: minute }),
  ])
  expect(diary.deeds([touch()], 4, 12 * minute)).toMatchObject([{ seq: 4, beganAt: 12 * minute }])
})

test('diary: another person, another card and a deletion are deeds of their own', () => {
  const diary = new ActivityDiary()
  const touches = [touch({ verb: 'added' }), touch({ personId: 'eva' }), touch({ entityId: 'c2' })]
  expect(diary.deeds(touches, 2, 0).map(({ ordinal }) => ordinal)).toEqual([0, 1, 2])
  expect(diary.deeds([touch({ verb: 'deleted' })], 3, 1)).toMatchObject([{ verb: 'deleted', seq: 3 }])
  expect(diary.deeds([touch({ verb: 'added' })], 4, 2)).toMatchObject([{ verb: 'added', seq: 4 }])
})

test('diary: hundreds of one kind at once are one deed with their number', () => {
  const touches = Array.from({ length: 300 }, (_, at) => touch({ verb: 'added', entityId: `c${at}` }))
  const deeds = new ActivityDiary().deeds([...touches, touch({ root: 'lanes' })], 2, 0)
  expect(deeds).toMatchObject([
    { entityId: null, count: 300, title: 'Pay', verb: 'added' },
    { entityId: 'c1', count: 1, root: 'lanes', ordinal: 1 },
  ])
})
