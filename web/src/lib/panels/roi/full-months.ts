import type { Action } from '@sightline/blueprint'

/** How many months at full effect the months of an action are worth while it ramps up. */
export function fullMonths({
  horizonMonths,
  rampMonths,
}: Pick<Action, 'horizonMonths' | 'rampMonths'>): number {
  const rising = Math.min(rampMonths, horizonMonths)
  return (rampMonths > 0 ? (rising * (rising + 1)) / (2 * rampMonths) : 0) + horizonMonths - rising
}
