CREATE TABLE blueprint (
  id TEXT PRIMARY KEY,
  team_id TEXT NOT NULL REFERENCES team (id),
  -- Copies for the list; the document owns both.
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  -- Raised when the document's history is replaced; a client of an older one must start empty.
  epoch INTEGER NOT NULL DEFAULT 1,
  -- The last committed row of the update log.
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX blueprint_by_team ON blueprint (team_id);
CREATE INDEX blueprint_by_deleted_at ON blueprint (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE blueprint_member (
  blueprint_id TEXT NOT NULL REFERENCES blueprint (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('viewer', 'commenter', 'editor', 'owner')),
  added_at INTEGER NOT NULL,
  PRIMARY KEY (blueprint_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX blueprint_member_by_person ON blueprint_member (person_id);
