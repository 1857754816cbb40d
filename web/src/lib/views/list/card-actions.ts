import type { BlueprintListItem } from '@sightline/protocol'

/** What the list lets one do with a blueprint; the page decides how. */
export interface CardActions {
  readonly open: (item: BlueprintListItem) => void
  readonly share: (item: BlueprintListItem) => void
  readonly rename: (item: BlueprintListItem) => void
  readonly duplicate: (item: BlueprintListItem) => void
  readonly mayMove: (item: BlueprintListItem) => boolean
  readonly move: (item: BlueprintListItem) => void
  readonly moveToBin: (item: BlueprintListItem) => void
}
