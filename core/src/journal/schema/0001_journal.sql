-- The narrow part of an entry: all that a list shows. `place` orders the timeline, see place.rs.
CREATE TABLE entry (
    place INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    utc_millis INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL,
    time_known INTEGER NOT NULL,
    day TEXT NOT NULL,
    edited_millis INTEGER NOT NULL,
    title TEXT,
    preview TEXT NOT NULL,
    words INTEGER NOT NULL,
    starred INTEGER NOT NULL,
    covered INTEGER NOT NULL,
    apart INTEGER NOT NULL,
    sealed_until TEXT,
    attachments INTEGER NOT NULL
) STRICT;
CREATE INDEX entry_by_time ON entry (utc_millis);
CREATE INDEX entry_by_day ON entry (day);
CREATE INDEX entry_by_month_and_day ON entry (substr(day, 6));
CREATE INDEX entry_by_kind ON entry (kind, place);
-- Search asks each hit whether it is sealed; few are, and this index knows without reading the entry.
CREATE INDEX entry_sealed ON entry (place, sealed_until) WHERE sealed_until IS NOT NULL;
CREATE INDEX entry_starred ON entry (place) WHERE starred = 1;
CREATE INDEX entry_with_attachments ON entry (place) WHERE attachments > 0;

-- Apart from `entry`: with bodies inline the first page costs 28 page reads instead of 8.
CREATE TABLE body (
    place INTEGER PRIMARY KEY REFERENCES entry (place) ON UPDATE CASCADE ON DELETE CASCADE,
    markdown TEXT NOT NULL
) STRICT;

CREATE TABLE tag (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE,
    -- Made by hand: stays without entries.
    kept INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE entry_tag (
    tag INTEGER NOT NULL REFERENCES tag (number) ON DELETE CASCADE,
    place INTEGER NOT NULL REFERENCES entry (place) ON UPDATE CASCADE ON DELETE CASCADE,
    PRIMARY KEY (tag, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_tag_by_entry ON entry_tag (place);

-- What a person threw away, whole, until it is emptied.
CREATE TABLE trash (
    id BLOB PRIMARY KEY,
    trashed_millis INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- At most one draft a document; `entry` is null for a new one.
CREATE TABLE draft (
    id BLOB PRIMARY KEY,
    entry BLOB UNIQUE,
    saved_millis INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- How things were before the last change, so that it can be taken back. One row at most.
CREATE TABLE last_change (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    at_millis INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT;

-- What a person chose; a setting that is not here has its default.
CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Words of title, body and tag numbers; the row number is the entry's place, so newest first needs no sorting.
CREATE VIRTUAL TABLE entry_words USING fts5 (
    title, body, tags, content='', tokenize='ascii', detail=full
);
-- The same words for the first letters of what is being typed: without phrases a quarter of the size.
CREATE VIRTUAL TABLE entry_starts USING fts5 (
    words, content='', tokenize='ascii', detail=none, columnsize=0, prefix='1 2 3'
);
-- 3980: what a page of 4096 bytes holds under SQLCipher with HMAC-SHA256. Merging is done in quiet moments.
INSERT INTO entry_words (entry_words, rank) VALUES ('pgsz', 3980), ('secure-delete', 1), ('automerge', 0), ('crisismerge', 256);
INSERT INTO entry_starts (entry_starts, rank) VALUES ('pgsz', 3980), ('secure-delete', 1), ('automerge', 0), ('crisismerge', 256);


-- ATTACHMENTS. What there is, and of whom; the bytes are in the media database, in the blob of the same id.
-- `owner` is the id of an entry, live or in the trash, or of a draft.
CREATE TABLE attachment (
    id BLOB PRIMARY KEY,
    owner BLOB NOT NULL,
    position INTEGER NOT NULL,
    name TEXT,
    media_type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    added_millis INTEGER NOT NULL,
    removed_millis INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_by_owner ON attachment (owner, position);
CREATE INDEX attachment_removed ON attachment (removed_millis) WHERE removed_millis IS NOT NULL;

-- Attachments that are gone for good, while their bytes are still to be erased. By a trigger, so that no statement that
-- deletes an attachment can forget its bytes.
CREATE TABLE gone_attachment (id BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TRIGGER attachment_is_gone AFTER DELETE ON attachment BEGIN
    INSERT INTO gone_attachment VALUES (old.id);
END;


-- IMPORTS. One row each time that something came in.
CREATE TABLE import_batch (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    at_millis INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Where an entry came from: what makes a second import of the same folder find nothing new. `as_imported` is a hash of
-- the entry as it came, `extra` what had no place in it. After an undo the source counts as unknown as long as the entry
-- is in the trash.
CREATE TABLE provenance (
    entry BLOB PRIMARY KEY,
    batch BLOB NOT NULL REFERENCES import_batch (id),
    kind TEXT NOT NULL,
    origin BLOB NOT NULL,
    source TEXT NOT NULL,
    fingerprint BLOB NOT NULL,
    as_imported BLOB NOT NULL,
    extra TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX provenance_by_source ON provenance (kind, source);
CREATE INDEX provenance_by_batch ON provenance (batch, entry);

-- Which file of the source an attachment of an imported entry was.
CREATE TABLE imported_file (
    attachment BLOB PRIMARY KEY REFERENCES attachment (id) ON DELETE CASCADE,
    entry BLOB NOT NULL REFERENCES provenance (entry) ON DELETE CASCADE,
    batch BLOB NOT NULL REFERENCES import_batch (id),
    source TEXT NOT NULL,
    UNIQUE (entry, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX imported_file_by_batch ON imported_file (batch);
