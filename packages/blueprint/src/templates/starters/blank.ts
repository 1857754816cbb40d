import type { Starter } from '../starter.ts'
import type { blankEn } from './blank.en.ts'

export const blank: Starter<typeof blankEn> = {
  phases: [
    { text: 'before', stage: 'before', steps: ['discover'] },
    { text: 'during', stage: 'during', steps: ['buy'] },
    { text: 'after', stage: 'after', steps: ['use'] },
  ],
  milestones: [],
  lanes: ['evidence', 'customer', 'frontstage', 'backstage', 'support'],
  channels: {},
  cards: {},
  flows: [],
  supports: [],
  actions: {},
  archetypes: { customer: { fit: 'ideal', path: ['discover', 'buy', 'use'] } },
}
