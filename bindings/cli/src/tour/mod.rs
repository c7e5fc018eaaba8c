//! The tour: a real vault, with a real passphrase and key derivation, from nothing to the end.

mod crash;
mod disk;
mod journal;
mod measured;
mod moods;
mod practices;

pub(crate) use crash::write_until_killed;

use std::path::{Path, PathBuf};

use clap::Args;
use goldseam_core::app::Goldseam;
use goldseam_core::day::Period;
use goldseam_core::journal::{EntryText, Filter};
use goldseam_core::text::Query;
use goldseam_core::transfer::markdown::source::{Folder, Source};
use goldseam_core::vault::{
    CancelToken, Environment, KdfParams, Passphrase, RecoveryCode, Unlock, VaultError,
};

use crate::calendar;
use crate::error::{CliError, Result};
use crate::output::Output;
use crate::output::human::{Timeline, heading, heading_of_months};
use crate::output::progress::Progress;
use crate::output::style::{BOLD, DIM};
use crate::output::text::{counted, wrap};
use measured::{Measured, shown};

const PASSPHRASE: &str = "river lantern quiet thimble";

#[derive(Args)]
pub(crate) struct Tour {
    /// Take your own notes: a folder of Markdown or text files
    #[arg(long, value_name = "FOLDER")]
    from: Option<PathBuf>,
    /// Keep the vault in this folder, to look at it afterwards
    #[arg(long, value_name = "FOLDER")]
    keep: Option<PathBuf>,
}

/// A tour on its way.
struct Guide<'a> {
    out: &'a Output,
    folder: &'a Path,
    environment: Environment,
    passphrase: Passphrase,
    measured: Measured,
}

pub(crate) fn run(tour: &Tour, out: &Output) -> Result<()> {
    let temporary = tempfile::tempdir()?;
    let folder = match &tour.keep {
        Some(folder) => folder.clone(),
        None => temporary.path().join("vault"),
    };
    let mut guide = Guide {
        out,
        folder: &folder,
        environment: Environment::system(),
        passphrase: Passphrase::new(PASSPHRASE)?,
        measured: Measured::default(),
    };
    out.say(format_args!(
        "\n  {BOLD}Goldseam{BOLD:#}: a journal that only you can open."
    ))?;
    let (app, code) = guide.make()?;
    guide.fill(&app, tour.from.as_deref())?;
    guide.look_around(&app)?;
    guide.search(&app)?;
    guide.change(&app)?;
    moods::show(&mut guide, &app)?;
    practices::show(&mut guide, &app)?;
    let words = journal::long_words(&app.journal())?;
    let before = app.journal().count()?;
    let locked = guide.measured.time("Lock", || app.vault().lock());
    locked?;
    drop(app);
    crash::show(&guide, before)?;
    guide.knock(&code)?;
    disk::show(&mut guide, &words)?;
    guide.measured.show(out)?;
    guide.farewell(tour)
}

