import * as encoding from 'lib0/encoding'
import type { ItemId } from './read-update.ts'

/** A struct as a client could write it down, right or wrong. */
export interface WrittenStruct {
  readonly origin?: ItemId | undefined
  readonly rightOrigin?: ItemId | undefined
  readonly parent?: string | ItemId | undefined
  readonly parentSub?: string | undefined
  readonly content: WrittenContent
}

export type WrittenContent =
  | { readonly kind: 'collected' | 'deleted'; readonly length: number }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'format'; readonly key: string; readonly value: unknown }
  | { readonly kind: 'type'; readonly type: number }
  | { readonly kind: 'values'; readonly values: readonly unknown[] }

export interface WrittenBlock {
  readonly client: number
  readonly clock: number
  readonly structs: readonly WrittenStruct[]
}

export interface WrittenUpdate {
  readonly blocks: readonly WrittenBlock[]
  readonly deletions?: readonly { readonly client: number; readonly clock: number; readonly length: number }[]
}

const REFS = { collected: 0, deleted: 1, string: 4, format: 6, type: 7, values: 8 }

/** An update of format v1 with exactly these structs, however little sense they make. */
export function writeUpdate({ blocks, deletions = [] }: WrittenUpdate): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, blocks.length)
  for (const { client, clock, structs } of blocks) {
    encoding.writeVarUint(encoder, structs.length)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    for (const struct of structs) writeStruct(encoder, struct)
  }
  encoding.writeVarUint(encoder, deletions.length)
  for (const { client, clock, length } of deletions) {
    for (const value of [client, 1, clock, length]) encoding.writeVarUint(encoder, value)
  }
  return encoding.toUint8Array(encoder)
}

export function lengthOf(content: WrittenContent): number {
  if (content.kind === 'string') return content.text.length
  if (content.kind === 'values') return content.values.length
  return 'length' in content ? content.length : 1
}

function writeStruct(encoder: encoding.Encoder, struct: WrittenStruct): void {
  const { content, origin, rightOrigin, parent, parentSub } = struct
  if (content.kind === 'collected') {
    encoding.writeUint8(encoder, REFS.collected)
    return encoding.writeVarUint(encoder, content.length)
  }
  const bits =
    (origin === undefined ? 0 : 128) +
    (rightOrigin === undefined ? 0 : 64) +
    (parentSub === undefined ? 0 : 32)
  encoding.writeUint8(encoder, REFS[content.kind] + bits)
  if (origin !== undefined) writeId(encoder, origin)
  if (rightOrigin !== undefined) writeId(encoder, rightOrigin)
  if (origin === undefined && rightOrigin === undefined) {
    encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0)
    if (typeof parent === 'string') encoding.writeVarString(encoder, parent)
    else writeId(encoder, parent ?? { client: 0, clock: 0 })
    if (parentSub !== undefined) encoding.writeVarString(encoder, parentSub)
  }
  writeContent(encoder, content)
}

function writeId(encoder: encoding.Encoder, { client, clock }: ItemId): void {
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
}

function writeContent(encoder: encoding.Encoder, content: WrittenContent): void {
  switch (content.kind) {
    case 'collected':
    case 'deleted':
      return encoding.writeVarUint(encoder, content.length)
    case 'string':
      return encoding.writeVarString(encoder, content.text)
    case 'format':
      encoding.writeVarString(encoder, content.key)
      return encoding.writeVarString(encoder, JSON.stringify(content.value))
    case 'type':
      return encoding.writeVarUint(encoder, content.type)
    case 'values':
      encoding.writeVarUint(encoder, content.values.length)
      for (const value of content.values) encoding.writeAny(encoder, value as encoding.AnyEncodable)
  }
}
