import type { BlueprintDoc } from '../doc/roots.ts'
import type { CardId } from '../vocabulary/ids.ts'
import { mustFit, mustGet } from './require.ts'
import { setFields } from './write.ts'

/** Says over how many steps cards reach, from their own to the right, all or none. */
export function setSpans(doc: BlueprintDoc, input: { readonly spans: ReadonlyMap<CardId, number> }): void {
  const found = [...input.spans].map(([id, span]) => ({ card: mustGet(doc, 'cards', id), span }))
  for (const { span } of found) mustFit('cards', { span })
  doc.transact(() => {
    for (const { card, span } of found) setFields(card, { span: span === 1 ? undefined : span })
  })
}
