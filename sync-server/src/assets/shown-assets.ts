import { showsEverything } from '@sightline/blueprint'
import * as Y from 'yjs'
import type { Allowed } from '../auth/access.ts'
import type { BlueprintParts } from '../blueprints/blueprint-parts.ts'
import { readShownDocument } from '../blueprints/read-document.ts'
import { LatestValues } from '../kernel/latest-values.ts'
import { assetAddressesIn } from '../storage/asset-addresses.ts'
import type { AssetRow } from '../storage/asset-store.ts'

const mostKept = 500

/** Those of a blueprint's assets that an encoded document names. */
export function assetIdsIn(state: Uint8Array, rows: readonly Pick<AssetRow, 'id'>[]): readonly string[] {
  const addresses = assetAddressesIn(state)
  return rows.flatMap(({ id }) => (addresses.some(({ idAndMore }) => idAndMore.startsWith(id)) ? [id] : []))
}

/** Who is shown a part of a blueprint is shown the images and files of that part. */
export class ShownAssets {
  readonly #parts: Pick<BlueprintParts, 'storage' | 'rooms'>
  readonly #kept = new LatestValues<ReadonlySet<string>>(mostKept)

  constructor(parts: Pick<BlueprintParts, 'storage' | 'rooms'>) {
    this.#parts = parts
  }

  /** Undefined: all of them. */
  async idsFor({ blueprint, shows }: Allowed): Promise<ReadonlySet<string> | undefined> {
    if (showsEverything(shows)) return undefined
    const key = `${blueprint.id} ${JSON.stringify(shows)}`
    return this.#kept.of(key, `${blueprint.epoch}-${blueprint.seq}`, async () => {
      const shown = { blueprintId: blueprint.id, shows }
      const state = await readShownDocument(this.#parts, shown, (doc) => Y.encodeStateAsUpdate(doc))
      return new Set(assetIdsIn(state, await this.#parts.storage.assets.list(blueprint.id)))
    })
  }
}
