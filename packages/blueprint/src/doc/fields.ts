import * as Y from 'yjs'
import type { Check } from './checks.ts'
import type { EntityMap } from './roots.ts'
import type { EntityRule } from './schema.ts'

/** The value of a field, or its default, or undefined; what does not fit its rule counts as absent. */
export function readField(rule: EntityRule, entity: EntityMap, field: string): unknown {
  const value = entity.get(field)
  return rule.fields[field]?.(value) ? value : rule.defaults[field]
}

/** The fields of a rule that an entity has, defaults included, as one plain object. */
export function readFields(rule: EntityRule, entity: EntityMap): Record<string, unknown> {
  const found: Record<string, unknown> = {}
  for (const field of Object.keys(rule.fields)) {
    const value = readField(rule, entity, field)
    if (value !== undefined) found[field] = value
  }
  return found
}

/** The text of a shared text; a plain string in its place is read as one. */
export function readText(entity: EntityMap, field: string): string {
  const value = entity.get(field)
  if (value instanceof Y.Text) return plainText(value)
  return typeof value === 'string' ? value : ''
}

/** The characters of a rich text, embeds left out. */
export function plainText(text: Y.Text): string {
  return text.toString()
}

/** The entries `name:id` of an entity whose values fit its rule, by id, in the order of the ids. */
export function readSet<Key extends string, Value>(
  rule: EntityRule,
  entity: EntityMap,
  name: string,
): ReadonlyMap<Key, Value> {
  const check: Check | undefined = rule.sets[name]
  const prefix = `${name}:`
  const found: [Key, Value][] = []
  entity.forEach((value, key) => {
    if (key.startsWith(prefix) && check?.(value))
      found.push([key.slice(prefix.length) as Key, value as Value])
  })
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}
