import type { Link } from '../model/link.ts'
import type { CardId, LinkId } from '../vocabulary/ids.ts'
import type { LinkKind } from '../vocabulary/link-kind.ts'
import { readField } from './fields.ts'
import type { EntityMap } from './roots.ts'
import { SCHEMA } from './schema.ts'

export function linkFrom(id: string, entity: EntityMap): Link {
  return {
    id: id as LinkId,
    from: readField(SCHEMA.links, entity, 'from') as CardId,
    to: readField(SCHEMA.links, entity, 'to') as CardId,
    kind: readField(SCHEMA.links, entity, 'kind') as LinkKind,
    label: (readField(SCHEMA.links, entity, 'label') as string | undefined) ?? '',
    bothWays: readField(SCHEMA.links, entity, 'bothWays') === true,
  }
}
