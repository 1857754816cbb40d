import type { Language, Role, Shows } from '@sightline/blueprint'
import * as v from 'valibot'
import { LanguageSchema } from './fields.ts'

function lengthPx(least: number, most: number) {
  return v.pipe(v.string(), v.regex(/^\d{3,4}$/u), v.transform(Number), v.minValue(least), v.maxValue(most))
}

/**
 * `GET /api/blueprints/:id/picture?language=&width=&height=` -> text/plain: the markup of the page in a window of that
 * size, to be looked at until the client is there. 204: there is none to be had now.
 */
export const DrawBoardPictureQuery = v.object({
  language: LanguageSchema,
  width: lengthPx(320, 7680),
  height: lengthPx(240, 4320),
})

/** What a picture of a board is drawn of. */
export interface BoardPictureOrder {
  /** Yjs v1 updates, in order, that make up the whole document. */
  readonly updates: readonly Uint8Array[]
  readonly role: Role
  readonly shows: Shows
  /** What stands on stickies is covered. */
  readonly hidesStickies: boolean
  readonly language: Language
  /** Of the window, in px. */
  readonly width: number
  readonly height: number
}

/** What the build of the client has for the server: it draws with the very components that the board is made of. */
export interface BoardPictureProgram {
  drawBoardPicture(order: BoardPictureOrder): string
}
