/** What kind of encounter a touchpoint is. */
export const INTERACTIONS = ['interaction', 'wait', 'initiative'] as const
export type Interaction = (typeof INTERACTIONS)[number]

export const NATURES = ['physical', 'digital', 'mental', 'sensory'] as const
export type Nature = (typeof NATURES)[number]

/** Who decides how the touchpoint is. */
export const CONTROLS = ['own', 'partner', 'thirdParty', 'earned'] as const
export type Control = (typeof CONTROLS)[number]

/** Who carries the touchpoint. */
export const ACTORS = ['person', 'system', 'bot'] as const
export type Actor = (typeof ACTORS)[number]

export const CARD_STATUSES = ['existing', 'proposed', 'retired'] as const
export type CardStatus = (typeof CARD_STATUSES)[number]

/** Whether the touchpoint was designed, or found in use. */
export const ORIGINS = ['designed', 'found'] as const
export type Origin = (typeof ORIGINS)[number]

/** What an objective is after. */
export const INTENTS = ['sell', 'trust', 'curiosity', 'feedback'] as const
export type Intent = (typeof INTENTS)[number]

export const EFFECT_OPS = ['add', 'multiply', 'divide'] as const
export type EffectOp = (typeof EFFECT_OPS)[number]

export const EVIDENCE_KINDS = ['image', 'file', 'quote', 'link'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

export const FREQUENCY_PERIODS = ['day', 'week', 'month', 'year'] as const
export type FrequencyPeriod = (typeof FREQUENCY_PERIODS)[number]
