//! A person at the vault: does the steps of a plan in a real vault, and says after each that it is kept.
//!
//! `torture-driver THEME FOLDER SEED DONE LAST` does the steps from `DONE + 1` to `LAST` and then locks. It prints `open`,
//! then `kept N` for each step, `failed N REASON` for the first that fails, then `reads` if all that was kept can still be
//! read, or `misses WHAT`, and `locked`. Instead of any of it, `shut REASON` if the vault does not open. With
//! `GOLDSEAM_FAIL_ALLOCATION=N:once|sticky` SQLite finds no memory at its Nth allocation, or from there on.
//!
//! `torture-driver clear FOLDER SEED DONE` throws everything away for good, after it has read it.
//!
//! `torture-driver verbs FOLDER SEED` tries every verb of the rooms beside the journal, and says of each that fails
//! `failed NAME REASON`.
//!
//! `torture-driver write-letter FOLDER SEED` writes a letter in a practice, and `torture-driver destroy-letter FOLDER SEED`
//! destroys it. It prints `locked`, or `misses WHAT`.
//!
//! `torture-driver unlock FOLDER NUMBER` opens the vault with the passphrase of this number and locks it again. It prints
//! `open` and `locked`, or `shut REASON`.
//!
//! `torture-driver once WHAT FOLDER` lets a vault go through something that happens once, and then prints `kept 0`.

use std::error::Error;
use std::io::Write;
use std::path::Path;
use std::thread;
use std::time::Duration;

use goldseam_tests::torture::home::Home;
use goldseam_tests::torture::once::Once;
use goldseam_tests::torture::perform::perform;
use goldseam_tests::torture::plan::{Course, Step, Theme};
use goldseam_tests::torture::rooms;
use goldseam_tests::torture::state::{State, numbered};

/// No life takes as long as this, however busy the machine is. Found by ignoring a commit that failed: an erasure that never
/// got anywhere went on for ever, and the harness waited for it.
const LONGEST_LIFE: Duration = Duration::from_secs(150);

fn main() -> Result<(), Box<dyn Error>> {
    thread::spawn(|| {
        thread::sleep(LONGEST_LIFE);
        let _ = writeln!(std::io::stderr(), "does not come to an end");
        std::process::exit(3);
    });
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [first, what, folder] = arguments.as_slice()
        && first == "once"
    {
        let once = Once::ALL.into_iter().find(|it| it.name() == what);
        once.ok_or("no such thing")?.perform(Path::new(folder))?;
        return say("kept 0");
    }
    if let [first, folder, seed, done] = arguments.as_slice()
        && first == "clear"
    {
        let home = Home::at(Path::new(folder), Theme::Journal, seed.parse()?);
        return clear(&home, done.parse()?);
    }
    fail_allocations()?;
    if let [first, folder, seed] = arguments.as_slice()
        && first == "verbs"
    {
        try_verbs(&Home::at(Path::new(folder), Theme::Journal, seed.parse()?))?;
        return tell_of_fault();
    }
    if let [first, folder, seed] = arguments.as_slice()
        && first.ends_with("-letter")
    {
        let home = Home::at(Path::new(folder), Theme::Journal, seed.parse()?);
        return letter(&home, first);
    }
    if let [first, folder, number] = arguments.as_slice()
        && first == "unlock"
    {
        return unlock(
            &Home::at(Path::new(folder), Theme::Keys, 0),
            number.parse()?,
        );
    }
    let [theme, folder, seed, done, last] = arguments.as_slice() else {
        return Err("usage: torture-driver THEME FOLDER SEED DONE LAST".into());
    };
    let theme = [Theme::Journal, Theme::Keys]
        .into_iter()
        .find(|it| it.name() == theme)
        .ok_or("no such theme")?;
    let (seed, done, last) = (seed.parse()?, done.parse()?, last.parse()?);
    let home = Home::at(Path::new(folder), theme, seed);
    let mut course = Course::new(theme, seed);
    write(&home, &mut course, done, last)?;
    tell_of_fault()
}

