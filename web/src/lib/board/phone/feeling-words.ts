import { m } from '#lib/paraglide/messages.js'

const WORDS: Readonly<Record<number, () => string>> = {
  [-2]: m.phone_feeling_minus2,
  [-1]: m.phone_feeling_minus1,
  0: m.phone_feeling_0,
  1: m.phone_feeling_1,
  2: m.phone_feeling_2,
}

/** A feeling of -2 to 2 in words. */
export function feelingWord(value: number): string {
  return WORDS[Math.round(value) + 0]?.() ?? ''
}
