import type {
  Actor,
  CardStatus,
  Control,
  EffectOp,
  EvidenceKind,
  FrequencyPeriod,
  Intent,
  Interaction,
  Nature,
  Origin,
} from '../vocabulary/touchpoint-words.ts'

export interface Objective {
  readonly text: string
  readonly intent?: Intent
  readonly owner?: string
  /** YYYY-MM-DD */
  readonly due?: string
}

export interface Metric {
  readonly name: string
  readonly unit?: string
  readonly higherIsBetter?: boolean
  readonly baseline?: number
  readonly target?: number
  readonly actual?: number
}

/** Minutes. */
export interface StepTime {
  readonly standard?: number
  readonly maximum?: number
  readonly wait?: number
}

export interface Frequency {
  readonly count: number
  readonly per: FrequencyPeriod
  readonly maximum?: number
}

export interface Evidence {
  readonly kind: EvidenceKind
  readonly url?: string
  readonly text?: string
}

/** What changes a relationship index that starts at 100: +n, xn or /n. */
export interface RelationshipEffect {
  readonly op: EffectOp
  readonly by: number
}

/** What a card says beyond its title, place and notes; every field may be absent. */
export interface TouchpointFields {
  readonly interaction?: Interaction
  readonly nature?: Nature
  readonly control?: Control
  readonly actor?: Actor
  /** How the actor behaves, word for word. */
  readonly script?: string
  readonly status?: CardStatus
  readonly origin?: Origin
  /** Share of customers who really use it, 0 to 1. */
  readonly usedShare?: number
  /** 0 to 10 */
  readonly importance?: number
  /** 1 to 10, as the team rates it */
  readonly satisfaction?: number
  /** 1 to 10, as the team rates it */
  readonly perceivedValue?: number
  /** 1 to 7 */
  readonly effort?: number
  readonly momentOfTruth?: boolean
  /** Present when the service can fail here. */
  readonly failPoint?: { readonly recovery: string }
  readonly time?: StepTime
  readonly frequency?: Frequency
  /** The service level that the customer may expect. */
  readonly expectation?: string
  readonly message?: string
  readonly competitors?: string
  readonly objective?: Objective
  readonly metric?: Metric
  readonly effect?: RelationshipEffect
  /** As a decimal: 0.5 is 50 %. */
  readonly targetRoi?: number
}
