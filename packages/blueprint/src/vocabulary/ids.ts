declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

export type BlueprintId = Id<'blueprint'>
export type PhaseId = Id<'phase'>
export type StepId = Id<'step'>
export type LaneId = Id<'lane'>
export type CardId = Id<'card'>
export type LinkId = Id<'link'>
export type ActionId = Id<'action'>
export type ChannelId = Id<'channel'>
export type ArchetypeId = Id<'archetype'>
export type SceneId = Id<'scene'>
export type StickyId = Id<'sticky'>
export type TextId = Id<'text'>
export type StrokeId = Id<'stroke'>
export type ArrowId = Id<'arrow'>
/** What carries words and lies free on the board. */
export type NoteId = StickyId | TextId
/** Whatever lies free on the board. */
export type FreeId = NoteId | StrokeId | ArrowId

/** Makes a fresh id on each call; its source of randomness belongs to the caller. */
export type NewId = () => string

const ENTITY_ID = /^[A-Za-z0-9_-]{1,40}$/

/** Whether a text may name an entity of the document: 1 to 40 letters, digits, `-` or `_`. */
export function isEntityId(text: unknown): text is string {
  return typeof text === 'string' && ENTITY_ID.test(text) && text !== '__proto__'
}
