import type { ActivityStore } from './activity-store.ts'
import type { AccessStore } from './access-store.ts'
import type { AssetStore } from './asset-store.ts'
import type { AuthSessionStore } from './auth-session-store.ts'
import type { BlueprintStore } from './blueprint-store.ts'
import type { CommentStore } from './comment-store.ts'
import type { InvitationStore } from './invitation-store.ts'
import type { MemberStore } from './member-store.ts'
import type { PersonStore } from './person-store.ts'
import type { Probe } from './probe.ts'
import type { SceneReactionStore } from './scene-reaction-store.ts'
import type { ShareLinkStore } from './share-link-store.ts'
import type { TeamStore } from './team-store.ts'
import type { WorkshopStore } from './workshop-store.ts'
import type { UpdateLog } from './update-log.ts'

export interface StoragePorts {
  readonly people: PersonStore
  readonly authSessions: AuthSessionStore
  readonly blueprints: BlueprintStore
  readonly access: AccessStore
  readonly members: MemberStore
  readonly teams: TeamStore
  readonly invitations: InvitationStore
  readonly shareLinks: ShareLinkStore
  readonly updateLog: UpdateLog
  readonly activity: ActivityStore
  readonly assets: AssetStore
  readonly comments: CommentStore
  readonly sceneReactions: SceneReactionStore
  readonly workshops: WorkshopStore
  readonly probe: Probe
}

/** All ports of one engine. Every promise resolves after what it did or read is durable. */
export interface Storage extends StoragePorts {
  /** Finishes what was asked before it, and writes everything to the main file. */
  close(): Promise<void>
}
