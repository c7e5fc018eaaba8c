//! `core/sqlcipher/upstream.toml` tells the truth of the C code that is compiled, and says why it is not the newest.

use std::fs;

use goldseam_sqlcipher::{KeySpec, give_key, set_process_defaults};
use rusqlite::Connection;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Upstream {
    #[serde(rename = "looked_at")]
    _looked_at: String,
    sqlcipher: Version,
    sqlite: Version,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Version {
    compiled: String,
    newest: String,
    behind_because: Option<String>,
}

#[test]
fn the_versions_are_those_of_the_engine_and_an_old_one_has_its_reason() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../core/sqlcipher/upstream.toml"
    );
    let upstream: Upstream = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();

    set_process_defaults().unwrap();
    #[expect(
        clippy::disallowed_methods,
        reason = "a test of the layer below the vault"
    )]
    let connection = Connection::open_in_memory().unwrap();
    give_key(&connection, &KeySpec::new(&[7; 32], &[9; 16])).unwrap();
    let text = |sql| -> String { connection.query_row(sql, [], |row| row.get(0)).unwrap() };
    assert_eq!(text("PRAGMA cipher_version"), upstream.sqlcipher.compiled);
    assert_eq!(text("SELECT sqlite_version()"), upstream.sqlite.compiled);

    for version in [upstream.sqlcipher, upstream.sqlite] {
        let is_newest = version.compiled.split(' ').next() == Some(&version.newest);
        assert_eq!(is_newest, version.behind_because.is_none());
    }
}
