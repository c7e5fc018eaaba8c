//! What the compiled engine is, and what a connection of it does.

#![expect(
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

use std::fs;
use std::path::Path;

use goldseam_sqlcipher::{KeySpec, give_key, page_reads, set_process_defaults};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode};

const KEY: [u8; 32] = [7; 32];
const SALT: [u8; 16] = [9; 16];

fn plain() -> Connection {
    set_process_defaults().unwrap();
    #[expect(clippy::disallowed_methods, reason = "asks the engine about itself")]
    Connection::open_in_memory().unwrap()
}

fn open(path: &Path, key: [u8; 32]) -> Connection {
    set_process_defaults().unwrap();
    #[expect(
        clippy::disallowed_methods,
        reason = "a test of the crate below the vault"
    )]
    let connection = Connection::open(path).unwrap();
    give_key(&connection, &KeySpec::new(&key, &SALT)).unwrap();
    connection
}

fn text(connection: &Connection, sql: &str) -> String {
    connection.query_row(sql, [], |row| row.get(0)).unwrap()
}

fn fill(connection: &Connection) {
    connection
        .execute_batch(
            "CREATE VIRTUAL TABLE f USING fts5(body);
             CREATE TABLE t(id INTEGER PRIMARY KEY, body TEXT);
             CREATE TRIGGER t_added AFTER INSERT ON t BEGIN INSERT INTO f(rowid, body) VALUES (new.id, new.body); END;
             WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
             INSERT INTO t(body) SELECT 'marigold ' || i || hex(randomblob(100)) FROM n;",
        )
        .unwrap();
}

/// The compiler's name is left out; it is the only option that is not ours to choose.
#[test]
fn compile_options_are_the_stored_ones() {
    let connection = plain();
    let mut statement = connection.prepare("PRAGMA compile_options").unwrap();
    let options = statement
        .query_map([], |row| row.get::<_, String>(0))
        .unwrap();
    let options: Vec<String> = options
        .map(Result::unwrap)
        .filter(|option| !option.starts_with("COMPILER="))
        .collect();
    let stored: Vec<&str> = include_str!("compile_options.txt").lines().collect();
    assert_eq!(options, stored);
    for wanted in [
        "ENABLE_FTS5",
        "TEMP_STORE=3",
        "DQS=0",
        "OMIT_LOAD_EXTENSION",
        "HAS_CODEC",
        "THREADSAFE=1",
    ] {
        assert!(stored.contains(&wanted), "{wanted}");
    }
    for unwanted in [
        "ENABLE_LOAD_EXTENSION",
        "ENABLE_FTS3",
        "ENABLE_STAT4",
        "ENABLE_DBSTAT_VTAB",
    ] {
        assert!(
            !options.iter().any(|option| option.starts_with(unwanted)),
            "{unwanted}"
        );
    }
}

#[test]
fn versions_are_the_reviewed_ones() {
    let folder = tempfile::tempdir().unwrap();
    let connection = open(&folder.path().join("v.db"), KEY);
    assert_eq!(
        text(&connection, "SELECT sqlite_version()"),
        sqlcipher_src::SQLITE_VERSION
    );
    assert_eq!(text(&connection, "SELECT sqlite_version()"), "3.53.4");
    assert_eq!(
        text(&connection, "PRAGMA cipher_version"),
        "4.19.0 community"
    );
    assert_eq!(text(&connection, "PRAGMA cipher_provider"), "goldseam");
    assert_eq!(text(&connection, "PRAGMA cipher_status"), "1");
}

/// A connection that nobody configured refuses what a damaged or foreign schema, or careless SQL, could do.
#[test]
fn a_new_connection_is_hardened() {
    let connection = plain();
    assert!(
        connection
            .db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE)
            .unwrap()
    );
    assert!(
        !connection
            .db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA)
            .unwrap()
    );
    assert!(
        !connection
            .db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL)
            .unwrap()
    );
    assert!(
        !connection
            .db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML)
            .unwrap()
    );
    assert!(
        connection
            .db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY)
            .unwrap()
    );
    assert!(
        connection
            .query_row("SELECT load_extension('x')", [], |_| Ok(()))
            .is_err()
    );
    assert!(
        connection
            .query_row("SELECT \"not a column\"", [], |_| Ok(()))
            .is_err()
    );
    // A trigger may still write to a full-text index, which is what the journal's search is built on.
    fill(&connection);
    assert_eq!(
        text(
            &connection,
            "SELECT CAST(count(*) AS TEXT) FROM f('marigold')"
        ),
        "500"
    );
}

