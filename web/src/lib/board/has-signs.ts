import type { Card } from '@sightline/blueprint'

/** Whether a card has any of the signs that are placed by its corners. */
export function hasSigns({ momentOfTruth, failPoint, decision, locked }: Card): boolean {
  return [momentOfTruth, failPoint, decision, locked].some(Boolean)
}
