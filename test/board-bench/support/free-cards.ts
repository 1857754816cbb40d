import { middleAtStart, type Scene, type SceneCard } from './scene.ts'

/** The part of the window that no system covers with bars and panels, in px. */
const FREE = { left: 320, top: 140, right: 1180, bottom: 840 }

/** Cards that can be pressed in every system, as the board lies when it is opened. */
export function freeCards(scene: Scene): readonly SceneCard[] {
  return scene.cards.filter((card) => {
    const { x, y } = middleAtStart(scene, card)
    return x > FREE.left && x < FREE.right && y > FREE.top && y < FREE.bottom
  })
}
