-- What is said about one place of a blueprint. It stays when the place is gone.
CREATE TABLE comment_thread (
  id TEXT PRIMARY KEY,
  blueprint_id TEXT NOT NULL REFERENCES blueprint (id) ON DELETE CASCADE,
  -- JSON: {cardId}, {laneId}, {stepId}, {linkId} or {x, y}.
  anchor TEXT NOT NULL,
  -- What the place was called when the thread was begun.
  label TEXT NOT NULL,
  -- The scene that was presented then.
  scene_id TEXT,
  -- No foreign key, nor in a comment: it was said, also when the person is gone.
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  resolved_by TEXT,
  resolved_at INTEGER,
  -- Counts the changes of all threads of the blueprint: the number of this one's latest.
  change INTEGER NOT NULL,
  CHECK ((resolved_by IS NULL) = (resolved_at IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX comment_thread_by_change ON comment_thread (blueprint_id, change);

-- The first comment of a thread has the thread's id.
CREATE TABLE comment (
  id TEXT PRIMARY KEY,
  thread_id TEXT NOT NULL REFERENCES comment_thread (id) ON DELETE CASCADE,
  -- Its place in the thread, from 0.
  number INTEGER NOT NULL,
  person_id TEXT NOT NULL,
  -- Empty once it is deleted; the row keeps the id from being used again.
  body TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  edited_at INTEGER,
  deleted_at INTEGER,
  UNIQUE (thread_id, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX comment_by_person ON comment (person_id);

CREATE TABLE comment_mention (
  comment_id TEXT NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  -- What the text calls the person, after the @.
  name TEXT NOT NULL,
  PRIMARY KEY (comment_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX comment_mention_by_person ON comment_mention (person_id);

CREATE TABLE comment_reaction (
  comment_id TEXT NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  emoji TEXT NOT NULL,
  reacted_at INTEGER NOT NULL,
  PRIMARY KEY (comment_id, person_id, emoji)
) STRICT, WITHOUT ROWID;

CREATE INDEX comment_reaction_by_person ON comment_reaction (person_id);

-- How far a person has read.
CREATE TABLE thread_read (
  thread_id TEXT NOT NULL REFERENCES comment_thread (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  -- The number of the last comment that was read.
  number INTEGER NOT NULL,
  PRIMARY KEY (thread_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX thread_read_by_person ON thread_read (person_id);
