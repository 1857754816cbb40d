import type { PinPlace } from './pin-place.ts'

export interface Pin {
  readonly threadId: string
  readonly place: PinPlace
  /** How many comments there are. */
  readonly count: number
  readonly isUnread: boolean
}

/** One pin, or several of a cell that would lie over each other. */
export interface PinGroup {
  readonly key: string
  readonly pins: readonly [Pin, ...Pin[]]
}

/** Below this zoom the pins of a cell are one. */
export const CLUSTER_BELOW_ZOOM = 0.6

/** What lies on the same spot is one at every zoom: several threads about one card. */
export function groupPins(pins: readonly Pin[], zoom: number): readonly PinGroup[] {
  const groups = new Map<string, [Pin, ...Pin[]]>()
  for (const pin of pins) {
    const key = groupKey(pin, zoom)
    const group = groups.get(key)
    if (group) group.push(pin)
    else groups.set(key, [pin])
  }
  return [...groups].map(([key, members]) => ({ key, pins: members }))
}

function groupKey({ place }: Pin, zoom: number): string {
  return zoom < CLUSTER_BELOW_ZOOM
    ? `${place.on}:${place.cell}`
    : `${place.on}:${Math.round(place.x)}:${Math.round(place.y)}`
}
