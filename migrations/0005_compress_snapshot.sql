-- How `bytes` is stored; the hash is of what it unpacks to.
ALTER TABLE snapshot ADD COLUMN compression TEXT NOT NULL DEFAULT 'none'
  CHECK (compression IN ('none', 'zstd'));
