//! Rows 3 and 4: the power goes. What a driver did to its files is played back onto disks that lose what was not synced.

use std::error::Error;
use std::{fs, thread};

use goldseam_tests::report::{Level, Report};
use goldseam_tests::torture::dice::Dice;
use goldseam_tests::torture::home::Home;
use goldseam_tests::torture::once::Once;
use goldseam_tests::torture::plan::{Course, Theme};

use crate::child::{Said, driver, driver_once, start, with_vaults};
use crate::disk::log::{self, Change, without_syncs};
use crate::disk::rebuild::{Disk, Luck};
use crate::disk::{Files, Preload, files_of};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// What a driver lives through.
#[derive(Clone, Copy)]
enum Life {
    /// So many steps of a plan.
    Plan(Theme, u64),
    Once(Once),
}

/// A driver's whole life, as the disk saw it.
struct Recording {
    life: Life,
    home: Home,
    /// Keeps the key of the device.
    _folder: tempfile::TempDir,
    before: Files,
    changes: Vec<Change>,
}

impl Recording {
    fn of(life: Life, seed: u64) -> Outcome<Self> {
        let (preload, folder) = (Preload::build()?, crate::scratch()?);
        let (theme, mut command) = match life {
            Life::Plan(theme, steps) => {
                let home = Home::at(folder.path(), theme, seed);
                with_vaults(|| home.create())?;
                (theme, driver(&home, folder.path(), 0, steps))
            }
            Life::Once(once) => {
                with_vaults(|| once.prepare(folder.path()))?;
                (Theme::Keys, driver_once(once, folder.path()))
            }
        };
        let home = Home::at(folder.path(), theme, seed);
        fs::create_dir_all(home.vault())?;
        let (before, log) = (files_of(&home.vault())?, folder.path().join("log"));
        preload.record(&mut command, &home.vault(), &log)?;
        let (said, status) = Said::by(start(command)?)?;
        if said.kept.is_none() || said.failure.is_some() || !status.success() {
            return Err(format!("the driver did not come to its end: {said:?}").into());
        }
        Ok(Self {
            changes: log::read(&fs::read(log)?)?,
            life,
            home,
            _folder: folder,
            before,
        })
    }

    /// Cuts the power `states` times, each after a random change, and judges what is left. Two threads.
    ///
    /// Every other cut comes right after a sync: there is the one moment in which something is safe that relies on
    /// something that is not. Found by leaving out the sync of the folder after a change of keys: cuts that were drawn from
    /// all changes alike missed it.
    fn judge(
        &self,
        name: &'static str,
        changes: &[Change],
        states: u64,
        level: &str,
    ) -> Outcome<Report> {
        let after_syncs = after_syncs(changes);
        let mut cuts: Vec<(usize, u64)> = (0..states)
            .map(|state| {
                let dice = Dice::of(self.home.seed() ^ 0xc07, state);
                let anywhere = dice.below(changes.len() + 1);
                let at = if dice.coin() {
                    dice.one_of(&after_syncs).copied()
                } else {
                    None
                };
                (at.unwrap_or(anywhere), state)
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
        let (mut done, mut kept) = (0, None);
        for (at, state) in cuts {
            for change in &changes[done..*at] {
                disk.change(change);
                if let Change::Said(said) = change {
                    kept = *said;
                }
            }
            done = *at;
            let dice = Dice::of(self.home.seed() ^ 0x1acc, *state);
            let luck = Luck::ALL[dice.below(Luck::ALL.len())];
            let files = disk.cut(luck, &dice);
            let outcome = with_vaults(|| self.judge_disk(&files, kept, &mut course));
            report.case(
                format!(
                    "{}, seed {}, {level}, state {state}: after change {at} of {}, {luck:?}",
                    self.life.name(),
                    self.home.seed(),
                    changes.len()
                ),
                outcome,
            );
        }
        Ok(report)
    }

    fn judge_disk(&self, files: &Files, kept: Option<u64>, course: &mut Course) -> Outcome {
        let folder = crate::scratch()?;
        let home = Home::at(folder.path(), self.home.theme(), self.home.seed());
        fs::create_dir(home.vault())?;
        for (name, bytes) in files {
            fs::write(home.vault().join(name), bytes)?;
        }
        match self.life {
            Life::Plan(..) => {
                self.home.copy_key(&home)?;
                home.judge(course, kept.unwrap_or(0)).map(|_| ())
            }
            Life::Once(once) => once.judge(folder.path(), kept.is_some()),
        }
    }

    /// Whether a disk that lies about syncs of files named `lies` is seen to lose something.
    fn sees(&self, name: &'static str, lies: fn(&str) -> bool) -> Outcome<bool> {
        let changes = without_syncs(&self.changes, lies);
        Ok(self.judge(name, &changes, 60, "a lying disk")?.failures() > 0)
    }
}

impl Life {
    fn name(self) -> &'static str {
        match self {
            Self::Plan(theme, _) => theme.name(),
            Self::Once(once) => once.name(),
        }
    }
}

/// How many changes have happened when a sync has just ended.
fn after_syncs(changes: &[Change]) -> Vec<usize> {
    (1..)
        .zip(changes)
        .filter(|(_, change)| matches!(change, Change::Sync(_) | Change::SyncFolder))
        .map(|(at, _)| at)
        .collect()
}

#[test]
fn no_power_cut_loses_what_was_promised() -> Outcome {
    let states = Level::asked()?.of(1_500, 50_000, 300_000);
    let name = "power loss: journal";
    let mut report = Report::new(name);
    // A plan's disk grows old: many short lives see more than a long one.
    for (seed, states) in shares(states, 500) {
        let recording = Recording::of(Life::Plan(Theme::Journal, 60), seed)?;
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
        let recording = Recording::of(Life::Plan(Theme::Keys, 12), seed)?;
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

#[test]
fn what_happens_once_outlives_a_power_cut_or_can_be_done_again() -> Outcome {
    let states = Level::asked()?.of(60, 5_000, 25_000);
    let name = "power loss: what happens once";
    let mut report = Report::new(name);
    for once in Once::ALL {
        let recording = Recording::of(Life::Once(once), 1)?;
        report.join(recording.judge(name, &recording.changes, states, "an honest disk")?);
    }
    report.finish()
}

/// Seeds from 1 on, and how many states each is to see.
fn shares(states: u64, each: u64) -> impl Iterator<Item = (u64, u64)> {
    (1..=states.div_ceil(each)).map(move |seed| (seed, each.min(states - (seed - 1) * each)))
}
