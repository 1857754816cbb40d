import type { Channel } from '../model/channel.ts'
import type { ChannelKind } from '../vocabulary/channel-kind.ts'
import type { ChannelId } from '../vocabulary/ids.ts'
import { readField } from './fields.ts'
import type { EntityMap } from './roots.ts'
import { SCHEMA } from './schema.ts'

export function channelFrom(id: string, entity: EntityMap): Channel {
  return {
    id: id as ChannelId,
    name: readField(SCHEMA.channels, entity, 'name') as string,
    kind: readField(SCHEMA.channels, entity, 'kind') as ChannelKind | undefined,
    order: (readField(SCHEMA.channels, entity, 'order') as string | undefined) ?? 'a0',
  }
}
