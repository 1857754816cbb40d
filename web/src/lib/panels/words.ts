import type {
  ActionStatus,
  Actor,
  CardStatus,
  Control,
  EffectOp,
  FrequencyPeriod,
  Intent,
  Interaction,
  LinkKind,
  Nature,
  Origin,
} from '@sightline/blueprint'
import { m } from '#lib/paraglide/messages.js'

type Words<Value extends string> = Readonly<Record<Value, () => string>>

export const ACTION_STATUS_WORDS: Words<ActionStatus> = {
  idea: m.action_status_idea,
  planned: m.action_status_planned,
  doing: m.action_status_doing,
  done: m.action_status_done,
  dropped: m.action_status_dropped,
}

export const ACTOR_WORDS: Words<Actor> = { person: m.actor_person, system: m.actor_system, bot: m.actor_bot }

export const CARD_STATUS_WORDS: Words<CardStatus> = {
  existing: m.card_status_existing,
  proposed: m.card_status_proposed,
  retired: m.card_status_retired,
}

export const CONTROL_WORDS: Words<Control> = {
  own: m.control_own,
  partner: m.control_partner,
  thirdParty: m.control_thirdParty,
  earned: m.control_earned,
}

export const EFFECT_OP_WORDS: Words<EffectOp> = {
  add: m.panel_effect_add,
  multiply: m.panel_effect_multiply,
  divide: m.panel_effect_divide,
}

export const INTENT_WORDS: Words<Intent> = {
  sell: m.intent_sell,
  trust: m.intent_trust,
  curiosity: m.intent_curiosity,
  feedback: m.intent_feedback,
}

export const INTERACTION_WORDS: Words<Interaction> = {
  interaction: m.interaction_interaction,
  wait: m.interaction_wait,
  initiative: m.interaction_initiative,
}

export const LINK_KIND_WORDS: Words<LinkKind> = { flow: m.link_kind_flow, support: m.link_kind_support }

export const NATURE_WORDS: Words<Nature> = {
  physical: m.nature_physical,
  digital: m.nature_digital,
  mental: m.nature_mental,
  sensory: m.nature_sensory,
}

export const ORIGIN_WORDS: Words<Origin> = { designed: m.origin_designed, found: m.origin_found }

export const PERIOD_WORDS: Words<FrequencyPeriod> = {
  day: m.period_day,
  week: m.period_week,
  month: m.period_month,
  year: m.period_year,
}
