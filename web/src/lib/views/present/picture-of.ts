import { shownPart, visibleSteps } from '@sightline/blueprint'
import type { Blueprint, Scene } from '@sightline/blueprint'
import { layoutBlueprint } from '@sightline/blueprint/layout'
import type { ScenePicture } from './notes-channel.ts'

/** What a scene looks like from afar. */
export function pictureOf(blueprint: Blueprint, scene: Scene): ScenePicture {
  const layout = layoutBlueprint(visibleSteps(shownPart(blueprint, scene), new Set()))
  const kinds = new Map(layout.lanes.map(({ lane }) => [lane.id, lane.kind]))
  const { x, y, w, h } = scene.camera ?? { x: 0, y: 0, w: layout.width, h: layout.height }
  return {
    view: { x, y, width: w, height: h },
    cards: [...layout.cards.values()].map((box) => ({
      x: box.x,
      y: box.y,
      width: box.width,
      height: box.height,
      kind: kinds.get(box.laneId),
    })),
  }
}
