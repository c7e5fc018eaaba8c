//! Rows 3 and 4: the power goes. What a driver did to its files is played back onto disks that lose what was not synced.

use std::error::Error;
use std::{fs, thread};

use goldseam_tests::report::{Level, Report};
use goldseam_tests::torture::dice::Dice;
use goldseam_tests::torture::home::Home;
use goldseam_tests::torture::plan::{Course, Theme};

use crate::child::{Said, driver, start, with_vaults};
use crate::disk::log::{self, Change, without_syncs};
use crate::disk::rebuild::{Disk, Luck};
use crate::disk::{Files, Preload, files_of};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// A driver's whole life, as the disk saw it.
struct Recording {
    home: Home,
    /// Keeps the key of the device.
    _folder: tempfile::TempDir,
    before: Files,
    changes: Vec<Change>,
}

impl Recording {
    /// Records the first `steps` steps of a plan.
    fn of(theme: Theme, seed: u64, steps: u64) -> Outcome<Self> {
        let (preload, folder) = (Preload::build()?, crate::scratch()?);
        let home = Home::at(folder.path(), theme, seed);
        with_vaults(|| home.create())?;
        let before = files_of(&home.vault())?;
        let (log, mut command) = (
            folder.path().join("log"),
            driver(&home, folder.path(), 0, steps),
        );
        preload.record(&mut command, &home.vault(), &log)?;
        let (said, status) = Said::by(start(command)?)?;
        if said.kept != Some(steps) || !said.locked || !status.success() {
            return Err(format!("the driver did not come to its end: {said:?}").into());
        }
        Ok(Self {
            changes: log::read(&fs::read(log)?)?,
            home,
            _folder: folder,
            before,
        })
    }

    /// Cuts the power `states` times, each after a random change, and judges what is left. Two threads.
    fn judge(
        &self,
        name: &'static str,
        changes: &[Change],
        states: u64,
        level: &str,
    ) -> Outcome<Report> {
        let mut cuts: Vec<(usize, u64)> = (0..states)
            .map(|state| {
                let dice = Dice::of(self.home.seed() ^ 0xc07, state);
                (dice.below(changes.len() + 1), state)
            })
            .collect();
        cuts.sort_unstable();
        let mut report = Report::new(name);
        thread::scope(|scope| -> Outcome {
            let halves = [0, 1].map(|half| {
                let cuts = &cuts;
                scope.spawn(move || {
                    let mine: Vec<_> = cuts.iter().skip(half).step_by(2).copied().collect();
                    self.judge_some(name, changes, &mine, level)
                        .map_err(|error| error.to_string())
                })
            });
            for half in halves {
                report.join(half.join().map_err(|_| "a harness panicked")??);
            }
            Ok(())
        })?;
        Ok(report)
    }

    fn judge_some(
        &self,
        name: &'static str,
        changes: &[Change],
        cuts: &[(usize, u64)],
        level: &str,
    ) -> Outcome<Report> {
        let (mut report, mut disk) = (Report::new(name), Disk::new(self.before.clone()));
        let mut course = Course::new(self.home.theme(), self.home.seed());
        let (mut done, mut kept) = (0, 0);
        for (at, state) in cuts {
            for change in &changes[done..*at] {
                disk.change(change);
                if let Change::Said(Some(number)) = change {
                    kept = *number;
                }
            }
            done = *at;
            let dice = Dice::of(self.home.seed() ^ 0x1acc, *state);
            let luck = Luck::ALL[dice.below(Luck::ALL.len())];
            let files = disk.cut(luck, &dice);
            let outcome = with_vaults(|| self.judge_disk(&files, kept, &mut course));
            report.case(
                format!(
                    "{} plan, seed {}, {level}, state {state}: after change {at} of {}, {luck:?}",
                    self.home.theme().name(),
                    self.home.seed(),
                    changes.len()
                ),
                outcome,
            );
        }
        Ok(report)
    }

    fn judge_disk(&self, files: &Files, kept: u64, course: &mut Course) -> Outcome {
        let folder = crate::scratch()?;
        let home = Home::at(folder.path(), self.home.theme(), self.home.seed());
        fs::create_dir(home.vault())?;
        self.home.copy_key(&home)?;
        for (name, bytes) in files {
            fs::write(home.vault().join(name), bytes)?;
        }
        home.judge(course, kept).map(|_| ())
    }

    /// Whether a disk that lies about syncs of files named `lies` is seen to lose something.
    fn sees(&self, name: &'static str, lies: fn(&str) -> bool) -> Outcome<bool> {
        let changes = without_syncs(&self.changes, lies);
        Ok(self.judge(name, &changes, 60, "a lying disk")?.failures() > 0)
    }
}

#[test]
fn no_power_cut_loses_what_was_promised() -> Outcome {
    let states = Level::asked()?.of(1_500, 50_000, 300_000);
    let name = "power loss: journal";
    let mut report = Report::new(name);
    // A plan's disk grows old: many short lives see more than a long one.
    for (seed, states) in shares(states, 500) {
        let recording = Recording::of(Theme::Journal, seed, 60)?;
        report.join(recording.judge(name, &recording.changes, states, "an honest disk")?);
        if seed == 1 {
            report.control("no file is ever synced", recording.sees(name, |_| true)?);
            let log = |name: &str| name.ends_with("-wal");
            report.control("the log is never synced", recording.sees(name, log)?);
        }
    }
    report.finish()
}

#[test]
fn no_power_cut_while_keys_change_shuts_anybody_out() -> Outcome {
    let states = Level::asked()?.of(1_000, 20_000, 100_000);
    let name = "power loss: keys";
    let mut report = Report::new(name);
    for (seed, states) in shares(states, 500) {
        let recording = Recording::of(Theme::Keys, seed, 12)?;
        report.join(recording.judge(name, &recording.changes, states, "an honest disk")?);
        if seed == 1 {
            let header = |name: &str| name.starts_with("header");
            report.control(
                "the header is written in place",
                recording.sees(name, header)?,
            );
            let ring = |name: &str| name.starts_with("ring");
            report.control(
                "the keyring is written in place",
                recording.sees(name, ring)?,
            );
        }
    }
    report.finish()
}

/// Seeds from 1 on, and how many states each is to see.
fn shares(states: u64, each: u64) -> impl Iterator<Item = (u64, u64)> {
    (1..=states.div_ceil(each)).map(move |seed| (seed, each.min(states - (seed - 1) * each)))
}
