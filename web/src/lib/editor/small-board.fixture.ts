import { addCards, addLane, addPhase, addStep } from '@sightline/blueprint'
import type { CardId, LaneId, PhaseId, StepId } from '@sightline/blueprint'
import { onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { BoardEditor } from './board-editor.svelte.ts'

export const LANES = ['customer', 'frontstage', 'backstage'] as const

/** Three lanes, two steps, a card in each cell, called by its lane and step. */
export function smallBoard(): BoardEditor {
  const doc = new Y.Doc()
  const phaseId = 'phase' as PhaseId
  addPhase(doc, { id: phaseId, title: 'Buy', stage: 'during', order: 'a0' })
  for (const at of [0, 1]) {
    addStep(doc, { id: `step${at}` as StepId, title: `Step ${at}`, place: { phaseId, order: `a${at}` } })
  }
  for (const [lane, kind] of LANES.entries()) {
    const laneId = kind as string as LaneId
    addLane(doc, { id: laneId, title: kind, kind, order: `a${lane}` })
    const cards = [0, 1].map((at) => ({
      id: `${kind}${at}` as CardId,
      title: `${kind} ${at}`,
      place: { laneId, stepId: `step${at}` as StepId, order: 'a0' },
    }))
    addCards(doc, { cards })
  }
  const editor = new BoardEditor(doc, {
    canWrite: () => true,
    canComment: () => true,
    author: () => 'Lucía',
    newStepTitle: () => '',
    onRefused: (code) => {
      throw new Error(code)
    },
    sendFile: () => Promise.reject(new Error('no files')),
    onFileFailed: () => undefined,
    onFilesNowhere: () => undefined,
    onPasteDenied: () => undefined,
    onHidden: () => undefined,
    caretsIn: () => {
      throw new Error('no carets')
    },
    onCursor: () => undefined,
    takeAssets: () => Promise.resolve(new Map()),
    onPasted: () => undefined,
    onAddress: () => undefined,
  })
  editor.camera.resize(1_600, 1_000)
  editor.camera.cover({ top: 16, right: 16, bottom: 64, left: 76 })
  onTestFinished(() => editor.close())
  return editor
}
