import { addAction, deleteAction, editAction, setActionBenefit, setActionEffect } from '@sightline/blueprint'
import type { Action, ActionChanges, ActionId, CardId } from '@sightline/blueprint'
import type { Editor } from '#lib/editor/editor.ts'
import { newId } from '#lib/editor/new-id.ts'

/** The driver that the panel edits; others are kept as they are. */
const AMOUNT = 'amount'

/** One improvement action as its fields are edited: each visit to a field is one undo step. */
export class ActionForm {
  readonly editor: Editor
  readonly id: ActionId

  constructor(editor: Editor, id: ActionId) {
    this.editor = editor
    this.id = id
  }

  get action(): Action | undefined {
    return this.editor.store.blueprint.actions.get(this.id)
  }

  /** In minor units; undefined when nobody entered one. */
  get benefitPerMonth(): number | undefined {
    return this.action?.drivers.get(AMOUNT)?.perMonth
  }

  get hasOtherDrivers(): boolean {
    return [...(this.action?.drivers.keys() ?? [])].some((id) => id !== AMOUNT)
  }

  type<Field extends keyof ActionChanges>(field: Field, value: ActionChanges[Field]): void {
    const merge = `${field}:${this.id}`
    this.editor.run(editAction, { id: this.id, changes: { [field]: value } }, { merge })
  }

  typeBenefit(perMonth: number | undefined): void {
    this.editor.run(setActionBenefit, { id: this.id, perMonth }, { merge: `benefit:${this.id}` })
  }

  typeEffect(cardId: CardId, weight: number | undefined): void {
    const merge = `effect:${this.id}:${cardId}`
    this.editor.run(setActionEffect, { id: this.id, cardId, weight }, { merge })
  }

  /** Lets the action pay on a further card; what it paid on its own card until then stays there. */
  addEffect(cardId: CardId): void {
    const action = this.action
    if (!action) return
    const merge = `effects:${this.id}`
    const startsOnItself = action.effects.size === 0 && action.cardId !== cardId
    if (startsOnItself) {
      this.editor.run(setActionEffect, { id: this.id, cardId: action.cardId, weight: 0.5 }, { merge })
    }
    const weight = startsOnItself ? 0.5 : 1
    this.editor.run(setActionEffect, { id: this.id, cardId, weight }, { merge })
    this.leave()
  }

  remove(): void {
    this.editor.run(deleteAction, { id: this.id })
  }

  leave(): void {
    this.editor.undoStack.begin(undefined)
  }
}

/** Hangs a new action on a card; undefined when that was refused. */
export function hangAction(editor: Editor, cardId: CardId, title: string): ActionId | undefined {
  const id = newId() as ActionId
  return editor.run(addAction, { id, cardId, title }) ? id : undefined
}
