import * as Y from 'yjs'
import { editText } from './edit-text.ts'
import { entityMap, entityMaps } from './read-entities.ts'
import { ROOT_NAMES, rootMap } from './roots.ts'
import type { BlueprintDoc, EntityMap, EntityRoot, RootName } from './roots.ts'
import { SCHEMA } from './schema.ts'
import type { EntityRule } from './schema.ts'
import type { TouchedEntities } from './observe.ts'

/** Marks the transactions of a repair. */
export const REPAIR_ORIGIN = Symbol('repair')

/**
 * Brings entities back within the schema by the least change, in one transaction: fields that are always
 * there get their defaults, values that do not fit are dropped, over-long texts are cut. No entity is ever
 * removed. Returns whether anything was written.
 */
export function repairDocument(doc: BlueprintDoc, touched?: TouchedEntities): boolean {
  const fixes = ROOT_NAMES.flatMap((root) =>
    entitiesOf(doc, root, touched?.get(root), touched !== undefined).flatMap((entity) =>
      fixesOf(SCHEMA[root], entity),
    ),
  )
  if (fixes.length === 0) return false
  doc.transact(() => {
    for (const fix of fixes) fix()
  }, REPAIR_ORIGIN)
  return true
}

function entitiesOf(
  doc: BlueprintDoc,
  root: RootName,
  ids: ReadonlySet<string> | undefined,
  onlyTouched: boolean,
): EntityMap[] {
  if (onlyTouched && !ids) return []
  if (root === 'meta') return [rootMap(doc, 'meta')]
  if (!ids) return entityMaps(doc, root).map(([, entity]) => entity)
  return [...ids].flatMap((id) => entityMap(doc, root as EntityRoot, id) ?? [])
}

function fixesOf(rule: EntityRule, entity: EntityMap): (() => void)[] {
  return [...fieldFixes(rule, entity), ...textFixes(rule, entity), ...setFixes(rule, entity)]
}

function fieldFixes(rule: EntityRule, entity: EntityMap): (() => void)[] {
  return Object.entries(rule.fields).flatMap(([field, check]) => {
    const value = entity.get(field)
    if (value === undefined && !(field in rule.defaults)) return []
    if (value !== undefined && check(value)) return []
    if (typeof value === 'string') {
      const cut = longestFitting(value, check)
      if (cut !== undefined) return [() => void entity.set(field, cut)]
    }
    if (field in rule.defaults) return [() => void entity.set(field, rule.defaults[field])]
    return [() => entity.delete(field)]
  })
}

/** The start of an over-long text that fits, if length was all that was wrong with it. */
function longestFitting(value: string, check: (value: unknown) => boolean): string | undefined {
  if (!check('x')) return undefined
  let fits = 0
  let most = value.length
  while (fits < most) {
    const middle = Math.ceil((fits + most) / 2)
    if (check(value.slice(0, middle))) fits = middle
    else most = middle - 1
  }
  return fits > 0 ? value.slice(0, fits) : undefined
}

function textFixes(rule: EntityRule, entity: EntityMap): (() => void)[] {
  return Object.entries(rule.texts).flatMap(([field, maxLength]) => {
    const value = entity.get(field)
    if (!(value instanceof Y.Text)) {
      const content = typeof value === 'string' ? value.slice(0, maxLength) : ''
      return [() => void entity.set(field, new Y.Text(content))]
    }
    if (value.length <= maxLength) return []
    return [() => editText(value, value.toString().slice(0, maxLength))]
  })
}

function setFixes(rule: EntityRule, entity: EntityMap): (() => void)[] {
  const fixes: (() => void)[] = []
  entity.forEach((value, key) => {
    const colon = key.indexOf(':')
    if (colon < 0) return
    const check = rule.sets[key.slice(0, colon)]
    if (check && !check(value)) fixes.push(() => entity.delete(key))
  })
  return fixes
}
