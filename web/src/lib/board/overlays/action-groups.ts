import { m } from '#lib/paraglide/messages.js'
import type { ActionId } from '../../editor/actions/action-id.ts'

export interface ActionGroup {
  readonly name: string
  readonly ids: readonly ActionId[]
}

/** Every action, in the order in which they are listed; in the language of the moment. */
export function actionGroups(): readonly ActionGroup[] {
  return [
    {
      name: m.action_group_edit(),
      ids: [
        'write',
        'duplicate',
        'copy',
        'cut',
        'paste',
        'copyAddress',
        'lock',
        'widen',
        'narrow',
        'remove',
        'undo',
        'redo',
      ],
    },
    { name: m.action_group_choose(), ids: ['chooseAll', 'chooseSeveral', 'chooseLane', 'chooseStep'] },
    {
      name: m.action_group_look(),
      ids: ['find', 'trace', 'fold', 'zoomIn', 'zoomOut', 'zoomFull', 'zoomFit', 'zoomChosen'],
    },
    {
      name: m.action_group_tools(),
      ids: ['select', 'hand', 'card', 'link', 'sticky', 'pen', 'text', 'eraser', 'comment'],
    },
    { name: m.action_group_more(), ids: ['palette', 'keys'] },
  ]
}
