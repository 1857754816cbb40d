import type { StoragePorts } from '../storage.ts'
import { activity } from './activity.ts'
import { access } from './access.ts'
import { assets } from './assets.ts'
import { authSessions } from './auth-sessions.ts'
import { blueprints } from './blueprints.ts'
import { comments } from './comments.ts'
import { invitations } from './invitations.ts'
import { members } from './members.ts'
import type { Sqlite } from './open-database.ts'
import { people } from './people.ts'
import { probe } from './probe.ts'
import { sceneReactions } from './scene-reactions.ts'
import { shareLinks } from './share-links.ts'
import { teams } from './teams.ts'
import type { SyncPort } from './sync-port.ts'
import { workshops } from './workshops.ts'
import { updateLog } from './update-log.ts'

export type Tables = { readonly [Port in keyof StoragePorts]: SyncPort<StoragePorts[Port]> }

/** Every port, answered from the database at once; only the database worker holds one of these. */
export function createTables(db: Sqlite): Tables {
  return {
    people: people(db),
    authSessions: authSessions(db),
    blueprints: blueprints(db),
    access: access(db),
    members: members(db),
    teams: teams(db),
    invitations: invitations(db),
    shareLinks: shareLinks(db),
    updateLog: updateLog(db),
    activity: activity(db),
    assets: assets(db),
    comments: comments(db),
    sceneReactions: sceneReactions(db),
    workshops: workshops(db),
    probe: probe(db),
  }
}
