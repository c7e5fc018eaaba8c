//! The rules of the house, as data. `docs/architecture.md` draws the same picture; when the house grows, a line is added
//! here and the reason is reviewed with it.

/// Which crates there may be, and which of the workspace's crates each may use: as a normal, build or dev dependency.
///
/// ```text
/// ios, android  ->  bindings/ffi  ->  core  ->  core/vault  ->  core/sqlcipher
/// bindings/cli  ------------------->  core
/// ```
pub(crate) const CRATES: &[(&str, &[&str])] = &[
    ("goldseam-sqlcipher", &[]),
    // The report is for the vault's tests, which count their cases like the harnesses of `tests`.
    ("goldseam-vault", &["goldseam-sqlcipher", "goldseam-report"]),
    ("goldseam-core", &["goldseam-vault"]),
    ("goldseam-ffi", &["goldseam-core"]),
    ("goldseam-android", &["goldseam-ffi"]),
    ("goldseam-ios", &["goldseam-ffi"]),
    ("goldseam-bindgen", &[]),
    ("goldseam", &["goldseam-core"]),
    ("goldseam-xtask", &[]),
    ("goldseam-report", &[]),
    // In a workspace of its own: it is built with instrumentation.
    ("goldseam-fuzz", &["goldseam-core", "goldseam-vault"]),
    (
        "goldseam-tests",
        &[
            "goldseam-core",
            "goldseam-vault",
            "goldseam-sqlcipher",
            "goldseam-ffi",
            "goldseam-report",
        ],
    ),
    ("goldseam-benches", &["goldseam-core"]),
    ("goldseam-content-check", &["goldseam-core"]),
];

/// Which modules `goldseam-core` may have, and what each may use: other modules, the vault (`VAULT`), SQL (`SQL`).
///
/// A link between two rooms is an id. If two modules need the same thing, it moves down, never sideways.
pub(crate) const MODULES: &[(&str, &[&str])] = &[
    // Small shared values.
    ("day", &[VAULT, SQL]),
    ("id", &[VAULT, SQL]),
    ("text", &["day"]),
    ("topic", &[VAULT]),
    ("content", &["text"]),
    // What every room does alike.
    ("room", &["day", VAULT]),
    // When to offer what: pure logic, with choices that the settings keep.
    ("remind", &[]),
    // The rooms: none knows another.
    (
        "journal",
        &["day", "id", "room", "text", "topic", VAULT, SQL],
    ),
    // Choices about reminders have the reminders' own form.
    ("settings", &["topic", "remind", VAULT, SQL]),
    // Words for feelings and factors to choose from are the content pack's.
    (
        "mood",
        &["day", "id", "room", "text", "topic", "content", VAULT, SQL],
    ),
    (
        "practice",
        &["day", "id", "room", "text", "topic", "content", VAULT, SQL],
    ),
    ("trust", &["day", "id", "text", VAULT, SQL]),
    ("reflect", &["day", "id", "text", "content", VAULT, SQL]),
    ("safety", &["day", "id", "text", "content", VAULT, SQL]),
    // Over the rooms.
    ("wording", &["text", "content"]),
    (
        "insight",
        &[
            "day", "id", "text", "content", VAULT, SQL, "journal", "mood", "practice", "trust",
            // What a person wants to see of it.
            "settings",
        ],
    ),
    (
        "transfer",
        &[
            "day", "id", "text", "content", VAULT, SQL, "journal", "mood", "practice", "trust",
            "reflect", "wording", "safety", "insight", "remind",
        ],
    ),
    // The one who hands out the rooms: knows everybody, imported by nobody.
    (
        "app",
        &[
            "day", "id", "text", "topic", "content", VAULT, SQL, "journal", "settings", "mood",
            "practice", "trust", "reflect", "wording", "safety", "remind", "insight", "transfer",
        ],
    ),
];

