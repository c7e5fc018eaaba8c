//! The rounds: everybody in turn, again and again, so that whatever else the machine does hits all of them alike.

use std::path::{Path, PathBuf};

use goldseam_benches::made_up::SEARCHES;

use super::Outcome;
use super::data::{Data, evict};
use super::process::Process;
use super::samples::{Samples, Who};

/// How often, and of how many entries.
pub(crate) struct Plan {
    pub(crate) entries: Vec<u64>,
    /// Measured in Goldseam alone.
    pub(crate) largest: Option<u64>,
    pub(crate) new_processes: usize,
    pub(crate) cold: usize,
    pub(crate) rounds: usize,
    pub(crate) imported: u64,
}

/// The programs.
pub(crate) struct Programs {
    pub(crate) ours: PathBuf,
    pub(crate) plain: PathBuf,
    pub(crate) openssl: PathBuf,
    pub(crate) scan: PathBuf,
    pub(crate) mobile: PathBuf,
}

/// The three engines under one core.
pub(crate) const ENGINES: [Who; 3] = [Who::Ours, Who::Plain, Who::Openssl];

impl Programs {
    pub(crate) fn of(&self, who: Who) -> &Path {
        match who {
            Who::Ours => &self.ours,
            Who::Plain => &self.plain,
            Who::Openssl => &self.openssl,
            Who::Rows | Who::Memory => &self.scan,
            Who::Mobile => &self.mobile,
        }
    }
}

/// The rounds of one run.
pub(crate) struct Rounds<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) programs: &'a Programs,
    pub(crate) data: &'a Data,
    pub(crate) samples: Samples,
}

/// What is measured in an open vault, by name: the command without its number of repetitions, and what follows it.
fn commands() -> Vec<(String, &'static str, String)> {
    let mut commands: Vec<_> = [
        ("page", "page", ""),
        ("page middle", "page", "middle"),
        ("page end", "page", "end"),
        ("offset middle", "offset-middle", ""),
        ("offset end", "offset-end", ""),
        ("ids word", "ids-word", "qcommon"),
        ("best common", "best", "qcommon"),
    ]
    .map(|(name, command, about)| (name.to_owned(), command, about.to_owned()))
    .into();
    for (name, query) in SEARCHES {
        commands.push((format!("search {name}"), "search", query.to_owned()));
    }
    for letters in ["c", "ch", "cha", "qcom"] {
        let name = format!("typing {}", letters.len());
        commands.push((name, "typing", letters.to_owned()));
        let name = format!("ids beginning {}", letters.len());
        commands.push((name, "ids-beginning", letters.to_owned()));
    }
    commands
}

