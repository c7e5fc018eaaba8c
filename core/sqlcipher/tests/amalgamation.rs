//! The C sources under the journal are the reviewed ones, and others are refused.

#[path = "../amalgamation.rs"]
mod amalgamation;

use std::fs;

#[test]
fn the_reviewed_sources_are_pinned() {
    amalgamation::verify(sqlcipher_src::source_dir()).unwrap();
    let pinned: Vec<_> = amalgamation::PINNED
        .lines()
        .filter_map(|line| line.split_once("  "))
        .collect();
    assert_eq!(
        pinned,
        [
            (
                "838b2ed8a586b8b77f03e82c5a25b97e1a55e524ebac0de05354193865703072",
                sqlcipher_src::SOURCE_FILE
            ),
            (
                "8a9d1bff44d75174ca6dea3ea9bac50a6104d86facb566647b8bb839375b7b3a",
                sqlcipher_src::HEADER_FILE
            ),
        ]
    );
}

#[test]
fn one_changed_bit_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    for name in [sqlcipher_src::SOURCE_FILE, sqlcipher_src::HEADER_FILE] {
        fs::copy(
            sqlcipher_src::source_dir().join(name),
            folder.path().join(name),
        )
        .unwrap();
    }
    amalgamation::verify(folder.path()).unwrap();

    let header = folder.path().join(sqlcipher_src::HEADER_FILE);
    let mut content = fs::read(&header).unwrap();
    content[1000] ^= 1;
    fs::write(&header, content).unwrap();
    let refusal = amalgamation::verify(folder.path()).unwrap_err();
    assert!(
        refusal.starts_with("sqlite3.h is not the reviewed SQLCipher"),
        "{refusal}"
    );

    fs::remove_file(folder.path().join(sqlcipher_src::SOURCE_FILE)).unwrap();
    let refusal = amalgamation::verify(folder.path()).unwrap_err();
    assert!(refusal.starts_with("sqlcipher.c: "), "{refusal}");
}
