import { readBlueprint } from '@sightline/blueprint'
import { renderThumbnail } from '@sightline/blueprint/layout'
import type { Principal } from '../auth/principal.ts'
import { LatestValues } from '../kernel/latest-values.ts'
import type { BlueprintParts } from './blueprint-parts.ts'
import { readShownDocument } from './read-document.ts'

const mostKept = 500

export interface Thumbnail {
  readonly svg: string
  /** Changes when the document does. */
  readonly version: string
}

/** Draws blueprints small, as far as they are shown, and keeps what it drew until the blueprint changes. */
export class Thumbnails {
  readonly #parts: BlueprintParts
  readonly #kept = new LatestValues<Thumbnail>(mostKept)

  constructor(parts: BlueprintParts) {
    this.#parts = parts
  }

  async draw(principal: Principal, blueprintId: string): Promise<Thumbnail> {
    const { blueprint, shows } = await this.#parts.access.require(principal, 'look', blueprintId)
    const version = `${blueprint.epoch}-${blueprint.seq}`
    return this.#kept.of(`${blueprintId} ${JSON.stringify(shows)}`, version, async () => {
      // The document may be ahead of the row that was read: the next request draws it again, under a new version.
      const svg = await readShownDocument(this.#parts, { blueprintId, shows }, (doc) =>
        renderThumbnail(readBlueprint(doc)),
      )
      return { svg, version }
    })
  }
}
