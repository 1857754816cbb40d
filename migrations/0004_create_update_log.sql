CREATE TABLE update_log (
  blueprint_id TEXT NOT NULL REFERENCES blueprint (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  -- A Yjs update, format version 1, as the room emitted it.
  bytes BLOB NOT NULL,
  crc32 INTEGER NOT NULL,
  -- JSON array of the ids of those who wrote it.
  people TEXT NOT NULL,
  written_at INTEGER NOT NULL,
  PRIMARY KEY (blueprint_id, seq)
) STRICT;

CREATE TABLE snapshot (
  blueprint_id TEXT NOT NULL REFERENCES blueprint (id) ON DELETE CASCADE,
  -- The last log row that is in it.
  seq INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  sha256 BLOB NOT NULL,
  taken_at INTEGER NOT NULL,
  PRIMARY KEY (blueprint_id, seq)
) STRICT;

-- Whose a Yjs client id is; written with its first struct and never compacted.
CREATE TABLE client_owner (
  blueprint_id TEXT NOT NULL REFERENCES blueprint (id) ON DELETE CASCADE,
  client_id INTEGER NOT NULL,
  -- No foreign key: the id stays taken after the person is gone.
  person_id TEXT NOT NULL,
  PRIMARY KEY (blueprint_id, client_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX client_owner_by_person ON client_owner (person_id);

-- Whether the database can be written at all is found out by writing here.
CREATE TABLE probe (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  at INTEGER NOT NULL
) STRICT;
