import type { BlueprintDoc, CardId, DomainErrorCode, FreeId } from '@sightline/blueprint'
import type { Text } from 'yjs'
import type { NoteCarets } from '../sync/note-carets.ts'
import type { Chain } from '@sightline/blueprint/analysis'
import type { Addressed } from './address.ts'
import type { BlueprintStore } from './blueprint-store.svelte.ts'
import type { Camera } from './camera.svelte.ts'
import type { EvidenceUploads, FailedUpload, UploadHooks } from './evidence/evidence-uploads.svelte.ts'
import type { BoardPoint } from './geometry.ts'
import type { Selection } from './selection.svelte.ts'
import type { PointerInput, Target } from './tools/pointer-input.ts'
import type { ScrollsOver } from './tools/scrolls-over.ts'
import type { ToolName } from './tools/tool-name.ts'
import type { UndoStack } from './undo-stack.svelte.ts'
import type { HiddenHeader, ViewState } from './view-state.svelte.ts'

/** A change of the document: checks everything, then writes; throws a DomainError before the first write. */
export type Command<Input> = (doc: BlueprintDoc, input: Input) => void

export interface StepOptions {
  /** Commands in a row that name the same are one undo step. */
  readonly merge?: string
}

/** The facade of one open board: what is seen, what is chosen, and the only way to write. */
export interface Editor {
  readonly store: BlueprintStore
  readonly camera: Camera
  readonly selection: Selection
  readonly view: ViewState
  readonly undoStack: UndoStack
  readonly tools: Tools
  readonly uploads: EvidenceUploads
  readonly hooks: EditorHooks
  readonly canWrite: boolean
  readonly canComment: boolean
  /** What the traced card leads to and comes from; undefined while nothing is traced. */
  readonly chain: Chain | undefined
  /** Chosen cards that are still there. */
  readonly chosenCards: readonly CardId[]
  /** Chosen free things that are still there. */
  readonly chosenThings: readonly FreeId[]
  /** Who writes here, for what shows it. */
  readonly author: string

  /**
   * Runs a command as one undo step; with `merge`, as part of the step before it if that named the same.
   * A refusal is told to the person and leaves the document as it was; returns whether it was done.
   */
  run<Input>(command: Command<Input>, input: Input, options?: StepOptions): boolean
  undo(): void
  redo(): void
  /** The notes of a card for a field that several people write in; the undo stack adopts what it writes. */
  notesOf(id: CardId): Text | undefined
}

/** The active tool, the gesture under way, and all that is pressed on the board, in the order in which it was. */
export interface Tools {
  readonly active: ToolName
  /** What the pointer looks like while it presses nothing. */
  readonly cursor: string
  /** The same during a gesture, where that has a look of its own. */
  readonly gestureCursor: string | undefined
  readonly isBusy: boolean
  /** Whether the gesture under way scrolls the board at its edges, and how far. */
  readonly scrollsOver: ScrollsOver | undefined
  /** Fetches their program once the board is painted; what is returned calls that off. */
  comeSoon(): () => void
  choose(name: ToolName): void
  /** `borrowed`: the tool for this gesture alone. */
  down(input: PointerInput, borrowed?: ToolName): void
  move(input: PointerInput): void
  up(input: PointerInput): void
  pressTwice(target: Target): void
  /** What the key asks for is done; then the browser does nothing of its own. */
  pressKey(event: KeyboardEvent): void
  /** Ends the gesture as if it had not begun; returns whether there was one. */
  cancel(): boolean
}

export interface PastedCount {
  readonly cards: number
  /** Free things. */
  readonly things: number
  /** Pieces of evidence that could not be taken along. */
  readonly evidenceLeft: number
}

/** What the editor tells the rest of the page. */
export interface EditorHooks {
  readonly canWrite: () => boolean
  readonly canComment: () => boolean
  /** The name of the person who has the board open. */
  readonly author: () => string
  /** Of steps that come without a name. */
  readonly newStepTitle: () => string
  /** A command was refused; the page words it. */
  readonly onRefused: (code: DomainErrorCode) => void
  readonly sendFile: UploadHooks['send']
  readonly onFileFailed: (failed: FailedUpload) => void
  /** Files were pasted, and neither one card nor a cell was chosen that could take them. */
  readonly onFilesNowhere: () => void
  /** The carets of those who write in the notes of a card. */
  readonly caretsIn: (id: CardId) => NoteCarets
  readonly onCursor: (point: BoardPoint | null) => void
  /**
   * Gives the blueprint the images and files behind these paths. Returns the path that each has here; one that cannot be
   * taken along has none. Does not reject.
   */
  readonly takeAssets: (paths: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** What was pasted; undefined when there was no place for it. */
  readonly onPasted: (pasted: PastedCount | undefined) => void
  /** Something was to be pasted, and the browser gives nothing to paste. */
  readonly onPasteDenied: () => void
  /** Somebody wants to get to a lane or step that is hidden, or to what stands in it. */
  readonly onHidden: (header: HiddenHeader) => void
  /** Somebody wants the address of this, to give it to others. */
  readonly onAddress: (addressed: Addressed) => void
}
