//! Makes vaults with made-up journals.

use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use goldseam_benches::answer::Answer;
use goldseam_benches::made_up::Journal as MadeUp;
use goldseam_benches::stopwatch::Stopwatch;
use goldseam_core::app::Goldseam;
use goldseam_core::journal::{ImportKind, ImportedEntry, Journal, Origin};
use goldseam_core::transfer::markdown::source::Bundle;
use goldseam_core::vault::{CancelToken, Environment, KdfParams, Passphrase, Vault, VaultError};

use super::{Outcome, key_file, peak_kib};

/// Entries of one transaction.
const BATCH: u64 = 1000;

/// Half-seconds to wait for the indexes to be merged.
const PATIENCE: usize = 7200;

/// A new vault, whose device key is kept beside it.
pub(crate) fn new_vault(folder: &Path) -> Outcome<Goldseam> {
    let passphrase = Passphrase::new("made for a bench")?;
    let app = Goldseam::create(
        folder,
        &passphrase,
        KdfParams::FLOOR,
        &Environment::system(),
    )?;
    fs::write(
        key_file(folder),
        app.vault().add_device_key(&passphrase)?.expose(),
    )?;
    Ok(app)
}

pub(crate) fn make(folder: &Path, entries: u64) -> Outcome<()> {
    let app = new_vault(folder)?;
    import(&app.journal(), entries)?;
    wait_for_quiet(app.vault())?;
    Ok(app.vault().lock()?)
}

fn import(journal: &Journal, entries: u64) -> Outcome<()> {
    let made_up = MadeUp::of(entries);
    let run = journal.begin_import(ImportKind::Markdown, Origin::named("made up"))?;
    let mut number = 0;
    while number < entries {
        let end = (number + BATCH).min(entries);
        let batch: Option<Vec<_>> = (number..end)
            .map(|number| entry(&made_up, number))
            .collect();
        journal.import(run, batch.ok_or("a moment")?, &CancelToken::new())?;
        number = end;
    }
    Ok(())
}

fn entry(made_up: &MadeUp, number: u64) -> Option<ImportedEntry> {
    let entry = made_up.entry(number);
    Some(ImportedEntry {
        source: number.to_string(),
        fingerprint: [0; 32],
        extra: Vec::new(),
        moment: entry.moment()?,
        text: entry.text,
    })
}

/// Waits until the quiet moments have nothing left to merge: the state in which a journal is found after a while.
fn wait_for_quiet(vault: &Vault) -> Outcome<()> {
    let segments = "SELECT (SELECT count(DISTINCT segid) FROM entry_words_idx),
                           (SELECT count(DISTINCT segid) FROM entry_starts_idx)";
    let mut before = (0, 0);
    let mut unchanged = 0;
    for _ in 0..PATIENCE {
        sleep(Duration::from_millis(500));
        let now: (i64, i64) = vault.read(move |tx| {
            Ok::<_, VaultError>(tx.query_row(segments, [], |row| Ok((row.get(0)?, row.get(1)?)))?)
        })?;
        unchanged = if now == before { unchanged + 1 } else { 0 };
        if now.0 <= 4 && now.1 <= 4 && unchanged >= 6 {
            return Ok(());
        }
        before = now;
    }
    Err("the search indexes were not merged".into())
}

/// A folder of notes as an import finds it, brought in by the import that everybody uses.
pub(crate) fn import_notes(app: &Goldseam, entries: u64) -> Outcome<Answer> {
    let made_up = MadeUp::of(entries);
    let notes: Vec<(String, Vec<u8>)> = (0..entries)
        .map(|number| {
            let entry = made_up.entry(number);
            let text = format!(
                "---\ntags: [{}]\n---\n{}",
                entry.text.tags.join(", "),
                entry.text.body
            );
            (
                format!("{}-{number}.md", day(&made_up, number)),
                text.into_bytes(),
            )
        })
        .collect();
    let bundle = Bundle::new(notes);
    let watch = Stopwatch::start();
    let report = app
        .transfer()
        .import(&bundle, &CancelToken::new(), &mut |_| {})?;
    Ok(Answer {
        cpu: vec![watch.cpu()],
        wall: vec![watch.wall()],
        found: report.imported as u64,
        peak_kib: peak_kib()?,
        ..Answer::default()
    })
}

fn day(made_up: &MadeUp, number: u64) -> String {
    made_up
        .entry(number)
        .moment()
        .map(|moment| moment.day().to_string())
        .unwrap_or_default()
}
