import type { Meta } from '../model/meta.ts'
import { readField } from './fields.ts'
import { rootMap } from './roots.ts'
import type { BlueprintDoc } from './roots.ts'
import { SCHEMA } from './schema.ts'

export function readMeta(doc: BlueprintDoc): Meta {
  const entity = rootMap(doc, 'meta')
  return {
    title: readField(SCHEMA.meta, entity, 'title') as string,
    description: (readField(SCHEMA.meta, entity, 'description') as string | undefined) ?? '',
    currency: readField(SCHEMA.meta, entity, 'currency') as string,
    schemaVersion: readField(SCHEMA.meta, entity, 'schemaVersion') as number,
  }
}
