import type { SameTexts } from '../starter-texts.ts'
import type { blankEn } from './blank.en.ts'

export const blankEs: SameTexts<typeof blankEn> = {
  title: 'Plano sin título',
  description: '',
  phases: { before: 'Preventa', during: 'Venta', after: 'Postventa' },
  steps: { discover: 'Descubrir', buy: 'Comprar', use: 'Usar' },
  channels: {},
  owners: {},
  cards: {},
  labels: {},
  actions: {},
  archetypes: {
    customer: {
      name: 'Cliente',
      description: '¿Para quién es este servicio? Ponle un nombre y un motivo para venir.',
    },
  },
}
