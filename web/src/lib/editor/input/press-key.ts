import type { Direction } from '@sightline/blueprint/layout'
import { ACTION_IDS } from '../actions/action-id.ts'
import { ACTIONS, isPossible } from '../actions/actions.ts'
import { isPressed } from '../actions/shortcut.ts'
import { SHORTCUTS } from '../actions/shortcuts.ts'
import type { Editor } from '../editor.ts'
import { startDraft, writeDraft } from '../verbs/drafts.ts'
import { extendChoice } from '../verbs/extend-choice.ts'
import { finishLine, walkToEnd } from '../verbs/line-by-keys.ts'
import { moveChosen } from '../verbs/move-chosen.ts'
import { layNoteDown, resizeNoteBy } from '../verbs/notes-by-keys.ts'
import { stepBack } from '../verbs/step-back.ts'
import { chooseFirst, walk, writeInChosen } from '../verbs/walk.ts'
import { ARROWS } from './arrows.ts'
import { chooseFocused } from './choose-focused.ts'

const PAN_PX = 80

/** Does what the key asks for; returns whether it asked for something. */
export function pressKey(editor: Editor, event: KeyboardEvent): boolean {
  const arrow = ARROWS[event.key]
  if ((arrow && event.altKey) || event.key === 'Enter') chooseFocused(editor, event.target)
  if (arrow && event.altKey && event.shiftKey && resizeNoteBy(editor, arrow)) return true
  if (arrow && event.shiftKey && !event.altKey && extendChoice(editor, arrow)) return true
  if (arrow && !(event.altKey && event.shiftKey))
    return event.altKey ? done(() => moveChosen(editor, arrow)) : goTo(editor, arrow)
  if (event.key === 'Escape') return stepBack(editor)
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey)
    return finishLine(editor) || layNoteDown(editor) || enter(editor)
  if (isLetter(event) && editor.selection.cell && editor.canWrite) return writeInCell(editor, event.key)
  const id = ACTION_IDS.find((each) => SHORTCUTS[each]?.some((shortcut) => isPressed(shortcut, event)))
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
