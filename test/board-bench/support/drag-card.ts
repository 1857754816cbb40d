import { MEASURES } from '@sightline/blueprint/layout'
import type { OpenBoard } from './open-board.ts'
import type { Pointer } from './pointer.ts'
import type { SceneCard } from './scene.ts'

const columns = 2
const wavePx = 12

/** Takes a card two columns to the right in so many frames, up and down a little on the way, and lets it go there. */
export async function dragCard(
  board: OpenBoard,
  pointer: Pointer,
  { id }: SceneCard,
  frames: number,
): Promise<void> {
  const from = await board.middleOf(id)
  const reachPx = columns * MEASURES.column * board.scene.start.zoom
  await pointer.move(from)
  await pointer.down()
  for (let frame = 1; frame <= frames; frame++) {
    const share = frame / frames
    await pointer.move({
      x: from.x + share * reachPx,
      y: from.y + wavePx * Math.sin(share * 2 * Math.PI),
    })
  }
  await pointer.up()
  await board.frame()
}

/** Whether a card that was dragged has arrived. */
export async function mustHaveMoved(board: OpenBoard, { id }: SceneCard, fromX: number): Promise<void> {
  const { x } = await board.middleOf(id)
  const reachPx = columns * MEASURES.column * board.scene.start.zoom
  if (Math.abs(x - fromX - reachPx) > reachPx / 4) throw new Error(`${id} was not dragged`)
}
