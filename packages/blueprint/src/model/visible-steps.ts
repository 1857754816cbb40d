import type { PhaseId, StepId } from '../vocabulary/ids.ts'
import type { Blueprint } from './blueprint.ts'
import { gridOf } from './grid.ts'
import { withoutSteps } from './shown-part.ts'

/**
 * The blueprint without its hidden steps, and without those of phases that a viewer has collapsed. A phase all of whose
 * steps are hidden goes with them; one that is collapsed keeps its name. The same object where nothing is left out.
 */
export function visibleSteps(blueprint: Blueprint, collapsed: ReadonlySet<PhaseId>): Blueprint {
  if (collapsed.size === 0 && !blueprint.steps.some(({ hidden }) => hidden)) return blueprint
  const byPhase = Map.groupBy(gridOf(blueprint).columns, ({ phase }) => phase?.id)
  const steps = new Set<StepId>()
  const phases = new Set<PhaseId>()
  for (const [phaseId, columns] of byPhase) {
    const isCollapsed = phaseId !== undefined && collapsed.has(phaseId)
    for (const { step } of columns) if (step.hidden || isCollapsed) steps.add(step.id)
    if (phaseId !== undefined && columns.every(({ step }) => step.hidden)) phases.add(phaseId)
  }
  return withoutSteps(blueprint, { steps, phases })
}
