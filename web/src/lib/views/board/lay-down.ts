import type { Editor } from '#lib/editor/editor.ts'

/** Cards below this zoom show their titles alone. */
const READABLE_ZOOM = 0.6

/** Of what floats over a board, in px: the rail at its left, the bars at its foot. */
export const CHROME = { top: 16, right: 16, bottom: 64, left: 76 } as const

/** How a board is seen first: from its top left corner. */
export function layDown({ camera, store }: Editor): void {
  camera.layDown(store.layout.width, READABLE_ZOOM)
}
