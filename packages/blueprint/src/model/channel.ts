import type { ChannelKind } from '../vocabulary/channel-kind.ts'
import type { ChannelId } from '../vocabulary/ids.ts'

/** Where touchpoints happen: web, email, shop. */
export interface Channel {
  readonly id: ChannelId
  readonly name: string
  readonly kind: ChannelKind | undefined
  readonly order: string
}
