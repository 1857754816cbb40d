import type { Editor } from '../editor.ts'
import type { ToolName } from '../tools/tool-name.ts'
import { chooseAll, chooseLane, chooseStep, placeOfChosen } from '../verbs/choose.ts'
import { commentOnChosen } from '../verbs/comment.ts'
import { deleteChosen } from '../verbs/delete-chosen.ts'
import { duplicateChosen } from '../verbs/duplicate-chosen.ts'
import { startLine } from '../verbs/line-by-keys.ts'
import { lockChosen } from '../verbs/lock-chosen.ts'
import { canSpan, spanChosen } from '../verbs/span-cards.ts'
import { writeInChosen } from '../verbs/walk.ts'
import { zoomIn, zoomOut, zoomToChosen, zoomToFit, zoomToFull } from '../verbs/zoom.ts'
import type { Shortcut } from './shortcut.ts'

export const ACTION_IDS = [
  'write',
  'duplicate',
  'copy',
  'cut',
  'lock',
  'copyAddress',
  'widen',
  'narrow',
  'remove',
  'undo',
  'redo',
  'chooseAll',
  'chooseLane',
  'chooseStep',
  'trace',
  'fold',
  'zoomIn',
  'zoomOut',
  'zoomFull',
  'zoomFit',
  'zoomChosen',
  'select',
  'hand',
  'card',
  'link',
  'sticky',
  'pen',
  'text',
  'eraser',
  'comment',
  'find',
  'palette',
  'keys',
] as const

export type ActionId = (typeof ACTION_IDS)[number]

/** Something that a person can ask for by a key, a menu or its name. */
export interface Action {
  /** Any of them does it; the first is the one that is shown. */
  readonly shortcuts?: readonly Shortcut[]
  /** The browser knows when these keys are pressed, and says so by an event of the clipboard. */
  readonly isBrowsers?: boolean
  /** It changes the document. */
  readonly writes?: boolean
  /** Whether there is something to do it to. */
  readonly isPossible?: (editor: Editor) => boolean
  readonly run: (editor: Editor) => void
}

export const ACTIONS: Readonly<Record<ActionId, Action>> = {
  write: { shortcuts: [{ key: 'F2' }], writes: true, isPossible: canWriteIn, run: writeInChosen },
  duplicate: {
    shortcuts: [{ key: 'D', command: true }],
    writes: true,
    isPossible: hasThings,
    run: duplicateChosen,
  },
  copy: {
    shortcuts: [{ key: 'C', command: true }],
    isBrowsers: true,
    isPossible: hasThings,
    run: () => ask('copy'),
  },
  cut: {
    shortcuts: [{ key: 'X', command: true }],
    isBrowsers: true,
    writes: true,
    isPossible: hasThings,
    run: () => ask('cut'),
  },
  lock: {
    shortcuts: [{ key: 'L', command: true, shift: true }],
    writes: true,
    isPossible: hasThings,
    run: lockChosen,
  },
  copyAddress: {
    isPossible: ({ selection }) => selection.onlyCard !== undefined,
    run: ({ hooks, selection }) => {
      if (selection.onlyCard !== undefined) hooks.onAddress({ kind: 'card', id: selection.onlyCard })
    },
  },
  widen: {
    shortcuts: [{ key: 'ArrowRight', alt: true, shift: true }],
    writes: true,
    isPossible: (editor) => canSpan(editor, 1),
    run: (editor) => spanChosen(editor, 1),
  },
  narrow: {
    shortcuts: [{ key: 'ArrowLeft', alt: true, shift: true }],
    writes: true,
    isPossible: (editor) => canSpan(editor, -1),
    run: (editor) => spanChosen(editor, -1),
  },
  remove: {
    shortcuts: [{ key: 'Delete' }, { key: 'Backspace' }],
    writes: true,
    isPossible: (editor) => hasThings(editor) || editor.selection.link !== undefined,
    run: deleteChosen,
  },
  undo: {
    shortcuts: [{ key: 'Z', command: true }],
    writes: true,
    isPossible: ({ undoStack }) => undoStack.canUndo,
    run: (editor) => editor.undo(),
  },
  redo: {
    shortcuts: [
      { key: 'Z', command: true, shift: true },
      { key: 'Y', command: true },
    ],
    writes: true,
    isPossible: ({ undoStack }) => undoStack.canRedo,
    run: (editor) => editor.redo(),
  },
  chooseAll: { shortcuts: [{ key: 'A', command: true }], run: chooseAll },
  chooseLane: { shortcuts: [{ key: ' ', shift: true }], isPossible: hasPlace, run: chooseLane },
  chooseStep: { shortcuts: [{ key: ' ', command: true }], isPossible: hasPlace, run: chooseStep },
  trace: {
    shortcuts: [{ key: 'R' }],
    isPossible: ({ view, selection }) => view.traced !== undefined || selection.onlyCard !== undefined,
    run: ({ view, selection }) => {
      view.traced = view.traced === selection.onlyCard ? undefined : selection.onlyCard
    },
  },
  fold: {
    shortcuts: [{ key: 'B' }],
    isPossible: ({ store }) => store.canFold,
    run: ({ store }) => store.fold(!store.isFolded),
  },
  zoomIn: { shortcuts: [{ key: '+' }, { key: '=' }], run: zoomIn },
  zoomOut: { shortcuts: [{ key: '-' }], run: zoomOut },
  zoomFull: { shortcuts: [{ key: '0' }], run: zoomToFull },
  zoomFit: { shortcuts: [{ key: '1' }], run: zoomToFit },
  zoomChosen: { shortcuts: [{ key: '2' }], isPossible: hasThings, run: zoomToChosen },
  select: tool('select', 'V'),
  hand: tool('hand', 'H'),
  card: { ...tool('card', 'A'), writes: true },
  link: {
    shortcuts: [{ key: 'L' }],
    writes: true,
    run: (editor) => {
      if (!startLine(editor)) editor.tools.choose('link')
    },
  },
  sticky: { ...tool('sticky', 'N'), writes: true },
  pen: { ...tool('pen', 'P'), writes: true },
  text: { ...tool('text', 'T'), writes: true },
  eraser: { ...tool('eraser', 'E'), writes: true },
  comment: {
    shortcuts: [{ key: 'C' }],
    isPossible: ({ canComment }) => canComment,
    run: commentOnChosen,
  },
  find: overlay('find', { key: 'F', command: true }),
  palette: overlay('palette', { key: 'K', command: true }),
  keys: overlay('keys', { key: '?' }),
}

/** Whether it can be done now, by this person. */
export function isPossible(editor: Editor, id: ActionId): boolean {
  const { writes = false, isPossible: hasObject } = ACTIONS[id]
  return (editor.canWrite || !writes) && (hasObject?.(editor) ?? true)
}

function tool(name: ToolName, key: string): Action {
  return { shortcuts: [{ key }], run: (editor) => editor.tools.choose(name) }
}

function overlay(name: 'find' | 'palette' | 'keys', shortcut: Shortcut): Action {
  return {
    shortcuts: [shortcut],
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
