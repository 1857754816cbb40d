import type { Transaction } from 'yjs'

const STEP = Symbol('step')

/** Says of which step a transaction is part: several may be, as each letter that is typed. */
export function markStep(transaction: Transaction, step: unknown): void {
  transaction.meta.set(STEP, step)
}

/** What a person would call one change. Whatever nobody has marked is a step by itself. */
export function stepOf(transaction: Transaction): unknown {
  return transaction.meta.get(STEP) ?? transaction
}
