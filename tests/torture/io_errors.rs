//! Rows 5 and 6: the disk refuses, or there is no memory. Every operation of a driver's life fails once, or from there on
//! for ever.

use std::error::Error;
use std::process::Command;
use std::{fs, thread};

use goldseam_tests::report::{Level, Report};
use goldseam_tests::torture::home::Home;
use goldseam_tests::torture::plan::{Course, Theme};

use crate::child::{Said, driver, driver_clear, driver_of, start, with_vaults};
use crate::disk::{Files, Preload, files_of};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// How operations fail, as the watching library knows it. `EIO` strikes all that changes the disk, `READ` what is read,
/// `ENOSPC` what needs another block, `EDQUOT` every write (a disk that copies on write), `SHORT` leaves half of a write
/// to be done.
const KINDS: [&str; 5] = ["EIO", "READ", "ENOSPC", "EDQUOT", "SHORT"];

/// Says that it has written, and has not: the fault that no program can survive, to show that the harness sees.
const LIE: &str = "LIE";

/// No memory for SQLite: the other thing that can be refused at any moment.
const MEMORY: &str = "memory";

/// A vault in the middle of its life, and the steps that are done while its disk fails.
struct Middle {
    preload: Preload,
    home: Home,
    files: Files,
    done: u64,
    last: u64,
    /// Keeps the key of the device.
    folder: tempfile::TempDir,
}

impl Middle {
    fn of(theme: Theme, seed: u64, done: u64, last: u64) -> Outcome<Self> {
        let (preload, folder) = (Preload::build()?, crate::scratch()?);
        let home = Home::at(folder.path(), theme, seed);
        with_vaults(|| home.create())?;
        if done > 0 {
            let (said, _) = Said::by(start(driver(&home, folder.path(), 0, done))?)?;
            if !said.locked || said.failure.is_some() {
                return Err(format!("the first steps failed: {said:?}").into());
            }
        }
        Ok(Self {
            files: files_of(&home.vault())?,
            preload,
            home,
            done,
            last,
            folder,
        })
    }

    /// A copy of it.
    fn copy(&self) -> Outcome<(Home, tempfile::TempDir)> {
        let folder = crate::scratch()?;
        let home = Home::at(folder.path(), self.home.theme(), self.home.seed());
        fs::create_dir(home.vault())?;
        self.home.copy_key(&home)?;
        for (name, bytes) in &self.files {
            fs::write(home.vault().join(name), bytes)?;
        }
        Ok((home, folder))
    }

    /// Reads everything and throws it away for good on a disk that is full from the beginning. `reserve`: the vault has
    /// kept some blocks for that.
    fn clear_on_a_full_disk(&self, reserve: bool) -> Outcome {
        let (home, folder) = self.copy()?;
        if !reserve {
            fs::write(home.vault().join("lock"), [])?;
        }
        let mut command = driver_clear(&home, folder.path(), self.done);
        self.preload.watch(&mut command, &home.vault())?;
        command.env("GOLDSEAM_DISK_FAIL", "ENOSPC:1:sticky");
        let (said, status) = Said::by(start(command)?)?;
        if !said.fault {
            return Err("the disk was never full".into());
        }
        if !status.success() || !said.locked {
            return Err(format!("{said:?}").into());
        }
        let mut course = Course::new(Theme::Journal, home.seed());
        with_vaults(|| home.judge_cleared(&mut course, self.done))
    }

    /// Destroys a letter on a disk that is full from the beginning. `reserve`: as above.
    fn destroy_on_a_full_disk(&self, reserve: bool) -> Outcome {
        let (home, folder) = self.copy()?;
        let (said, _) = Said::by(start(driver_of("write-letter", &home, folder.path()))?)?;
        if !said.locked {
            return Err(format!("no letter was written: {said:?}").into());
        }
        if !reserve {
            fs::write(home.vault().join("lock"), [])?;
        }
        let mut command = driver_of("destroy-letter", &home, folder.path());
        self.plant(&mut command, &home, "ENOSPC", 1, "sticky")?;
        let (said, status) = Said::by(start(command)?)?;
        if !said.fault || !status.success() || !said.locked {
            return Err(format!("{said:?}").into());
        }
        with_vaults(|| home.judge_whole())
    }

