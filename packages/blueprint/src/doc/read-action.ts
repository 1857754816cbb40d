import { ACTION_DEFAULTS } from '../model/action.ts'
import type { Action, Driver } from '../model/action.ts'
import type { ActionId, CardId } from '../vocabulary/ids.ts'
import { readFields, readSet } from './fields.ts'
import type { EntityMap } from './roots.ts'
import { SCHEMA } from './schema.ts'

export function actionFrom(id: string, entity: EntityMap): Action {
  const fields = readFields(SCHEMA.actions, entity) as Pick<Action, 'cardId' | 'title'> & Partial<Action>
  return {
    ...ACTION_DEFAULTS,
    owner: '',
    status: undefined,
    due: undefined,
    ...fields,
    id: id as ActionId,
    drivers: readSet<string, Driver>(SCHEMA.actions, entity, 'drivers'),
    effects: readSet<CardId, number>(SCHEMA.actions, entity, 'effects'),
  }
}
