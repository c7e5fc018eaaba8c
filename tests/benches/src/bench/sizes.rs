//! How large the library is, and the ledger that asks for a reason when it grows.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use super::Outcome;

/// Bytes of a stripped program with every verb of the core, in three builds.
pub(crate) struct Sizes {
    /// The profile `mobile`.
    pub(crate) fast: u64,
    /// The same with SQLite built for size, too.
    pub(crate) small: u64,
    /// The profile `mobile` over plain SQLite.
    pub(crate) plain: u64,
}

/// One line of `size.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    pub(crate) date: String,
    pub(crate) bytes: u64,
    pub(crate) small: u64,
    /// What made it grow, or shrink.
    pub(crate) reason: String,
}

/// What the library may be larger than its last entry, without a word.
const SILENT_GROWTH: f64 = 1.01;

impl Sizes {
    pub(crate) fn of(fast: &Path, small: &Path, plain: &Path) -> Outcome<Self> {
        let bytes = |path: &Path| Ok::<_, std::io::Error>(fs::metadata(path)?.len());
        Ok(Self {
            fast: bytes(fast)?,
            small: bytes(small)?,
            plain: bytes(plain)?,
        })
    }

    /// What is wrong with the ledger, if anything is.
    pub(crate) fn unexplained(&self, ledger: &[Entry]) -> Option<String> {
        let Some(last) = ledger.last() else {
            return Some("the size ledger is empty".to_owned());
        };
        let grown = |now: u64, before: u64| now as f64 > before as f64 * SILENT_GROWTH;
        (grown(self.fast, last.bytes) || grown(self.small, last.small)).then(|| {
            format!(
                "The library has grown from {} to {} bytes (size build: {} to {}). If that is worth it, say why in \
                 tests/benches/size.json.",
                last.bytes, self.fast, last.small, self.small
            )
        })
    }
}

/// Bytes of the content pack as it is compiled in: every definition, and the words of English.
pub(crate) fn of_the_pack() -> u64 {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../core/content");
    let folders = ["", "practices", "en", "en/practices"];
    let files = folders
        .iter()
        .filter_map(|folder| fs::read_dir(content.join(folder)).ok());
    let files = files
        .flatten()
        .flatten()
        .filter(|file| file.path().is_file());
    files
        .filter_map(|file| file.metadata().ok())
        .map(|file| file.len())
        .sum()
}

pub(crate) fn read(path: &Path) -> Outcome<Vec<Entry>> {
    Ok(serde_json::from_str(&fs::read_to_string(path)?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(bytes: u64) -> Entry {
        Entry {
            date: "2026-11-25".into(),
            bytes,
            small: bytes,
            reason: "first".into(),
        }
    }

    #[test]
    fn growth_of_more_than_a_hundredth_needs_a_reason() {
        let sizes = |bytes| Sizes {
            fast: bytes,
            small: bytes,
            plain: 1,
        };
        let ledger = [entry(2000), entry(1000)];
        assert!(sizes(1010).unexplained(&ledger).is_none());
        assert!(sizes(10).unexplained(&ledger).is_none());
        assert!(sizes(1011).unexplained(&ledger).is_some());
        assert!(sizes(1).unexplained(&[]).is_some());
    }

    #[test]
    fn every_entry_of_the_ledger_gives_a_reason() {
        let ledger = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("size.json")).unwrap();
        assert!(!ledger.is_empty());
        for entry in ledger {
            assert!(
                entry.reason.len() > 5 && entry.small <= entry.bytes,
                "{}",
                entry.date
            );
        }
    }
}
