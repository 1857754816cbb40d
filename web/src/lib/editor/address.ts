import type { CardId, LaneId, PhaseId, StepId } from '@sightline/blueprint'

/** What has an address of its own on the board. */
export type Addressed =
  | { readonly kind: 'card'; readonly id: CardId }
  | { readonly kind: 'lane'; readonly id: LaneId }
  | { readonly kind: 'phase'; readonly id: PhaseId }
  | { readonly kind: 'step'; readonly id: StepId }
  | { readonly kind: 'comment'; readonly id: string }

/** The part of an address after the board's own: `#card=...`. */
export function hashOf({ kind, id }: Addressed): string {
  return `#${kind}=${encodeURIComponent(id)}`
}

/** What a hash names; undefined when it is none of ours. */
export function addressedBy(hash: string): Addressed | undefined {
  const [, kind, id] = /^#(card|lane|phase|step|comment)=([\w-]{1,40})$/u.exec(hash) ?? []
  return kind === undefined || id === undefined ? undefined : ({ kind, id } as Addressed)
}
