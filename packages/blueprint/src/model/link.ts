import type { CardId, LinkId } from '../vocabulary/ids.ts'
import type { LinkKind } from '../vocabulary/link-kind.ts'

export interface Link {
  readonly id: LinkId
  readonly from: CardId
  readonly to: CardId
  readonly kind: LinkKind
  readonly label: string
  /** An agreement: heads at both ends. */
  readonly bothWays: boolean
}
