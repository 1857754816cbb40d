import { LANE_NAMES } from '../interchange/headings/lane-names.ts'
import type { BlueprintSeed, SeedAction, SeedArchetype, SeedCard, SeedLink } from '../model/seed.ts'
import type { Language } from '../vocabulary/language.ts'
import type { LinkKind } from '../vocabulary/link-kind.ts'
import type { CardTexts, StarterTexts } from './starter-texts.ts'
import type { Starter, StarterAction, StarterArchetype, StarterCard, StarterLink } from './starter.ts'

/** Joins the structure of a starter with its words. */
export function composeSeed<Texts extends StarterTexts>(
  starter: Starter<Texts>,
  texts: Texts,
  language: Language,
): BlueprintSeed {
  return {
    title: texts.title,
    description: texts.description,
    currency: 'EUR',
    phases: starter.phases.map(({ text, stage, steps }) => ({
      title: wordOf(texts.phases, text),
      stage,
      steps: steps.map((key) => ({
        key,
        title: wordOf(texts.steps, key),
        ...(starter.milestones.includes(key) ? { milestone: true } : {}),
      })),
    })),
    lanes: starter.lanes.map((kind) => ({ key: kind, kind, title: LANE_NAMES[language][kind] })),
    channels: entriesOf(starter.channels).map(([key, kind]) => ({
      key,
      name: wordOf(texts.channels, key),
      kind,
    })),
    cards: entriesOf(starter.cards).map(([key, card]) =>
      seedCard(key, card, wordOf(texts.cards, key), texts),
    ),
    links: [
      ...starter.flows.map((link) => seedLink(link, 'flow', texts)),
      ...starter.supports.map((link) => seedLink(link, 'support', texts)),
    ],
    actions: entriesOf(starter.actions).map(([key, action]) =>
      seedAction(action, wordOf(texts.actions, key), texts),
    ),
    archetypes: entriesOf(starter.archetypes).map(([key, archetype]) =>
      seedArchetype(archetype, wordOf(texts.archetypes, key)),
    ),
  }
}

function seedCard<Texts extends StarterTexts>(
  key: string,
  card: StarterCard<Texts>,
  words: CardTexts,
  texts: Texts,
): SeedCard {
  const { at, owner: ownerKey, objective, metric, ...fields } = card
  const owner = ownerKey === undefined ? undefined : wordOf(texts.owners, ownerKey)
  const { title, recovery, objective: objectiveText, metric: metricName, unit, ...rest } = words
  return {
    ...fields,
    ...rest,
    key,
    at: { lane: at[0], step: at[1] },
    title,
    ...(owner === undefined ? {} : { owner }),
    ...(recovery === undefined ? {} : { failPoint: { recovery } }),
    ...(objectiveText === undefined
      ? {}
      : { objective: { text: objectiveText, ...(owner === undefined ? {} : { owner }), ...objective } }),
    ...(metricName === undefined
      ? {}
      : { metric: { name: metricName, ...(unit === undefined ? {} : { unit }), ...metric } }),
  }
}

function seedLink<Texts extends StarterTexts>(
  [from, to, label]: StarterLink<Texts>,
  kind: LinkKind,
  texts: Texts,
): SeedLink {
  return { from, to, kind, ...(label === undefined ? {} : { label: wordOf(texts.labels, label) }) }
}

function seedAction<Texts extends StarterTexts>(
  { on, owner, effects, ...fields }: StarterAction<Texts>,
  title: string,
  texts: Texts,
): SeedAction {
  const weights = entriesOf(effects ?? {}).flatMap(([key, weight]) =>
    weight === undefined ? [] : [[key, weight] as const],
  )
  return {
    ...fields,
    card: on,
    title,
    owner: wordOf(texts.owners, owner),
    ...(weights.length === 0 ? {} : { effects: Object.fromEntries(weights) }),
  }
}

function seedArchetype<Texts extends StarterTexts>(
  { fit, path, intended, measured }: StarterArchetype<Texts>,
  words: { readonly name: string; readonly description: string },
): SeedArchetype {
  return {
    ...words,
    ...(fit === undefined ? {} : { fit }),
    path,
    intended: present(intended ?? {}),
    measured: present(measured ?? {}),
  }
}

function present(feelings: Readonly<Partial<Record<string, number>>>): Record<string, number> {
  return Object.fromEntries(
    entriesOf(feelings).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  )
}

function entriesOf<Value>(record: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(record)
}

/** The types of a starter make sure that the word is there; a starter that lacks it is a mistake in the code. */
function wordOf<Word>(words: Readonly<Record<string, Word>>, key: string): Word {
  const word = words[key]
  if (word === undefined) throw new Error(`starter without words for ${key}`)
  return word
}
