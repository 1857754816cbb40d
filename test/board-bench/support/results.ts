import { median } from '../../load/support/median.ts'
import type { Row } from '../rows/row.ts'
import type { Size } from './board-plan.ts'
import type { Figures } from './figures.ts'

/** All that was measured. */
export class Results {
  readonly #values = new Map<string, number[]>()

  add(row: Row, size: Size, system: string, value: number): void {
    const key = keyOf(row, size, system)
    this.#values.set(key, [...(this.#values.get(key) ?? []), value])
  }

  /** The medians of one row at one size; a system that could not be measured has none. */
  line(row: Row, size: Size, systems: readonly string[]): Figures {
    const medians = systems.flatMap((system) => {
      const values = this.#values.get(keyOf(row, size, system))
      return values === undefined ? [] : [[system, median(values)] as const]
    })
    return { what: row.title, unit: row.unit, bySystem: new Map(medians), target: row.target(size) }
  }
}

function keyOf(row: Row, size: Size, system: string): string {
  return `${row.name} ${size} ${system}`
}