impl Rounds<'_> {
    fn start(&self, who: Who, entries: u64) -> Outcome<Process> {
        Process::start(self.programs.of(who), &[self.data.place(who, entries)])
    }

    /// Open and first page, in a new process each time.
    pub(crate) fn new_processes(&mut self) -> Outcome<()> {
        for _ in 0..self.plan.new_processes {
            for entries in self.plan.entries.clone() {
                for who in ENGINES.into_iter().chain([Who::Mobile]) {
                    self.open_once(who, entries, "first page")?;
                }
            }
        }
        for _ in 0..self.plan.cold {
            for entries in self.plan.entries.clone() {
                for who in ENGINES {
                    evict(&self.data.place(who, entries))?;
                    self.open_once(who, entries, "first page cold")?;
                }
            }
        }
        Ok(())
    }

    fn open_once(&mut self, who: Who, entries: u64, name: &str) -> Outcome<()> {
        let mut process = self.start(who, entries)?;
        let answer = process.answer()?;
        process.end()?;
        for (name, i) in [(name.to_owned(), 0), (format!("{name}, open alone"), 1)] {
            for (kind, times) in [("cpu", &answer.cpu), ("wall", &answer.wall)] {
                let time = times.get(i).ok_or("two times")?;
                let what = format!("{name} {kind}");
                self.samples.add(who, entries, &what, *time as f64);
            }
        }
        for (kind, count) in [("reads", answer.page_reads), ("peak", answer.peak_kib)] {
            let what = format!("{name} {kind}");
            self.samples.add(who, entries, &what, count as f64);
        }
        Ok(())
    }

    /// Each command as the first one of a new process.
    pub(crate) fn fresh(&mut self) -> Outcome<()> {
        for _ in 0..self.plan.rounds {
            for entries in self.plan.entries.clone() {
                for (name, command, about) in commands() {
                    for who in ENGINES {
                        let mut process = self.start(who, entries)?;
                        process.answer()?;
                        let answer = process.ask(&format!("{command} 1 {about}"))?;
                        process.end()?;
                        let what = format!("fresh {name}");
                        self.samples.add_answer(who, entries, &what, &answer);
                    }
                }
            }
        }
        Ok(())
    }

    /// Each command many times in a process that has done it before.
    pub(crate) fn warm(&mut self) -> Outcome<()> {
        for _ in 0..self.plan.rounds {
            for entries in self.plan.entries.clone() {
                for who in ENGINES {
                    self.warm_once(who, entries)?;
                }
                for who in [Who::Rows, Who::Memory] {
                    self.scan_once(who, entries)?;
                }
            }
        }
        Ok(())
    }

    fn warm_once(&mut self, who: Who, entries: u64) -> Outcome<()> {
        let mut process = self.start(who, entries)?;
        process.answer()?;
        for (name, command, about) in commands() {
            process.ask(&format!("{command} 3 {about}"))?;
            let answer = process.ask(&format!("{command} 21 {about}"))?;
            let what = format!("warm {name}");
            self.samples.add_answer(who, entries, &what, &answer);
        }
        for (name, command, about) in [
            ("bm25 common", "bm25", "qcommon"),
            ("no prefix index", "ids-no-prefix-index", "c"),
        ] {
            let answer = process.ask(&format!("{command} 1 {about}"))?;
            self.samples
                .add_answer(who, entries, &format!("warm {name}"), &answer);
        }
        process.end()
    }

    fn scan_once(&mut self, who: Who, entries: u64) -> Outcome<()> {
        let file = self.data.place(who, entries);
        let way = if who == Who::Rows { "rows" } else { "memory" };
        let mut process = Process::start(self.programs.of(who), &[way.as_ref(), file.as_os_str()])?;
        for (name, query) in SEARCHES {
            let answer = process.ask(&format!("search 1 {query}"))?;
            let what = format!("warm search {name}");
            self.samples.add_answer(who, entries, &what, &answer);
        }
        process.end()
    }

    /// A whole session, and a scan of everything, each in a new process.
    pub(crate) fn sessions(&mut self) -> Outcome<()> {
        for _ in 0..self.plan.rounds {
            for entries in self.plan.entries.clone() {
                for (name, command) in [("session", "session 1"), ("scan", "scan 1 -1")] {
                    for who in ENGINES.into_iter().chain([Who::Mobile]) {
                        let mut process = self.start(who, entries)?;
                        process.answer()?;
                        let answer = process.ask(command)?;
                        process.end()?;
                        self.samples.add_answer(who, entries, name, &answer);
                    }
                }
            }
        }
        for entries in self.plan.entries.clone() {
            let mut process = self.start(Who::Ours, entries)?;
            process.answer()?;
            let sizes = process.ask("sizes")?.counted;
            process.end()?;
            for (what, bytes) in ["text", "index", "used", "file"].iter().zip(sizes) {
                self.samples.add(Who::Ours, entries, what, bytes as f64);
            }
        }
        Ok(())
    }

    /// The journal that only Goldseam has to carry.
    pub(crate) fn largest(&mut self) -> Outcome<()> {
        let Some(entries) = self.plan.largest else {
            return Ok(());
        };
        for _ in 0..self.plan.new_processes {
            self.open_once(Who::Ours, entries, "first page")?;
        }
        for _ in 0..self.plan.rounds {
            self.warm_once(Who::Ours, entries)?;
            for (name, command, about) in commands() {
                let mut process = self.start(Who::Ours, entries)?;
                process.answer()?;
                let answer = process.ask(&format!("{command} 1 {about}"))?;
                process.end()?;
                self.samples
                    .add_answer(Who::Ours, entries, &format!("fresh {name}"), &answer);
            }
        }
        Ok(())
    }
}
