-- Null: for good.
ALTER TABLE share_link ADD COLUMN expires_at INTEGER;
ALTER TABLE share_link ADD COLUMN password_hash TEXT;
ALTER TABLE share_link ADD COLUMN shows_backstage INTEGER NOT NULL DEFAULT 1 CHECK (shows_backstage IN (0, 1));
ALTER TABLE share_link ADD COLUMN shows_roi INTEGER NOT NULL DEFAULT 1 CHECK (shows_roi IN (0, 1));
-- Whether it may be shown in a frame of another site, and whether its address may tell its title to a preview.
ALTER TABLE share_link ADD COLUMN may_embed INTEGER NOT NULL DEFAULT 0 CHECK (may_embed IN (0, 1));
ALTER TABLE share_link ADD COLUMN may_preview INTEGER NOT NULL DEFAULT 0 CHECK (may_preview IN (0, 1));
-- Whom those stand for who see it in a frame of another site.
ALTER TABLE share_link ADD COLUMN embed_person_id TEXT REFERENCES person (id) ON DELETE SET NULL;
ALTER TABLE share_link ADD COLUMN revoked_by TEXT REFERENCES person (id) ON DELETE SET NULL;

CREATE INDEX share_link_by_expiry ON share_link (expires_at) WHERE expires_at IS NOT NULL AND revoked_at IS NULL;
