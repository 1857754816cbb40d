import { entityMaps } from '../doc/read-entities.ts'
import { linkFrom } from '../doc/read-link.ts'
import { rootMap } from '../doc/roots.ts'
import type { BlueprintDoc } from '../doc/roots.ts'
import { DomainError } from '../vocabulary/domain-error.ts'
import type { CardId, LinkId } from '../vocabulary/ids.ts'
import type { LinkKind } from '../vocabulary/link-kind.ts'
import { mustBeFree, mustFit, mustGet } from './require.ts'
import { insertEntity, setFields } from './write.ts'

export interface NewLink {
  readonly id: LinkId
  readonly from: CardId
  readonly to: CardId
  readonly kind: LinkKind
  readonly label?: string
  readonly bothWays?: boolean
}

/** Throws `linkToSelf`, and `linkExists` when one of the same kind already runs from and to these cards. */
export function addLink(doc: BlueprintDoc, input: NewLink): void {
  const { id, ...values } = input
  mustBeFree(doc, 'links', id)
  mustGet(doc, 'cards', input.from)
  mustGet(doc, 'cards', input.to)
  if (input.from === input.to) throw new DomainError('linkToSelf', input.from)
  if (findLink(doc, input)) throw new DomainError('linkExists', input.to)
  mustFit('links', values)
  doc.transact(() => insertEntity(doc, 'links', id, values))
}

export interface LinkChanges {
  readonly kind?: LinkKind
  readonly label?: string
  readonly bothWays?: boolean
}

export function editLink(
  doc: BlueprintDoc,
  input: { readonly id: LinkId; readonly changes: LinkChanges },
): void {
  const link = mustGet(doc, 'links', input.id)
  mustFit('links', input.changes)
  doc.transact(() => setFields(link, input.changes))
}

export function deleteLinks(doc: BlueprintDoc, input: { readonly ids: readonly LinkId[] }): void {
  for (const id of input.ids) mustGet(doc, 'links', id)
  doc.transact(() => {
    for (const id of input.ids) rootMap(doc, 'links').delete(id)
  })
}

function findLink(doc: BlueprintDoc, { from, to, kind }: NewLink): boolean {
  return entityMaps(doc, 'links').some(([id, entity]) => {
    const link = linkFrom(id, entity)
    return link.from === from && link.to === to && link.kind === kind
  })
}
