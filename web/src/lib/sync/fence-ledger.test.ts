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
