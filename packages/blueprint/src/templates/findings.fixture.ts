import type { BlueprintSeed, SeedCard } from '../model/seed.ts'
import type { LaneKind } from '../vocabulary/lane-kind.ts'

/** What a critical reader finds in a blueprint: `rule:key of the card or step`, by the rules of good blueprints. */
export function findingsOf(seed: BlueprintSeed): string[] {
  return [
    ...structureFindings(seed),
    ...touchpointFindings(seed),
    ...processFindings(seed),
    ...linkFindings(seed),
    ...actionFindings(seed),
  ]
}

function inLane(seed: BlueprintSeed, ...kinds: LaneKind[]): SeedCard[] {
  const lanes = seed.lanes.filter((lane) => kinds.includes(lane.kind)).map((lane) => lane.key)
  return seed.cards.filter((card) => card.at && lanes.includes(card.at.lane))
}

function structureFindings(seed: BlueprintSeed): string[] {
  const steps = seed.phases.flatMap((phase) => phase.steps)
  const stages = seed.phases.map((phase) => phase.stage)
  const hasCard = (kind: LaneKind, step: string): boolean =>
    inLane(seed, kind).some((card) => card.at?.step === step)
  return [
    ...(seed.lanes.some((lane) => lane.kind === 'customer') ? [] : ['L01']),
    ...steps.filter((step) => !hasCard('customer', step.key)).map((step) => `L02:${step.key}`),
    ...steps.filter((step) => !hasCard('frontstage', step.key)).map((step) => `L03:${step.key}`),
    ...(stages.includes('before') && stages.includes('after') ? [] : ['L12']),
    ...(steps.length > 20 ? ['L13'] : []),
  ]
}

function touchpointFindings(seed: BlueprintSeed): string[] {
  const held = new Set(seed.links.filter((link) => link.kind === 'support').map((link) => link.from))
  const evidence = new Set(inLane(seed, 'evidence').map((card) => card.at?.step))
  const channels = seed.channels.map((channel) => channel.name.toLowerCase())
  return inLane(seed, 'frontstage').flatMap((card) => {
    const { objective, metric } = card
    const measured =
      objective?.owner && objective.due && metric?.baseline !== undefined && metric.target !== undefined
    return [
      ...(evidence.has(card.at?.step) ? [] : [`L04:${card.key}`]),
      ...(held.has(card.key) ? [] : [`L05:${card.key}`]),
      ...(channels.includes(card.title.toLowerCase()) ? [`L07:${card.key}`] : []),
      ...(objective ? [] : [`L08:${card.key}`]),
      ...(measured ? [] : [`L09:${card.key}`]),
      ...((card.importance ?? 0) >= 7 && !metric ? [`L10:${card.key}`] : []),
      ...(card.failPoint?.recovery === '' ? [`L11:${card.key}`] : []),
      ...(card.importance === undefined || (card.satisfaction === undefined && card.status !== 'proposed')
        ? [`unrated:${card.key}`]
        : []),
    ]
  })
}

function processFindings(seed: BlueprintSeed): string[] {
  const fed = new Set([
    ...seed.links.filter((link) => link.kind === 'support').map((link) => link.to),
    ...seed.links.filter((link) => link.kind === 'flow').map((link) => link.from),
  ])
  return [
    ...inLane(seed, 'backstage', 'support')
      .filter((card) => !fed.has(card.key))
      .map((card) => `L06:${card.key}`),
    ...inLane(seed, 'evidence', 'frontstage', 'backstage', 'support')
      .filter((card) => !card.owner)
      .map((card) => `L18:${card.key}`),
  ]
}

const LEVELS: Partial<Record<LaneKind, number>> = { customer: 0, frontstage: 1, backstage: 2, support: 3 }

function linkFindings(seed: BlueprintSeed): string[] {
  const level = new Map(
    seed.cards.map((card) => [card.key, LEVELS[(card.at?.lane ?? 'custom') as LaneKind] ?? NaN]),
  )
  const skips = seed.links.filter(
    (link) => !(Math.abs((level.get(link.from) ?? NaN) - (level.get(link.to) ?? NaN)) <= 1),
  )
  const decisions = seed.cards.filter((card) => card.decision)
  const exits = (key: string): number =>
    seed.links.filter((link) => link.from === key && link.kind === 'flow' && link.label).length
  return [
    ...skips.map((link) => `L15:${link.from}-${link.to}`),
    ...decisions.filter((card) => exits(card.key) < 2).map((card) => `L16:${card.key}`),
  ]
}

function actionFindings(seed: BlueprintSeed): string[] {
  return seed.actions.flatMap((action) => {
    const weights = Object.values(action.effects ?? { own: 1 })
    const sum = weights.reduce((total, weight) => total + weight, 0)
    return [
      ...((action.oneOffCost ?? 0) + (action.monthlyCost ?? 0) > 0 && action.perMonth > 0
        ? []
        : [`L19:${action.title}`]),
      ...(Math.abs(sum - 1) < 1e-9 ? [] : [`L20:${action.title}`]),
    ]
  })
}
