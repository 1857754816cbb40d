import type { Editor } from '../editor.ts'
import type { ToolName } from '../tools/tool-name.ts'
import { pasteClipboard } from '../clipboard/paste-clipboard.ts'
import { chooseAll, chooseLane, chooseStep, placeOfChosen } from '../verbs/choose.ts'
import { commentOnChosen } from '../verbs/comment.ts'
import { deleteChosen } from '../verbs/delete-chosen.ts'
import { duplicateChosen } from '../verbs/duplicate-chosen.ts'
import { startLine } from '../verbs/line-by-keys.ts'
import { canLock, lockChosen } from '../verbs/lock-chosen.ts'
import { canSpan, spanChosen } from '../verbs/span-cards.ts'
import { writeInChosen } from '../verbs/walk.ts'
import { zoomIn, zoomOut, zoomToChosen, zoomToFit, zoomToFull } from '../verbs/zoom.ts'
import type { ActionId } from './action-id.ts'

/** Something that a person can ask for by a key, a menu or its name. */
export interface Action {
  /** The browser knows when these keys are pressed, and says so by an event of the clipboard. */
  readonly isBrowsers?: boolean
  /** It changes the document. */
  readonly writes?: boolean
  /** Whether there is something to do it to. */
  readonly isPossible?: (editor: Editor) => boolean
  readonly run: (editor: Editor) => void
}

export const ACTIONS: Readonly<Record<ActionId, Action>> = {
  write: { writes: true, isPossible: canWriteIn, run: writeInChosen },
  duplicate: { writes: true, isPossible: hasThings, run: duplicateChosen },
  copy: { isBrowsers: true, isPossible: hasThings, run: () => ask('copy') },
  cut: { isBrowsers: true, writes: true, isPossible: hasThings, run: () => ask('cut') },
  paste: { isBrowsers: true, writes: true, run: (editor) => void pasteClipboard(editor) },
  lock: { writes: true, isPossible: canLock, run: lockChosen },
  copyAddress: {
    isPossible: ({ selection }) => selection.onlyCard !== undefined,
    run: ({ hooks, selection }) => {
      if (selection.onlyCard !== undefined) hooks.onAddress({ kind: 'card', id: selection.onlyCard })
    },
  },
  widen: {
    writes: true,
    isPossible: (editor) => canSpan(editor, 1),
    run: (editor) => spanChosen(editor, 1),
  },
  narrow: {
    writes: true,
    isPossible: (editor) => canSpan(editor, -1),
    run: (editor) => spanChosen(editor, -1),
  },
  remove: {
    writes: true,
    isPossible: (editor) => hasThings(editor) || editor.selection.link !== undefined,
    run: deleteChosen,
  },
  undo: {
    writes: true,
    isPossible: ({ undoStack }) => undoStack.canUndo,
    run: (editor) => editor.undo(),
  },
  redo: {
    writes: true,
    isPossible: ({ undoStack }) => undoStack.canRedo,
    run: (editor) => editor.redo(),
  },
  chooseAll: { run: chooseAll },
  chooseSeveral: {
    run: ({ view }) => {
      view.choosesSeveral = !view.choosesSeveral
    },
  },
  chooseLane: { isPossible: hasPlace, run: chooseLane },
  chooseStep: { isPossible: hasPlace, run: chooseStep },
  trace: {
    isPossible: ({ view, selection }) => view.traced !== undefined || selection.onlyCard !== undefined,
    run: ({ view, selection }) => {
      view.traced = view.traced === selection.onlyCard ? undefined : selection.onlyCard
    },
  },
  fold: { isPossible: ({ store }) => store.canFold, run: ({ store }) => store.fold(!store.isFolded) },
  zoomIn: { run: zoomIn },
  zoomOut: { run: zoomOut },
  zoomFull: { run: zoomToFull },
  zoomFit: { run: zoomToFit },
  zoomChosen: { isPossible: hasThings, run: zoomToChosen },
  select: tool('select'),
  hand: tool('hand'),
  card: { ...tool('card'), writes: true },
  link: {
    writes: true,
    run: (editor) => {
      if (!startLine(editor)) editor.tools.choose('link')
    },
  },
  sticky: { ...tool('sticky'), writes: true },
  pen: { ...tool('pen'), writes: true },
  text: { ...tool('text'), writes: true },
  eraser: { ...tool('eraser'), writes: true },
  comment: {
    isPossible: ({ canComment }) => canComment,
    run: commentOnChosen,
  },
  find: overlay('find'),
  palette: overlay('palette'),
  keys: overlay('keys'),
}

/** Whether it can be done now, by this person. */
export function isPossible(editor: Editor, id: ActionId): boolean {
  const { writes = false, isPossible: hasObject } = ACTIONS[id]
  return (editor.canWrite || !writes) && (hasObject?.(editor) ?? true)
}

function tool(name: ToolName): Action {
  return { run: (editor) => editor.tools.choose(name) }
}

function overlay(name: 'find' | 'palette' | 'keys'): Action {
  return {
    run: ({ view }) => {
      view.overlay = name
    },
  }
}

function hasThings({ chosenCards, chosenThings }: Editor): boolean {
  return chosenCards.length + chosenThings.length > 0
}

function canWriteIn(editor: Editor): boolean {
  return hasPlace(editor) || editor.store.things.note(editor.selection.onlyThing) !== undefined
}

function hasPlace(editor: Editor): boolean {
  return placeOfChosen(editor) !== undefined
}

/** The browser answers with the same event as to the keys. */
function ask(command: 'copy' | 'cut'): void {
  document.execCommand(command)
}
