-- How far each client's edits go in a snapshot, so that nobody has to read through it for that. Null in rows from
-- before; one that fails its check is not used.
ALTER TABLE snapshot ADD COLUMN state_vector BLOB;
ALTER TABLE snapshot ADD COLUMN state_vector_crc32 INTEGER;
