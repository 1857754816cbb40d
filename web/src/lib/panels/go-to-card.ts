import type { CardId, FreeId, LinkId } from '@sightline/blueprint'
import type { Editor } from '#lib/editor/editor.ts'

/** Chooses a card and brings it into sight. */
export function goToCard(editor: Editor, id: CardId): void {
  editor.selection.chooseCards([id])
  const box = editor.store.layout.cards.get(id)
  if (box) editor.camera.reveal(box)
}

/** Chooses a link and brings it into sight. */
export function goToLink(editor: Editor, id: LinkId): void {
  editor.selection.chooseLink(id)
  const route = editor.store.routes.get(id)
  if (route) editor.camera.reveal(route.bounds)
}

/** Chooses a free thing and brings it into sight. */
export function goToThing(editor: Editor, id: FreeId): void {
  editor.selection.chooseThings([id])
  const rect = editor.store.things.rectOf(id)
  if (rect) editor.camera.reveal(rect)
}
