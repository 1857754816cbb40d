-- A guest is a person without an e-mail address; signing up fills it in and keeps the id.
CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT UNIQUE,
  password_hash TEXT,
  colour INTEGER NOT NULL CHECK (colour BETWEEN 1 AND 10),
  created_at INTEGER NOT NULL,
  CHECK ((email IS NULL) = (password_hash IS NULL))
) STRICT;

CREATE TABLE team (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- The one team that each person has alone; null for a team of several.
  personal_of TEXT UNIQUE REFERENCES person (id) ON DELETE CASCADE,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE team_member (
  team_id TEXT NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('member', 'owner')),
  PRIMARY KEY (team_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX team_member_by_person ON team_member (person_id);

CREATE TABLE auth_session (
  -- SHA-256 of the secret in the cookie.
  id_hash TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  created_at INTEGER NOT NULL,
  idle_expires_at INTEGER NOT NULL,
  absolute_expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX auth_session_by_person ON auth_session (person_id);
