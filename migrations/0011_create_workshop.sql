-- What goes on in a workshop on a blueprint; there is no row before the first one.
CREATE TABLE workshop (
  blueprint_id TEXT PRIMARY KEY REFERENCES blueprint (id) ON DELETE CASCADE,
  -- Null while no timer was set, or once it was taken off.
  timer_seconds INTEGER,
  timer_ends_at INTEGER,
  turn_person_id TEXT REFERENCES person (id) ON DELETE SET NULL,
  hides_stickies INTEGER NOT NULL DEFAULT 0 CHECK (hides_stickies IN (0, 1)),
  CHECK ((timer_seconds IS NULL) = (timer_ends_at IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX workshop_by_turn ON workshop (turn_person_id) WHERE turn_person_id IS NOT NULL;

CREATE TABLE vote (
  id TEXT PRIMARY KEY,
  blueprint_id TEXT NOT NULL REFERENCES blueprint (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  dots_each INTEGER NOT NULL,
  targets TEXT NOT NULL CHECK (targets IN ('cards', 'stickies', 'both')),
  opened_at INTEGER NOT NULL,
  closed_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX vote_by_blueprint ON vote (blueprint_id, opened_at);
CREATE UNIQUE INDEX vote_that_is_open ON vote (blueprint_id) WHERE closed_at IS NULL;

CREATE TABLE dot (
  vote_id TEXT NOT NULL REFERENCES vote (id) ON DELETE CASCADE,
  -- No foreign key: it counts, also when the person is gone.
  person_id TEXT NOT NULL,
  -- Of the document; it may name one that is gone.
  target_id TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (vote_id, person_id, target_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX dot_by_person ON dot (person_id);
