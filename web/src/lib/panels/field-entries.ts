import {
  ACTORS,
  CARD_STATUSES,
  CONTROLS,
  INTERACTIONS,
  LINK_KINDS,
  NATURES,
  editCards,
  editLink,
  setCardsChannel,
} from '@sightline/blueprint'
import type { Card, CardChanges, CardFields, CardId, Channel, Link } from '@sightline/blueprint'
import type { Editor } from '#lib/editor/editor.ts'
import { m } from '#lib/paraglide/messages.js'
import type { MenuChoice, NamedEntries } from '#lib/ui/menu-entry.ts'
import { cardPlace } from './card-place.ts'
import {
  ACTOR_WORDS,
  CARD_STATUS_WORDS,
  CONTROL_WORDS,
  INTERACTION_WORDS,
  LINK_KIND_WORDS,
  NATURE_WORDS,
} from './words.ts'

/**
 * What the panel lets one choose for what is chosen on the board. Of several cards, what all that are not locked may
 * have: it is set for all of them, in one step.
 */
export function fieldEntries(editor: Editor): NamedEntries<MenuChoice> | undefined {
  if (!editor.canWrite) return undefined
  const { store, selection } = editor
  const link = selection.link && store.blueprint.links.get(selection.link)
  if (link) return { name: m.panel_link(), entries: linkEntries(editor, link) }
  const cards = editor.chosenCards.flatMap((id) => store.card(id) ?? []).filter(({ locked }) => !locked)
  const [first] = cards
  if (!first) return undefined
  const isOne = cards.length === 1
  return {
    name: isOne
      ? m.palette_card({ name: first.title || m.panel_untitled() })
      : m.panel_cards({ count: cards.length }),
    entries: cardEntries(editor, cards),
  }
}

/** Yes and no as the values of a choice. */
const [YES, NO] = ['yes', '']
/** Several cards say different things: none of the options is what they say. */
const DIFFERENT = '*'

function linkEntries(editor: Editor, { id, kind, bothWays }: Link): MenuChoice[] {
  const kinds = LINK_KINDS.map((value) => ({ value, label: LINK_KIND_WORDS[value]() }))
  return [
    {
      kind: 'choice',
      id: 'kind',
      label: m.panel_link_kind(),
      value: kind,
      options: kinds,
      onchange(chosen) {
        const value = LINK_KINDS.find((one) => one === chosen)
        if (value) editor.run(editLink, { id, changes: { kind: value } })
      },
    },
    {
      kind: 'choice',
      id: 'bothWays',
      label: m.panel_link_both_ways(),
      value: bothWays ? YES : NO,
      options: yesAndNo(),
      onchange: (chosen) => void editor.run(editLink, { id, changes: { bothWays: chosen === YES } }),
    },
  ]
}

/** A field of cards, its values as words. */
interface CardField {
  readonly id: string
  readonly label: string
  readonly options: MenuChoice['options']
  readonly valueOf: (card: Card) => string
  readonly write: (editor: Editor, ids: readonly CardId[], value: string) => void
}

function cardEntries(editor: Editor, cards: readonly Card[]): MenuChoice[] {
  const { blueprint } = editor.store
  const areTouchpoints = cards.every((card) => cardPlace(blueprint, card).isTouchpoint)
  const fields = [
    ...(areTouchpoints ? [...touchpointFields(), ...blueprint.channels.map(channelField)] : []),
    flagField(
      'decision',
      m.panel_decision(),
      ({ decision }) => decision,
      (on) => ({ decision: on }),
    ),
  ]
  return fields.map(({ id, label, options, valueOf, write }) => {
    const values = new Set(cards.map(valueOf))
    const [value = DIFFERENT] = values.size === 1 ? values : []
    return {
      kind: 'choice',
      id,
      label,
      value,
      options,
      // What says so already keeps all that it says about it.
      onchange: (chosen) =>
        write(
          editor,
          cards.filter((card) => valueOf(card) !== chosen).map(({ id }) => id),
          chosen,
        ),
    }
  })
}

function touchpointFields(): CardField[] {
  return [
    wordField('status', m.panel_status(), CARD_STATUSES, CARD_STATUS_WORDS),
    flagField(
      'momentOfTruth',
      m.moment_of_truth(),
      ({ momentOfTruth }) => momentOfTruth,
      (on) => ({ momentOfTruth: on }),
    ),
    flagField(
      'failPoint',
      m.fail_point(),
      ({ failPoint }) => failPoint !== undefined,
      (on) => ({ failPoint: on && { recovery: '' } }),
    ),
    wordField('interaction', m.panel_interaction(), INTERACTIONS, INTERACTION_WORDS),
    wordField('nature', m.panel_nature(), NATURES, NATURE_WORDS),
    wordField('control', m.panel_control(), CONTROLS, CONTROL_WORDS),
    wordField('actor', m.panel_actor(), ACTORS, ACTOR_WORDS),
  ]
}

function wordField<Word extends string>(
  field: 'status' | 'interaction' | 'nature' | 'control' | 'actor',
  label: string,
  values: readonly Word[],
  words: Readonly<Record<Word, () => string>>,
): CardField {
  const options = values.map((value) => ({ value, label: words[value]() }))
  return {
    id: field,
    label,
    options: [{ value: '', label: m.panel_none() }, ...options],
    valueOf: (card) => card[field] ?? '',
    write: (editor, ids, value) =>
      void editor.run(editCards, { ids, changes: { [field]: value === '' ? undefined : value } }),
  }
}

function flagField(
  id: keyof CardFields,
  label: string,
  isSo: (card: Card) => boolean | undefined,
  changes: (on: true | undefined) => CardChanges,
): CardField {
  return {
    id,
    label,
    options: yesAndNo(),
    valueOf: (card) => (isSo(card) ? YES : NO),
    write: (editor, ids, value) =>
      void editor.run(editCards, { ids, changes: changes(value === YES || undefined) }),
  }
}

function channelField({ id, name }: Channel): CardField {
  return {
    id: `channel:${id}`,
    label: m.panel_channel({ name }),
    options: yesAndNo(),
    valueOf: ({ channels }) => (channels.includes(id) ? YES : NO),
    write: (editor, cardIds, value) =>
      void editor.run(setCardsChannel, { cardIds, channelId: id, on: value === YES }),
  }
}

function yesAndNo(): MenuChoice['options'] {
  return [
    { value: YES, label: m.panel_yes() },
    { value: NO, label: m.panel_no() },
  ]
}
