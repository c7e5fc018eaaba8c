//! Row 17 of the test matrix: whatever is done with a vault, no word of it reaches any file, and no file comes to be that
//! does not belong to it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

use goldseam_vault::{CancelToken, Change, Passphrase, Result, Schema, Unlock, Vault, VaultError};
use rusqlite::Transaction;

use super::finder::Finder;
use super::fixture::*;

const IN_A_NOTE: &str = "Zweigelstrümpfchen";
const SEARCHED_FOR: &str = "Quittenmarmeladenglas";
const IN_MEDIA: &str = "Fensterbrettgeranien";
const ROLLED_BACK: &str = "Dachrinnenregenwasser";
const PASSPHRASE: &str = "Wolkenbruchstiefel im Flur";

const MEDIA: &str = "CREATE TABLE file (name TEXT NOT NULL, bytes BLOB NOT NULL) STRICT";
const WITH_MEDIA: Schema = Schema {
    main: structure(&[Change::Sql(NOTES)]),
    media: structure(&[Change::Sql(MEDIA)]),
};
const NEWER: Schema = Schema {
    main: structure(&[
        Change::Sql(NOTES),
        Change::Sql("CREATE INDEX note_text ON note (text)"),
    ]),
    media: structure(&[Change::Sql(MEDIA)]),
};

/// Every file that a vault may have, at rest and at work.
fn every_name() -> BTreeSet<String> {
    let mut names: BTreeSet<String> = at_rest();
    names.insert("unfinished".into());
    for file in ["s0", "s1", "m0", "m1"] {
        // SQLite's way to copy a database opens a rollback journal for a moment; nothing else may.
        for ending in ["db-wal", "new", "new-wal", "bak", "bak-wal", "bak-journal"] {
            names.insert(format!("{file}.{ending}"));
        }
    }
    names
}

fn at_rest() -> BTreeSet<String> {
    [
        "attempts", "header.a", "header.b", "lock", "m0.db", "m1.db", "ring0.a", "ring0.b",
        "ring1.a", "ring1.b", "s0.db", "s1.db",
    ]
    .map(str::to_owned)
    .into()
}

/// Looks through everything below a folder.
struct Watch {
    folder: PathBuf,
    finder: Finder,
}

impl Watch {
    /// Reads every file once; how many bytes there were, or what should not be there.
    fn look(&self) -> Result<usize, String> {
        let mut bytes = 0;
        for path in files_below(&self.folder) {
            let name = path.file_name().unwrap().to_str().unwrap();
            if !every_name().contains(name) {
                return Err(format!("{name} belongs to no vault"));
            }
            // A file that went away while we looked was seen by an earlier look, or by the last one of all.
            let content = fs::read(&path).unwrap_or_default();
            if let Some(word) = self.finder.find(&content) {
                return Err(format!("{word} is in {name}"));
            }
            bytes += content.len();
        }
        match deleted_but_open() {
            Some(path) => Err(format!("{} is deleted and still open", path.display())),
            None => Ok(bytes),
        }
    }

    /// Looks again and again while `action` runs, and once after it.
    fn during<T>(&self, action: impl FnOnce() -> T) -> T {
        let done = AtomicBool::new(false);
        std::thread::scope(|scope| {
            let watcher = scope.spawn(|| {
                while !done.load(Ordering::Acquire) {
                    self.look().unwrap();
                }
                assert!(self.look().unwrap() > 1024 * 1024);
            });
            let result = action();
            done.store(true, Ordering::Release);
            watcher.join().unwrap();
            result
        })
    }
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(files_below(&path));
        } else {
            files.push(path);
        }
    }
    files
}

/// A temporary file of SQLite has no name any more as soon as it is open.
fn deleted_but_open() -> Option<PathBuf> {
    let descriptors = fs::read_dir("/proc/self/fd").ok()?;
    descriptors
        .filter_map(|descriptor| fs::read_link(descriptor.ok()?.path()).ok())
        .find(|path| path.to_string_lossy().ends_with(" (deleted)"))
}

