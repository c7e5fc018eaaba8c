-- Written tightly, since SQLite keeps these texts and reads them at each opening.

-- SESSIONS. `practice` names the content pack's definition, `title` what it was called, so that a session of a practice
-- that is gone stays readable. Sessions that go on with one another share a thread: the first one's number. `at` is the
-- step it stands at (NULL at the end), `then_at` where it goes on after what is asked anew.
CREATE TABLE practice_session (
number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, practice TEXT NOT NULL, version INTEGER NOT NULL,
title TEXT NOT NULL, thread INTEGER NOT NULL, utc_millis INTEGER NOT NULL, offset_minutes INTEGER NOT NULL,
time_known INTEGER NOT NULL, day INTEGER NOT NULL, changed_millis INTEGER NOT NULL, finished_millis INTEGER,
at TEXT, then_at TEXT, kind TEXT NOT NULL, trashed_millis INTEGER
) STRICT;
CREATE INDEX practice_session_by_change ON practice_session (changed_millis, number) WHERE trashed_millis IS NULL;
CREATE INDEX practice_session_by_practice ON practice_session (practice, changed_millis);
CREATE INDEX practice_session_by_thread ON practice_session (thread, number);
CREATE INDEX practice_session_by_trash ON practice_session (trashed_millis) WHERE trashed_millis IS NOT NULL;

-- What was given at a step, in the order in which it was. `answer` is NULL where it was skipped or is never written down.
-- `asked` and `words` (JSON, of what was chosen) are as the person read them.
CREATE TABLE practice_answer (
session INTEGER NOT NULL REFERENCES practice_session (number) ON DELETE CASCADE, step TEXT NOT NULL,
position INTEGER NOT NULL, answer TEXT, asked TEXT NOT NULL, words TEXT NOT NULL, PRIMARY KEY (session, step)
) STRICT, WITHOUT ROWID;

-- Practices that are set aside, by the person or after one that did not do good.
CREATE TABLE practice_set_aside (practice TEXT PRIMARY KEY, since_millis INTEGER NOT NULL, by_care INTEGER NOT NULL)
STRICT, WITHOUT ROWID;