impl Guide<'_> {
    fn make(&mut self) -> Result<(Goldseam, RecoveryCode)> {
        heading(self.out, "A vault")?;
        let made = self.measured.time("Make the vault", || {
            Goldseam::create(
                self.folder,
                &self.passphrase,
                KdfParams::DEFAULT,
                &self.environment,
            )
        });
        let app = made?;
        let code = app.vault().add_recovery_code(&self.passphrase)?;
        self.say(&format!(
            "Its passphrase is \"{PASSPHRASE}\". Each guess costs 64 MiB of memory and a moment. Nobody can recover \
             a passphrase that is forgotten, not even we, unless there is a code on paper:"
        ))?;
        self.out
            .say(format_args!("\n  {BOLD}{}{BOLD:#}", *code.to_groups()))?;
        Ok((app, code))
    }

    fn fill(&mut self, app: &Goldseam, from: Option<&Path>) -> Result<()> {
        heading(
            self.out,
            if from.is_some() {
                "Your notes"
            } else {
                "A year of somebody's journal"
            },
        )?;
        let bundle = journal::bundled();
        let own = from.map(Folder::new);
        let source: &dyn Source = own.as_ref().map_or(&bundle as &dyn Source, |folder| folder);
        let progress = Progress::new(self.out, "notes");
        let report = self.measured.time("Import and encrypt", || {
            app.transfer()
                .import(source, &CancelToken::new(), &mut |at| {
                    progress.show(at.notes as u64, at.of as u64);
                })
        });
        progress.end();
        let report = report?;
        if from.is_some() {
            return crate::commands::import::tell(&report, self.out);
        }
        self.say(&format!(
            "{} came in, each with its own day.",
            counted(report.imported, "entry", "entries")
        ))
    }

    fn look_around(&mut self, app: &Goldseam) -> Result<()> {
        heading_of_months(self.out, "The newest entries")?;
        let journal = app.journal();
        let page = self.measured.time("First page of the timeline", || {
            journal.timeline(Filter::default(), None, 6)
        })?;
        let mut timeline = Timeline::default();
        for card in &page.entries {
            timeline.card(self.out, card)?;
        }
        if let Some(newest) = page.entries.first() {
            let day = newest.moment.day();
            heading_of_months(self.out, "Days with an entry")?;
            let first = chrono::Datelike::with_day(&day, 1).unwrap_or(day);
            let days = journal.calendar(Period::from(
                goldseam_core::day::Month::of(day).map_err(|_| CliError::Usage("no such month"))?,
            ))?;
            calendar::month(self.out, first, &days)?;
        }
        Ok(())
    }

    fn search(&mut self, app: &Goldseam) -> Result<()> {
        heading(self.out, "Search, letter by letter")?;
        let journal = app.journal();
        let word = journal::favourite_word(&journal)?;
        for end in 1..=word.chars().count() {
            let typed: String = word.chars().take(end).collect();
            let (took, page) = self
                .measured
                .once(|| journal.search_typing(&Query::parse(&typed), 20));
            let hits = page?.hits.len();
            let many = if hits == 20 {
                "20 or more".to_owned()
            } else {
                hits.to_string()
            };
            self.out.say(format_args!(
                "  {typed:<12} {many:>10}   {DIM}{}{DIM:#}",
                shown(took)
            ))?;
        }
        let page = self.measured.time("Search for a word", || {
            journal.search(Query::parse(&word), None, 2)
        })?;
        let mut timeline = Timeline::default();
        for hit in &page.hits {
            timeline.hit(self.out, hit)?;
        }
        Ok(())
    }

    fn change(&mut self, app: &Goldseam) -> Result<()> {
        heading(self.out, "Change, throw away, take back")?;
        let journal = app.journal();
        let written = EntryText {
            body: "Tried it. It feels quiet in here.".into(),
            ..EntryText::default()
        };
        let id = self
            .measured
            .time("Keep an entry", || journal.add(written.clone()))?;
        let better = EntryText {
            body: "Tried it. It feels quiet in here, in a good way.".into(),
            ..written
        };
        journal.edit(id, better)?;
        self.say("An entry was written and changed: \"It feels quiet in here, in a good way.\"")?;
        journal.undo()?;
        self.say("Taken back, and done again: nothing is lost by a wrong key.")?;
        journal.undo()?;
        journal.trash(id)?;
        let kept = journal.trashed()?.len();
        self.say(&format!("Thrown away: {kept} in the trash, for 30 days."))?;
        journal.restore(id)?;
        self.say("And back in its place.")
    }

    /// A wrong passphrase, and the code.
    fn knock(&mut self, code: &RecoveryCode) -> Result<()> {
        heading(self.out, "A wrong passphrase, and the code on paper")?;
        let wrong = Passphrase::for_unlock("river lantern quiet thimbles");
        let tried = self.measured.time("Try a wrong passphrase", || {
            Goldseam::open(self.folder, Unlock::Passphrase(&wrong), &self.environment)
        });
        match tried {
            Err(VaultError::WrongPassphrase) => {
                self.say("\"river lantern quiet thimbles\" does not open it. Nothing is ever erased by trying.")?;
            }
            Err(other) => return Err(other.into()),
            Ok(_) => return Err(CliError::Usage("a wrong passphrase opened the vault")),
        }
        let opened = self.measured.time("Open with the code", || {
            Goldseam::open(self.folder, Unlock::RecoveryCode(code), &self.environment)
        });
        let app = opened?;
        self.say(&format!(
            "The code does: {} entries, all there.",
            app.journal().count()?
        ))?;
        Ok(app.vault().lock()?)
    }

    fn farewell(&self, tour: &Tour) -> Result<()> {
        heading(self.out, "Your own")?;
        self.out
            .say("  cargo run -- init      make a vault for your journal")?;
        self.out
            .say("  cargo run -- write     write the first entry")?;
        self.out.say("  cargo run -- --help    everything else")?;
        if tour.keep.is_some() {
            self.say("The vault of this tour is kept, as you asked.")?;
        }
        self.out.say("")
    }

    /// A paragraph.
    fn say(&self, text: &str) -> Result<()> {
        for line in wrap(text, self.out.width() - 4) {
            self.out.say(format_args!("  {line}"))?;
        }
        Ok(())
    }
}
