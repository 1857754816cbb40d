import type { CardId, FreeId, LinkId } from '@sightline/blueprint'
import type { Editor } from '#lib/editor/editor.ts'
import { jumpToCard, jumpToLink } from '#lib/editor/verbs/jump.ts'

/** Chooses a card and brings it into sight. */
export function goToCard(editor: Editor, id: CardId): void {
  const box = editor.store.layout.cards.get(id)
  if (!box) return jumpToCard(editor, id)
  editor.selection.chooseCards([id])
  editor.camera.reveal(box)
}

/** Chooses a link and brings it into sight. */
export function goToLink(editor: Editor, id: LinkId): void {
  const route = editor.store.routes.get(id)
  if (!route) return jumpToLink(editor, id)
  editor.selection.chooseLink(id)
  editor.camera.reveal(route.bounds)
}

/** Chooses a free thing and brings it into sight. */
export function goToThing(editor: Editor, id: FreeId): void {
  editor.selection.chooseThings([id])
  const rect = editor.store.things.rectOf(id)
  if (rect) editor.camera.reveal(rect)
}
