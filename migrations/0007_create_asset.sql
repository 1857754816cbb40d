-- Bytes of images and files, each once, however many blueprints show them.
CREATE TABLE asset_content (
  sha256 BLOB PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

-- An image or a file of a blueprint. A copy of the blueprint has it under the same id.
CREATE TABLE asset (
  blueprint_id TEXT NOT NULL REFERENCES blueprint (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  content_sha256 BLOB NOT NULL REFERENCES asset_content (sha256),
  -- What it was called where it came from.
  name TEXT NOT NULL,
  -- As it is served, told by its bytes.
  media_type TEXT NOT NULL,
  byte_count INTEGER NOT NULL,
  added_at INTEGER NOT NULL,
  PRIMARY KEY (blueprint_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX asset_by_content ON asset (content_sha256);

CREATE TRIGGER asset_content_goes_with_its_last_asset AFTER DELETE ON asset
WHEN NOT EXISTS (SELECT 1 FROM asset WHERE content_sha256 = OLD.content_sha256)
BEGIN
  DELETE FROM asset_content WHERE sha256 = OLD.content_sha256;
END;
