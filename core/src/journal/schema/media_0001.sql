-- The bytes of each attachment. What an attachment is, and whether there is one, says the main database.
--
-- `uploading`: may turn out to be of nobody, if the upload is cut short. `erasing`: its chunks go in quiet moments.
CREATE TABLE blob (
    number INTEGER PRIMARY KEY,
    attachment BLOB NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('uploading', 'kept', 'erasing')),
    chunk_bytes INTEGER NOT NULL,
    thumbnail BLOB
) STRICT;
CREATE INDEX blob_not_kept ON blob (state) WHERE state <> 'kept';

-- All chunks of a blob have `chunk_bytes` bytes, but for the last one.
CREATE TABLE chunk (
    blob INTEGER NOT NULL REFERENCES blob (number),
    ordinal INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (blob, ordinal)
) STRICT;
