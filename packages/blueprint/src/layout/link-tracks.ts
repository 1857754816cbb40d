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

/** Nearer than this, two links look like one; so near that four find room in a gutter, on whichever side they begin. */
const APART = 3
/** Stretches of one track that come nearer than this end to end look like one link. */
const APART_ALONG = 4

/** Who runs where, so that links do not lie on each other. Links of one kind that leave or reach the same card may. */
export interface LinkTracks {
  /** How many others a stretch would lie on; counted up to 4, which is bad enough. */
  conflicts(use: TrackUse, user: TrackUser): number
  take(uses: readonly TrackUse[], user: TrackUser): void
  release(linkId: LinkId): void
}

interface Taken {
  readonly use: TrackUse
  readonly user: TrackUser
}

const CONFLICTS_MOST = 4
/** Board units; a stretch can only lie on another of its own band or of the two beside it. */
const BAND = 4

export function createLinkTracks(): LinkTracks {
  const channels = new Map<ChannelKey, Map<number, Taken[]>>()
  const usesOf = new Map<LinkId, readonly TrackUse[]>()
  return {
    conflicts: (use, user) => {
      let count = 0
      const bands = channels.get(use.channel)
      const band = bandOf(use)
      for (let near = band - 1; bands && near <= band + 1; near += 1) {
        for (const taken of bands.get(near) ?? []) {
          if (liesOn(taken.use, use) && !mayShare(taken.user, user)) count += 1
          if (count >= CONFLICTS_MOST) return count
        }
      }
      return count
    },
    take: (uses, user) => {
      for (const use of uses) {
        const bands = channels.get(use.channel) ?? new Map<number, Taken[]>()
        channels.set(use.channel, bands)
        const band = bands.get(bandOf(use))
        if (band) band.push({ use, user })
        else bands.set(bandOf(use), [{ use, user }])
      }
      usesOf.set(user.id, uses)
    },
    release: (linkId) => {
      for (const use of usesOf.get(linkId) ?? []) {
        const bands = channels.get(use.channel)
        const others = bands?.get(bandOf(use))?.filter(({ user }) => user.id !== linkId)
        if (others) bands?.set(bandOf(use), others)
      }
      usesOf.delete(linkId)
    },
  }
}

/** The tracks that some routes take. */
export function tracksOf(routes: Iterable<TrackUser & { readonly uses: readonly TrackUse[] }>): LinkTracks {
  const tracks = createLinkTracks()
  for (const route of routes) tracks.take(route.uses, route)
  return tracks
}

function bandOf({ at }: TrackUse): number {
  return Math.round(at / BAND)
}

function liesOn(a: TrackUse, b: TrackUse): boolean {
  return Math.abs(a.at - b.at) < APART && a.low <= b.high + APART_ALONG && a.high >= b.low - APART_ALONG
}

function mayShare(a: TrackUser, b: TrackUser): boolean {
  return a.id === b.id || (a.kind === b.kind && (a.from === b.from || a.to === b.to))
}
