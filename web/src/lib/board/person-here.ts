import type { CardId } from '@sightline/blueprint'
import type { BoardPoint } from '../editor/geometry.ts'

/** Somebody else who has the board open. */
export interface PersonHere {
  readonly id: string
  readonly name: string
  readonly colour: number
  /** Where they point; undefined: nowhere on the board. */
  readonly cursor: BoardPoint | undefined
  /** A card that they have chosen. */
  readonly cardId: CardId | undefined
}
