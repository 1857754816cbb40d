import type { IconNode } from 'lucide'

export interface MenuAction {
  readonly kind: 'action'
  readonly label: string
  readonly onselect: () => void
  readonly icon?: IconNode
  /** The key that does the same, shown at the right. */
  readonly key?: string
  readonly danger?: boolean
  readonly disabled?: boolean
}

export interface MenuChoice {
  readonly kind: 'choice'
  /** Of one among others that come and go. */
  readonly id?: string
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly icon?: IconNode }[]
  readonly onchange: (value: string) => void
}

export type MenuEntry = MenuAction | MenuChoice | { readonly kind: 'rule' }

/** Entries that belong to one thing. */
export interface NamedEntries<Entry extends MenuEntry = MenuEntry> {
  readonly name: string
  readonly entries: readonly Entry[]
}
