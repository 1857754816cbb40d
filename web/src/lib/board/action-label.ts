import { m } from '#lib/paraglide/messages.js'
import type { ActionId } from '../editor/actions/action-id.ts'
import type { Editor } from '../editor/editor.ts'
import { foldLabel } from './fold-label.ts'

const LABELS: Readonly<Record<ActionId, (editor: Editor) => string>> = {
  write: m.action_write,
  duplicate: m.action_duplicate,
  copy: m.action_copy,
  cut: m.action_cut,
  paste: m.action_paste,
  lock: m.action_lock,
  copyAddress: m.action_copy_address,
  widen: m.action_widen,
  narrow: m.action_narrow,
  remove: m.action_remove,
  undo: m.undo,
  redo: m.redo,
  chooseAll: m.action_choose_all,
  chooseSeveral: ({ view }) =>
    view.choosesSeveral ? m.action_choose_several_end() : m.action_choose_several(),
  chooseLane: m.action_choose_lane,
  chooseStep: m.action_choose_step,
  trace: ({ view }) => (view.traced === undefined ? m.action_trace() : m.action_trace_end()),
  fold: foldLabel,
  zoomIn: m.board_zoom_in,
  zoomOut: m.board_zoom_out,
  zoomFull: m.board_zoom_full,
  zoomFit: m.board_fit_label,
  zoomChosen: m.action_zoom_chosen,
  select: m.board_tool_select,
  hand: m.board_tool_hand,
  card: m.board_tool_card,
  link: m.board_tool_link,
  sticky: m.board_tool_sticky,
  pen: m.board_tool_pen,
  text: m.board_tool_text,
  eraser: m.board_tool_eraser,
  comment: m.comments_tool,
  find: m.action_find,
  palette: m.action_palette,
  keys: m.action_keys,
}

/** What an action is called now, since some take back what they did. */
export function actionLabel(editor: Editor, id: ActionId): string {
  return LABELS[id](editor)
}
