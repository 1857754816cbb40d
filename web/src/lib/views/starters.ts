import { Briefcase, Package, Plus, Store } from 'lucide'
import type { IconNode } from 'lucide'
import type { Template } from '#lib/api/api.ts'
import { m } from '#lib/paraglide/messages.js'

export interface Starter {
  readonly template: Template
  readonly icon: IconNode
  readonly name: () => string
  readonly text: () => string
  /** What a blueprint made from it is called until somebody renames it. */
  readonly title: () => string
}

export const BLANK: Starter = {
  template: 'blank',
  icon: Plus,
  name: m.starter_blank,
  text: m.starter_blank_text,
  title: m.untitled,
}

export const SUPERMARKET: Starter = {
  template: 'supermarket',
  icon: Package,
  name: m.starter_supermarket,
  text: m.starter_supermarket_text,
  title: m.starter_supermarket_title,
}

export const STARTERS: readonly Starter[] = [
  BLANK,
  {
    template: 'running-shoes',
    icon: Store,
    name: m.starter_running_shoes,
    text: m.starter_running_shoes_text,
    title: m.starter_running_shoes_title,
  },
  SUPERMARKET,
  {
    template: 'consultant',
    icon: Briefcase,
    name: m.starter_consultant,
    text: m.starter_consultant_text,
    title: m.starter_consultant_title,
  },
]
