import type { LaneKind, Reveal } from '@sightline/blueprint'
import type { Rect } from '#lib/editor/geometry.ts'
import type { PresentKey } from './present-keys.ts'

/** A scene as blocks of colour. */
export interface ScenePicture {
  /** What is seen of the board. */
  readonly view: Rect
  readonly cards: readonly (Rect & { readonly kind: LaneKind | undefined })[]
}

/** What whoever presents reads while the others see the board. */
export interface PresenterNotes {
  readonly title: string
  /** Counted from 1; 0 for the blueprint itself. */
  readonly number: number
  readonly count: number
  readonly notes: string
  readonly next: { readonly title: string; readonly picture: ScenePicture } | undefined
  readonly reveal: Reveal
  /** What would be revealed next. */
  readonly nextGroup: string | undefined
  readonly canGoOn: boolean
  readonly canGoBack: boolean
  readonly hasLaser: boolean
  readonly hasSpotlight: boolean
  /** Epoch ms. */
  readonly startedAt: number
}

export type NotesWish = { readonly key: PresentKey } | { readonly reveal: Reveal }

type Message =
  | { readonly kind: 'hello' }
  | { readonly kind: 'bye' }
  | { readonly kind: 'notes'; readonly notes: PresenterNotes }
  | { readonly kind: 'wish'; readonly wish: NotesWish }

function channelOf(blueprintId: string): BroadcastChannel {
  return new BroadcastChannel(`sightline-present-${blueprintId}`)
}

/** The window in which the board is presented: it tells, and is asked for things. */
export class NotesSender {
  readonly #channel: BroadcastChannel
  #last: PresenterNotes | undefined

  constructor(blueprintId: string, onWish: (wish: NotesWish) => void) {
    this.#channel = channelOf(blueprintId)
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'wish') onWish(data.wish)
      if (data.kind === 'hello' && this.#last) this.tell(this.#last)
    }
  }

  tell(notes: PresenterNotes): void {
    this.#last = notes
    this.#post({ kind: 'notes', notes })
  }

  close(): void {
    this.#post({ kind: 'bye' })
    this.#channel.close()
  }

  #post(message: Message): void {
    this.#channel.postMessage(message)
  }
}

/** The window of the notes. */
export class NotesReceiver {
  readonly #channel: BroadcastChannel

  /** Undefined: the window of the board is gone, or has not been heard of yet. */
  constructor(blueprintId: string, onNotes: (notes: PresenterNotes | undefined) => void) {
    this.#channel = channelOf(blueprintId)
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'notes') onNotes(data.notes)
      if (data.kind === 'bye') onNotes(undefined)
    }
    this.#post({ kind: 'hello' })
  }

  wish(wish: NotesWish): void {
    this.#post({ kind: 'wish', wish })
  }

  close(): void {
    this.#channel.close()
  }

  #post(message: Message): void {
    this.#channel.postMessage(message)
  }
}
