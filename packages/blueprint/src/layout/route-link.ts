import type { Link } from '../model/link.ts'
import type { BoardLayout, CardBox } from './board-layout.ts'
import { detourPlan } from './detour-plan.ts'
import { labelOn } from './link-label.ts'
import { crossings } from './link-obstacles.ts'
import type { LinkObstacles } from './link-obstacles.ts'
import { boundsOf, distance } from './link-path.ts'
import { loopPlans, plansFor } from './link-plan.ts'
import type { LinkPlan } from './link-plan.ts'
import type { LinkRoute, RoutePoint } from './link-route.ts'
import { isLoop } from './loops.ts'
import { portsOf, realisePlan } from './realise-plan.ts'
import type { RealisedPlan } from './realise-plan.ts'

const A_BEND = 12
const A_PX = 0.1
const A_CROSSING = 1000

interface Scored extends RealisedPlan {
  readonly cost: number
  readonly crossed: number
}

/**
 * Routes one link and takes its tracks and the place of its label; called again it gives up the old ones first.
 * Undefined when an end is gone, unplaced or in a hidden lane.
 */
export function routeLink(link: Link, layout: BoardLayout, obstacles: LinkObstacles): LinkRoute | undefined {
  obstacles.tracks.release(link.id)
  obstacles.labels.release(link.id)
  const from = layout.cards.get(link.from)
  const to = layout.cards.get(link.to)
  if (!from || !to || from === to) return undefined
  const loop = isLoop(link, from, to)
  const plans = loop ? loopPlans(layout, from, to) : plansFor(layout, from, to)
  let best = cheapest(plans, link, from, to, obstacles)
  if (best === undefined || best.crossed > 0) {
    const detour = detourPlan(layout, from, to, obstacles)
    const around = detour && cheapest([detour], link, from, to, obstacles)
    if (around && (!best || around.crossed < best.crossed)) best = around
  }
  if (!best) return undefined
  obstacles.tracks.take(best.uses, link)
  const route = routeOf(link, best, loop, obstacles)
  obstacles.labels.put(route)
  return route
}

/** The plan with the least cost; those that cannot win by their shape and their ends alone are not looked at closely. */
function cheapest(
  plans: readonly LinkPlan[],
  link: Link,
  from: CardBox,
  to: CardBox,
  obstacles: LinkObstacles,
): Scored | undefined {
  const rough = plans
    .map((plan) => ({
      plan,
      least: plan.reluctance + A_BEND * (plan.legs.length === 0 ? 0 : plan.legs.length + 1),
    }))
    .sort((a, b) => a.least - b.least)
  let best: Scored | undefined
  for (const { plan, least } of rough) {
    if (best && best.cost <= least + A_PX * distance(...portsOf(plan, from, to))) continue
    const realised = realisePlan(plan, from, to, link, obstacles.tracks)
    const cost = least + A_PX * lengthOf(realised.points) + realised.trackCost
    if (best && best.cost <= cost) continue
    const crossed = crossings(realised.points, obstacles)
    const total = cost + A_CROSSING * crossed
    if (!best || total < best.cost) best = { ...realised, cost: total, crossed }
  }
  return best
}

function lengthOf(points: readonly RoutePoint[]): number {
  let length = 0
  for (const [index, point] of points.entries()) {
    const before = points[index - 1]
    if (before) length += distance(before, point)
  }
  return length
}

function routeOf(link: Link, { points, uses }: Scored, loop: boolean, obstacles: LinkObstacles): LinkRoute {
  return {
    id: link.id,
    kind: link.kind,
    from: link.from,
    to: link.to,
    bothWays: link.bothWays,
    points,
    label: labelOn(points, link.label, obstacles),
    loop,
    bounds: boundsOf(points),
    uses,
  }
}
