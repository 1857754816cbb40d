import { ACTION_STATUSES } from '../vocabulary/action-words.ts'
import { ARCHETYPE_FITS } from '../vocabulary/archetype-fit.ts'
import { CHANNEL_KINDS } from '../vocabulary/channel-kind.ts'
import { LANE_KINDS } from '../vocabulary/lane-kind.ts'
import { LIMITS } from '../vocabulary/limits.ts'
import { LINK_KINDS } from '../vocabulary/link-kind.ts'
import { REVEALS } from '../vocabulary/reveal.ts'
import { STAGES } from '../vocabulary/stage.ts'
import * as words from '../vocabulary/touchpoint-words.ts'
import * as is from './checks.ts'
import type { Check } from './checks.ts'
import type { RootName } from './roots.ts'

/** What one kind of entity may hold. Readers, commands and the repair all go by this one table. */
export interface EntityRule {
  /** Plain values by field. */
  readonly fields: Readonly<Record<string, Check>>
  /** Values of the fields that are always there. */
  readonly defaults: Readonly<Record<string, unknown>>
  /** Shared texts that are always there, with their greatest length. */
  readonly texts: Readonly<Record<string, number>>
  /** Sets and entries by id: keys of the form `name:id`. */
  readonly sets: Readonly<Record<string, Check>>
}

const title = is.text(LIMITS.titleLength)
const longText = is.text(LIMITS.textLength)
const feeling = is.between(-2, 2)
const anchored = { laneId: is.entityId, stepId: is.entityId }
const freeFrame = is.record(
  { x: is.finite, y: is.finite, w: is.between(0, 1e5), h: is.between(0, 1e5) },
  anchored,
)
const arrowEnd = is.either(
  is.record({ id: is.entityId }),
  is.record({ x: is.finite, y: is.finite }, anchored),
)
const noteRule: EntityRule = {
  fields: { frame: freeFrame, order: is.orderKey, colour: title, locked: is.flag, by: title },
  defaults: { frame: { x: 0, y: 0, w: 160, h: 80 }, order: 'a0' },
  texts: { text: LIMITS.textLength },
  sets: {},
}

