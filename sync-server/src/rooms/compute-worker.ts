import { parentPort } from 'node:worker_threads'
import { yieldToOthers } from '../kernel/yield-to-others.ts'
import { transferList } from '../kernel/transfer-list.ts'
import { buildSnapshot, type BuiltSnapshot, type SnapshotParts } from './build-snapshot.ts'

export interface ComputeRequest {
  readonly id: number
  readonly parts: SnapshotParts
}

export type ComputeReply =
  { readonly id: number; readonly built: BuiltSnapshot } | { readonly id: number; readonly failure: string }

yieldToOthers()

/** A thread without a database handle: whatever happens here can spoil nothing that is stored. */
parentPort?.on('message', ({ id, parts }: ComputeRequest) => {
  const reply = answer(id, parts)
  parentPort?.postMessage(reply, transferList('built' in reply ? [reply.built.bytes] : []))
})

function answer(id: number, parts: SnapshotParts): ComputeReply {
  try {
    return { id, built: buildSnapshot(parts) }
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) }
  }
}
