//! Runs the targets, two at a time.

use std::collections::VecDeque;
use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread;

use super::log::Log;
use super::{CONTROL, build};

const AT_A_TIME: usize = 2;
/// A journal's core must do with little, and answer before a person gives up.
const LIMITS: &[&str] = &["-rss_limit_mb=512", "-timeout=5", "-max_len=4096"];
/// Freed memory that is kept to notice its use: of the 256 MB by default, the limit above would be half gone.
const SANITIZER: &str = "quarantine_size_mb=32";

/// How a target's run ended.
pub(super) struct Outcome {
    pub(super) target: String,
    pub(super) log: Log,
    /// What went wrong, and how to see it again.
    pub(super) problem: Option<String>,
}

/// Runs each of `targets` for `seconds`; in their order.
pub(super) fn all(root: &Path, targets: &[String], seconds: u32) -> io::Result<Vec<Outcome>> {
    let scratch = build::folder(root).join("tmp");
    empty(&scratch)?;
    let waiting: Mutex<VecDeque<&String>> = Mutex::new(targets.iter().collect());
    let next = || {
        waiting
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop_front()
    };
    let run_waiting = || -> io::Result<Vec<Outcome>> {
        let mut outcomes = Vec::new();
        while let Some(target) = next() {
            outcomes.push(run(root, target, seconds, &scratch)?);
        }
        Ok(outcomes)
    };
    let parts = thread::scope(|scope| {
        let threads: Vec<_> = (0..AT_A_TIME).map(|_| scope.spawn(run_waiting)).collect();
        let joined = threads.into_iter().map(|thread| {
            let panicked = |_| Err(io::Error::other("a thread of the task panicked"));
            thread.join().unwrap_or_else(panicked)
        });
        joined.collect::<io::Result<Vec<Vec<Outcome>>>>()
    })?;
    let mut outcomes: Vec<Outcome> = parts.into_iter().flatten().collect();
    // The vaults that targets made.
    fs::remove_dir_all(&scratch)?;
    outcomes.sort_by(|a, b| a.target.cmp(&b.target));
    Ok(outcomes)
}

fn run(root: &Path, target: &str, seconds: u32, scratch: &Path) -> io::Result<Outcome> {
    let folder = build::folder(root);
    // What is found goes on from the repository's corpus in a folder of its own, and into the next run.
    let found = folder.join("corpus").join(target);
    let crashes = folder.join("crashes").join(target);
    let logs = folder.join("logs");
    if target == CONTROL {
        // It is to be found anew each time.
        empty(&found)?;
    }
    for folder in [&found, &crashes, &logs] {
        fs::create_dir_all(folder)?;
    }
    let log_path = logs.join(target);
    let log = File::create(&log_path)?;
    let (seeds, dictionary) = build::seeds(root, target);
    let binary = build::binary(root, target)?;
    let mut command = Command::new(&binary);
    command
        .arg(&found)
        .args(seeds.exists().then_some(&seeds))
        .args(LIMITS)
        .arg(format!("-max_total_time={seconds}"))
        .arg("-print_final_stats=1")
        // With a slash at its end it is a folder.
        .arg(format!("-artifact_prefix={}/", crashes.display()));
    if dictionary.exists() {
        command.arg(format!("-dict={}", dictionary.display()));
    }
    let status = command
        .env("TMPDIR", scratch)
        .env("ASAN_OPTIONS", SANITIZER)
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        .status()?;
    let log = Log::read(&String::from_utf8_lossy(&fs::read(&log_path)?));
    let problem = if target == CONTROL {
        (!log.found_what_was_planted()).then(|| "the planted fault was not found".to_owned())
    } else if let Some(input) = &log.input {
        let what = log.what.as_deref().unwrap_or("it crashed");
        let (binary, input) = (short(root, &binary), short(root, Path::new(input)));
        Some(format!("{what}\n        Again: {binary} {input}"))
    } else if !status.success() || log.executions == 0 {
        let (what, log) = (
            log.what.as_deref().unwrap_or("no result"),
            short(root, &log_path),
        );
        Some(format!("{what} ({status}), see {log}"))
    } else {
        None
    };
    Ok(Outcome {
        target: target.to_owned(),
        log,
        problem,
    })
}

/// Makes a folder, or makes it as new.
fn empty(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => fs::create_dir_all(folder),
    }
}

/// As it is typed in the workspace's root.
fn short(root: &Path, path: &Path) -> String {
    path.strip_prefix(root)
        .unwrap_or(path)
        .display()
        .to_string()
}
