//! What can be measured in an open vault.

use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use goldseam_benches::answer::Answer;
use goldseam_benches::made_up::{Journal as MadeUp, deep_days};
use goldseam_benches::stopwatch::Stopwatch;
use goldseam_core::app::Goldseam;
use goldseam_core::journal::{Cursor, Filter, Journal};
use goldseam_core::text::Query;
use goldseam_core::vault;

use super::{Outcome, PAGE, content, disk, make, moods, open, peak_kib, session, sql};

/// Hits of a page of search.
pub(crate) const HITS: usize = 20;

/// Longer than the pause after which the store tidies up.
const QUIET: Duration = Duration::from_millis(200);
/// A process that works less than a tenth of the time is at rest.
const LOOK: Duration = Duration::from_millis(50);
const AT_REST: u64 = 5_000_000;

/// A pause as somebody makes it who writes: longer than the store needs to tidy up.
fn wait_for_quiet() {
    sleep(QUIET);
    loop {
        let watch = Stopwatch::start();
        sleep(LOOK);
        if watch.cpu() < AT_REST {
            return;
        }
    }
}

/// An open vault and what the commands need of it.
pub(crate) struct Commands {
    app: Goldseam,
    journal: Journal,
    folder: PathBuf,
    /// Where the texts of new entries come from; made when one is needed.
    made_up: Option<MadeUp>,
    written: u64,
}

impl Commands {
    pub(crate) fn new(app: Goldseam, folder: &Path) -> Outcome<Self> {
        Ok(Self {
            journal: app.journal(),
            app,
            folder: folder.to_owned(),
            made_up: None,
            written: 0,
        })
    }

    pub(crate) fn close(self) -> Result<(), vault::VaultError> {
        self.app.vault().lock()
    }

    /// Does what a line says: a command, how many times, and what it is about.
    pub(crate) fn run(&mut self, line: &str) -> Outcome<Answer> {
        let (command, rest) = line.split_once(' ').unwrap_or((line, ""));
        let (times, about) = rest.split_once(' ').unwrap_or((rest, ""));
        let times: u64 = if times.is_empty() { 1 } else { times.parse()? };
        let journal = self.journal.clone();
        match command {
            "page" => {
                let at = self.cursor(about)?;
                self.measure(times, || {
                    Ok(journal.timeline(Filter::default(), at, PAGE)?.entries.len())
                })
            }
            "search" => {
                let query = Query::parse(about);
                self.measure(times, || {
                    Ok(journal.search(query.clone(), None, HITS)?.hits.len())
                })
            }
            "best" => {
                let query = Query::parse(about);
                self.measure(times, || {
                    Ok(journal.search_best(query.clone(), HITS)?.len())
                })
            }
            "typing" => {
                let query = Query::parse(about);
                self.measure(times, || {
                    Ok(journal.search_typing(&query, HITS)?.hits.len())
                })
            }
            "reopen" => self.reopen(times),
            "insert" => self.insert(times, false),
            "insert-with-pauses" => self.insert(times, true),
            "session" => {
                let days = deep_days().ok_or("no days")?;
                self.measure(1, || session::run(&journal, days))
            }
            "append" => disk::append(&self.folder, times),
            "import" => make::import_notes(&self.app, times),
            "moods" => moods::ask(&self.app, about, times),
            "content" => content::load(),
            "default-index" => {
                self.app.vault().write(sql::default_index)?;
                Ok(Answer::default())
            }
            "sizes" => {
                let counted = self.app.vault().read(sql::sizes)?;
                Ok(Answer {
                    counted,
                    ..Answer::default()
                })
            }
            "scan"
            | "offset-middle"
            | "offset-end"
            | "bm25"
            | "ids-word"
            | "ids-beginning"
            | "ids-no-prefix-index" => {
                let vault = self.app.vault().clone();
                let (command, about) = (command.to_owned(), about.to_owned());
                self.measure(times, move || {
                    let (command, about) = (command.clone(), about.clone());
                    vault
                        .read(move |tx| sql::run(tx, &command, &about))
                        .map_err(Into::into)
                })
            }
            _ => Err(format!("no such command: {command}").into()),
        }
    }

    /// Locks and opens again, with the first page each time.
    fn reopen(&mut self, times: u64) -> Outcome<Answer> {
        let mut answer = Answer::default();
        for _ in 0..times {
            let watch = Stopwatch::start();
            self.app.vault().lock()?;
            self.app = open(&self.folder)?;
            self.journal = self.app.journal();
            answer.found = self
                .journal
                .timeline(Filter::default(), None, PAGE)?
                .entries
                .len() as u64;
            answer.cpu.push(watch.cpu());
            answer.wall.push(watch.wall());
        }
        Ok(answer)
    }

    fn cursor(&self, about: &str) -> Outcome<Option<Cursor>> {
        let [middle, end] = deep_days().ok_or("no days")?;
        Ok(match about {
            "" => None,
            "middle" => Some(self.journal.cursor_at(middle)?),
            "end" => Some(self.journal.cursor_at(end)?),
            _ => return Err(format!("no such place: {about}").into()),
        })
    }

    fn measure(&self, times: u64, mut action: impl FnMut() -> Outcome<usize>) -> Outcome<Answer> {
        let mut answer = Answer::default();
        self.app.vault().main().page_reads()?;
        for _ in 0..times {
            let watch = Stopwatch::start();
            let found = action()?;
            answer.cpu.push(watch.cpu());
            answer.wall.push(watch.wall());
            answer.found = found as u64;
        }
        answer.page_reads = self.app.vault().main().page_reads()?;
        answer.peak_kib = peak_kib()?;
        Ok(answer)
    }

    /// Adds entries, one a transaction; with pauses as a person makes them, in which the store tidies up.
    fn insert(&mut self, times: u64, with_pauses: bool) -> Outcome<Answer> {
        let mut answer = Answer::default();
        // Its length matters for no entry that is written beyond it.
        let made_up = self.made_up.get_or_insert_with(|| MadeUp::of(0));
        self.app.vault().main().page_reads()?;
        for number in 0..times {
            // Far from the entries that made the journal, so that no text comes twice.
            let text = made_up.entry(u64::MAX / 2 + self.written).text;
            self.written += 1;
            if with_pauses && number % 20 == 19 {
                wait_for_quiet();
            }
            let watch = Stopwatch::start();
            self.journal.add(text)?;
            answer.cpu.push(watch.cpu());
            answer.wall.push(watch.wall());
        }
        answer.page_reads = self.app.vault().main().page_reads()?;
        answer.peak_kib = peak_kib()?;
        answer.found = times;
        Ok(answer)
    }
}
