import { Hono } from 'hono'
import type { AssetParts } from '../assets/asset-parts.ts'
import type { AuthParts } from '../auth/auth-parts.ts'
import type { SyncTickets } from '../auth/sync-tickets.ts'
import type { BoardPictures } from '../blueprints/board-pictures.ts'
import type { BlueprintParts } from '../blueprints/blueprint-parts.ts'
import type { CommentParts } from '../comments/comment-parts.ts'
import type { PasswordCheck } from '../share-links/password-check.ts'
import type { ShareLinkParts } from '../share-links/share-link-parts.ts'
import type { PresentingParts } from '../presenting/presenting-parts.ts'
import type { TeamParts } from '../teams/team-parts.ts'
import type { Attempts } from '../kernel/attempts.ts'
import type { WorkshopParts } from '../workshops/workshop-parts.ts'
import type { Entrance } from './entrance.ts'
import type { HttpEnv } from './http-env.ts'
import type { Identity } from './identity.ts'
import { assetRoutes } from './routes/assets.ts'
import { blueprintFileRoutes } from './routes/blueprint-files.ts'
import { blueprintRoutes } from './routes/blueprints.ts'
import { commentRoutes } from './routes/comments.ts'
import { meRoutes } from './routes/me.ts'
import { memberRoutes } from './routes/members.ts'
import { peopleRoutes } from './routes/people.ts'
import { presentingRoutes } from './routes/presenting.ts'
import { shareLinkRoutes } from './routes/share-links.ts'
import { syncTicketRoutes } from './routes/sync-tickets.ts'
import { teamRoutes } from './routes/teams.ts'
import { workshopRoutes } from './routes/workshops.ts'

export interface ApiParts {
  readonly blueprints: BlueprintParts
  readonly pictures: BoardPictures
  readonly assets: AssetParts
  readonly comments: CommentParts
  readonly workshops: WorkshopParts
  readonly shareLinks: ShareLinkParts
  readonly passwords: PasswordCheck
  readonly teams: TeamParts
  /** Of addresses that may have an account. */
  readonly lookUps: Attempts
  readonly auth: AuthParts
  readonly presenting: PresentingParts
  readonly tickets: SyncTickets
  readonly identity: Identity
  readonly entrance: Entrance
}

/** Every route under /api. */
export function createApi(parts: ApiParts) {
  const { blueprints, pictures, assets, comments, shareLinks, passwords, teams, lookUps, presenting } = parts
  const { workshops, auth, tickets, identity, entrance } = parts
  return new Hono<HttpEnv>()
    .basePath('/api')
    .route('/', peopleRoutes({ parts: auth, identity, entrance }))
    .route('/', meRoutes({ parts: auth, access: blueprints.storage.access, identity, entrance }))
    .route('/', blueprintRoutes(blueprints, identity))
    .route('/', blueprintFileRoutes({ parts: blueprints, pictures, identity }))
    .route('/', assetRoutes(assets, identity))
    .route('/', commentRoutes(comments, identity))
    .route('/', memberRoutes({ ...blueprints, lookUps }, identity))
    .route('/', shareLinkRoutes({ parts: shareLinks, passwords, auth, identity, entrance }))
    .route('/', presentingRoutes(presenting, identity))
    .route('/', teamRoutes({ parts: teams, identity, entrance }))
    .route('/', workshopRoutes(workshops, identity))
    .route('/', syncTicketRoutes({ tickets, access: blueprints.access, identity }))
}
