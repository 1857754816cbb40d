import { render } from 'svelte/server'
import * as Y from 'yjs'
import { roleAtLeast, showsEverything, withProjection } from '@sightline/blueprint'
import type { BoardPictureOrder, BoardPictureProgram } from '@sightline/protocol'
import { BoardEditor } from '#lib/editor/board-editor.svelte.ts'
import type { EditorHooks } from '#lib/editor/editor.ts'
import { overwriteGetLocale } from '#lib/paraglide/runtime.js'
import { CHROME, layDown } from '../board/lay-down.ts'
import BoardPicture from './BoardPicture.svelte'
import { plainMarkup } from './plain-markup.ts'

const HEADER_PX = 52
/** No name is like it, and none is missing. */
const NOBODY = '\0'

export const drawBoardPicture: BoardPictureProgram['drawBoardPicture'] = (order) => {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of order.updates) Y.applyUpdate(doc, update)
  })
  overwriteGetLocale(() => order.language)
  if (showsEverything(order.shows)) return draw(doc, order)
  return withProjection(doc, order.shows, (shown) => draw(shown, order))
}

/** As much of the board as is seen first in a window of that size. */
function draw(doc: Y.Doc, { role, shows, hidesStickies, width, height }: BoardPictureOrder): string {
  const editor = new BoardEditor(doc, hooksOf(roleAtLeast(role, 'editor')))
  // Also one's own: a picture is for everybody.
  if (hidesStickies) editor.view.uncoveredAuthor = NOBODY
  editor.camera.cover(CHROME)
  editor.camera.resize(width, height - HEADER_PX)
  layDown(editor)
  try {
    return plainMarkup(render(BoardPicture, { props: { editor, role, shows } }).body)
  } finally {
    editor.close()
  }
}

/** Nobody does anything on a picture. */
function hooksOf(canWrite: boolean): EditorHooks {
  const never = (): never => {
    throw new Error('nobody acts on a picture')
  }
  return {
    canWrite: () => canWrite,
    canComment: () => false,
    author: () => '',
    newStepTitle: never,
    onRefused: never,
    sendFile: never,
    onFileFailed: never,
    onFilesNowhere: never,
    onPasteDenied: never,
    onHidden: never,
    caretsIn: never,
    onCursor: never,
    takeAssets: never,
    onPasted: never,
    onAddress: never,
  }
}
