import { ROOT_NAMES, showsEverything } from '@sightline/blueprint'
import type { Allowed } from '../auth/access.ts'
import { LatestValues } from '../kernel/latest-values.ts'
import type { BlueprintParts } from './blueprint-parts.ts'
import { readShownDocument } from './read-document.ts'

const mostKept = 500

/** What of a blueprint somebody is shown, by the ids of its entities. */
export class ShownIds {
  readonly #parts: Pick<BlueprintParts, 'storage' | 'rooms'>
  readonly #kept = new LatestValues<ReadonlySet<string>>(mostKept)

  constructor(parts: Pick<BlueprintParts, 'storage' | 'rooms'>) {
    this.#parts = parts
  }

  /** Undefined: all of them. */
  async of({
    blueprint,
    shows,
  }: Pick<Allowed, 'blueprint' | 'shows'>): Promise<ReadonlySet<string> | undefined> {
    if (showsEverything(shows)) return undefined
    const key = `${blueprint.id} ${JSON.stringify(shows)}`
    const shown = { blueprintId: blueprint.id, shows }
    return this.#kept.of(key, `${blueprint.epoch}-${blueprint.seq}`, () =>
      readShownDocument(
        this.#parts,
        shown,
        (doc) => new Set(ROOT_NAMES.flatMap((root) => [...doc.getMap(root).keys()])),
      ),
    )
  }
}
