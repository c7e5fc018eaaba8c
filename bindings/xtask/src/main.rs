//! `cargo xtask`: the project's development tasks.
//!
//! Depends on nothing but the standard library: it starts within seconds on a new machine, before anything it is to
//! judge has been compiled.

mod android;
mod bench;
mod bindings;
mod cargo;
mod check;
mod content;
mod facade;
mod fuzz;
mod harnesses;
mod output;
mod package_ios;
mod phones;
mod results;
mod scenarios;
mod shipped;
mod suites;
mod summary;
mod swift;
mod terminal;
mod tools;
mod torture;
mod watch;

use std::process::ExitCode;
use std::{env, io};

use bindings::For;
use terminal::Terminal;

const USAGE: &str = "\
Usage: cargo xtask <TASK> [OPTION]

Tasks:
  test     Run every check and every test, then print the counts
  check    Formatting, lints, docs, the house's rules, the lock file
  bindings Build the library for other languages, generate Kotlin, Swift and Python
           [--accept: take the public surface as it is now]
           [--to-ship: without what is there for tests]
  swift    Test the Swift package of iOS only
  package  ios: the framework for Xcode (on a Mac), and the Swift that belongs to it
  content  Look for mistakes in the content pack, and write docs/coverage.md
           [preview ID [LANGUAGE]: play a practice in the terminal]
  torture  Break vaults on purpose [--level commit|nightly|release]
  fuzz     Look for inputs that break it [--seconds N] [TARGET…]
  bench    Measure beside other engines [--quick] [--entries N,N], write the document
  phones   Link the library for arm64 Android without an NDK, and look at what it needs
  pictures Draw every screen of the Android app into docs/pictures/android
  desktop  Open the app in a window on this computer
           [--walk FOLDER: use it, and leave a picture of each step]
  watch    Whether it is time to look for news of the C code (fails after 14 days)
  help     Print this text

Exit code: 0 if all is well, 1 if something failed, 2 if the task is unknown.
";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let mut terminal = Terminal::stdout();
    let outcome = match args.as_slice() {
        ["test"] => suites::test(&mut terminal),
        ["check"] => check::check(&mut terminal),
        ["content"] => content::check(),
        ["content", "preview", practice] => content::preview(practice, "en"),
        ["content", "preview", practice, language] => content::preview(practice, language),
        ["torture"] => torture::torture(&mut terminal, "commit"),
        ["torture", "--level", level] if torture::LEVELS.contains(level) => {
            torture::torture(&mut terminal, level)
        }
        ["fuzz", options @ ..] => match fuzz::Options::read(options) {
            Some(options) => fuzz::fuzz(&mut terminal, &options),
            None => return misused("not an option of this task"),
        },
        ["bench", options @ ..] if bench::are_options(options) => {
            bench::bench(&mut terminal, options)
        }
        ["bindings"] => bindings::bindings(&mut terminal, For::Tests, false),
        ["bindings", "--accept"] => bindings::bindings(&mut terminal, For::Tests, true),
        ["bindings", "--to-ship"] => bindings::bindings(&mut terminal, For::People, false),
        ["swift"] => swift::swift(&mut terminal),
        ["package", "ios"] => package_ios::package(&mut terminal),
        ["phones"] => phones::phones(&mut terminal),
        ["pictures"] => android::pictures(&mut terminal),
        ["desktop"] => android::desktop(&mut terminal),
        ["desktop", "--walk", folder] => android::walk(&mut terminal, folder),
        ["watch"] => watch::watch(&mut terminal),
        ["help" | "-h" | "--help"] => terminal.line(USAGE.trim_end()).map(|()| true),
        [] => return misused("no task given"),
        [
            "test" | "check" | "swift" | "phones" | "pictures" | "watch" | "help",
            ..,
        ] => {
            return misused("this task takes no option");
        }
        [
            "torture" | "bench" | "bindings" | "content" | "desktop" | "package",
            ..,
        ] => {
            return misused("not an option of this task");
        }
        [task, ..] => return misused(&format!("no such task: {task}")),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            complain(&format!("error: {error}\n"));
            ExitCode::FAILURE
        }
    }
}

fn misused(problem: &str) -> ExitCode {
    complain(&format!("error: {problem}\n\n{USAGE}"));
    ExitCode::from(2)
}

fn complain(text: &str) {
    // Standard error is the last place to complain to.
    let _ = io::Write::write_all(&mut io::stderr(), text.as_bytes());
}