#[test]
fn the_watch_sees_words_and_foreign_files() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().to_owned();
    let finder = Finder::new(&[IN_A_NOTE], &[]);
    let watch = Watch { folder, finder };
    fs::write(home.path().join("s0.db"), "nothing").unwrap();
    assert_eq!(watch.look(), Ok(7));
    fs::create_dir(home.path().join("deeper")).unwrap();
    let log = home.path().join("deeper/s1.db-wal");
    fs::write(&log, format!("… {IN_A_NOTE} …")).unwrap();
    assert!(watch.look().is_err());
    fs::remove_file(log).unwrap();
    fs::write(home.path().join("etilqs_1"), "").unwrap();
    assert!(watch.look().is_err());
}

/// Runs in a process of its own, whose folders for temporary files, of the user and of work are one that is watched.
#[test]
fn no_word_reaches_any_file_whatever_is_done() {
    const ALONE: &str = "GOLDSEAM_TEST_ALONE";
    if std::env::var_os(ALONE).is_some() {
        return work_under_watch();
    }
    let home = tempfile::tempdir().unwrap();
    let output = Command::new(std::env::current_exe().unwrap())
        .args([
            "plaintext::no_word_reaches_any_file_whatever_is_done",
            "--exact",
        ])
        .env(ALONE, "1")
        .envs(["TMPDIR", "HOME"].map(|name| (name, home.path())))
        .current_dir(home.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && said.contains("1 passed"),
        "{said}"
    );
    assert_eq!(files_below(home.path()), [] as [PathBuf; 0]);
}

fn work_under_watch() {
    let fixture = Fixture {
        home: tempfile::tempdir().unwrap(),
        environment: environment(1, clock()),
        passphrase: Passphrase::new(PASSPHRASE).unwrap(),
    };
    let folder = fixture.folder();
    let vault = Vault::create(
        &folder,
        &fixture.passphrase,
        CHEAP,
        &WITH_MEDIA,
        &fixture.environment,
    )
    .unwrap();
    let code = vault.add_recovery_code(&fixture.passphrase).unwrap();
    let device = vault.add_device_key(&fixture.passphrase).unwrap();
    let texts = [IN_A_NOTE, SEARCHED_FOR, IN_MEDIA, ROLLED_BACK, PASSPHRASE];
    let structure = ["SQLite format 3", "vault_meta", "note_words_content"];
    let code = code.to_groups();
    let undivided = code.replace('-', "");
    let all = [&texts[..], &structure, &[&code, &undivided]].concat();
    let watch = Watch {
        // Where every folder of this process is.
        folder: std::env::temp_dir(),
        finder: Finder::new(&all, &[device.expose()]),
    };
    assert!(folder.starts_with(&watch.folder));

    watch.during(|| write_and_search(&vault));
    let watch = std::sync::Arc::new(watch);
    roll_back(&vault, std::sync::Arc::clone(&watch), &folder);
    watch.during(|| {
        vault
            .change_all_keys(&fixture.passphrase, &CancelToken::new())
            .unwrap();
        vault.check(&CancelToken::new()).unwrap();
        vault.lock().unwrap();
    });
    let names: BTreeSet<_> = listing(&folder).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, at_rest());
    looks_random(&folder);
    watch.during(|| {
        let wrong = Passphrase::for_unlock(SEARCHED_FOR);
        let open = |passphrase| {
            let unlock = Unlock::Passphrase(passphrase);
            Vault::open(&folder, unlock, &NEWER, &fixture.environment)
        };
        assert!(matches!(open(&wrong), Err(VaultError::WrongPassphrase)));
        let vault = open(&fixture.passphrase).unwrap();
        assert_eq!(notes(&vault).len(), 200);
        vault.lock().unwrap();
    });
    assert!(
        folder.join("s0.bak").exists(),
        "a copy from before the migration was watched"
    );
}

