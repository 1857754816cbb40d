import { expect, test } from 'vitest'
import { FenceLedger } from './fence-ledger.ts'

test('FenceLedger: a change after the fence was sent, stays pending when it comes back', () => {
  const ledger = new FenceLedger()
  ledger.change()
  const number = ledger.send()
  ledger.change()
  ledger.confirm(number)
  expect(ledger.pending).toBe(1)
})

test('FenceLedger: two fences under way, each confirms only what came before it', () => {
  const ledger = new FenceLedger()
  ledger.change()
  const first = ledger.send()
  ledger.change()
  ledger.change()
  const second = ledger.send()
  ledger.confirm(first)
  expect(ledger.pending).toBe(2)
  ledger.confirm(second)
  expect(ledger.pending).toBe(0)
})

test('FenceLedger: the connection breaks before the answer, nothing is taken as safe', () => {
  const ledger = new FenceLedger()
  ledger.recall(3)
  ledger.change()
  const number = ledger.send()
  ledger.disconnect()
  ledger.confirm(number)
  expect(ledger.pending).toBe(4)
  ledger.confirm(ledger.send())
  expect(ledger.pending).toBe(0)
})

test('FenceLedger: kept changes turn up while a fence is under way, it does not confirm them', () => {
  const ledger = new FenceLedger()
  ledger.change()
  const number = ledger.send()
  ledger.recall(2)
  ledger.confirm(number)
  expect(ledger.pending).toBe(2)
})

test('FenceLedger: one step written in many letters, counts once until all of it is confirmed', () => {
  const ledger = new FenceLedger()
  ledger.change('title')
  ledger.change('title')
  const number = ledger.send()
  ledger.change('title')
  ledger.change('another')
  expect(ledger.pending).toBe(2)
  ledger.confirm(number)
  expect(ledger.pending).toBe(2)
  ledger.confirm(ledger.send())
  expect(ledger.pending).toBe(0)
})

test('FenceLedger: kept changes are told from own ones, also after the connection broke', () => {
  const ledger = new FenceLedger()
  ledger.recall(2)
  ledger.change()
  ledger.send()
  ledger.disconnect()
  expect([ledger.pending, ledger.recalled]).toEqual([3, 2])
  ledger.confirm(ledger.send())
  expect([ledger.pending, ledger.recalled]).toEqual([0, 0])
})
