import type { LaneKind } from '../../vocabulary/lane-kind.ts'
import type { Language } from '../../vocabulary/language.ts'

/** What a lane of each kind is called where nobody has named it. */
export const LANE_NAMES: Readonly<Record<Language, Readonly<Record<LaneKind, string>>>> = {
  en: {
    evidence: 'Evidence',
    customer: 'Customer actions',
    frontstage: 'Touchpoints',
    backstage: 'Backstage',
    support: 'Support processes',
    thinking: 'Thinking',
    feeling: 'Feeling',
    time: 'Time',
    metric: 'Metrics',
    policy: 'Policies',
    question: 'Questions',
    opportunity: 'Opportunities',
    custom: 'Notes',
  },
  es: {
    evidence: 'Evidencia física',
    customer: 'Acciones del cliente',
    frontstage: 'Puntos de contacto',
    backstage: 'Procesos internos',
    support: 'Procesos de soporte',
    thinking: 'Qué piensa',
    feeling: 'Qué siente',
    time: 'Tiempos',
    metric: 'Indicadores',
    policy: 'Normas',
    question: 'Preguntas',
    opportunity: 'Oportunidades',
    custom: 'Notas',
  },
}
