CREATE TABLE share_link (
  id TEXT PRIMARY KEY,
  blueprint_id TEXT NOT NULL REFERENCES blueprint (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('viewer', 'commenter', 'editor')),
  label TEXT NOT NULL,
  -- SHA-256 of the token in the address.
  token_hash TEXT NOT NULL UNIQUE,
  -- Null once the maker is gone, which ends what the link gave.
  created_by TEXT REFERENCES person (id) ON DELETE SET NULL,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER,
  last_used_at INTEGER,
  uses INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE INDEX share_link_by_blueprint ON share_link (blueprint_id);
CREATE INDEX share_link_by_maker ON share_link (created_by);

CREATE TABLE share_grant (
  share_link_id TEXT NOT NULL REFERENCES share_link (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  granted_at INTEGER NOT NULL,
  PRIMARY KEY (share_link_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX share_grant_by_person ON share_grant (person_id);
