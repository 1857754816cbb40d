import type { Direction } from '@sightline/blueprint/layout'
import type { Attachment } from 'svelte/attachments'
import type { Editor } from '../editor.ts'
import type { ToolName } from '../tools/tool-name.ts'
import { deleteChosen } from '../verbs/delete-chosen.ts'
import { startDraft, writeDraft } from '../verbs/drafts.ts'
import { duplicateChosen } from '../verbs/duplicate-chosen.ts'
import { finishLink, startLink } from '../verbs/link-cards.ts'
import { moveChosen } from '../verbs/move-chosen.ts'
import { stepBack } from '../verbs/step-back.ts'
import { chooseFirst, walk, writeInChosen } from '../verbs/walk.ts'
import { zoomIn, zoomOut, zoomToFit, zoomToFull } from '../verbs/zoom.ts'

/** Single keys; shown in tooltips by the same names. */
export const TOOL_KEYS: Readonly<Record<ToolName, string>> = { select: 'V', hand: 'H', card: 'C', link: 'L' }

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
const PAN_PX = 80

/** Listens to the keyboard for as long as the board is there, wherever on the page the focus is. */
export function keyboardInput(editor: Editor): Attachment<HTMLElement> {
  return () => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || keepsKeys(event.target, event.key)) return
      if (pressed(editor, event)) event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }
}

const KEYS_OF_CONTROLS: ReadonlySet<string> = new Set([
  'Enter',
  ' ',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Delete',
  'Backspace',
])

/** Fields, dialogs and menus keep all their keys; buttons and the like those by which they are worked. */
function keepsKeys(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('input, textarea, select, [contenteditable], [role$=dialog], [role=menu]')) return true
  return KEYS_OF_CONTROLS.has(key) && target.closest('a, button, summary, [role=slider], [role=tab]') !== null
}

/** Does what the key asks for; returns whether it asked for something. */
function pressed(editor: Editor, event: KeyboardEvent): boolean {
  const arrow = ARROWS[event.key]
  if (arrow) return event.altKey ? done(() => moveChosen(editor, arrow)) : goTo(editor, arrow)
  if (event.ctrlKey || event.metaKey) return withCommandKey(editor, event)
  if (event.altKey) return false
  switch (event.key) {
    case 'Escape':
      return stepBack(editor)
    case 'Enter':
      return finishLink(editor) || enter(editor)
    case 'F2':
      return enter(editor)
    case 'Delete':
    case 'Backspace':
      return done(() => deleteChosen(editor))
    case '+':
    case '=':
      return done(() => zoomIn(editor))
    case '-':
      return done(() => zoomOut(editor))
    case '0':
      return done(() => zoomToFull(editor))
    case '1':
      return done(() => zoomToFit(editor))
    default:
      return typed(editor, event.key)
  }
}

function withCommandKey(editor: Editor, event: KeyboardEvent): boolean {
  switch (event.key.toLowerCase()) {
    case 'z':
      return done(() => (event.shiftKey ? editor.redo() : editor.undo()))
    case 'y':
      return done(() => editor.redo())
    case 'd':
      return done(() => duplicateChosen(editor))
    case 'a':
      return done(() => editor.selection.chooseCards(editor.store.layout.cards.keys()))
    default:
      return false
  }
}

/** Typing on a chosen cell writes a card; with nothing chosen, letters choose tools. */
function typed(editor: Editor, key: string): boolean {
  if (key.length !== 1 || key === ' ') return false
  const cell = editor.selection.cell
  if (cell && editor.canWrite) {
    startDraft(editor, cell)
    writeDraft(editor, key)
    return true
  }
  const tool = (Object.keys(TOOL_KEYS) as ToolName[]).find((name) => TOOL_KEYS[name] === key.toUpperCase())
  if (tool === undefined) return false
  if (tool === 'link' && startLink(editor)) return true
  if (editor.canWrite || tool === 'select' || tool === 'hand') editor.tools.choose(tool)
  return true
}

function goTo(editor: Editor, direction: Direction): boolean {
  if (walk(editor, direction)) return true
  const sideways = direction === 'left' ? 1 : direction === 'right' ? -1 : 0
  const upwards = direction === 'up' ? 1 : direction === 'down' ? -1 : 0
  if (editor.selection.selected.kind === 'nothing') editor.camera.panBy(sideways * PAN_PX, upwards * PAN_PX)
  return true
}

/** Writes in what is chosen; with nothing chosen, chooses where to begin. */
function enter(editor: Editor): true {
  return done(() =>
    editor.selection.selected.kind === 'nothing' ? chooseFirst(editor) : writeInChosen(editor),
  )
}

function done(act: () => void): true {
  act()
  return true
}
