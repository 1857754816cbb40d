import type { Arrow, Link, Note } from '@sightline/blueprint'
import { m } from '#lib/paraglide/messages.js'
import type { Editor } from '../../editor/editor.ts'
import { jumpToCard, jumpToHeader, jumpToLink, jumpToThing } from '../../editor/verbs/jump.ts'
import type { SearchItem } from '../../ui/SearchDialog.svelte'
import { laneColour } from '../lane-colour.ts'
import type { FoundCard, FoundHeader } from './find-on-board.ts'

/** A card as a row to choose: its lane by colour, and where it stands in words. */
export function cardItem(editor: Editor, { card, isInNotes }: FoundCard): SearchItem {
  const { lanes, steps } = editor.store.blueprint
  const lane = lanes.find(({ id }) => id === card.place?.laneId)
  const step = steps.find(({ id }) => id === card.place?.stepId)
  const place = lane && step ? `${step.title} · ${lane.title}` : m.find_unplaced()
  return {
    id: `card:${card.id}`,
    label: card.title || m.board_card_empty(),
    detail: isInNotes ? m.find_in_notes({ text: card.notes.replaceAll(/\s+/gu, ' ').slice(0, 120) }) : place,
    colour: laneColour(lane?.kind),
    onselect: () => jumpToCard(editor, card.id),
  }
}

export function noteItem(editor: Editor, { id, text, by }: Note): SearchItem {
  return {
    id: `note:${id}`,
    label: text.replaceAll(/\s+/gu, ' ').slice(0, 120) || m.sticky_empty(),
    ...(by === '' ? {} : { detail: by }),
    colour: 'var(--sticky-edge)',
    onselect: () => jumpToThing(editor, id),
  }
}

export function linkItem(editor: Editor, { id, from, to, label }: Link): SearchItem {
  const titles = [from, to].map((end) => editor.store.card(end)?.title || m.board_card_empty())
  return {
    id: `link:${id}`,
    label: label || titles.join(' → '),
    ...(label === '' ? {} : { detail: titles.join(' → ') }),
    onselect: () => jumpToLink(editor, id),
  }
}

export function arrowItem(editor: Editor, { id, label }: Arrow): SearchItem {
  return { id: `arrow:${id}`, label, detail: m.arrow_name(), onselect: () => jumpToThing(editor, id) }
}

export function headerItem(editor: Editor, { header, title }: FoundHeader): SearchItem {
  return {
    id: `${header.kind}:${header.id}`,
    label: title,
    onselect: () => jumpToHeader(editor, header),
  }
}
