import type { CardId, LinkId } from '../vocabulary/ids.ts'
import type { LinkKind } from '../vocabulary/link-kind.ts'

/**
 * `v3`: the gutter left of column 3; `h2`: the corridor above lane 2; `l1`: where the loops of lane 1 run;
 * `x400`: the upright at 400 by which links leave and reach cards at their top and bottom.
 */
export type ChannelKey = `${'v' | 'h' | 'l' | 'x'}${number}`

export interface TrackUse {
  readonly channel: ChannelKey
  /** The coordinate that stays the same along the stretch. */
  readonly at: number
  readonly low: number
  readonly high: number
}

export interface TrackUser {
  readonly id: LinkId
  readonly from: CardId
  readonly to: CardId
  readonly kind: LinkKind
}

/** Nearer than this, two links look like one. */
const APART = 3.5
/** Stretches of one track that come nearer than this end to end look like one link. */
const APART_ALONG = 4

/** Who runs where, so that links do not lie on each other. Links of one kind that leave or reach the same card may. */
export interface LinkTracks {
  /** How many others a stretch would lie on. */
  conflicts(use: TrackUse, user: TrackUser): number
  take(uses: readonly TrackUse[], user: TrackUser): void
  release(linkId: LinkId): void
}

interface Taken extends TrackUse {
  readonly user: TrackUser
}

export function createLinkTracks(): LinkTracks {
  const channels = new Map<ChannelKey, Taken[]>()
  const channelsOf = new Map<LinkId, ChannelKey[]>()
  return {
    conflicts: (use, user) => {
      let count = 0
      for (const taken of channels.get(use.channel) ?? []) {
        if (Math.abs(taken.at - use.at) >= APART) continue
        if (taken.low > use.high + APART_ALONG || taken.high < use.low - APART_ALONG) continue
        if (!mayShare(taken.user, user)) count += 1
      }
      return count
    },
    take: (uses, user) => {
      for (const use of uses) {
        const channel = channels.get(use.channel)
        if (channel) channel.push({ ...use, user })
        else channels.set(use.channel, [{ ...use, user }])
      }
      channelsOf.set(
        user.id,
        uses.map((use) => use.channel),
      )
    },
    release: (linkId) => {
      for (const key of channelsOf.get(linkId) ?? []) {
        channels.set(
          key,
          (channels.get(key) ?? []).filter((taken) => taken.user.id !== linkId),
        )
      }
      channelsOf.delete(linkId)
    },
  }
}

function mayShare(a: TrackUser, b: TrackUser): boolean {
  return a.id === b.id || (a.kind === b.kind && (a.from === b.from || a.to === b.to))
}
