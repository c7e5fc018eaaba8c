//! Which files a vault consists of. The set is the same for every vault, used or not, from the first start:
//!
//! ```text
//! header.a header.b   the key slots, two copies
//! ringN.a ringN.b     keyring of compartment N, two copies
//! sN.db mN.db         main and media database of compartment N
//! lock attempts       who has it open, and a reserve of blocks; how many wrong tries there were
//! ```
//!
//! While a vault is open, SQLite adds `-wal` beside the two databases in use. For the length of a key change `sN.new`
//! and `mN.new` exist, for a while after an update `sN.bak` and `mN.bak`.

use std::path::{Path, PathBuf};

/// One of the two compartments of a vault. Which one is used first is drawn at random.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Compartment(u8);

impl Compartment {
    pub(crate) const BOTH: [Self; 2] = [Self(0), Self(1)];

    /// The compartment that the lowest bit of a random byte, or a slot's compartment number, stands for.
    pub(crate) fn from_bit(byte: u8) -> Self {
        Self(byte & 1)
    }

    pub(crate) fn other(self) -> Self {
        Self(self.0 ^ 1)
    }

    pub(crate) fn index(self) -> u8 {
        self.0
    }
}

/// One of the two databases of a compartment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Store {
    /// Entries, tags, search: everything but attachments' bytes.
    Main,
    /// The bytes of attachments.
    Media,
}

impl Store {
    pub(crate) const BOTH: [Self; 2] = [Self::Main, Self::Media];

    fn letter(self) -> char {
        match self {
            Self::Main => 's',
            Self::Media => 'm',
        }
    }
}

/// The folder of a vault, and the paths inside it.
#[derive(Clone)]
pub(crate) struct Layout {
    folder: PathBuf,
}

impl Layout {
    pub(crate) const LOCK: &str = "lock";
    pub(crate) const ATTEMPTS: &str = "attempts";

    /// The layout of a folder, which must be free of symbolic links: SQLite is told to follow none.
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn lock(&self) -> PathBuf {
        self.folder.join(Self::LOCK)
    }

    /// There while a vault is being made: what lies beside it was never promised to anybody.
    pub(crate) fn unfinished(&self) -> PathBuf {
        self.folder.join("unfinished")
    }

    pub(crate) fn attempts(&self) -> PathBuf {
        self.folder.join(Self::ATTEMPTS)
    }

    pub(crate) fn database(&self, compartment: Compartment, store: Store) -> PathBuf {
        self.named(compartment, store, "db")
    }

    /// The write-ahead log that SQLite keeps beside an open database.
    pub(crate) fn log(&self, compartment: Compartment, store: Store) -> PathBuf {
        self.named(compartment, store, "db-wal")
    }

    /// Where a database is exported to while its keys change.
    pub(crate) fn successor(&self, compartment: Compartment, store: Store) -> PathBuf {
        self.named(compartment, store, "new")
    }

    /// The checked copy of a database from before a migration; of the unused compartment: noise of the same size.
    pub(crate) fn copy(&self, compartment: Compartment, store: Store) -> PathBuf {
        self.named(compartment, store, "bak")
    }

    fn named(&self, compartment: Compartment, store: Store, ending: &str) -> PathBuf {
        self.folder.join(format!(
            "{}{}.{ending}",
            store.letter(),
            compartment.index()
        ))
    }

    /// Every file name that can belong to a vault, for deletion: nothing else in the folder is ever touched.
    pub(crate) fn every_file(&self) -> Vec<PathBuf> {
        let mut files = Vec::new();
        for compartment in Compartment::BOTH {
            for store in Store::BOTH {
                for ending in [
                    "db",
                    "db-wal",
                    "db-journal",
                    "new",
                    "new-wal",
                    "new-journal",
                    "bak",
                    "bak-wal",
                    "bak-journal",
                ] {
                    files.push(self.named(compartment, store, ending));
                }
            }
        }
        files.push(self.attempts());
        files.push(self.lock());
        // Last: as long as one of these is there a removal that was cut short can be gone on with.
        files.extend(self.key_files());
        files.push(self.unfinished());
        files
    }

    /// The files that hold wrapped keys: overwriting them makes all others unreadable.
    pub(crate) fn key_files(&self) -> Vec<PathBuf> {
        [
            "header.a", "header.b", "ring0.a", "ring0.b", "ring1.a", "ring1.b",
        ]
        .map(|name| self.folder.join(name))
        .into()
    }

    /// The files that exist at rest, whether their compartment is used or not.
    pub(crate) fn files_at_rest(&self) -> Vec<PathBuf> {
        let mut files = self.key_files();
        for compartment in Compartment::BOTH {
            files.extend(Store::BOTH.map(|store| self.database(compartment, store)));
        }
        files.push(self.attempts());
        files.push(self.lock());
        files
    }
}