export const SCHEMA: Readonly<Record<RootName, EntityRule>> = {
  meta: {
    fields: { title, description: longText, currency: is.currency, schemaVersion: is.whole(1, 1e6) },
    defaults: { title: '', currency: 'EUR', schemaVersion: 1 },
    texts: {},
    sets: { lintOff: is.isTrue },
  },
  phases: {
    fields: { title, stage: is.oneOf(STAGES), order: is.orderKey },
    defaults: { title: '', stage: 'during', order: 'a0' },
    texts: {},
    sets: {},
  },
  steps: {
    fields: {
      title,
      place: is.record({ phaseId: is.entityId, order: is.orderKey }),
      milestone: is.flag,
      hidden: is.flag,
      width: is.between(0, 10_000),
    },
    defaults: { title: '', place: { phaseId: 'none', order: 'a0' } },
    texts: {},
    sets: {},
  },
  lanes: {
    fields: {
      title,
      kind: is.oneOf(LANE_KINDS),
      order: is.orderKey,
      hidden: is.flag,
      height: is.between(0, 10_000),
    },
    defaults: { title: '', kind: 'custom', order: 'a0' },
    texts: {},
    sets: {},
  },
  cards: {
    fields: {
      place: is.record({ laneId: is.entityId, stepId: is.entityId, order: is.orderKey }),
      span: is.whole(1, 1_000),
      colour: is.text(40),
      locked: is.flag,
      owner: title,
      decision: is.flag,
      interaction: is.oneOf(words.INTERACTIONS),
      nature: is.oneOf(words.NATURES),
      control: is.oneOf(words.CONTROLS),
      actor: is.oneOf(words.ACTORS),
      script: longText,
      status: is.oneOf(words.CARD_STATUSES),
      origin: is.oneOf(words.ORIGINS),
      usedShare: is.between(0, 1),
      importance: is.between(0, 10),
      satisfaction: is.between(1, 10),
      perceivedValue: is.between(1, 10),
      effort: is.between(1, 7),
      momentOfTruth: is.flag,
      failPoint: is.record({ recovery: longText }),
      time: is.record(
        {},
        { standard: is.between(0, 1e9), maximum: is.between(0, 1e9), wait: is.between(0, 1e9) },
      ),
      frequency: is.record(
        { count: is.between(0, 1e12), per: is.oneOf(words.FREQUENCY_PERIODS) },
        { maximum: is.between(0, 1e12) },
      ),
      expectation: longText,
      message: longText,
      competitors: longText,
      objective: is.record(
        { text: longText },
        { intent: is.oneOf(words.INTENTS), owner: title, due: is.isoDate },
      ),
      metric: is.record(
        { name: title },
        { unit: title, higherIsBetter: is.flag, baseline: is.finite, target: is.finite, actual: is.finite },
      ),
      effect: is.record({ op: is.oneOf(words.EFFECT_OPS), by: is.finite }),
      targetRoi: is.between(-1, 1e6),
    },
    defaults: {},
    texts: { title: LIMITS.cardTitleLength, notes: LIMITS.notesLength },
    sets: {
      channels: is.isTrue,
      evidence: is.record({ kind: is.oneOf(words.EVIDENCE_KINDS) }, { url: longText, text: longText }),
    },
  },
  actions: {
    fields: {
      cardId: is.entityId,
      title,
      oneOffCost: is.amount,
      monthlyCost: is.amount,
      startMonth: is.whole(0, 1_200),
      rampMonths: is.whole(0, 1_200),
      horizonMonths: is.whole(1, 1_200),
      discountRate: is.between(-0.99, 100),
      confidence: is.between(0, 1),
      status: is.oneOf(ACTION_STATUSES),
      owner: title,
      due: is.isoDate,
    },
    defaults: { cardId: 'none', title: '' },
    texts: {},
    sets: {
      drivers: is.record({ kind: is.text(40) }, { perMonth: is.amount }),
      effects: is.between(0, 1e9),
      actuals: is.record({}, { benefit: is.amount, cost: is.amount }),
    },
  },
  links: {
    fields: {
      from: is.entityId,
      to: is.entityId,
      kind: is.oneOf(LINK_KINDS),
      label: title,
      bothWays: is.flag,
    },
    defaults: { from: 'none', to: 'none', kind: 'flow' },
    texts: {},
    sets: {},
  },
  channels: {
    fields: { name: title, kind: is.oneOf(CHANNEL_KINDS), order: is.orderKey },
    defaults: { name: '' },
    texts: {},
    sets: {},
  },
  archetypes: {
    fields: { name: title, description: longText, picture: longText, fit: is.oneOf(ARCHETYPE_FITS) },
    defaults: { name: '' },
    texts: {},
    sets: {
      path: is.record({ order: is.orderKey }, { minutes: is.between(0, 1e9) }),
      intended: feeling,
      measured: feeling,
    },
  },
  scenes: {
    fields: {
      title,
      order: is.orderKey,
      camera: is.record({ x: is.finite, y: is.finite, w: is.finite, h: is.finite }),
      archetypeId: is.entityId,
      reveal: is.oneOf(REVEALS),
    },
    defaults: { title: '', order: 'a0' },
    texts: { notes: LIMITS.notesLength },
    sets: { lanes: is.flag, steps: is.flag, highlight: is.isTrue },
  },
  stickies: noteRule,
  texts: noteRule,
  strokes: {
    fields: {
      line: is.record({ points: is.listOf(is.listOf(is.finite, 3), LIMITS.strokePoints) }, anchored),
      order: is.orderKey,
      colour: title,
      width: is.between(0, 1_000),
      locked: is.flag,
    },
    defaults: { line: { points: [] }, order: 'a0' },
    texts: {},
    sets: {},
  },
  arrows: {
    fields: { ends: is.record({ from: arrowEnd, to: arrowEnd }), order: is.orderKey, label: title },
    defaults: { ends: { from: { x: 0, y: 0 }, to: { x: 0, y: 0 } }, order: 'a0' },
    texts: {},
    sets: {},
  },
}
