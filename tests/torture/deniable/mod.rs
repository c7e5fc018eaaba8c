//! Row 21: from one copy of a locked vault nobody can tell whether a second journal is in it. A classifier that is shown
//! many vaults of both kinds must do no better than chance with those it has not seen.

mod classifier;
mod features;

use std::error::Error;
use std::fs::{self, File, FileTimes, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;
use std::thread;
use std::time::Duration;

use goldseam_core::app::Goldseam;
use goldseam_core::journal::EntryText;
use goldseam_tests::report::{Level, Report};
use goldseam_tests::torture::dice::Dice;
use goldseam_tests::torture::home::Home;
use goldseam_tests::torture::once::SECOND;
use goldseam_tests::torture::plan::{Theme, body_of};

use crate::child::with_vaults;
use classifier::Sample;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Standard deviations above one half that a guesser by chance stays below in all but one of 4,000 runs.
const LUCK: f64 = 3.5;

/// As many vaults are also looked at with each of the traces.
const CONTROLS: u64 = 60;

/// Something that would give a second journal away.
type Trace = fn(&Path) -> Outcome;

/// A vault with so many entries in the longer of its journals; the sizes of the files tell that much, and no more.
fn vault(folder: &Path, number: u64, has_second: bool) -> Outcome {
    let (home, dice) = (
        Home::at(folder, Theme::Keys, number),
        Dice::of(number, 0xdec0),
    );
    home.create()?;
    let longer = dice.below(60);
    let shorter = dice.below(longer + 1);
    let (first, second) = match (has_second, dice.coin()) {
        (true, true) => (shorter, longer),
        (true, false) => (longer, shorter),
        (false, _) => (longer, 0),
    };
    let mut writings = vec![(0, first)];
    if has_second {
        let app = home.open(0)?;
        let (passphrase, other) = (Home::secret(0)?, Home::secret(SECOND)?);
        app.vault().begin_second(&passphrase, &other)?;
        app.vault().lock()?;
        writings.push((SECOND, second));
        dice.shuffle(&mut writings);
    }
    for (passphrase, entries) in writings {
        let app = home.open(passphrase)?;
        write(&app, number, entries)?;
        app.vault().lock()?;
    }
    Ok(())
}

fn write(app: &Goldseam, seed: u64, entries: usize) -> Outcome {
    for number in 0..entries {
        let body = body_of(seed, number as u64).repeat(4);
        app.journal().add(EntryText {
            body,
            ..EntryText::default()
        })?;
    }
    Ok(())
}

/// A vault as it is, and copies of it with each of the traces, if it is one of those with a second journal.
struct Looked {
    has_second: bool,
    as_it_is: Vec<f64>,
    with_trace: Vec<Vec<f64>>,
}

fn look(number: u64) -> Outcome<Looked> {
    let (folder, has_second) = (crate::scratch()?, number.is_multiple_of(2));
    with_vaults(|| vault(folder.path(), number, has_second))?;
    let folder = folder.path().join("vault");
    let mut with_trace = Vec::new();
    if number < CONTROLS {
        for (_, trace) in TRACES {
            let copy = crate::scratch()?;
            copy_with_times(&folder, copy.path())?;
            if has_second {
                trace(copy.path())?;
            }
            with_trace.push(features::of(copy.path())?);
        }
    }
    Ok(Looked {
        has_second,
        as_it_is: features::of(&folder)?,
        with_trace,
    })
}

fn copy_with_times(from: &Path, to: &Path) -> Outcome {
    for file in fs::read_dir(from)? {
        let file = file?;
        let (metadata, copy) = (file.metadata()?, to.join(file.file_name()));
        fs::copy(file.path(), &copy)?;
        let times = FileTimes::new()
            .set_accessed(metadata.accessed()?)
            .set_modified(metadata.modified()?);
        File::options().write(true).open(copy)?.set_times(times)?;
    }
    Ok(())
}

/// Looks at many vaults, every other one with a second journal. Two threads.
fn look_at(vaults: u64) -> Outcome<Vec<Looked>> {
    thread::scope(|scope| {
        let halves = [0, 1].map(|half| {
            scope.spawn(move || -> Result<Vec<Looked>, String> {
                // Pairs, so that each half has as many of both kinds.
                (0..vaults)
                    .filter(|number| number / 2 % 2 == half)
                    .map(|number| look(number).map_err(|error| error.to_string()))
                    .collect()
            })
        });
        let mut all = Vec::new();
        for half in halves {
            all.extend(half.join().map_err(|_| "a harness panicked")??);
        }
        Ok(all)
    })
}

fn samples<'a>(
    looked: &'a [Looked],
    features: impl Fn(&'a Looked) -> Option<&'a Vec<f64>>,
) -> Vec<Sample> {
    looked
        .iter()
        .filter_map(|vault| {
            Some(Sample {
                features: features(vault)?.clone(),
                is_member: vault.has_second,
            })
        })
        .collect()
}

/// The share of right guesses that chance does not reach.
fn beyond_chance(guesses: usize) -> f64 {
    0.5 + LUCK * 0.5 / (guesses as f64).sqrt()
}

#[test]
fn one_copy_of_a_vault_does_not_tell_of_a_second_journal() -> Outcome {
    let vaults = Level::asked()?.of(200, 1_000, 4_000);
    let mut report = Report::new("deniability");
    let looked = look_at(vaults)?;
    let as_they_are = samples(&looked, |vault| Some(&vault.as_it_is));
    for (how, right, of) in classifier::verdicts(&as_they_are) {
        let verdict = if (right as f64 / of as f64) < beyond_chance(of) {
            Ok(())
        } else {
            Err(format!("right in {right} of {of} cases"))
        };
        report.case(how, verdict);
    }
    report.passed(vaults);
    for (at, (planted, _)) in TRACES.into_iter().enumerate() {
        let traced = samples(&looked, |vault| vault.with_trace.get(at));
        let caught = classifier::verdicts(&traced)
            .iter()
            .any(|(_, right, of)| *right as f64 / *of as f64 >= beyond_chance(*of));
        report.control(planted, caught);
    }
    report.finish()
}

const TRACES: [(&str, Trace); 4] = [
    ("one file is a page longer", |folder| {
        let mut file = OpenOptions::new().append(true).open(folder.join("m1.db"))?;
        Ok(file.write_all(&Dice::new(1).bytes(4096))?)
    }),
    ("one file is a second older", |folder| {
        let file = File::options().write(true).open(folder.join("s0.db"))?;
        let earlier = file.metadata()?.modified()? - Duration::from_secs(1);
        Ok(file.set_times(FileTimes::new().set_modified(earlier))?)
    }),
    ("a page of zeros", |folder| {
        let mut file = OpenOptions::new().write(true).open(folder.join("s1.db"))?;
        file.seek(SeekFrom::Start(8 * 4096))?;
        Ok(file.write_all(&[0; 4096])?)
    }),
    ("a slot of text", |folder| {
        let mut header = fs::read(folder.join("header.a"))?;
        header[128..384].fill(b'a');
        Ok(fs::write(folder.join("header.a"), header)?)
    }),
];
