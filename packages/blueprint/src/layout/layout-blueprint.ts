import type { Blueprint } from '../model/blueprint.ts'
import { gridOf } from '../model/grid.ts'
import type { Lane } from '../model/lane.ts'
import type { BoardLayout, LaneBox, LineBox } from './board-layout.ts'
import { derivedLines } from './derived-lines.ts'
import { feelingRow } from './feeling-row.ts'
import { keepUnchanged } from './keep-unchanged.ts'
import { layOutColumns } from './lay-out-columns.ts'
import { layOutCollapsed, layOutLane } from './lay-out-lane.ts'
import type { Placed } from './lay-out-lane.ts'
import { layOutTray } from './lay-out-tray.ts'
import { resolveOptions } from './layout-options.ts'
import type { LayoutOptions } from './layout-options.ts'
import { loopTracksOf } from './loops.ts'
import { MEASURES } from './measures.ts'
import { visibleLanes } from './visible-lanes.ts'

/** Lays out a blueprint; equal blueprints and options give equal layouts. */
export function layoutBlueprint(blueprint: Blueprint, layoutOptions: LayoutOptions = {}): BoardLayout {
  const options = resolveOptions(blueprint, layoutOptions)
  const grid = gridOf(blueprint)
  const { right, ...across } = layOutColumns(grid.columns, blueprint.phases, options)
  const { columns } = across
  const columnIndexes = new Map(columns.map((column) => [column.step.id, column.index]))
  const loopTracks = loopTracksOf(blueprint, columnIndexes)
  const placed: Placed = { cards: new Map(), cellCards: new Map(), cellBottoms: new Map() }
  const { lanes, lines, bottom } = stackLanes(
    visibleLanes(blueprint.lanes, options.foldedBelowVisibility),
    (lane, y) =>
      options.collapsedLanes.has(lane.id)
        ? layOutCollapsed(lane, y)
        : layOutLane({ lane, y, loopTracks: loopTracks.get(lane.id) ?? 0 }, grid, columns, options, placed),
  )
  const archetype = blueprint.archetypes.find(({ id }) => id === options.archetypeId)
  return {
    width: right,
    height: bottom,
    laneHeaderWidth: options.laneHeaderWidth,
    phaseRow: { y: 0, height: MEASURES.phaseRow },
    stepRow: { y: MEASURES.phaseRow, height: MEASURES.stepRow },
    ...keepUnchanged(options.previous, { ...across, lanes, lines }),
    ...placed,
    feelings: lanes
      .filter(({ lane, collapsed }) => lane.kind === 'feeling' && !collapsed)
      .map((lane) => feelingRow(lane, columns, archetype)),
    tray: layOutTray(grid.unplaced, right, bottom, options),
    columnIndexes,
    laneIndexes: new Map(lanes.map(({ lane }, index) => [lane.id, index])),
  }
}

/** Puts lanes and the lines between them one below the other. */
function stackLanes(
  shown: readonly Lane[],
  layOut: (lane: Lane, y: number) => LaneBox,
): { lanes: readonly LaneBox[]; lines: readonly LineBox[]; bottom: number } {
  const lineAfter = new Map(derivedLines(shown).map((line) => [line.afterLaneId, line.kind]))
  const lanes: LaneBox[] = []
  const lines: LineBox[] = []
  let y: number = MEASURES.phaseRow + MEASURES.stepRow
  for (const lane of shown) {
    const box = layOut(lane, y)
    lanes.push(box)
    y += box.height
    const kind = lineAfter.get(lane.id)
    if (kind === undefined) continue
    lines.push({ kind, y, height: MEASURES.line, afterLaneId: lane.id })
    y += MEASURES.line
  }
  return { lanes, lines, bottom: y }
}
