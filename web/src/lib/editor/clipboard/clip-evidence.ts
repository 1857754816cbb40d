import type { Evidence } from '@sightline/blueprint'
import { isAssetPath } from '@sightline/protocol'
import type { BoardClip } from './board-clip.ts'

/** Where the images and files are that cards of a clip show as evidence. */
export function assetPathsIn({ cards }: BoardClip): string[] {
  const paths = cards.flatMap(({ evidence }) => evidence.flatMap(({ url }) => url ?? []))
  return [...new Set(paths.filter(isAssetPath))]
}

export interface ReadyClip {
  readonly clip: BoardClip
  /** How many pieces of evidence could not be taken along. */
  readonly left: number
}

/** The clip with images and files that the blueprint has itself, by the path that each had before; it goes without others. */
export function withAssets(clip: BoardClip, taken: ReadonlyMap<string, string>): ReadyClip {
  let left = 0
  const here = (piece: Evidence): Evidence[] => {
    if (piece.url === undefined || !isAssetPath(piece.url)) return [piece]
    const url = taken.get(piece.url)
    if (url === undefined) left += 1
    return url === undefined ? [] : [{ ...piece, url }]
  }
  const cards = clip.cards.map((card) => ({ ...card, evidence: card.evidence.flatMap(here) }))
  return { clip: { ...clip, cards }, left }
}
