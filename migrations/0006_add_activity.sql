-- The version of the schema that the document is written in, so that an older one is known without decoding it.
ALTER TABLE blueprint ADD COLUMN schema_version INTEGER NOT NULL DEFAULT 1;

-- Who did what. It stays when the log is compacted.
CREATE TABLE activity (
  blueprint_id TEXT NOT NULL REFERENCES blueprint (id) ON DELETE CASCADE,
  -- The row of the log that it began with, and its place among those that began there.
  seq INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  -- No foreign key: it was done, also when the person is gone.
  person_id TEXT NOT NULL,
  verb TEXT NOT NULL CHECK (verb IN ('added', 'changed', 'deleted')),
  -- A top-level map of the document.
  root TEXT NOT NULL,
  -- Null where it stands for several.
  entity_id TEXT,
  count INTEGER NOT NULL,
  -- What it was called then.
  title TEXT NOT NULL,
  began_at INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (blueprint_id, seq, ordinal)
) STRICT, WITHOUT ROWID;
