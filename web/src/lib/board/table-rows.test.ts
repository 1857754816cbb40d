import { addStep, cellKey, readBlueprint } from '@sightline/blueprint'
import type { CardId, StepId } from '@sightline/blueprint'
import { writeTemplate } from '@sightline/blueprint/templates'
import { SvelteSet } from 'svelte/reactivity'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { BlueprintStore } from '../editor/blueprint-store.svelte.ts'
import { Selection } from '../editor/selection.svelte.ts'
import { TableRows } from './table-rows.svelte.ts'
import type { TableCell } from './table-rows.svelte.ts'

/** The running shoes, with steps behind theirs; which cards are mounted is up to the test. */
function board({ moreSteps = 0 } = {}) {
  const doc = new Y.Doc()
  let made = 0
  writeTemplate(doc, { template: 'running-shoes', language: 'en', newId: () => `id-${made++}` })
  const phaseId = readBlueprint(doc).phases.at(-1)?.id
  if (!phaseId) throw new Error('the template has phases')
  for (let at = 0; at < moreSteps; at++) {
    addStep(doc, {
      id: `more-${at}` as StepId,
      title: `More ${at}`,
      place: { phaseId, order: `z${100 + at}` },
    })
  }
  const [store, selection] = [new BlueprintStore(doc), new Selection()]
  const mounted = new SvelteSet<CardId>(store.layout.cards.keys())
  const rows = new TableRows({ store, selection }, () =>
    [...store.layout.cards.values()].filter(({ id }) => mounted.has(id)),
  )
  return { store, selection, mounted, rows }
}

function cellsOf(rows: TableRows): readonly TableCell[] {
  return rows.all.flatMap(({ cells }) => cells)
}

/** Those that were not there as they are now. */
function woken(before: readonly TableCell[], rows: TableRows): readonly string[] {
  return cellsOf(rows).flatMap((cell) => (before.includes(cell) ? [] : cell.key))
}

test('the table that is heard: a small board has each cell, in the order of its steps', () => {
  const { store, rows } = board()
  const lanes = store.layout.lanes.filter(({ lane }) => lane.kind !== 'feeling')
  expect(rows.all.map(({ title }) => title)).toEqual(lanes.map(({ lane }) => lane.title))
  const all = store.layout.columns.map((_, at) => at + 2)
  for (const { cells } of rows.all) expect(cells.map(({ columnIndex }) => columnIndex)).toEqual(all)
})

test('the table that is heard: a large board has the cells of which a card is mounted, and the chosen one', () => {
  const { store, selection, mounted, rows } = board({ moreSteps: 40 })
  const [box] = store.layout.cards.values()
  const [laneId, stepId] = [rows.all[0]?.laneId, store.layout.columns.at(-1)?.step.id]
  if (!box || !laneId || !stepId) throw new Error('the template has cards')
  mounted.clear()
  expect(cellsOf(rows)).toEqual([])
  mounted.add(box.id)
  selection.chooseCell({ laneId, stepId })
  expect(cellsOf(rows).map(({ key, isChosen }) => [key, isChosen])).toEqual(
    expect.arrayContaining([
      [cellKey(box.laneId, box.stepId), false],
      [cellKey(laneId, stepId), true],
    ]),
  )
  expect(cellsOf(rows)).toHaveLength(2)
})

test('the table that is heard: a cell is another object once something of it has changed, and no other is', () => {
  const { store, selection, mounted, rows } = board({ moreSteps: 40 })
  const first = cellsOf(rows)
  const [box] = store.layout.cards.values()
  const emptied = [...store.layout.cards.values()].filter(
    ({ laneId, stepId }) => laneId === box?.laneId && stepId === box.stepId,
  )
  const [gone] = emptied
  if (!gone) throw new Error('the template has cards')
  const { laneId, stepId } = gone
  selection.chooseCell({ laneId, stepId })
  expect(woken(first, rows)).toEqual([cellKey(laneId, stepId)])
  const chosen = cellsOf(rows)
  selection.clear()
  expect(woken(chosen, rows)).toEqual([cellKey(laneId, stepId)])
  const left = cellsOf(rows)
  for (const { id } of emptied) mounted.delete(id)
  expect(woken(left, rows)).toEqual([])
  expect(cellsOf(rows)).toHaveLength(left.length - 1)
})

test('the table that is heard: a collapsed lane is a row without cells', () => {
  const { store, rows } = board()
  const [row] = rows.all
  if (!row) throw new Error('the template has lanes')
  store.collapse(row.laneId, true)
  expect(rows.all[0]).toMatchObject({ laneId: row.laneId, cells: [] })
})
