//! Rows 1 and 2: the process ends without warning, at any moment.

use std::error::Error;
use std::path::Path;
use std::time::Duration;
use std::{fs, thread};

use goldseam_tests::report::{Level, Report};
use goldseam_tests::torture::dice::Dice;
use goldseam_tests::torture::home::Home;
use goldseam_tests::torture::once::Once;
use goldseam_tests::torture::plan::{Course, Theme};

use crate::child::{self, Said, driver, driver_once, start, with_vaults};

/// As many kills happen to one vault, each while the next steps are done.
const KILLS_A_VAULT: usize = 20;

/// A row of kills in one vault. Each word of a failure is needed to bring it back.
fn torture(theme: Theme, seed: u64, report: &mut Report) -> Result<(), Box<dyn Error>> {
    let folder = crate::scratch()?;
    let home = Home::at(folder.path(), theme, seed);
    with_vaults(|| home.create())?;
    let (mut course, dice) = (Course::new(theme, seed), Dice::of(seed, 0xdead));
    let mut done = 0;
    for kill in 0..KILLS_A_VAULT {
        let delay = Duration::from_micros(1000 + dice.below(200_000) as u64);
        let outcome = kill_after(&home, folder.path(), done, delay, &mut course);
        let next = outcome.as_ref().copied().ok();
        report.case(
            format!(
                "{} plan, seed {seed}, kill {kill} after {delay:?}",
                theme.name()
            ),
            outcome.map(|_| ()),
        );
        // What a failure left behind is not judged a second time.
        let Some(next) = next else { break };
        done = next;
    }
    Ok(())
}

/// Lets a driver go on from `done` for a while, kills it, and says how many steps its vault then holds.
fn kill_after(
    home: &Home,
    folder: &Path,
    done: u64,
    delay: Duration,
    course: &mut Course,
) -> Result<u64, Box<dyn Error>> {
    let mut child = start(driver(home, folder, done, u64::MAX))?;
    thread::sleep(delay);
    child.kill()?;
    let (said, _) = Said::by(child)?;
    if let Some(failure) = said.failure.or(said.shut) {
        return Err(failure.into());
    }
    if !said.complaint.is_empty() {
        return Err(said.complaint.into());
    }
    with_vaults(|| home.judge(course, said.kept.unwrap_or(done)))
}

/// Kills what happens once at moments that are spread over its whole length, which is not known beforehand: who came to
/// the end is given less time the next time, who did not more.
fn torture_once(once: Once, kills: u64, report: &mut Report) -> Result<(), Box<dyn Error>> {
    let dice = Dice::of(once as u64, 0xdead);
    let mut longest = 100_000;
    for kill in 0..kills {
        let folder = crate::scratch()?;
        with_vaults(|| once.prepare(folder.path()))?;
        let mut child = start(driver_once(once, folder.path()))?;
        let delay = Duration::from_micros(dice.below(longest) as u64);
        thread::sleep(delay);
        child.kill()?;
        let (said, _) = Said::by(child)?;
        let done = said.kept.is_some();
        longest = if done {
            longest * 9 / 10
        } else {
            longest * 11 / 10
        };
        let outcome = if said.complaint.is_empty() {
            with_vaults(|| once.judge(folder.path(), done))
        } else {
            Err(said.complaint.into())
        };
        report.case(
            format!("{}, kill {kill} after {delay:?}", once.name()),
            outcome,
        );
    }
    Ok(())
}

/// Whether it is seen when a killed vault has lost its log, and with it what was promised last. A lock empties the log; so
/// there are several tries.
fn sees_a_lost_log(theme: Theme) -> Result<bool, Box<dyn Error>> {
    for steps in 3..12 {
        let folder = crate::scratch()?;
        let home = Home::at(folder.path(), theme, steps);
        with_vaults(|| home.create())?;
        let mut child = start(driver(&home, folder.path(), 0, u64::MAX))?;
        let kept = child::wait_for_step(&mut child, steps)?;
        child.kill()?;
        let kept = Said::by(child)?.0.kept.unwrap_or(kept);
        for digit in ["0", "1"] {
            let log = home.vault().join(format!("s{digit}.db-wal"));
            if log.exists() {
                fs::write(log, [])?;
            }
        }
        let mut course = Course::new(theme, steps);
        if with_vaults(|| home.judge(&mut course, kept)).is_err() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// All vaults of a theme, two at a time.
fn run(name: &'static str, theme: Theme, kills: usize, seed: u64) -> Result<(), Box<dyn Error>> {
    let vaults = kills.div_ceil(KILLS_A_VAULT) as u64;
    let halves: Vec<_> = [0, 1]
        .map(|half| {
            thread::spawn(move || -> Result<Report, String> {
                let mut report = Report::new(name);
                for vault in (half..vaults).step_by(2) {
                    torture(theme, seed + vault, &mut report).map_err(|error| error.to_string())?;
                }
                Ok(report)
            })
        })
        .into();
    let mut report = Report::new(name);
    for half in halves {
        report.join(half.join().map_err(|_| "a harness panicked")??);
    }
    report.control("a log that is lost", sees_a_lost_log(theme)?);
    report.finish()
}

#[test]
fn a_killed_journal_holds_everything_that_was_promised() -> Result<(), Box<dyn Error>> {
    let kills = Level::asked()?.of(100, 3_000, 20_000);
    run("kill: journal", Theme::Journal, kills, 1)
}

#[test]
fn a_vault_killed_while_keys_change_opens_with_the_old_or_the_new() -> Result<(), Box<dyn Error>> {
    let kills = Level::asked()?.of(40, 500, 2_000);
    run("kill: keys", Theme::Keys, kills, 1)
}

#[test]
fn what_happens_once_is_done_or_not_begun_and_can_be_done_again() -> Result<(), Box<dyn Error>> {
    let kills = Level::asked()?.of(20, 500, 2_000);
    let mut report = Report::new("kill: what happens once");
    for once in Once::ALL {
        torture_once(once, kills, &mut report)?;
    }
    report.finish()
}
