import { readBlueprint } from '@sightline/blueprint'
import { renderThumbnail } from '@sightline/blueprint/layout'
import type { Principal } from '../auth/principal.ts'
import type { BlueprintParts } from './blueprint-parts.ts'
import { readDocument } from './read-document.ts'

const mostKept = 500

export interface Thumbnail {
  readonly svg: string
  /** Changes when the document does. */
  readonly version: string
}

/** Draws blueprints small, and keeps what it drew until the blueprint changes. */
export class Thumbnails {
  readonly #parts: BlueprintParts
  readonly #kept = new Map<string, Thumbnail>()

  constructor(parts: BlueprintParts) {
    this.#parts = parts
  }

  async draw(principal: Principal, blueprintId: string): Promise<Thumbnail> {
    const { blueprint } = await this.#parts.access.require(principal, 'look', blueprintId)
    const version = `${blueprint.epoch}-${blueprint.seq}`
    const kept = this.#kept.get(blueprintId)
    if (kept?.version === version) return kept
    // The document may be ahead of the row that was read: the next request draws it again, under a new version.
    const svg = await readDocument(this.#parts, blueprintId, (doc) => renderThumbnail(readBlueprint(doc)))
    return this.#keep(blueprintId, { svg, version })
  }

  #keep(blueprintId: string, thumbnail: Thumbnail): Thumbnail {
    this.#kept.delete(blueprintId)
    this.#kept.set(blueprintId, thumbnail)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest)
    return thumbnail
  }
}