    /// Tries every verb of the rooms beside the journal while the `at`th operation fails, and all of them again at the next
    /// start. Whether there was such an operation.
    fn fail_verbs(&self, kind: &str, at: u64, often: &str) -> Outcome<bool> {
        let (home, folder) = self.copy()?;
        let mut command = driver_of("verbs", &home, folder.path());
        self.plant(&mut command, &home, kind, at, often)?;
        let (said, status) = Said::by(start(command)?)?;
        if !said.fault {
            return Ok(false);
        }
        if !status.success() || !said.complaint.is_empty() {
            return Err(format!("the driver broke off: {}", said.complaint).into());
        }
        let words = typed(&said)?;
        let next = works(driver_of("verbs", &home, folder.path()));
        next.map_err(|error| format!("the next start: {error} (after {words})"))?;
        with_vaults(|| home.judge_whole())?;
        Ok(true)
    }

    fn plant(
        &self,
        command: &mut Command,
        home: &Home,
        kind: &str,
        at: u64,
        often: &str,
    ) -> Outcome {
        if kind == MEMORY {
            command.env("GOLDSEAM_FAIL_ALLOCATION", format!("{at}:{often}"));
        } else {
            self.preload.watch(command, &home.vault())?;
            command.env("GOLDSEAM_DISK_FAIL", format!("{kind}:{at}:{often}"));
        }
        Ok(())
    }

    /// Lets the `at`th operation fail that can fail in this way. Whether there was one.
    fn fail(&self, kind: &str, at: u64, often: &str) -> Outcome<bool> {
        let (home, folder) = self.copy()?;
        let mut command = driver(&home, folder.path(), self.done, self.last);
        self.plant(&mut command, &home, kind, at, often)?;
        let (said, status) = Said::by(start(command)?)?;
        if !said.fault {
            return Ok(false);
        }
        if !status.success() || !said.complaint.is_empty() {
            return Err(format!("the driver broke off: {}", said.complaint).into());
        }
        let words = typed(&said)?;
        // SQLCipher gives up a connection after a page that it could not read or had no memory for, a disk that refuses every write is of no
        // use to a log, and a key change that fails between two files leaves both closed. The next opening helps.
        let gives_up = |misses: &str| {
            kind == "READ"
                || kind == MEMORY
                || (kind == "EIO" && often == "sticky")
                || (words.contains("ChangeAllKeys") && misses.contains("Vault(Locked)"))
        };
        if let Some(misses) = said.misses.filter(|misses| !gives_up(misses)) {
            return Err(format!("{misses} (after {words})").into());
        }
        if kind == "ENOSPC" && said.shut.is_some() {
            return Err(format!("a full disk keeps its owner out: {words}").into());
        }
        let mut course = Course::new(home.theme(), home.seed());
        let kept = said.kept.unwrap_or(self.done);
        let judged = with_vaults(|| home.judge(&mut course, kept));
        judged.map_err(|error| format!("{error} (the driver said: {words})"))?;
        Ok(true)
    }

    /// Every operation in its turn, in strides; both ways of failing; two kinds at a time.
    fn fail_everything(
        &self,
        name: &'static str,
        kinds: &[&str],
        stride: usize,
    ) -> Outcome<Report> {
        let mut report = Report::new(name);
        thread::scope(|scope| -> Outcome {
            let halves = ["once", "sticky"].map(|often| {
                scope.spawn(move || -> Result<Report, String> {
                    let mut report = Report::new(name);
                    for kind in kinds {
                        self.fail_each(kind, often, stride, &mut report);
                    }
                    Ok(report)
                })
            });
            for half in halves {
                report.join(half.join().map_err(|_| "a harness panicked")??);
            }
            Ok(())
        })?;
        Ok(report)
    }

    fn fail_each(&self, kind: &str, often: &str, stride: usize, report: &mut Report) {
        for at in (1..).step_by(stride) {
            let outcome = self.fail(kind, at, often);
            if matches!(outcome, Ok(false)) {
                break;
            }
            let theme = self.home.theme().name();
            report.case(
                format!(
                    "{theme} plan, seed {}, {kind}:{at}:{often}",
                    self.home.seed()
                ),
                outcome.map(|_| ()),
            );
        }
    }
}

