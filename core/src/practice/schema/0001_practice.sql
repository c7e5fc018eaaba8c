-- Written tightly: SQLite keeps this text and reads it at each opening, and a page more is a page read more. So a session is
-- one row, what was given in it with it (JSON, `Record` in store.rs), and needs no index: an id begins with its time.
-- `practice` names the content pack's definition, `thread` the first of the sessions that go on with one another.
-- `state`: 1 is finished, 2 is in the trash, 3 both. What lists look at stands before the record, which may be long.
CREATE TABLE practice (
id BLOB PRIMARY KEY, practice TEXT, thread BLOB, state INTEGER, changed INTEGER, record TEXT
) STRICT, WITHOUT ROWID;
