import fc from 'fast-check'
import type { BlueprintSeed, SeedCard } from '../../model/seed.ts'
import { LANE_KINDS } from '../../vocabulary/lane-kind.ts'
import { STAGES } from '../../vocabulary/stage.ts'
import * as words from '../../vocabulary/touchpoint-words.ts'

const nasty = fc.constantFrom(
  '=SUM(A1)',
  '+1',
  '-x',
  '@cmd',
  "'=x",
  "''+",
  'a,b',
  'a;b',
  '"',
  'line\none',
  '1,5',
  'sí',
  '名前',
  '😀',
  "it's",
)
const text = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .oneof(nasty, fc.string({ unit: 'binary', minLength: 1, maxLength }))
    .map((value) =>
      value
        .replace(/[\u0000-\u0008\u000B-\u001F\u007F\uFEFF\uFFFD]/g, '')
        .toWellFormed()
        .trim(),
    )
    .filter((value) => value !== '' && value.length <= maxLength)
const line = (maxLength: number): fc.Arbitrary<string> =>
  text(maxLength).map((value) => value.replace(/\s+/g, ' ').trim())
const number = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true }).map((value) => (value === 0 ? 0 : value))

const register = <Value extends object>(
  model: { [Key in keyof Value]: fc.Arbitrary<Value[Key]> },
  requiredKeys: (keyof Value)[],
): fc.Arbitrary<Value> =>
  fc.record(model, { requiredKeys, noNullPrototype: true } as never) as unknown as fc.Arbitrary<Value>

const fields = fc.record(
  {
    owner: line(60),
    actor: fc.constantFrom(...words.ACTORS),
    nature: fc.constantFrom(...words.NATURES),
    interaction: fc.constantFrom(...words.INTERACTIONS),
    control: fc.constantFrom(...words.CONTROLS),
    status: fc.constantFrom(...words.CARD_STATUSES),
    origin: fc.constantFrom(...words.ORIGINS),
    usedShare: number(0, 1),
    importance: number(0, 10),
    satisfaction: number(1, 10),
    perceivedValue: number(1, 10),
    effort: number(1, 7),
    momentOfTruth: fc.boolean(),
    decision: fc.boolean(),
    locked: fc.boolean(),
    colour: line(20),
    span: fc.integer({ min: 1, max: 9 }),
    expectation: text(80),
    message: text(80),
    script: text(80),
    competitors: text(80),
    failPoint: register({ recovery: fc.oneof(fc.constant(''), text(80)) }, ['recovery']),
    objective: register(
      {
        text: text(80),
        intent: fc.constantFrom(...words.INTENTS),
        owner: line(40),
        due: fc.constantFrom('2027-02-28', '1999-12-31'),
      },
      ['text'],
    ),
    metric: register(
      {
        name: line(40),
        unit: line(10),
        higherIsBetter: fc.boolean(),
        baseline: number(-1e9, 1e9),
        target: number(-1e9, 1e9),
        actual: number(-1, 1),
      },
      ['name'],
    ),
    time: register({ standard: number(0, 1e6), maximum: number(0, 1e6), wait: number(0, 1e6) }, ['wait']),
    frequency: register(
      { count: number(0, 1e6), per: fc.constantFrom(...words.FREQUENCY_PERIODS), maximum: number(0, 1e6) },
      ['count', 'per'],
    ),
    effect: register({ op: fc.constantFrom(...words.EFFECT_OPS), by: number(0.001, 1e3) }, ['op', 'by']),
    targetRoi: number(-1, 50),
    notes: text(200),
  },
  { requiredKeys: [], noNullPrototype: true },
)

const CHANNELS = ['Web', 'Maps, search', 'a;b', 'a|b\\', "=cmd|' /C calc'!A0"]
const anyCard = fc.record({
  fields,
  title: text(60),
  lane: fc.integer({ min: 0, max: 7 }),
  step: fc.integer({ min: 0, max: 7 }),
  placed: fc.integer({ min: 0, max: 9 }),
  channels: fc.subarray(CHANNELS),
})
/** The parts of any blueprint that a sheet can hold; `seedOf` joins them. */
export const anyBlueprint = fc.record({
  phases: fc.uniqueArray(line(40), { minLength: 1, maxLength: 4 }),
  stage: fc.infiniteStream(fc.constantFrom(...STAGES)),
  steps: fc.array(fc.oneof(fc.constant(''), fc.constant('Same'), line(40)), { minLength: 1, maxLength: 6 }),
  lanes: fc.uniqueArray(fc.tuple(fc.constantFrom(...LANE_KINDS), line(30)), {
    minLength: 1,
    maxLength: 8,
    selector: ([kind, title]) => `${kind} ${title}`,
  }),
  cards: fc.array(anyCard, { maxLength: 10 }),
})

export function seedOf(
  shape: typeof anyBlueprint extends fc.Arbitrary<infer Shape> ? Shape : never,
): BlueprintSeed {
  const lanes = shape.lanes
    .map(([kind, title]) => ({ key: `${kind} ${title}`, kind, title }))
    .sort((a, b) => LANE_KINDS.indexOf(a.kind) - LANE_KINDS.indexOf(b.kind))
  const steps = shape.steps.map((title, index) => ({ key: `s${String(index)}`, title }))
  const cards = shape.cards.map((card, index): SeedCard => {
    const lane = lanes[card.lane % lanes.length]
    const step = steps[card.step % steps.length]
    const at = lane && step && card.placed > 0 ? { at: { lane: lane.key, step: step.key } } : {}
    return {
      ...(card.fields as Partial<SeedCard>),
      ...at,
      key: `c${String(index)}`,
      title: card.title,
      channels: card.channels,
    }
  })
  const stages = [...shape.stage.take(shape.phases.length)]
  return {
    title: 'Random',
    currency: 'EUR',
    phases: shape.phases.map((title, index) => ({
      title,
      stage: stages[index] ?? 'during',
      steps: steps.filter((_, step) => step % shape.phases.length === index),
    })),
    lanes,
    channels: CHANNELS.map((name) => ({ key: name, name })),
    cards,
    links: [],
    actions: [],
    archetypes: [],
  }
}
