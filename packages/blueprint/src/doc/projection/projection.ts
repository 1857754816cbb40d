import * as Y from 'yjs'
import type { Shows } from '../../vocabulary/shows.ts'
import type { TouchedEntities } from '../observe.ts'
import { entityMap } from '../read-entities.ts'
import { rootMap } from '../roots.ts'
import type { BlueprintDoc, EntityMap, EntityRoot, RootName } from '../roots.ts'
import { SCHEMA } from '../schema.ts'
import { matchText } from './match-text.ts'
import { isShown, PROJECTION_ORDER, shownEntities, type ShownEntities } from './shown-entities.ts'
import { isShownText, isShownValue, type KeyContext } from './shown-keys.ts'

/** What an entity shows of itself may depend on which others are shown. */
const NAMES_OTHERS: ReadonlySet<RootName> = new Set(['actions', 'archetypes'])

/**
 * A document that holds of another one what some readers are shown, and nothing else: by an allow-list, so that
 * what the schema does not know stays behind. It follows the other one by difference.
 */
export class Projection {
  readonly doc: BlueprintDoc
  readonly shows: Shows
  #shown: ShownEntities = new Map()

  /** `doc` is an empty document, which from here on nobody else writes. */
  constructor(doc: BlueprintDoc, shows: Shows) {
    this.doc = doc
    this.shows = shows
  }

  /** Whether an entity is in it. */
  has(root: EntityRoot, id: string): boolean {
    return this.#shown.get(root)?.has(id) === true
  }

  hasAny(id: string): boolean {
    return PROJECTION_ORDER.some((root) => this.has(root, id))
  }

  /** Brings it up to date in one transaction; without `touched` anything may have changed. */
  follow(source: BlueprintDoc, touched?: TouchedEntities): void {
    const before = this.#shown
    const changed = touched === undefined || this.#changesWhatIsShown(source, touched)
    const shown = changed ? shownEntities(source, this.shows) : before
    this.#shown = shown
    const context = { shows: this.shows, shown, feelings: showsFeelings(source, shown) }
    const isToWrite = (root: RootName, id: string): boolean =>
      touched === undefined ||
      touched.get(root)?.has(id) === true ||
      (root !== 'meta' && !before.get(root)?.has(id)) ||
      (changed && NAMES_OTHERS.has(root))
    this.doc.transact(() => {
      matchValues('meta', rootMap(this.doc, 'meta'), rootMap(source, 'meta'), context)
      for (const root of PROJECTION_ORDER) {
        const target = rootMap(this.doc, root)
        for (const id of before.get(root) ?? []) if (!shown.get(root)?.has(id)) target.delete(id)
        for (const id of shown.get(root) ?? []) {
          const entity = isToWrite(root, id) ? entityMap(source, root, id) : undefined
          if (entity !== undefined) matchEntity(root, ensureMap(target, id), entity, context)
        }
      }
    })
  }

  #changesWhatIsShown(source: BlueprintDoc, touched: TouchedEntities): boolean {
    return PROJECTION_ORDER.some((root) =>
      [...(touched.get(root) ?? [])].some((id) => {
        const entity = entityMap(source, root, id)
        const isNow = entity !== undefined && isShown(root, entity, this.#shown, this.shows)
        return isNow !== this.has(root, id)
      }),
    )
  }
}

/** What is shown of a document, as a document of its own that is read once and thrown away. */
export function withProjection<Result>(
  source: BlueprintDoc,
  shows: Shows,
  read: (doc: BlueprintDoc) => Result,
): Result {
  const doc = new Y.Doc()
  try {
    new Projection(doc, shows).follow(source)
    return read(doc)
  } finally {
    doc.destroy()
  }
}

function showsFeelings(source: BlueprintDoc, shown: ShownEntities): boolean {
  return [...(shown.get('lanes') ?? [])].some(
    (id) => entityMap(source, 'lanes', id)?.get('kind') === 'feeling',
  )
}

function ensureMap(root: EntityMap, id: string): EntityMap {
  const found = root.get(id)
  if (found instanceof Y.Map) return found as EntityMap
  const made = new Y.Map<unknown>()
  root.set(id, made)
  return made
}

function matchEntity(root: EntityRoot, target: EntityMap, source: EntityMap, context: KeyContext): void {
  matchValues(root, target, source, context)
  for (const field of Object.keys(SCHEMA[root].texts)) {
    const wanted = source.get(field)
    const text = ensureText(target, field)
    if (wanted instanceof Y.Text && isShownText(root, field)) matchText(text, wanted)
  }
}

function matchValues(root: RootName, target: EntityMap, source: EntityMap, context: KeyContext): void {
  const wanted = new Map(
    [...source.entries()].filter(([key, value]) => isShownValue(root, key, value, context)),
  )
  for (const key of [...target.keys()]) {
    if (!wanted.has(key) && !(target.get(key) instanceof Y.Text)) target.delete(key)
  }
  for (const [key, value] of wanted) {
    if (JSON.stringify(target.get(key)) !== JSON.stringify(value)) target.set(key, value)
  }
}

function ensureText(entity: EntityMap, field: string): Y.Text {
  const found = entity.get(field)
  if (found instanceof Y.Text) return found
  const made = new Y.Text()
  entity.set(field, made)
  return made
}
