import { ROOT_NAMES } from '@sightline/blueprint'
import * as Y from 'yjs'

/** All that a person could see of a document, what is known of each client, and what is deleted. */
export function portrayed(doc: Y.Doc): unknown {
  const roots = ROOT_NAMES.map((name) => portrayedMap(doc.getMap(name)))
  const { sv, ds } = Y.snapshot(doc)
  const deleted = [...ds.clients].map(([client, ranges]) => [
    client,
    ranges.map(({ clock, len }) => [clock, len]),
  ])
  return { roots, known: sorted([...sv]), deleted: sorted(deleted as [number, unknown][]) }
}

function portrayedMap(map: Y.Map<unknown>): unknown {
  const entries = [...map.entries()].map(([key, value]): [string, unknown] => [key, portrayedValue(value)])
  return entries.sort(([a], [b]) => (a < b ? -1 : 1))
}

function portrayedValue(value: unknown): unknown {
  if (value instanceof Y.Map) return portrayedMap(value as Y.Map<unknown>)
  return value instanceof Y.Text ? { delta: value.toDelta() as unknown } : value
}

function sorted(entries: readonly (readonly [number, unknown])[]): unknown {
  return [...entries].sort(([a], [b]) => a - b)
}
