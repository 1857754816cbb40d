import { readBlueprint, setEvidence, type BlueprintDoc } from '@sightline/blueprint'
import { assetsPath } from '@sightline/protocol'

/** A copy shows its own images and files, so that it needs no right to what it was copied from. */
export function readdressEvidence(
  doc: BlueprintDoc,
  { from, to }: { readonly from: string; readonly to: string },
): void {
  const old = assetsPath(from)
  for (const { id: cardId, evidence: pieces } of readBlueprint(doc).cards.values()) {
    for (const [id, evidence] of pieces) {
      if (!evidence.url?.startsWith(old)) continue
      const url = assetsPath(to) + evidence.url.slice(old.length)
      setEvidence(doc, { cardId, id, evidence: { ...evidence, url } })
    }
  }
}
