import { readBlueprint } from '@sightline/blueprint'
import { copyName } from '#lib/sync/copies.ts'
import { discardLeftover, findLeftovers, readLeftover, settleLeftover } from '#lib/sync/leftovers.ts'
import type { Leftover } from '#lib/sync/leftovers.ts'
import type { App } from '../app/app-context.ts'
import { downloadCsv } from './download-csv.ts'

/** Offers edits that were never saved and cannot be any more, until each was copied or discarded. */
export class LeftoverOffer {
  readonly #app: App
  #left: readonly Leftover[] = $state.raw([])

  constructor(app: App) {
    this.#app = app
  }

  /** The one that is offered now. */
  get current(): Leftover | undefined {
    return this.#left[0]
  }

  /** `epochInUse`: the history that will be written to; undefined where nothing may be. */
  async look(blueprintId: string, epochInUse: number | undefined): Promise<void> {
    const { person, formerIds } = this.#app.account
    if (!person) return
    const personIds = [person.id, ...formerIds]
    const copiesInUse =
      epochInUse === undefined
        ? []
        : personIds.map((personId) => copyName({ personId, blueprintId, epoch: epochInUse }))
    this.#left = await findLeftovers({ blueprintId, personIds, copiesInUse }).catch(() => [])
  }

  async download(): Promise<void> {
    const leftover = this.current
    if (!leftover) return
    await downloadCsv(readBlueprint(await readLeftover(leftover)), this.#app.language.current)
    await settleLeftover(leftover)
    this.later()
  }

  async discard(): Promise<void> {
    const leftover = this.current
    if (!leftover) return
    this.later()
    await discardLeftover(leftover)
  }

  /** Not now: it is offered again when the blueprint is opened next. */
  later(): void {
    this.#left = this.#left.slice(1)
  }
}
