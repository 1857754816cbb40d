import type { Driver } from '../../../model/action.ts'

/** What a driver brings in month `t` after the start, at full effect, in minor units; `t` counts from 1. */
export type BenefitOf = (driver: Driver, t: number) => number
