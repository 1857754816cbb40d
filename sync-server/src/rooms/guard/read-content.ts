import * as decoding from 'lib0/decoding'
import { checkKey } from './check-key.ts'
import { checkValue } from './check-value.ts'
import { GUARD_LIMITS } from './guard-limits.ts'
import { RefusedUpdate } from './guard-refusal.ts'

/** What a struct holds: plain values, text with its formatting, maps and texts, or what is gone. */
export type ContentKind = 'collected' | 'deleted' | 'string' | 'format' | 'map' | 'text' | 'values'

export interface ReadContent {
  readonly kind: ContentKind
  readonly length: number
}

const REFS = { deleted: 1, string: 4, format: 6, type: 7, values: 8 }
const TYPE_REFS = { map: 1, text: 2 }

/** Throws a RefusedUpdate for every kind that a blueprint is not made of (rule P12). */
export function readContent(decoder: decoding.Decoder, ref: number): ReadContent {
  switch (ref) {
    case REFS.deleted:
      return { kind: 'deleted', length: decoding.readVarUint(decoder) }
    case REFS.string:
      return { kind: 'string', length: readText(decoder) }
    case REFS.format:
      return readFormat(decoder)
    case REFS.type:
      return readType(decoder)
    case REFS.values:
      return readValues(decoder)
    default:
      throw new RefusedUpdate('badContent')
  }
}

function readText(decoder: decoding.Decoder): number {
  const { length } = decoding.readVarString(decoder)
  if (length > GUARD_LIMITS.stringLength) throw new RefusedUpdate('tooMany')
  return length
}

function readFormat(decoder: decoding.Decoder): ReadContent {
  checkKey(decoding.readVarString(decoder))
  checkValue(JSON.parse(decoding.readVarString(decoder)))
  return { kind: 'format', length: 1 }
}

function readType(decoder: decoding.Decoder): ReadContent {
  const type = decoding.readVarUint(decoder)
  if (type === TYPE_REFS.map) return { kind: 'map', length: 1 }
  if (type === TYPE_REFS.text) return { kind: 'text', length: 1 }
  throw new RefusedUpdate('badContent')
}

/** Several in one entry are what undo has kept of the values that it had before; the last one counts. */
function readValues(decoder: decoding.Decoder): ReadContent {
  const length = decoding.readVarUint(decoder)
  for (let left = length; left > 0; left--) checkValue(decoding.readAny(decoder))
  return { kind: 'values', length }
}
