-- Documents that may show an asset: each that ever held its address, until a look at it finds that it does not.
CREATE TABLE asset_use (
  blueprint_id TEXT NOT NULL,
  asset_id TEXT NOT NULL,
  -- The blueprint whose document it is.
  used_in TEXT NOT NULL REFERENCES blueprint (id) ON DELETE CASCADE,
  -- The last row of the log that was in the document when it was looked at; 0 before that.
  looked_at_seq INTEGER NOT NULL,
  PRIMARY KEY (blueprint_id, asset_id, used_in),
  FOREIGN KEY (blueprint_id, asset_id) REFERENCES asset (blueprint_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX asset_use_by_document ON asset_use (used_in);

-- Since when no document shows it, as far as one has looked; null while one may.
ALTER TABLE asset ADD COLUMN unused_at INTEGER;

CREATE INDEX asset_by_unused_at ON asset (unused_at) WHERE unused_at IS NOT NULL;

CREATE TRIGGER asset_is_used AFTER INSERT ON asset_use
BEGIN
  UPDATE asset SET unused_at = NULL WHERE blueprint_id = NEW.blueprint_id AND id = NEW.asset_id;
END;

INSERT INTO asset_use (blueprint_id, asset_id, used_in, looked_at_seq)
SELECT blueprint_id, id, blueprint_id, 0 FROM asset;
