import { expect, test } from 'vitest'
import { orderAfter, orderAt, orderBetween } from './order-key.ts'

test('orderBetween: two people insert at the same place, their keys differ and both lie between', () => {
  const [a, b] = [orderBetween('a0', 'a1', 'mine'), orderBetween('a0', 'a1', 'yours')]
  expect(a).not.toBe(b)
  for (const key of [a, b]) expect('a0' < key && key < 'a1').toBe(true)
})

test('orderBetween: a thousand times right after the same neighbour, every key lies before the one before', () => {
  let next = 'a1'
  for (let count = 0; count < 1_000; count += 1) {
    const key = orderBetween('a0', next, `card${count}`)
    expect('a0' < key && key < next).toBe(true)
    next = key
  }
})

test('orderBetween: neighbours that are equal, upside down or no keys at all, still give a key after the first', () => {
  expect(orderBetween('a5', 'a5', 'id') > 'a5').toBe(true)
  expect(orderBetween('a5', 'a1', 'id') > 'a5').toBe(true)
  expect(orderBetween('!!', '??', 'id')).toMatch(/^[0-9A-Za-z]+$/)
})

test('orderAt: among equal keys, goes after all of them rather than fail', () => {
  const siblings = [{ order: 'a0' }, { order: 'a0' }, { order: 'a2' }]
  const key = orderAt(siblings, 1, 'id')
  expect('a0' < key && key < 'a2').toBe(true)
})

test('orderAfter: of an empty list, is a first key', () => {
  expect(orderAfter([], 'id') > '').toBe(true)
})
