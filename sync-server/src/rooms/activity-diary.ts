import type { Deed } from '../storage/activity-store.ts'
import type { Touch } from './batch-touches.ts'

/** Who goes on with the same thing after so long does something new. */
const EPISODE_MS = 10 * 60_000
/** How far an unbroken deed has gone on is written down again after so long. */
const RENEWAL_MS = 60_000
/** More of one kind at once are one deed. */
const SINGLE_DEEDS = 20
/** Deeds that may go on, in a room. */
const OPEN_DEEDS = 1_000

/** Turns what every batch touches into the few lines that tell of it: a card that is dragged is one, not hundreds. */
export class ActivityDiary {
  readonly #open = new Map<string, Deed>()

  /** What is to be written with the row `seq`. */
  deeds(touches: readonly Touch[], seq: number, at: number): readonly Deed[] {
    const groups = Map.groupBy(touches, ({ personId, verb, root }) => `${personId} ${verb} ${root}`)
    const deeds: Deed[] = []
    const next = (): Pick<Deed, 'seq' | 'ordinal' | 'beganAt' | 'at'> => ({
      seq,
      ordinal: deeds.length,
      beganAt: at,
      at,
    })
    for (const group of groups.values()) {
      const [first] = group
      if (first !== undefined && group.length > SINGLE_DEEDS) {
        deeds.push({ ...first, title: first.title(), entityId: null, count: group.length, ...next() })
        continue
      }
      for (const touch of group) {
        const deed = this.#goneOn(touch, at) ?? { ...touch, title: touch.title(), count: 1, ...next() }
        if (deed !== 'known') deeds.push(this.#remember(deed))
      }
    }
    return deeds
  }

  /** The deed that this touch goes on with, if it does; `known` when that need not be written down yet. */
  #goneOn({ personId, root, entityId, verb, title }: Touch, at: number): Deed | 'known' | undefined {
    const open = this.#open.get(keyOf({ personId, root, entityId }))
    if (open === undefined || at - open.at > EPISODE_MS) return undefined
    if (verb === 'deleted' || open.verb === 'deleted') return undefined
    return at - open.at < RENEWAL_MS ? 'known' : { ...open, title: title(), at }
  }

  #remember(deed: Deed): Deed {
    if (this.#open.size >= OPEN_DEEDS) this.#open.clear()
    this.#open.set(keyOf(deed), deed)
    return deed
  }
}

function keyOf({ personId, root, entityId }: Pick<Deed, 'personId' | 'root' | 'entityId'>): string {
  return `${personId} ${root} ${entityId}`
}
