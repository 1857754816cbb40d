import type { Archetype } from '../model/archetype.ts'
import type { Blueprint } from '../model/blueprint.ts'
import { cellKey, gridOf } from '../model/grid.ts'
import type { Column, Grid } from '../model/grid.ts'
import type { Lane } from '../model/lane.ts'
import { visibleSteps } from '../model/visible-steps.ts'
import type { PhaseId } from '../vocabulary/ids.ts'
import { derivedLines } from './derived-lines.ts'
import type { LineKind } from './derived-lines.ts'
import { LANE_COLOURS, LINE_COLOUR } from './lane-colour.ts'
import { lastColumnOf } from './last-column-of.ts'
import { visibleLanes } from './visible-lanes.ts'

const WIDTH = 364
const HEIGHT = 158
/** Where strips, blocks and lines begin and end. */
const STRIP_X = 44
const BLOCKS_X = 52
const BLOCKS_RIGHT = 306
const LINES_RIGHT = 320
const TOP = 10
const BOTTOM = 148
const CURVE = 20
const ROW = 16
const BLOCK = 11
const LINE_ROW = 6
const COLUMN_GAP = 6

/** More than these could not be told apart, and the picture must stay small. */
const COLUMNS_MOST = 36
const LANES_MOST = 14
const ROWS_A_LANE_MOST = 3
/** Up to here blocks are round; beyond, each lane is one dashed path. */
const ROUND_BLOCKS_MOST = 150

const NO_PHASES: ReadonlySet<PhaseId> = new Set()

interface Block {
  readonly x: number
  readonly row: number
  readonly width: number
}

interface LanePicture {
  readonly lane: Lane
  readonly rows: number
  readonly blocks: readonly Block[]
  readonly line: LineKind | undefined
}

/** A small picture of a blueprint as an SVG that stands alone: no text, no scripts, light colours, under 30 kB. */
export function renderThumbnail(whole: Blueprint): string {
  const blueprint = visibleSteps(whole, NO_PHASES)
  const grid = gridOf(blueprint)
  const columns = grid.columns.slice(0, COLUMNS_MOST)
  const pictures = lanePictures(blueprint, grid, columns)
  const curve = visibleLanes(blueprint.lanes, false).some((lane) => lane.kind === 'feeling')
    ? feelingCurve(blueprint.archetypes[0], columns)
    : ''
  const room = BOTTOM - TOP - (curve === '' ? 0 : CURVE)
  const scale = Math.min(1, room / Math.max(heightOf(pictures), 1))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" fill="none">`,
    ...drawLanes(pictures, scale),
    curve,
    '</svg>',
  ].join('')
}

function lanePictures(blueprint: Blueprint, grid: Grid, columns: readonly Column[]): LanePicture[] {
  const lanes = visibleLanes(blueprint.lanes, false)
  const lineAfter = new Map(derivedLines(lanes).map((line) => [line.afterLaneId, line.kind]))
  const pitch = (BLOCKS_RIGHT - BLOCKS_X + COLUMN_GAP) / Math.max(columns.length, 1)
  return lanes
    .filter((lane) => lane.kind !== 'feeling' && lane.kind !== 'thinking')
    .slice(0, LANES_MOST)
    .map((lane) => {
      const blocks = columns.flatMap(({ step }, index): Block[] => {
        const gap = Math.min(COLUMN_GAP, pitch / 4)
        const cards = grid.cells.get(cellKey(lane.id, step.id)) ?? []
        return cards.slice(0, ROWS_A_LANE_MOST).map(({ span }, row) => {
          const covered = lastColumnOf(index, span, columns.length) - index + 1
          return { x: BLOCKS_X + index * pitch, row, width: covered * pitch - gap }
        })
      })
      const rows = blocks.reduce((most, block) => Math.max(most, block.row + 1), 1)
      return { lane, rows, blocks, line: lineAfter.get(lane.id) }
    })
}

function heightOf(pictures: readonly LanePicture[]): number {
  return pictures.reduce((sum, { rows, line }) => sum + rows * ROW + (line === undefined ? 0 : LINE_ROW), 0)
}

function drawLanes(pictures: readonly LanePicture[], scale: number): string[] {
  const round = pictures.reduce((sum, { blocks }) => sum + blocks.length, 0) <= ROUND_BLOCKS_MOST
  const parts: string[] = []
  let y = TOP
  for (const { lane, rows, blocks, line } of pictures) {
    const colour = LANE_COLOURS[lane.kind]
    const rowY = (row: number): number => y + row * ROW * scale
    const height = BLOCK * scale
    for (let row = 0; row < rows; row += 1) {
      parts.push(
        `<rect x="${STRIP_X}" y="${show(rowY(row))}" width="2.5" height="${show(height)}" rx="1" fill="${colour}"/>`,
      )
    }
    if (blocks.length > 0) {
      const shapes = round
        ? blocks.map((block) => roundBlock(block, rowY(block.row), height)).join('')
        : `<path stroke="${colour}" stroke-width="${show(height)}" d="${blocks.map((block) => dash(block, rowY(block.row) + height / 2)).join('')}"/>`
      parts.push(`<g fill="${colour}" opacity=".3">${shapes}</g>`)
    }
    y += rows * ROW * scale
    if (line === undefined) continue
    parts.push(drawLine(line, y + scale))
    y += LINE_ROW * scale
  }
  return parts
}

function roundBlock({ x, width }: Block, y: number, height: number): string {
  return `<rect x="${show(x)}" y="${show(y)}" width="${show(width)}" height="${show(height)}" rx="2"/>`
}

/** A block as a thick dash: a third of the bytes of a rectangle. */
function dash({ x, width }: Block, middleY: number): string {
  return `M${show(x)} ${show(middleY)}h${show(width)}`
}

function drawLine(kind: LineKind, y: number): string {
  const dashes = kind === 'visibility' ? '' : ' stroke-dasharray="3 2.5"'
  return `<path d="M${STRIP_X} ${show(y)}H${LINES_RIGHT}" stroke="${LINE_COLOUR}"${dashes}/>`
}

/** What was measured, else what is intended; nothing with fewer than two steps known. */
function feelingCurve(archetype: Archetype | undefined, columns: readonly Column[]): string {
  if (!archetype) return ''
  const values = archetype.measured.size > 1 ? archetype.measured : archetype.intended
  const pitch = (BLOCKS_RIGHT - BLOCKS_X + COLUMN_GAP) / Math.max(columns.length, 1)
  const points = columns.flatMap(({ step }, index) => {
    const value = values.get(step.id)
    if (value === undefined || !Number.isFinite(value)) return []
    const x = BLOCKS_X + index * pitch + (pitch - COLUMN_GAP) / 2
    return [{ x, y: BOTTOM - CURVE / 2 + 4 - Math.min(Math.max(value, -2), 2) * 4.5 }]
  })
  const [first, ...rest] = points
  if (!first || rest.length === 0) return ''
  let before = first
  let path = `M${show(first.x)} ${show(first.y)}`
  for (const point of rest) {
    const middle = show((before.x + point.x) / 2)
    path += `C${middle} ${show(before.y)} ${middle} ${show(point.y)} ${show(point.x)} ${show(point.y)}`
    before = point
  }
  return `<path d="${path}" stroke="${LANE_COLOURS.feeling}" stroke-width="1.5"/>`
}

function show(value: number): string {
  return String(Math.round(value * 10) / 10)
}
