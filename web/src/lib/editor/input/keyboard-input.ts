import type { Direction } from '@sightline/blueprint/layout'
import type { Attachment } from 'svelte/attachments'
import { ACTION_IDS, ACTIONS, isPossible } from '../actions/actions.ts'
import { isPressed } from '../actions/shortcut.ts'
import type { Editor } from '../editor.ts'
import { startDraft, writeDraft } from '../verbs/drafts.ts'
import { finishLine, walkToEnd } from '../verbs/line-by-keys.ts'
import { moveChosen } from '../verbs/move-chosen.ts'
import { stepBack } from '../verbs/step-back.ts'
import { chooseFirst, walk, writeInChosen } from '../verbs/walk.ts'
import { ARROWS } from './arrows.ts'

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
  if (arrow && !(event.altKey && event.shiftKey))
    return event.altKey ? done(() => moveChosen(editor, arrow)) : goTo(editor, arrow)
  if (event.key === 'Escape') return stepBack(editor)
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) return finishLine(editor) || enter(editor)
  if (isLetter(event) && editor.selection.cell && editor.canWrite) return writeInCell(editor, event.key)
  const id = ACTION_IDS.find((each) =>
    ACTIONS[each].shortcuts?.some((shortcut) => isPressed(shortcut, event)),
  )
  if (id === undefined || ACTIONS[id].isBrowsers) return false
  if (isPossible(editor, id)) ACTIONS[id].run(editor)
  return true
}

function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey
}

/** Typing on a chosen cell writes a card. */
function writeInCell(editor: Editor, key: string): boolean {
  const cell = editor.selection.cell
  if (!cell) return false
  startDraft(editor, cell)
  writeDraft(editor, key)
  return true
}

function goTo(editor: Editor, direction: Direction): boolean {
  if (editor.view.lineSource !== undefined) return done(() => walkToEnd(editor, direction))
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
