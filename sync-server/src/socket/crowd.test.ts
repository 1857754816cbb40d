import { expect, test } from 'vitest'
import { Crowd, type Full, type Place } from './crowd.ts'

const limits = { process: 5, address: 4, person: 3, room: 2 }

function place(network: string, personId: string, blueprintId: string): Place {
  return { network, personId, blueprintId }
}

test.each([
  ['room', place('n1', 'p1', 'b'), place('n2', 'p2', 'b')],
  ['person', place('n1', 'p', 'b1'), place('n2', 'p', 'b2')],
  ['address', place('n', 'p1', 'b1'), place('n', 'p2', 'b2')],
  ['process', place('n1', 'p1', 'b1'), place('n2', 'p2', 'b2')],
] as const)('crowd: one more than the limit by %s, refused until one leaves (T-31)', (full, one, other) => {
  const crowd = new Crowd({ process: 99, address: 99, person: 99, room: 99, [full]: 2 })
  const leave = crowd.take(one)
  expect(crowd.take(other)).toBeTypeOf('function')
  expect(crowd.take(one)).toBe(full)
  expect(crowd.fullFor(one.network)).toBe(full === 'process' || full === 'address' ? full : undefined)
  if (typeof leave === 'function') leave()
  expect(crowd.take(other)).toBeTypeOf('function')
})

test('crowd: a refusal counts nowhere', () => {
  const crowd = new Crowd(limits)
  const taken: (Full | (() => void))[] = []
  for (let count = 0; count < 4; count++) taken.push(crowd.take(place('n', 'p', 'b')))
  expect(taken.slice(2)).toEqual(['room', 'room'])
  expect(crowd.take(place('n', 'p', 'other'))).toBeTypeOf('function')
  expect(crowd.take(place('n', 'p', 'third'))).toBe('person')
})
