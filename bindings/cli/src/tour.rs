//! The tour: a real vault, with a real passphrase and key derivation, from nothing to the end.

use std::fs;
use std::path::Path;
use std::time::Duration;

use goldseam_core::app::Goldseam;
use goldseam_core::journal::{Filter, Journal};
use goldseam_core::text::{Query, tokens};
use goldseam_core::transfer::markdown::source::{Bundle, Folder, Source};
use goldseam_core::vault::{
    CancelToken, Clock, Environment, KdfParams, Passphrase, Unlock, VaultError,
};
use include_dir::{Dir, include_dir};

use crate::commands::CliError;
use crate::show::{self, line};

static JOURNAL: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/tour/journal/2025");

const PASSPHRASE: &str = "river lantern quiet thimble";

/// Shortest words that are looked for in the files: shorter ones occur in random bytes by chance.
const SHORTEST: usize = 7;

pub(crate) fn run(from: Option<&Path>, keep: Option<&Path>) -> Result<(), CliError> {
    let temporary = tempfile::tempdir()?;
    let folder = keep.map_or_else(|| temporary.path().join("vault"), Path::to_path_buf);
    let environment = Environment::system();
    let clock = environment.clock.as_ref();

    line("\n  Goldseam: a journal that only you can open.\n");
    heading("1. A vault");
    let passphrase = Passphrase::new(PASSPHRASE)?;
    let (made, app) = timed(clock, || {
        Goldseam::create(&folder, &passphrase, KdfParams::DEFAULT, &environment)
    });
    let app = app?;
    line(&format!(
        "  Its passphrase is \"{PASSPHRASE}\". Made in {}.",
        shown(made)
    ));
    line("  Nobody can recover a forgotten passphrase, unless a code lies on paper:");
    let code = app.vault().add_recovery_code(&passphrase)?;
    line(&format!("  {}", *code.to_groups()));

    heading("2. A year of a journal");
    let bundle = bundled();
    let own = from.map(Folder::new);
    let source: &dyn Source = own.as_ref().map_or(&bundle as &dyn Source, |folder| folder);
    let (took, report) = timed(clock, || {
        app.transfer()
            .import(source, &CancelToken::new(), &mut |_| {})
    });
    let report = report?;
    line(&format!(
        "  {} notes came in, in {}.",
        report.imported,
        shown(took)
    ));
    if !report.skipped.is_empty() {
        line(&format!("  {} files were left out.", report.skipped.len()));
    }

    heading("3. The newest entries");
    let journal = app.journal();
    let page = journal.timeline(Filter::default(), None, 8)?;
    page.entries.iter().for_each(show::card);

    heading("4. Search, letter by letter");
    let word = favourite_word(&journal)?;
    for end in 1..=word.chars().count() {
        let typed: String = word.chars().take(end).collect();
        let (took, hits) = timed(clock, || journal.search_typing(&Query::parse(&typed), 20));
        line(&format!(
            "  {typed:<12} {:>3} hits   {}",
            hits?.hits.len(),
            shown(took)
        ));
    }
    journal
        .search(Query::parse(&word), None, 2)?
        .hits
        .iter()
        .for_each(show::hit);

    heading("5. Trash, and back");
    if let Some(card) = page.entries.first() {
        journal.trash(card.id)?;
        line(&format!(
            "  One entry in the trash, {} in the journal.",
            journal.count()?
        ));
        journal.restore(card.id)?;
        line(&format!("  And back: {} in the journal.", journal.count()?));
    }

    heading("6. Locked");
    let words = long_words(&journal)?;
    let (took, locked) = timed(clock, || app.vault().lock());
    locked?;
    line(&format!("  Locked in {}. A wrong passphrase:", shown(took)));
    let wrong = Passphrase::for_unlock("river lantern quiet thimbles");
    match Goldseam::open(&folder, Unlock::Passphrase(&wrong), &environment) {
        Err(VaultError::WrongPassphrase) => line("  It does not open."),
        Err(other) => return Err(other.into()),
        Ok(_) => return Err(CliError::Usage("a wrong passphrase opened the vault")),
    }

    heading("7. What lies on the disk");
    let (bytes, found) = look(&folder, &words)?;
    line(&format!(
        "  {} long words of the journal were looked for in {} KiB of files.",
        words.len(),
        bytes / 1024
    ));
    line(&format!("  Found: {found}."));
    if found > 0 {
        return Err(CliError::Usage(
            "a word of the journal lies readable on the disk",
        ));
    }

    heading("8. The code on paper");
    let (took, app) = timed(clock, || {
        Goldseam::open(&folder, Unlock::RecoveryCode(&code), &environment)
    });
    let app = app?;
    line(&format!(
        "  Opened in {}: {} entries, all there.",
        shown(took),
        app.journal().count()?
    ));
    app.vault().lock()?;

    line("\n  Begin your own:  cargo run -- init   then   cargo run -- write\n");
    Ok(())
}