/// Whether each verb can be done.
fn works(verbs: Command) -> Outcome {
    let (said, status) = Said::by(start(verbs)?)?;
    if !status.success() || !said.locked || said.failure.is_some() {
        return Err(format!("{said:?}").into());
    }
    Ok(())
}

/// What failed, in words, if each error has a type.
fn typed(said: &Said) -> Outcome<String> {
    let words = format!("{:?}, {:?}", said.failure, said.shut);
    if words.contains("Defect") || words.contains("Statement") {
        return Err(format!("an error without a type: {words}").into());
    }
    Ok(words)
}

#[test]
fn whatever_fails_each_verb_says_so_and_works_at_the_next_start() -> Outcome {
    let name = "every verb";
    let level = Level::asked()?;
    let mut report = Report::new(name);
    let journal = Middle::of(Theme::Journal, 2, 60, 0)?;
    let nothing = driver_of("verbs", &journal.home, journal.folder.path());
    report.case("nothing fails", works(nothing));
    let (home, folder) = journal.copy()?;
    let mut goes_on = driver_of("verbs", &home, folder.path());
    journal.plant(&mut goes_on, &home, "EIO", 80, "sticky")?;
    report.control("what fails goes on failing", works(goes_on).is_err());
    for (kind, stride) in [
        (MEMORY, level.of(997, 101, 3)),
        ("EIO", level.of(17, 3, 1)),
        ("READ", level.of(29, 3, 1)),
        ("ENOSPC", level.of(17, 3, 1)),
    ] {
        for often in ["once", "sticky"] {
            for at in (1..).step_by(stride) {
                let outcome = journal.fail_verbs(kind, at, often);
                if matches!(outcome, Ok(false)) {
                    break;
                }
                report.case(format!("{kind}:{at}:{often}"), outcome.map(|_| ()));
            }
        }
    }
    report.finish()
}

#[test]
fn a_failing_disk_loses_nothing_that_was_promised() -> Outcome {
    let stride = Level::asked()?.of(41, 1, 1);
    let mut report = run("failing disk", &KINDS, stride)?;
    let journal = Middle::of(Theme::Journal, 1, 40, 60)?;
    // In the middle of the steps, well behind the opening.
    let seen = journal.fail(LIE, 40, "sticky").is_err();
    report.control("writes that do not happen", seen);
    report.finish()
}

#[test]
fn without_memory_nothing_that_was_promised_is_lost() -> Outcome {
    let stride = Level::asked()?.of(2_003, 23, 1);
    run("no memory", &[MEMORY], stride)?.finish()
}

#[test]
fn on_a_full_disk_everything_can_be_read_and_thrown_away() -> Outcome {
    let lives = Level::asked()?.of(10, 200, 1_000);
    let mut report = Report::new("full disk");
    for seed in 1..=lives {
        let journal = Middle::of(Theme::Journal, seed, 30 + seed, 0)?;
        report.case(format!("seed {seed}"), journal.clear_on_a_full_disk(true));
        if seed == 1 {
            let stuck = journal.clear_on_a_full_disk(false);
            report.control("no reserve of blocks", stuck.is_err());
            report.case("a letter", journal.destroy_on_a_full_disk(true));
            let stuck = journal.destroy_on_a_full_disk(false);
            report.control("a letter without a reserve", stuck.is_err());
        }
    }
    report.finish()
}

fn run(name: &'static str, kinds: &[&str], stride: usize) -> Outcome<Report> {
    let lives = Level::asked()?.of(1, 1, 3);
    let mut report = Report::new(name);
    for seed in 1..=lives {
        let journal = Middle::of(Theme::Journal, seed, 40, 60)?;
        report.join(journal.fail_everything(name, kinds, stride)?);
        let keys = Middle::of(Theme::Keys, seed, 0, 6)?;
        report.join(keys.fail_everything(name, kinds, stride)?);
    }
    Ok(report)
}
