import type { LucideProps } from '@lucide/svelte'
import type { Component } from 'svelte'

/** A Lucide icon, as `@lucide/svelte/icons/...` exports it. */
export type IconType = Component<LucideProps>
