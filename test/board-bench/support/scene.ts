import type { Blueprint, LaneKind } from '@sightline/blueprint'
import { layoutBlueprint } from '@sightline/blueprint/layout'
import { titleLines, type Size } from './board-plan.ts'

/** What lies on the board of every system: the same cards at the same places, linked in the same way. */
export interface Scene {
  /** Where the board's origin is seen at first, in px of the window, and how large. */
  readonly start: Point & { readonly zoom: number }
  readonly cards: readonly SceneCard[]
  readonly links: readonly SceneLink[]
}

export interface SceneCard extends Point {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly title: string
  /** The title as it is broken for a canvas that breaks nothing itself. */
  readonly lines: readonly string[]
  readonly fill: string
  readonly edge: string
  /** The nearest colour by its name, for a system with colours of its own. */
  readonly colour: string
}

export interface SceneLink {
  readonly id: string
  readonly from: string
  readonly to: string
}

export interface Point {
  readonly x: number
  readonly y: number
}

type Colours = Pick<SceneCard, 'fill' | 'edge' | 'colour'>

/** As our light theme has them. */
const COLOURS: Partial<Record<LaneKind, Colours>> = {
  customer: { fill: '#f1f7f5', edge: '#c5dfd5', colour: 'light-green' },
  frontstage: { fill: '#f2f6fc', edge: '#c8d9f4', colour: 'light-blue' },
  backstage: { fill: '#f6f4fb', edge: '#dcd0f0', colour: 'light-violet' },
  support: { fill: '#faf5f0', edge: '#ead7bf', colour: 'orange' },
}
const GREY: Colours = { fill: '#f5f6f7', edge: '#d6d9dd', colour: 'grey' }

/** Where our board lies when it is opened: below the header, beside the rail, at the least zoom to read at. */
const START = { x: 76, y: 68, zoom: 0.6 }

export function sceneOf(blueprint: Blueprint): Scene {
  const layout = layoutBlueprint(blueprint)
  const kinds = new Map(blueprint.lanes.map(({ id, kind }) => [id, kind]))
  const cards = [...layout.cards.values()].map(({ id, laneId, x, y, width, height }) => {
    const lines = titleLines(id)
    const colours = COLOURS[kinds.get(laneId) ?? 'custom'] ?? GREY
    return { id, x, y, width, height, lines, title: lines.join(' '), ...colours }
  })
  const links = [...blueprint.links.values()].map(({ id, from, to }) => ({ id, from, to }))
  return { start: START, cards, links }
}

/** The middle of a card in px of the window, as long as nobody has moved anything. */
export function middleAtStart({ start }: Scene, card: SceneCard): Point {
  return {
    x: start.x + (card.x + card.width / 2) * start.zoom,
    y: start.y + (card.y + card.height / 2) * start.zoom,
  }
}

export type Scenes = Readonly<Record<Size, Scene>>

export const windowSize = { width: 1600, height: 1000 }
export const middleOfWindow: Point = { x: windowSize.width / 2, y: windowSize.height / 2 }
