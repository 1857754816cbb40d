import { SORTS, type Sort } from './list-order.ts'

export type ListLayout = 'grid' | 'list'

const KEY = 'sightline:list'

/** How this browser likes its lists. */
export class ListSettings {
  #sort = $state<Sort>('edited')
  #layout = $state<ListLayout>('grid')

  constructor() {
    const [sort, layout] = stored()?.split(' ') ?? []
    this.#sort = SORTS.find((each) => each === sort) ?? 'edited'
    this.#layout = layout === 'list' ? 'list' : 'grid'
  }

  get sort(): Sort {
    return this.#sort
  }

  set sort(sort: Sort) {
    this.#sort = sort
    this.#store()
  }

  get layout(): ListLayout {
    return this.#layout
  }

  set layout(layout: ListLayout) {
    this.#layout = layout
    this.#store()
  }

  #store(): void {
    try {
      localStorage.setItem(KEY, `${this.#sort} ${this.#layout}`)
    } catch {
      // The choice lasts as long as the page.
    }
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
