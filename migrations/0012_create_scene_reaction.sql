-- How often people reacted to what was presented. Who did is not kept.
CREATE TABLE scene_reaction (
  blueprint_id TEXT NOT NULL REFERENCES blueprint (id) ON DELETE CASCADE,
  -- Of the document; empty when the blueprint itself was presented. It may name one that is gone.
  scene_id TEXT NOT NULL,
  emoji TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (blueprint_id, scene_id, emoji)
) STRICT, WITHOUT ROWID;
