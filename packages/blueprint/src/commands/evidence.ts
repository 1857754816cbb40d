import type { BlueprintDoc } from '../doc/roots.ts'
import { SCHEMA } from '../doc/schema.ts'
import type { Evidence } from '../model/touchpoint.ts'
import { DomainError } from '../vocabulary/domain-error.ts'
import type { CardId } from '../vocabulary/ids.ts'
import { isEntityId } from '../vocabulary/ids.ts'
import { mustGet } from './require.ts'
import { setFields } from './write.ts'

/** Puts a piece of evidence on a card under an id of its own, or takes it off; undefined takes it off. */
export function setEvidence(
  doc: BlueprintDoc,
  input: { readonly cardId: CardId; readonly id: string; readonly evidence: Evidence | undefined },
): void {
  const card = mustGet(doc, 'cards', input.cardId)
  if (!isEntityId(input.id)) throw new DomainError('badId', input.id)
  if (input.evidence && !SCHEMA.cards.sets['evidence']?.(input.evidence)) {
    throw new DomainError('badValue', 'evidence')
  }
  doc.transact(() => setFields(card, { [`evidence:${input.id}`]: input.evidence }))
}