fn fail_allocations() -> Result<(), Box<dyn Error>> {
    let planned = std::env::var("GOLDSEAM_FAIL_ALLOCATION").ok();
    if let Some((number, often)) = planned.as_deref().and_then(|plan| plan.split_once(':')) {
        goldseam_sqlcipher::set_process_defaults()?;
        goldseam_sqlcipher::fail_allocation(number.parse()?, often == "sticky");
    }
    Ok(())
}

fn tell_of_fault() -> Result<(), Box<dyn Error>> {
    if goldseam_sqlcipher::allocation_has_failed() {
        say("fault")?;
    }
    Ok(())
}

fn try_verbs(home: &Home) -> Result<(), Box<dyn Error>> {
    let app = match home.open(0) {
        Ok(app) => app,
        Err(error) => return say(&format!("shut {error:?}")),
    };
    say("open")?;
    for (name, verb) in rooms::verbs::VERBS {
        if let Err(error) = verb(&app) {
            say(&format!("failed {name}: {error:?}"))?;
        }
    }
    match app.vault().lock() {
        Ok(()) => say("locked"),
        Err(error) => say(&format!("locked {error:?}")),
    }
}

fn write(home: &Home, course: &mut Course, done: u64, last: u64) -> Result<(), Box<dyn Error>> {
    let mut app = match home.open(course.state(done).passphrase) {
        Ok(app) => app,
        Err(error) => return say(&format!("shut {error:?}")),
    };
    say("open")?;
    for number in done + 1..=last {
        let (step, before) = course.next(number - 1);
        match perform(home, app.clone(), &before, number, &step) {
            Ok(next) => {
                app = next;
                say(&format!("kept {number}"))?;
            }
            Err(error) => {
                say(&format!("failed {number} {step:?}: {error:?}"))?;
                if step == Step::LockAndOpen {
                    app.vault().lock()?;
                    app = match home.open(before.passphrase) {
                        Ok(app) => app,
                        Err(error) => return say(&format!("shut {error:?}")),
                    };
                }
                // What failed in its last part, such as erasing, is done as far as anybody can see.
                let after = before.after(&step, home.seed(), number);
                say(&match State::read(&app, before.passphrase) {
                    Ok(found) => match before.difference(&found) {
                        Some(difference) if found != after => format!("misses {difference}"),
                        _ => "reads".to_owned(),
                    },
                    Err(error) => format!("misses all: {error:?}"),
                })?;
                break;
            }
        }
    }
    match app.vault().lock() {
        Ok(()) => say("locked"),
        Err(error) => say(&format!("locked {error:?}")),
    }
}

fn unlock(home: &Home, number: u64) -> Result<(), Box<dyn Error>> {
    match home.open(number) {
        Ok(app) => {
            say("open")?;
            app.vault().lock()?;
            say("locked")
        }
        Err(error) => say(&format!("shut {error:?}")),
    }
}

fn letter(home: &Home, what: &str) -> Result<(), Box<dyn Error>> {
    let app = home.open(0)?;
    if what == "write-letter" {
        rooms::write_letter(&app)?;
    } else if !rooms::destroy_letter(&app)? {
        return say("misses an end: some of the letter is still there");
    }
    app.vault().lock()?;
    say("locked")
}

fn clear(home: &Home, done: u64) -> Result<(), Box<dyn Error>> {
    let app = home.open(0)?;
    let found = State::read(&app, 0)?;
    let mut course = Course::new(home.theme(), home.seed());
    if let Some(difference) = course.state(done).difference(&found) {
        return say(&format!("misses {difference}"));
    }
    let journal = app.journal();
    for id in numbered(&app)?.into_values() {
        journal.trash(id)?;
    }
    for draft in journal.drafts()? {
        journal.discard_draft(draft.id)?;
    }
    journal.empty_trash()?;
    rooms::clear(&app)?;
    let left = State::read(&app, 0)?;
    if let Some(difference) = course.state(done).cleared().difference(&left) {
        return say(&format!("misses an end: {difference}"));
    }
    app.vault().lock()?;
    say("locked")
}

/// One line in one piece: whoever reads it may end this process at any moment.
fn say(line: &str) -> Result<(), Box<dyn Error>> {
    let mut output = std::io::stdout().lock();
    output.write_all(format!("{line}\n").as_bytes())?;
    Ok(output.flush()?)
}
