"""An independent SQLCipher that writes or reads one database. Prints what it saw as JSON.

peer.py write FILE KEYSPEC JOURNAL [WORDS…]   a new database with a full-text table, left as after a crash
peer.py read  FILE KEYSPEC WORD               search, and every check that SQLite and SQLCipher have
peer.py query FILE KEYSPEC SQL                the first column of what a query gives, and every check

KEYSPEC is x'…' (raw key and salt, pages with HMAC-SHA256) or a passphrase (SQLCipher's own defaults).
"""

import json
import os
import sys

from sqlcipher3 import dbapi2


def connect(path, keyspec):
    connection = dbapi2.connect(path, isolation_level=None)
    raw = keyspec.startswith("x'")
    if raw:
        connection.execute("PRAGMA cipher_default_hmac_algorithm = HMAC_SHA256")
    connection.execute(f'PRAGMA key = "{keyspec}"' if raw else f"PRAGMA key = '{keyspec}'")
    return connection


def one(connection, sql, *values):
    row = connection.execute(sql, values).fetchone()
    return row[0] if row else None


def write(path, keyspec, journal, *bodies):
    connection = connect(path, keyspec)
    assert one(connection, f"PRAGMA journal_mode = {journal}") == journal.lower()
    connection.execute("CREATE VIRTUAL TABLE entries USING fts5(title, body)")
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO entries VALUES (?, ?)", [(f"Day {i}", body) for i, body in enumerate(bodies)])
    connection.execute("COMMIT")
    print(json.dumps(about(connection)), flush=True)
    os._exit(0)  # without closing: what is in the journal stays there


def read(path, keyspec, word):
    connection = connect(path, keyspec)
    connection.execute("INSERT INTO entries(entries) VALUES ('integrity-check')")  # raises when the index is damaged
    report(connection, "SELECT body FROM entries(?) ORDER BY rowid", word)


def query(path, keyspec, sql):
    report(connect(path, keyspec), sql)


def report(connection, sql, *values):
    seen = {
        "found": [row[0] for row in connection.execute(sql, values)],
        "integrity": one(connection, "PRAGMA integrity_check"),
        "pages": [row[0] for row in connection.execute("PRAGMA cipher_integrity_check")],
        "journal": one(connection, "PRAGMA journal_mode"),
    }
    print(json.dumps(about(connection) | seen))


def about(connection):
    return {
        "provider": one(connection, "PRAGMA cipher_provider"),
        "hmac": one(connection, "PRAGMA cipher_hmac_algorithm"),
        "version": one(connection, "PRAGMA cipher_version"),
    }


if __name__ == "__main__":
    {"write": write, "read": read, "query": query}[sys.argv[1]](*sys.argv[2:])
