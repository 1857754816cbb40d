-- A team of several has editors, commenters and viewers beside its owners.
CREATE TABLE team_member_by_role (
  team_id TEXT NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('viewer', 'commenter', 'editor', 'owner')),
  added_at INTEGER NOT NULL,
  PRIMARY KEY (team_id, person_id)
) STRICT, WITHOUT ROWID;

INSERT INTO team_member_by_role (team_id, person_id, role, added_at)
SELECT team_id, person_id, CASE role WHEN 'owner' THEN 'owner' ELSE 'editor' END, team.created_at
FROM team_member JOIN team ON team.id = team_id;

DROP TABLE team_member;
ALTER TABLE team_member_by_role RENAME TO team_member;

CREATE INDEX team_member_by_person ON team_member (person_id);

-- What somebody may do with a blueprint by name, and by its team.
CREATE VIEW held_role AS
SELECT blueprint_id, person_id, role FROM blueprint_member
UNION ALL
SELECT blueprint.id, team_member.person_id, team_member.role
FROM blueprint JOIN team_member ON team_member.team_id = blueprint.team_id;

CREATE TABLE team_invitation (
  id TEXT PRIMARY KEY,
  team_id TEXT NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('viewer', 'commenter', 'editor')),
  -- SHA-256 of the token in the address.
  token_hash TEXT NOT NULL UNIQUE,
  -- Nobody can follow it once the maker owns the team no more.
  created_by TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  uses INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE INDEX team_invitation_by_team ON team_invitation (team_id);
CREATE INDEX team_invitation_by_maker ON team_invitation (created_by);

-- Null: whatever the browser asks for.
ALTER TABLE person ADD COLUMN language TEXT CHECK (language IN ('en', 'es'));

-- Null in rows from before, until the browser asks for something again.
ALTER TABLE auth_session ADD COLUMN seen_at INTEGER;
ALTER TABLE auth_session ADD COLUMN user_agent TEXT;