fn heading(text: &str) {
    line(&format!("\n  {text}\n"));
}

fn timed<T>(clock: &dyn Clock, work: impl FnOnce() -> T) -> (Duration, T) {
    let start = clock.since_boot();
    let value = work();
    (clock.since_boot() - start, value)
}

fn shown(time: Duration) -> String {
    if time < Duration::from_secs(1) {
        format!("{:.1} ms", time.as_secs_f64() * 1000.0)
    } else {
        format!("{:.1} s", time.as_secs_f64())
    }
}

/// The bundled journal, from memory: it never lies readable in a temporary folder.
fn bundled() -> Bundle<'static> {
    let files = JOURNAL.dirs().flat_map(|month| month.files());
    Bundle::new(files.filter_map(|file| Some((file.path().to_str()?, file.contents()))))
}

fn bodies(journal: &Journal) -> Result<Vec<String>, CliError> {
    let mut bodies = Vec::new();
    let mut after = None;
    loop {
        let page = journal.timeline(Filter::default(), after, 200)?;
        for card in &page.entries {
            bodies.push(journal.entry(card.id)?.text.body);
        }
        match page.next {
            Some(next) => after = Some(next),
            None => return Ok(bodies),
        }
    }
}

fn long_words(journal: &Journal) -> Result<Vec<String>, CliError> {
    let mut words = std::collections::BTreeSet::new();
    for body in bodies(journal)? {
        words.extend(
            body.split(|c: char| !c.is_alphanumeric())
                .filter(|word| word.len() >= SHORTEST)
                .map(str::to_owned),
        );
    }
    Ok(words.into_iter().collect())
}

/// A word of five letters or more that several entries have.
fn favourite_word(journal: &Journal) -> Result<String, CliError> {
    let mut counts = std::collections::BTreeMap::<String, usize>::new();
    for body in bodies(journal)? {
        for token in tokens(&body).filter(|token| (5..=8).contains(&token.text.len())) {
            *counts.entry(token.text.to_string()).or_default() += 1;
        }
    }
    let best = counts
        .into_iter()
        .filter(|(_, count)| *count <= 12)
        .max_by_key(|(_, count)| *count);
    Ok(best.map_or_else(|| "garden".to_owned(), |(word, _)| word))
}

/// Bytes of all files, and how many of the words stand in them.
fn look(folder: &Path, words: &[String]) -> Result<(usize, usize), CliError> {
    let wanted: std::collections::HashSet<&[u8]> =
        words.iter().map(|word| word.as_bytes()).collect();
    let lengths: std::collections::BTreeSet<usize> = words
        .iter()
        .map(String::len)
        .filter(|len| *len <= 24)
        .collect();
    let (mut bytes, mut found) = (0, 0);
    for file in fs::read_dir(folder)? {
        let content = fs::read(file?.path())?;
        bytes += content.len();
        // Only runs of letters can be words: random bytes hold few of seven or more.
        for run in content
            .split(|byte| !(byte.is_ascii_alphanumeric() || *byte >= 0x80))
            .filter(|run| run.len() >= SHORTEST)
        {
            for length in lengths.iter().filter(|length| **length <= run.len()) {
                found += run
                    .windows(*length)
                    .filter(|window| wanted.contains(window))
                    .count();
            }
        }
    }
    Ok((bytes, found))
}
