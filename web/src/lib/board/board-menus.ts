import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ChevronsDownUp,
  ChevronsUpDown,
  Copy,
  Eye,
  EyeOff,
  Link,
  MessageSquare,
  Pencil,
  Plus,
  Ruler,
  Trash,
} from 'lucide'
import type { IconNode } from 'lucide'
import { LIMITS, STAGES } from '@sightline/blueprint'
import type { Lane, LaneId, Phase, Step } from '@sightline/blueprint'
import type { Anchor } from '@sightline/protocol'
import { m } from '#lib/paraglide/messages.js'
import type { Editor } from '../editor/editor.ts'
import { beginThread } from '../editor/verbs/comment.ts'
import { collapseStep, toggleLane, togglePhase } from '../editor/verbs/collapse.ts'
import { duplicateHeader } from '../editor/verbs/duplicate-header.ts'
import {
  addPhaseAfter,
  addStepAt,
  addStepBeside,
  hideHeader,
  moveLane,
  movePhase,
  moveStep,
  setLaneHidden,
  setStage,
  showStep,
} from '../editor/verbs/grid-edits.ts'
import { isResized, resetSize } from '../editor/verbs/resize-grid.ts'
import type { Header } from '../editor/view-state.svelte.ts'
import type { MenuEntry } from '../ui/menu-entry.ts'
import { contextEntries } from './context-entries.ts'
import { newPhaseTitles } from './new-phase-titles.ts'
import { stageName } from './stage-name.ts'

/** What the page does for the grid: ask in a dialog. */
export interface GridDialogs {
  readonly addLane: (index: number) => void
  readonly remove: (header: Header) => void
}

/** What the menus of a board offer. */
export interface BoardMenus {
  readonly ofLane: (lane: Lane) => readonly MenuEntry[]
  readonly ofStep: (step: Step) => readonly MenuEntry[]
  readonly ofPhase: (phase: Phase) => readonly MenuEntry[]
  readonly ofChosen: () => readonly MenuEntry[]
  /** Shows again what is hidden. */
  readonly ofHidden: () => readonly MenuEntry[]
}

export function boardMenus(editor: Editor, dialogs: GridDialogs): BoardMenus {
  return {
    ofLane: (lane) => (editor.canWrite ? laneMenu(editor, lane, dialogs) : laneReading(editor, lane)),
    ofStep: (step) => (editor.canWrite ? stepMenu(editor, step, dialogs) : stepReading(editor, step)),
    ofPhase: (phase) => (editor.canWrite ? phaseMenu(editor, phase, dialogs) : phaseReading(editor, phase)),
    ofChosen: () => contextEntries(editor),
    ofHidden: () => hiddenMenu(editor),
  }
}

const RULE: MenuEntry = { kind: 'rule' }

function laneMenu(editor: Editor, lane: Lane, dialogs: GridDialogs): MenuEntry[] {
  const index = editor.store.blueprint.lanes.indexOf(lane)
  return [
    rename(editor, { kind: 'lane', id: lane.id }),
    RULE,
    action(m.board_add_lane_above(), Plus, () => dialogs.addLane(index)),
    action(m.board_add_lane_below(), Plus, () => dialogs.addLane(index + 1)),
    duplicate(editor, m.board_duplicate_lane(), { kind: 'lane', id: lane.id }, lane.title),
    action(m.board_move_up(), ArrowUp, () => moveLane(editor, lane.id, -1), 'Alt+↑'),
    action(m.board_move_down(), ArrowDown, () => moveLane(editor, lane.id, 1), 'Alt+↓'),
    ...resetEntry(editor, m.board_reset_height(), { kind: 'lane', id: lane.id }),
    action(m.board_hide_lane(), EyeOff, () => setLaneHidden(editor, lane.id, true)),
    ...laneReading(editor, lane),
    RULE,
    remove(m.board_delete_lane(), () => dialogs.remove({ kind: 'lane', id: lane.id })),
  ]
}

function stepMenu(editor: Editor, step: Step, dialogs: GridDialogs): MenuEntry[] {
  return [
    rename(editor, { kind: 'step', id: step.id }),
    RULE,
    action(m.board_add_step_left(), Plus, () => addStepBeside(editor, step.id, 'before', m.board_new_step())),
    action(m.board_add_step_right(), Plus, () => addStepBeside(editor, step.id, 'after', m.board_new_step())),
    duplicate(editor, m.board_duplicate_step(), { kind: 'step', id: step.id }, step.title),
    action(m.board_move_left(), ArrowLeft, () => moveStep(editor, step.id, -1), 'Alt+←'),
    action(m.board_move_right(), ArrowRight, () => moveStep(editor, step.id, 1), 'Alt+→'),
    ...resetEntry(editor, m.board_reset_width(), { kind: 'step', id: step.id }),
    action(m.board_hide_lane(), EyeOff, () => hideHeader(editor, { kind: 'step', id: step.id })),
    ...stepReading(editor, step),
    RULE,
    remove(m.board_delete_step(), () => dialogs.remove({ kind: 'step', id: step.id })),
  ]
}

