-- Written tightly, since SQLite keeps these texts and reads them at each opening: a page more is a page read more.

-- CHECK-INS. Days are counted as chrono counts them (1 is 1 January of year 1). An answer is NULL where none was given,
-- 0 to 100 on its scale, -1 for "I don't know", -2 for "I'd rather not say". Narrow, since statistics run over all of it.
CREATE TABLE check_in (
number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, utc_millis INTEGER NOT NULL, offset_minutes INTEGER NOT NULL,
time_known INTEGER NOT NULL, day INTEGER NOT NULL, edited_millis INTEGER NOT NULL, wording TEXT NOT NULL,
prompted INTEGER NOT NULL, pleasantness INTEGER, activation INTEGER, belonging INTEGER, cup INTEGER, entry BLOB
) STRICT;
CREATE INDEX check_in_by_time ON check_in (utc_millis, number);
CREATE INDEX check_in_by_day ON check_in (day, utc_millis, number);
CREATE INDEX check_in_by_entry ON check_in (entry) WHERE entry IS NOT NULL;

-- Few have one, and it may be long.
CREATE TABLE check_in_note (
check_in INTEGER PRIMARY KEY REFERENCES check_in (number) ON DELETE CASCADE, note TEXT NOT NULL
) STRICT;

-- Ids of the content pack's body areas.
CREATE TABLE check_in_body (
check_in INTEGER NOT NULL REFERENCES check_in (number) ON DELETE CASCADE, area TEXT NOT NULL,
PRIMARY KEY (check_in, area)
) STRICT, WITHOUT ROWID;

-- Words for feelings that were ever used, changed or made. `key` is an id of the content pack, or of an own word, which
-- alone has a name. A word that was merged into another counts and shows as that one; nothing that used it is rewritten.
CREATE TABLE feeling (
number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT, folded TEXT UNIQUE, quadrant TEXT,
hidden INTEGER NOT NULL DEFAULT 0, merged_into INTEGER REFERENCES feeling (number)
) STRICT;
CREATE TABLE check_in_feeling (
check_in INTEGER NOT NULL REFERENCES check_in (number) ON DELETE CASCADE, position INTEGER NOT NULL,
feeling INTEGER NOT NULL REFERENCES feeling (number), PRIMARY KEY (check_in, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX check_in_feeling_by_word ON check_in_feeling (feeling, check_in);

-- What a person tracks. Between its first day and the day it was archived, a yes-or-no factor that a day's check-ins do
-- not name counts as "no"; of the other kinds nothing is known on such a day.
CREATE TABLE factor (
number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, starter TEXT, name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE,
kind TEXT NOT NULL, unit TEXT, icon TEXT NOT NULL, grouped TEXT NOT NULL, position INTEGER NOT NULL,
first_day INTEGER NOT NULL, archived_day INTEGER
) STRICT;
-- When a factor was archived before: days between the two were not tracked.
CREATE TABLE factor_rest (
factor INTEGER NOT NULL REFERENCES factor (number), first_day INTEGER NOT NULL, last_day INTEGER NOT NULL
) STRICT;
CREATE TABLE check_in_factor (
check_in INTEGER NOT NULL REFERENCES check_in (number) ON DELETE CASCADE,
factor INTEGER NOT NULL REFERENCES factor (number), value REAL NOT NULL, PRIMARY KEY (check_in, factor)
) STRICT, WITHOUT ROWID;

-- ROLL-UPS, in the transaction of what they sum up: roll_up.rs. Of each scale how many answers and their sum; of
-- pleasantness also how many lay in each fifth.
CREATE TABLE mood_day (
day INTEGER PRIMARY KEY, check_ins INTEGER NOT NULL, pleasantness_answers INTEGER NOT NULL,
pleasantness_sum INTEGER NOT NULL, activation_answers INTEGER NOT NULL, activation_sum INTEGER NOT NULL,
belonging_answers INTEGER NOT NULL, belonging_sum INTEGER NOT NULL, cup_answers INTEGER NOT NULL,
cup_sum INTEGER NOT NULL, fifth_1 INTEGER NOT NULL, fifth_2 INTEGER NOT NULL, fifth_3 INTEGER NOT NULL,
fifth_4 INTEGER NOT NULL, fifth_5 INTEGER NOT NULL
) STRICT;
-- A factor's value of a day: any "yes", the sum of amounts and durations, the mean on a scale.
CREATE TABLE factor_day (
factor INTEGER NOT NULL REFERENCES factor (number), day INTEGER NOT NULL, value REAL NOT NULL,
PRIMARY KEY (factor, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX factor_day_by_day ON factor_day (day, factor);
-- Sums over a month's days that have both the factor (x) and pleasantness (y): all that a mean, a spread and a
-- correlation need. A month is its first day.
CREATE TABLE factor_month (
factor INTEGER NOT NULL REFERENCES factor (number), month INTEGER NOT NULL, days INTEGER NOT NULL, x REAL NOT NULL,
xx REAL NOT NULL, y REAL NOT NULL, yy REAL NOT NULL, xy REAL NOT NULL, PRIMARY KEY (factor, month)
) STRICT, WITHOUT ROWID;
CREATE TABLE feeling_month (
month INTEGER NOT NULL, feeling INTEGER NOT NULL REFERENCES feeling (number), uses INTEGER NOT NULL,
PRIMARY KEY (month, feeling)
) STRICT, WITHOUT ROWID;

-- LOOKING BACK. Answers to the content pack's questions about a week or a month; one of a kind for each period. `record`
-- is JSON: ids of questions with a rating or a text.
CREATE TABLE look_back (
id BLOB PRIMARY KEY, kind TEXT NOT NULL, period INTEGER NOT NULL, edited_millis INTEGER NOT NULL,
record TEXT NOT NULL, UNIQUE (kind, period)
) STRICT, WITHOUT ROWID;

-- Steps that count.
CREATE TABLE step (
number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, kind TEXT NOT NULL, utc_millis INTEGER NOT NULL,
offset_minutes INTEGER NOT NULL, time_known INTEGER NOT NULL, day INTEGER NOT NULL, note TEXT
) STRICT;
CREATE INDEX step_by_time ON step (utc_millis, number);
CREATE INDEX step_by_kind ON step (kind, day);

-- What a person threw away, whole, until it is emptied; and how things were before the last change.
CREATE TABLE mood_trash (
id BLOB PRIMARY KEY, trashed_millis INTEGER NOT NULL, record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE mood_last_change (
one INTEGER PRIMARY KEY CHECK (one = 1), at_millis INTEGER NOT NULL, record TEXT NOT NULL
) STRICT;