#[test]
fn a_key_hides_everything_and_another_key_opens_nothing() {
    let folder = tempfile::tempdir().unwrap();
    for journal in ["WAL", "DELETE"] {
        let path = folder.path().join(journal);
        let connection = open(&path, KEY);
        connection
            .pragma_update(None, "journal_mode", journal)
            .unwrap();
        fill(&connection);
        for file in fs::read_dir(folder.path()).unwrap() {
            let file = file.unwrap().path();
            let content = fs::read(&file).unwrap();
            for word in [&b"marigold"[..], b"CREATE", b"SQLite format 3"] {
                assert!(
                    !content.windows(word.len()).any(|window| window == word),
                    "{}",
                    file.display()
                );
            }
        }
        connection.close().unwrap();

        let connection = open(&path, [8; 32]);
        let error = connection
            .query_row("SELECT count(*) FROM t", [], |_| Ok(()))
            .unwrap_err();
        assert_eq!(error.sqlite_error_code(), Some(ErrorCode::NotADatabase));
        let connection = open(&path, KEY);
        assert_eq!(
            text(
                &connection,
                "SELECT CAST(count(*) AS TEXT) FROM f('marigold')"
            ),
            "500"
        );
        assert_eq!(text(&connection, "PRAGMA integrity_check"), "ok");
        let damaged = connection
            .prepare("PRAGMA cipher_integrity_check")
            .unwrap()
            .exists([])
            .unwrap();
        assert!(!damaged);
        // 16 bytes of vector and 32 of SHA-256, to the AES block: the 48 that FTS5's page size is chosen for.
        assert_eq!(
            text(&connection, "PRAGMA cipher_hmac_algorithm"),
            "HMAC_SHA256"
        );
    }
}

#[test]
fn one_changed_bit_of_a_page_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("d.db");
    let connection = open(&path, KEY);
    fill(&connection);
    connection.close().unwrap();
    let mut content = fs::read(&path).unwrap();
    assert_eq!(content.len() % 4096, 0);
    assert_eq!(content[..16], SALT, "the salt stands at the beginning");
    content[4096 * 5 + 1234] ^= 4;
    fs::write(&path, content).unwrap();

    let connection = open(&path, KEY);
    let blamed = text(&connection, "PRAGMA cipher_integrity_check");
    assert_eq!(blamed, "HMAC verification failed for page 6");
}

#[test]
fn page_reads_are_counted() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.db");
    fill(&open(&path, KEY));
    let connection = open(&path, KEY);
    assert_eq!(page_reads(&connection, false).unwrap(), 0);
    text(&connection, "SELECT CAST(max(id) AS TEXT) FROM t");
    let reads = page_reads(&connection, true).unwrap();
    // The schema's page, the root and the last leaf; a second schema page at most.
    assert!((3..=4).contains(&reads), "{reads} page reads");
    assert_eq!(page_reads(&connection, false).unwrap(), 0);
    text(&connection, "SELECT CAST(sum(length(body)) AS TEXT) FROM t");
    assert!(page_reads(&connection, false).unwrap() > 20);
}

#[test]
fn a_keyspec_is_key_and_salt_in_hexadecimal() {
    let key = std::array::from_fn(|i| i as u8 * 8);
    let spec = KeySpec::new(&key, &[0xfe; 16]);
    assert_eq!(
        spec.expose(),
        "x'0008101820283038404850586068707880889098a0a8b0b8c0c8d0d8e0e8f0f8fefefefefefefefefefefefefefefefe'"
    );
    assert_eq!(spec.expose().len(), KeySpec::LEN);
}

/// What the media file of a compartment and a change of keys are built on.
#[test]
fn an_attached_database_takes_its_keyspec_as_a_parameter() {
    let folder = tempfile::tempdir().unwrap();
    let (main, other) = (folder.path().join("m.db"), folder.path().join("o.db"));
    let spec = KeySpec::new(&[3; 32], &[4; 16]);
    let connection = open(&main, KEY);
    fill(&connection);
    connection
        .execute(
            "ATTACH ?1 AS other KEY ?2",
            (other.to_str().unwrap(), spec.expose()),
        )
        .unwrap();
    connection
        .query_row("SELECT sqlcipher_export('other')", [], |_| Ok(()))
        .unwrap();
    connection.execute("DETACH other", []).unwrap();
    assert_eq!(fs::read(&other).unwrap()[..16], [4; 16]);

    #[expect(
        clippy::disallowed_methods,
        reason = "a test of the crate below the vault"
    )]
    let exported = Connection::open(&other).unwrap();
    give_key(&exported, &spec).unwrap();
    assert_eq!(
        text(
            &exported,
            "SELECT CAST(count(*) AS TEXT) FROM f('marigold')"
        ),
        "500"
    );
    assert_eq!(text(&exported, "PRAGMA integrity_check"), "ok");
}
