//! Our databases are SQLCipher's: an independent SQLCipher, with another cipher under it, reads what we write and writes
//! what we read. Nobody who leaves Goldseam needs Goldseam.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test fails by panicking, in its helpers too"
)]

#[path = "interop/peer.rs"]
mod peer;

use std::fs;
use std::path::Path;

use goldseam_core::app::Goldseam;
use goldseam_core::journal::EntryText;
use goldseam_core::vault::{KdfParams, Passphrase};
use goldseam_sqlcipher::{KeySpec, give_key, set_process_defaults};
use goldseam_tests::database::{self, Recording};
use rusqlite::Connection;
use rusqlite::config::DbConfig;

const BODIES: [&str; 3] = [
    "The marigolds came back",
    "Rain, and no marigolds",
    "Grüße aus Köln, 日本語",
];
const JOURNALS: [&str; 2] = ["WAL", "DELETE"];

/// A key of this test only, different for each database.
fn keyspec(seed: u8) -> KeySpec {
    let key = std::array::from_fn(|i| (i as u8).wrapping_mul(31).wrapping_add(seed));
    let salt = std::array::from_fn(|i| (i as u8).wrapping_mul(17).wrapping_sub(seed));
    KeySpec::new(&key, &salt)
}

fn open(path: &Path) -> Connection {
    set_process_defaults().unwrap();
    #[expect(
        clippy::disallowed_methods,
        reason = "a test of the layer below the vault"
    )]
    Connection::open(path).unwrap()
}

fn text(connection: &Connection, sql: &str) -> String {
    connection.query_row(sql, [], |row| row.get(0)).unwrap()
}

fn found(connection: &Connection, word: &str) -> Vec<String> {
    let mut statement = connection
        .prepare("SELECT body FROM entries(?1) ORDER BY rowid")
        .unwrap();
    let rows = statement.query_map([word], |row| row.get(0)).unwrap();
    rows.collect::<rusqlite::Result<_>>().unwrap()
}

/// Searches and checks what the peer wrote.
fn assert_whole(connection: &Connection, hmac: &str) {
    assert_eq!(found(connection, "marigolds"), BODIES[..2]);
    assert_eq!(found(connection, "koln"), BODIES[2..]);
    assert_eq!(text(connection, "PRAGMA integrity_check"), "ok");
    connection
        .execute(
            "INSERT INTO entries(entries) VALUES ('integrity-check')",
            [],
        )
        .unwrap();
    assert_eq!(text(connection, "PRAGMA cipher_hmac_algorithm"), hmac);
    assert_eq!(text(connection, "PRAGMA cipher_provider"), "goldseam");
    let moved: i64 = connection
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))
        .unwrap();
    assert_eq!(moved, 0, "not busy");
    let damaged = connection
        .prepare("PRAGMA cipher_integrity_check")
        .unwrap()
        .exists([])
        .unwrap();
    assert!(!damaged);
}

#[test]
fn an_independent_sqlcipher_opens_ours() {
    let folder = tempfile::tempdir().unwrap();
    for (seed, journal) in (1..).zip(JOURNALS) {
        let path = folder.path().join(journal);
        let key = keyspec(seed);
        let connection = open(&path);
        give_key(&connection, &key).unwrap();
        connection
            .pragma_update(None, "journal_mode", journal)
            .unwrap();
        // A write-ahead log that nobody has copied back must be readable too: it is what a crash leaves.
        connection
            .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
            .unwrap();
        connection
            .execute("CREATE VIRTUAL TABLE entries USING fts5(title, body)", [])
            .unwrap();
        for body in BODIES {
            connection
                .execute("INSERT INTO entries VALUES ('A day', ?1)", [body])
                .unwrap();
        }
        connection.close().unwrap();
        let log = folder.path().join(format!("{journal}-wal"));
        assert_eq!(
            fs::metadata(log).is_ok_and(|log| log.len() > 0),
            journal == "WAL"
        );

        println!("{journal}: raw key and salt {}", key.expose());
        let seen = peer::run(&["read", path.to_str().unwrap(), key.expose(), "marigolds"]);
        println!("{seen}");
        assert_eq!(seen["found"], serde_json::json!(BODIES[..2]));
        assert_eq!(seen["integrity"], "ok");
        assert_eq!(seen["pages"], serde_json::json!([]));
        assert_eq!(seen["journal"], journal.to_lowercase());
        assert_eq!(seen["hmac"], "HMAC_SHA256");
        assert_eq!(seen["provider"], "openssl", "another cipher than ours");
    }
}

/// The file of a real vault, with the raw key that the vault drew for it.
#[test]
fn an_independent_sqlcipher_reads_a_journal() {
    let folder = tempfile::tempdir().unwrap();
    let vault = folder.path().join("vault");
    let (recording, environment) = Recording::environment();
    let passphrase = Passphrase::new("quiet lantern over water").unwrap();
    let app = Goldseam::create(&vault, &passphrase, KdfParams::FLOOR, &environment).unwrap();
    for body in BODIES {
        let text = EntryText {
            body: body.to_owned(),
            ..EntryText::default()
        };
        app.journal().add(text).unwrap();
    }
    app.vault().lock().unwrap();

    let (path, key) = database::main_of(&vault, &recording.keys()).unwrap();
    let salt = fs::read(&path).unwrap()[..16].try_into().unwrap();
    let key = KeySpec::new(&key, &salt);
    println!("a journal: raw key and salt {}", key.expose());
    let bodies = "SELECT markdown FROM body ORDER BY place";
    let seen = peer::run(&["query", path.to_str().unwrap(), key.expose(), bodies]);
    println!("{seen}");
    assert_eq!(seen["found"], serde_json::json!(BODIES));
    assert_eq!(seen["integrity"], "ok");
    assert_eq!(seen["pages"], serde_json::json!([]));
    assert_eq!(seen["hmac"], "HMAC_SHA256");
    assert_eq!(seen["provider"], "openssl", "another cipher than ours");
}

#[test]
fn we_open_what_an_independent_sqlcipher_wrote() {
    let folder = tempfile::tempdir().unwrap();
    for (seed, journal) in (11..).zip(JOURNALS) {
        let path = folder.path().join(journal);
        let key = keyspec(seed);
        println!("{journal}: raw key and salt {}", key.expose());
        let mut arguments = vec!["write", path.to_str().unwrap(), key.expose(), journal];
        arguments.extend(BODIES);
        assert_eq!(peer::run(&arguments)["provider"], "openssl");

        let connection = open(&path);
        give_key(&connection, &key).unwrap();
        assert_whole(&connection, "HMAC_SHA256");
    }
}

/// Everything of SQLCipher's own defaults that a vault does not use: a passphrase, its 256 000 rounds, HMAC-SHA512.
#[test]
fn we_open_an_ordinary_sqlcipher_database() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ordinary");
    let mut arguments = vec!["write", path.to_str().unwrap(), "correct horse", "DELETE"];
    arguments.extend(BODIES);
    assert_eq!(peer::run(&arguments)["hmac"], "HMAC_SHA512");

    let connection = open(&path);
    connection
        .execute_batch("PRAGMA key = 'correct horse'; PRAGMA cipher_compatibility = 4")
        .unwrap();
    assert_whole(&connection, "HMAC_SHA512");
}
