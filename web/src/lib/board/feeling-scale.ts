import { MEASURES } from '@sightline/blueprint/layout'
import type { FeelingRow } from '@sightline/blueprint/layout'

const MOST = 2
const STEP = 0.5

/** The feeling that a height in the row stands for, in halves from -2 to 2. */
export function feelingAt(row: FeelingRow, y: number): number {
  return clamp(Math.round((row.zeroY - y) / MEASURES.feelingUnit / STEP) * STEP)
}

export function feelingBand(value: number): 'good' | 'mid' | 'bad' {
  return value >= 0.75 ? 'good' : value > -1.25 ? 'mid' : 'bad'
}

/** What a key makes of a feeling; undefined when the key means nothing here. */
export function stepFeeling(
  key: string,
  now: number | undefined,
): { readonly value: number | undefined } | undefined {
  switch (key) {
    case 'ArrowUp':
      return { value: clamp((now ?? 0) + STEP) }
    case 'ArrowDown':
      return { value: clamp((now ?? 0) - STEP) }
    case 'Home':
      return { value: -MOST }
    case 'End':
      return { value: MOST }
    case 'Delete':
    case 'Backspace':
      return { value: undefined }
    default:
      return undefined
  }
}

function clamp(value: number): number {
  return Math.max(-MOST, Math.min(MOST, value))
}
