export * from './vocabulary/action-words.ts'
export * from './vocabulary/archetype-fit.ts'
export * from './vocabulary/channel-kind.ts'
export * from './vocabulary/domain-error.ts'
export * from './vocabulary/ids.ts'
export * from './vocabulary/lane-kind.ts'
export * from './vocabulary/language.ts'
export * from './vocabulary/limits.ts'
export * from './vocabulary/link-kind.ts'
export * from './vocabulary/reveal.ts'
export * from './vocabulary/role.ts'
export * from './vocabulary/shows.ts'
export * from './vocabulary/stage.ts'
export * from './vocabulary/touchpoint-words.ts'

export * from './model/action.ts'
export type * from './model/archetype.ts'
export type * from './model/blueprint.ts'
export type * from './model/card.ts'
export type * from './model/channel.ts'
export * from './model/grid.ts'
export type * from './model/lane.ts'
export type * from './model/link.ts'
export type * from './model/meta.ts'
export * from './model/order-key.ts'
export type * from './model/phase.ts'
export { revealGroups, unrevealed } from './model/reveal-groups.ts'
export type { RevealGroup, Unrevealed } from './model/reveal-groups.ts'
export type { NoteAttributes, RichStretch, RichText } from './model/rich-text.ts'
export type * from './model/scene.ts'
export type * from './model/seed.ts'
export { shownPart, withoutSteps } from './model/shown-part.ts'
export type * from './model/step.ts'
export type * from './model/free-thing.ts'
export type * from './model/touchpoint.ts'
export { stepNumbers } from './model/step-numbers.ts'
export { visibleSteps } from './model/visible-steps.ts'

export { ROOT_NAMES, SCHEMA_VERSION } from './doc/roots.ts'
export type { BlueprintDoc, EntityRoot, RootName } from './doc/roots.ts'
export { observeEntities } from './doc/observe.ts'
export type { TouchedEntities } from './doc/observe.ts'
export { readBlueprint } from './doc/read-blueprint.ts'
export { readCard } from './doc/read-card.ts'
export { cardNotes } from './doc/card-notes.ts'
export { rereadBlueprint } from './doc/reread-blueprint.ts'
export { leftOut } from './doc/projection/left-out.ts'
export type { LeftOut } from './doc/projection/left-out.ts'
export { Projection, withProjection } from './doc/projection/projection.ts'
export { createUndoManager } from './doc/undo.ts'
export { readMeta } from './doc/read-meta.ts'
export { repairDocument } from './doc/repair.ts'
export { entityTitle } from './doc/entity-title.ts'
export { isFromLaterVersion, upgradeSchema } from './doc/schema-version.ts'

export * from './commands/actions.ts'
export * from './commands/archetypes.ts'
export * from './commands/cards.ts'
export type { CardsFate } from './commands/cell-cards.ts'
export * from './commands/channels.ts'
export { duplicateLane, duplicatePhase, duplicateStep } from './commands/duplicate-grid.ts'
export { setEvidence } from './commands/evidence.ts'
export * from './commands/lanes.ts'
export * from './commands/links.ts'
export * from './commands/meta.ts'
export { addPhase, deletePhase, editPhase } from './commands/phases.ts'
export type { PhaseChanges } from './commands/phases.ts'
export * from './commands/scenes.ts'
export { setSpans } from './commands/spans.ts'
export * from './commands/steps.ts'
export {
  addArrow,
  addNotes,
  addStroke,
  deleteFreeThings,
  duplicateFreeThings,
  editFreeThings,
  editNoteText,
  placeFreeThings,
} from './commands/free-things.ts'
export type {
  FreeChanges,
  FreeCopy,
  NewArrow,
  NewNote,
  NewStroke,
  NoteRoot,
  Placement,
} from './commands/free-things.ts'
export { writeSeed } from './commands/write-seed.ts'