function phaseMenu(editor: Editor, phase: Phase, dialogs: GridDialogs): MenuEntry[] {
  return [
    rename(editor, { kind: 'phase', id: phase.id }),
    {
      kind: 'choice',
      label: m.board_stage(),
      value: phase.stage,
      options: STAGES.map((stage) => ({ value: stage, label: stageName(stage) })),
      onchange: (value) => {
        const stage = STAGES.find((known) => known === value)
        if (stage) setStage(editor, phase.id, stage)
      },
    },
    RULE,
    action(m.board_add_step(), Plus, () =>
      addStepAt(editor, phase.id, Number.POSITIVE_INFINITY, m.board_new_step()),
    ),
    action(m.board_add_phase_after(), Plus, () => addPhaseAfter(editor, phase.id, newPhaseTitles())),
    duplicate(editor, m.board_duplicate_phase(), { kind: 'phase', id: phase.id }, phase.title),
    action(m.board_move_left(), ArrowLeft, () => movePhase(editor, phase.id, -1), 'Alt+←'),
    action(m.board_move_right(), ArrowRight, () => movePhase(editor, phase.id, 1), 'Alt+→'),
    ...resetEntry(editor, m.board_reset_width(), { kind: 'phase', id: phase.id }),
    action(m.board_hide_lane(), EyeOff, () => hideHeader(editor, { kind: 'phase', id: phase.id })),
    ...phaseReading(editor, phase),
    RULE,
    remove(m.board_delete_phase(), () => dialogs.remove({ kind: 'phase', id: phase.id })),
  ]
}

/** What those may do too who only read. */
function laneReading(editor: Editor, { id }: Lane): MenuEntry[] {
  return [
    collapseEntry(editor, id),
    ...comment(editor, { laneId: id }),
    copyAddress(editor, { kind: 'lane', id }),
  ]
}

function stepReading(editor: Editor, { id }: Step): MenuEntry[] {
  return [
    fold(false, () => collapseStep(editor, id)),
    ...comment(editor, { stepId: id }),
    copyAddress(editor, { kind: 'step', id }),
  ]
}

function phaseReading(editor: Editor, { id }: Phase): MenuEntry[] {
  return [
    fold(editor.store.isPhaseCollapsed(id), () => togglePhase(editor, id)),
    copyAddress(editor, { kind: 'phase', id }),
  ]
}

function comment(editor: Editor, anchor: Anchor): MenuEntry[] {
  if (!editor.canComment) return []
  return [action(m.comments_tool(), MessageSquare, () => beginThread(editor, anchor))]
}

function copyAddress(editor: Editor, header: Header): MenuEntry {
  return action(m.action_copy_address(), Link, () => editor.hooks.onAddress(header))
}

function rename(editor: Editor, header: Header): MenuEntry {
  return action(m.board_rename(), Pencil, () => {
    editor.view.renaming = header
  })
}

/** Room for the words that say that it is a copy. */
const COPIED_TITLE = LIMITS.titleLength - 20

function duplicate(editor: Editor, label: string, header: Header, title: string): MenuEntry {
  const copyTitle = m.board_copy_of({ title: title.slice(0, COPIED_TITLE) })
  return action(label, Copy, () => duplicateHeader(editor, header, copyTitle))
}

function collapseEntry(editor: Editor, id: LaneId): MenuEntry {
  const { lanes, laneIndexes } = editor.store.layout
  const isCollapsed = lanes[laneIndexes.get(id) ?? -1]?.collapsed === true
  return fold(isCollapsed, () => toggleLane(editor, id, isCollapsed))
}

function fold(isCollapsed: boolean, toggle: () => void): MenuEntry {
  const [label, icon] = isCollapsed
    ? [m.board_expand_lane(), ChevronsUpDown]
    : [m.board_collapse_lane(), ChevronsDownUp]
  return action(label, icon, toggle)
}

function hiddenMenu(editor: Editor): MenuEntry[] {
  const { lanes, steps } = editor.store.blueprint
  return [
    ...lanes
      .filter(({ hidden }) => hidden)
      .map(({ id, title }) =>
        action(m.board_show_lane({ name: title }), Eye, () => setLaneHidden(editor, id, false)),
      ),
    ...steps
      .filter(({ hidden }) => hidden)
      .map(({ id, title }) => action(m.board_show_lane({ name: title }), Eye, () => showStep(editor, id))),
  ]
}

function resetEntry(editor: Editor, label: string, header: Header): MenuEntry[] {
  return isResized(editor, header) ? [action(label, Ruler, () => resetSize(editor, header))] : []
}

function action(label: string, icon: IconNode, onselect: () => void, key?: string): MenuEntry {
  return { kind: 'action', label, icon, onselect, ...(key === undefined ? {} : { key }) }
}

function remove(label: string, onselect: () => void): MenuEntry {
  return { kind: 'action', label, icon: Trash, danger: true, onselect }
}