/// In [`MODULES`]: the crate `goldseam-vault`.
pub(crate) const VAULT: &str = "goldseam_vault";
/// In [`MODULES`]: rows, statements and transactions of an open store.
pub(crate) const SQL: &str = "rusqlite";

/// Something that only some places may name.
#[derive(Clone, Copy)]
pub(crate) struct Wall {
    pub(crate) names: &'static [Name],
    /// Folders and files (from the root, with or without `.rs`) in which the wall stands; `""` is everywhere.
    pub(crate) within: &'static [&'static str],
    /// Places in `within` that may.
    pub(crate) except: &'static [&'static str],
    /// Whether tests (`#[cfg(test)]`, `tests/`, `benches/`) may, too.
    pub(crate) tests_may: bool,
    pub(crate) reason: &'static str,
}

/// What a [`Wall`] keeps out.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Name {
    /// An external crate, in code and in `Cargo.toml`.
    Crate(&'static str),
    /// A path from its crate on, and all below it.
    Under(&'static str),
    /// The last words of a path, wherever it begins; `*` at the end stands for anything.
    Ends(&'static str),
    /// A keyword.
    Word(&'static str),
    /// A macro's call.
    Macro(&'static str),
}

use Name::{Crate, Ends, Macro, Under, Word};

const EVERYWHERE: &[&str] = &[""];
/// What runs on a phone, below every face.
const LIBRARIES: &[&str] = &["core/src", "core/vault/src", "core/sqlcipher/src"];

pub(crate) const WALLS: &[Wall] = &[
    Wall {
        names: &[Word("unsafe")],
        within: EVERYWHERE,
        except: &["core/sqlcipher"],
        tests_may: false,
        reason: "only core/sqlcipher contains unsafe code",
    },
    Wall {
        names: &[
            Ends("SystemTime::now"),
            Ends("Instant::now"),
            Ends("Utc::now"),
            Ends("Local::now"),
            Ends("Uuid::now_v*"),
            Under("rustix::time"),
        ],
        within: EVERYWHERE,
        // The watch is a tool of development, over the standard library alone; the stopwatch measures the process itself.
        except: &[
            "core/vault/src/clock",
            "bindings/xtask/src/watch",
            "tests/benches/src/stopwatch",
        ],
        tests_may: false,
        reason: "only the vault's clock reads the time; take a Clock",
    },
    Wall {
        names: &[
            Under("ring::rand"),
            Crate("rand"),
            Crate("rand_core"),
            Crate("rand_pcg"),
            Crate("getrandom"),
            Crate("fastrand"),
            Ends("OsRng"),
            Ends("Uuid::new_v4"),
        ],
        within: EVERYWHERE,
        // Insight shuffles and draws from a fixed seed: the same data give the same numbers.
        except: &[
            "core/vault/src/entropy",
            "core/sqlcipher/src/provider",
            "core/src/insight/stats/resample",
            "core/tests/insight",
            "core/tests/practice",
            "core/Cargo.toml",
        ],
        tests_may: false,
        reason: "only the vault's entropy draws random bytes; take an Entropy",
    },
    Wall {
        names: &[Crate("ring")],
        within: EVERYWHERE,
        except: &["core/sqlcipher", "core/vault", "tests"],
        tests_may: false,
        reason: "only the vault and the engine know cryptography",
    },
    Wall {
        names: &[Crate("argon2")],
        within: EVERYWHERE,
        except: &["core/vault", "tests"],
        tests_may: false,
        reason: "only the vault derives keys",
    },
    Wall {
        names: &[Crate("aes"), Crate("cbc")],
        within: EVERYWHERE,
        except: &["core/sqlcipher", "tests"],
        tests_may: false,
        reason: "the block cipher belongs to the engine's cipher provider",
    },
    Wall {
        names: &[Ends("Connection::open*")],
        within: EVERYWHERE,
        except: &["core/vault", "core/sqlcipher", "tests"],
        tests_may: false,
        reason: "only the vault opens a database, with its key",
    },
    Wall {
        names: &[Ends("Connection::open*")],
        within: &["core/sqlcipher/src"],
        except: &[],
        tests_may: true,
        reason: "the engine leaves the opening of databases to the vault",
    },
    Wall {
        names: &[Crate("rusqlite")],
        within: EVERYWHERE,
        except: &[
            "core/sqlcipher",
            "core/vault",
            "core/src",
            "core/tests",
            "tests",
        ],
        tests_may: false,
        reason: "a face of the core knows no SQL",
    },
    Wall {
        names: &[
            Under("rusqlite::ffi"),
            Crate("libsqlite3_sys"),
            Crate("sqlcipher_src"),
        ],
        within: EVERYWHERE,
        except: &["core/sqlcipher", "tests"],
        tests_may: false,
        reason: "SQLite's C interface is touched in core/sqlcipher only",
    },
    Wall {
        names: &[Crate("uniffi")],
        within: EVERYWHERE,
        except: &["bindings/ffi", "bindings/android", "bindings/ios"],
        tests_may: false,
        reason: "only bindings/ffi knows UniFFI",
    },
    Wall {
        names: &[Crate("uniffi_bindgen"), Crate("uniffi_meta")],
        within: EVERYWHERE,
        except: &["bindings/bindgen"],
        tests_may: false,
        reason: "what generates bindings is never shipped",
    },
    Wall {
        names: &[
            Under("std::net"),
            Under("std::os::unix::net"),
            Under("rustix::net"),
        ],
        within: EVERYWHERE,
        except: &[],
        tests_may: false,
        reason: "nothing leaves the device: there is no network code",
    },
    Wall {
        names: &[Under("std::fs"), Under("rustix::fs"), Crate("tempfile")],
        within: &["core/src", "core/sqlcipher/src"],
        except: &["core/src/transfer"],
        tests_may: true,
        reason: "files belong to the vault, and to transfer for what the user brings or takes",
    },
    Wall {
        names: &[Crate("tempfile"), Ends("temp_dir")],
        within: &["core/src", "core/vault/src"],
        except: &[],
        tests_may: true,
        reason: "nothing of a vault may reach a folder that other apps share",
    },
    Wall {
        names: &[
            Under("std::env"),
            Under("std::process::Command"),
            Under("std::process::exit"),
        ],
        within: LIBRARIES,
        except: &[],
        tests_may: true,
        reason: "a library is told its surroundings and never ends its host",
    },
    Wall {
        names: &[Under("std::thread")],
        within: &["core/src", "core/sqlcipher/src"],
        except: &[],
        tests_may: true,
        reason: "the vault's store thread is the only one",
    },
    Wall {
        names: &[
            Word("async"),
            Word("await"),
            Crate("tokio"),
            Crate("async_std"),
            Crate("smol"),
            Crate("futures"),
        ],
        within: &["core", "bindings/cli"],
        except: &[],
        tests_may: false,
        reason: "the core is synchronous",
    },
    Wall {
        names: &[
            Crate("log"),
            Crate("tracing"),
            Under("std::io::stdout"),
            Under("std::io::stderr"),
            Under("std::io::stdin"),
        ],
        within: LIBRARIES,
        except: &[],
        tests_may: true,
        reason: "the core is silent: nothing it knows may reach a log",
    },
    Wall {
        names: &[Macro("todo"), Macro("unimplemented"), Macro("dbg")],
        within: EVERYWHERE,
        except: &[],
        tests_may: false,
        reason: "unfinished work is not merged",
    },
];

/// Above this a Rust file has more than one subject, or a place and a reason in [`LONG_FILES`].
pub(crate) const LONGEST_FILE: usize = 550;
/// Files that may be longer, each with its reason.
pub(crate) const LONG_FILES: &[(&str, &str)] = &[];

/// First folders of an absolute path that names somebody's machine.
pub(crate) const SOMEBODYS_FOLDERS: &[&str] = &["home", "root", "work", "Users"];
