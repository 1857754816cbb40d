import { expect, test } from 'vitest'
import { DocumentBudget, type DocumentHolder } from './document-budget.ts'

function holder(inUse = false): DocumentHolder & { readonly gaveBack: () => number } {
  let times = 0
  return {
    giveDocumentBack() {
      if (!inUse) times++
      return !inUse
    },
    gaveBack: () => times,
  }
}

test('document budget: more than it allows, the one unused for longest is given back', () => {
  const budget = new DocumentBudget(100)
  const [first, second, third] = [holder(), holder(), holder()]
  budget.used(first, 40)
  budget.used(second, 40)
  budget.used(first, 50)
  budget.used(third, 40)
  expect([first, second, third].map(({ gaveBack }) => gaveBack())).toEqual([0, 1, 0])
  expect(budget.bytes).toBe(90)
})

test('document budget: the oldest is in use, the next one is given back', () => {
  const budget = new DocumentBudget(100)
  const [busy, idle, last] = [holder(true), holder(), holder()]
  for (const one of [busy, idle, last]) budget.used(one, 50)
  expect([busy, idle, last].map(({ gaveBack }) => gaveBack())).toEqual([0, 1, 0])
})

test('document budget: one that is larger than all of it may stay while it is the one in use', () => {
  const budget = new DocumentBudget(100)
  const large = holder()
  budget.used(large, 400)
  expect(large.gaveBack()).toBe(0)
  budget.used(holder(), 1)
  expect(large.gaveBack()).toBe(1)
  expect(budget.bytes).toBe(1)
})