fn write_and_search(vault: &Vault) {
    let long = format!("{IN_A_NOTE} und mehr davon. ").repeat(40);
    for nth in 0..200 {
        let text = format!("{nth} {long}");
        let note = move |tx: &Transaction<'_>| -> Result<()> {
            tx.execute("INSERT INTO note (text) VALUES (?1)", [&text])?;
            tx.execute(
                "INSERT INTO note_words (rowid, text) VALUES (last_insert_rowid(), ?1)",
                [&text],
            )?;
            Ok(())
        };
        vault.write(note).unwrap();
    }
    let file = |tx: &Transaction<'_>| -> Result<()> {
        let bytes = IN_MEDIA.repeat(5000).into_bytes();
        tx.execute("INSERT INTO file VALUES (?1, ?2)", (IN_MEDIA, bytes))?;
        Ok(())
    };
    vault.media().write(file).unwrap();
    let search = |tx: &Transaction<'_>| -> Result<[i64; 3]> {
        let count = |sql, word| tx.query_row(sql, [word], |row| row.get(0));
        Ok([
            count("SELECT count(*) FROM note_words(?1)", IN_A_NOTE)?,
            count("SELECT count(*) FROM note_words(?1)", SEARCHED_FOR)?,
            // Sorting this much would go to a temporary file if it could.
            count(
                "SELECT count(*) FROM (SELECT a.text FROM note a, note b WHERE b.id <= 20
                 ORDER BY a.text || ?1 || b.text LIMIT -1 OFFSET 1)",
                SEARCHED_FOR,
            )?,
        ])
    };
    assert_eq!(vault.read(search).unwrap(), [200, 0, 200 * 20 - 1]);
}

/// A transaction that is too large for the memory it may use is in the log before its end.
fn roll_back(vault: &Vault, watch: std::sync::Arc<Watch>, folder: &Path) {
    let logs = |folder: &Path| -> u64 {
        let files = listing(folder).into_iter();
        let logs = files.filter(|(name, _)| name.ends_with("-wal"));
        logs.map(|(_, size)| size).sum()
    };
    let folder = folder.to_owned();
    let job = move |tx: &Transaction<'_>| -> Result<()> {
        tx.execute_batch("PRAGMA cache_size = 8")?;
        let before = logs(&folder);
        for _ in 0..50 {
            let text = ROLLED_BACK.repeat(500);
            tx.execute("INSERT INTO note (text) VALUES (?1)", [text])?;
        }
        assert!(
            logs(&folder) > before + 256 * 1024,
            "some of it is in the log"
        );
        watch.look().unwrap();
        Err(VaultError::Cancelled)
    };
    assert!(matches!(vault.write(job), Err(VaultError::Cancelled)));
    assert_eq!(notes(vault).len(), 200);
}

/// What is encrypted has each byte about as often as the others, and no block of the cipher twice.
fn looks_random(folder: &Path) {
    let mut blocks = std::collections::HashSet::new();
    for (name, _) in listing(folder) {
        let content = fs::read(folder.join(&name)).unwrap();
        if !name.ends_with(".db") && !name.starts_with("ring") {
            continue;
        }
        let mut counts = [0_u32; 256];
        content
            .iter()
            .for_each(|byte| counts[usize::from(*byte)] += 1);
        let expected = content.len() as f64 / 256.0;
        let deviation = counts
            .iter()
            .map(|count| (f64::from(*count) - expected).powi(2) / expected);
        let chi_square: f64 = deviation.sum();
        // 255 degrees of freedom: more than 420 about once in 10^9 files of noise.
        assert!(chi_square < 420.0, "{name}: {chi_square}");
        let repeated = content
            .chunks_exact(16)
            .find(|block| !blocks.insert(block.to_vec()));
        assert!(repeated.is_none(), "a block twice in {name}");
    }
}
