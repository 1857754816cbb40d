import * as Y from 'yjs'
import type { ClientOwners } from './client-owners.ts'
import { DryRun } from './dry-run.ts'
import { RefusedUpdate, type GuardRefusal } from './guard-refusal.ts'
import { readUpdate, type DeleteRange, type ReadStruct, type ReadUpdate } from './read-update.ts'
import { writePart } from './write-part.ts'

export interface AcceptedUpdate {
  readonly ok: true
  readonly newClientIds: readonly number[]
  readonly addsStructs: boolean
  /**
   * To be applied as they come. Nearly always there is one; each further one is looked at when those before it
   * are applied, and may throw a RefusedUpdate then.
   */
  readonly parts: Iterable<Uint8Array>
}

export type GuardVerdict = AcceptedUpdate | { readonly ok: false; readonly refusal: GuardRefusal }

/** Looks at an update before it is applied to `doc`, which it leaves alone (rules P10 to P12). */
export function inspectUpdate(
  doc: Y.Doc,
  owners: ClientOwners,
  personId: string,
  bytes: Uint8Array,
): GuardVerdict {
  try {
    const update = withoutKnown(doc, readUpdate(bytes))
    checkDeletions(doc, update)
    checkKeptValues(update)
    const newClientIds = [...update.structs.keys()].filter((client) => {
      const hasWritten = Y.getState(doc.store, client) > 0
      if (!owners.mayWrite(client, personId, hasWritten)) throw new RefusedUpdate('foreignClient')
      return !hasWritten
    })
    const parts = partsOf(doc, update)
    return { ok: true, newClientIds, addsStructs: update.structs.size > 0, parts }
  } catch (error) {
    if (error instanceof RefusedUpdate) return { ok: false, refusal: error.refusal }
    throw error
  }
}

/**
 * What the document has already is left out: Yjs would still look for its neighbours, and split them, and no
 * stored update would tell.
 */
function withoutKnown(doc: Y.Doc, update: ReadUpdate): ReadUpdate {
  const known = new Map<number, number>()
  let repeats = false
  for (const [client, [first]] of update.structs) {
    const end = Y.getState(doc.store, client)
    if (first !== undefined && first.clock > end) throw new RefusedUpdate('gap')
    repeats ||= first !== undefined && first.clock < end
    known.set(client, end)
  }
  return repeats ? readUpdate(Y.diffUpdate(update.bytes, Y.encodeStateVector(known))) : update
}

function checkDeletions(doc: Y.Doc, { structs, deletions }: ReadUpdate): void {
  for (const { client, clock, length } of deletions) {
    if (clock + length > endOf(doc, structs.get(client)?.at(-1), client)) throw new RefusedUpdate('gap')
  }
}

/**
 * Several values in one struct are former values of an entry, which somebody's undo has kept. Were one of them not
 * deleted, it would depend on the splits of the struct which of them are.
 */
function checkKeptValues({ structs, deletions }: ReadUpdate): void {
  for (const [client, block] of structs) {
    const kept = block.filter(({ kind, length }) => kind === 'values' && length > 1)
    if (kept.length === 0) continue
    const ranges = deletions.filter((range) => range.client === client).sort((a, b) => a.clock - b.clock)
    let at = 0
    for (const { clock, length } of kept) {
      while (endOfRange(ranges[at]) < clock + length) at++
      if ((ranges[at]?.clock ?? Infinity) > clock) throw new RefusedUpdate('badContent')
    }
  }
}

function endOfRange(range: DeleteRange | undefined): number {
  return range === undefined ? Infinity : range.clock + range.length
}

function endOf(doc: Y.Doc, last: ReadStruct | undefined, client: DeleteRange['client']): number {
  return last === undefined ? Y.getState(doc.store, client) : last.clock + last.length
}

function partsOf(doc: Y.Doc, update: ReadUpdate): Iterable<Uint8Array> {
  const run = new DryRun(doc, update.structs)
  const first = run.nextPart()
  return run.isOver ? [update.bytes] : laterParts(update, run, first)
}

function* laterParts(
  update: ReadUpdate,
  run: DryRun,
  first: ReturnType<DryRun['nextPart']>,
): Iterable<Uint8Array> {
  for (let blocks = first; ; blocks = run.nextPart()) {
    yield writePart(update, blocks, run.isOver)
    if (run.isOver) return
  }
}
