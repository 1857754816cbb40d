import type { StarterTexts } from '../starter-texts.ts'

export const blankEn = {
  title: 'Untitled blueprint',
  description: '',
  phases: { before: 'Before', during: 'During', after: 'After' },
  steps: { discover: 'Discover', buy: 'Buy', use: 'Use' },
  channels: {},
  owners: {},
  cards: {},
  labels: {},
  actions: {},
  archetypes: {
    customer: {
      name: 'Customer',
      description: 'Who is this service for? Give them a name and a reason to come.',
    },
  },
} satisfies StarterTexts
