//! The measured programs, as processes that answer one command at a time.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use goldseam_benches::answer::Answer;

use super::Outcome;

/// A program that waits for commands.
pub(crate) struct Process {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Process {
    pub(crate) fn start<A: AsRef<OsStr>>(program: &Path, args: &[A]) -> Outcome<Self> {
        let mut child = Command::new(program)
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("{}: {error}", program.display()))?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err("a program without pipes".into());
        };
        Ok(Self {
            child,
            input,
            output: BufReader::new(output),
        })
    }

    /// The next answer that nobody has read.
    pub(crate) fn answer(&mut self) -> Outcome<Answer> {
        let mut line = String::new();
        self.output.read_line(&mut line)?;
        serde_json::from_str(&line).map_err(|_| "a measured program gave no answer".into())
    }

    pub(crate) fn ask(&mut self, command: &str) -> Outcome<Answer> {
        writeln!(self.input, "{command}")?;
        self.input.flush()?;
        self.answer()
            .map_err(|error| format!("{command}: {error}").into())
    }

    pub(crate) fn end(mut self) -> Outcome<()> {
        drop(self.input);
        if self.child.wait()?.success() {
            Ok(())
        } else {
            Err("a measured program failed at its end".into())
        }
    }
}

/// Runs a program to its end and gives what it printed.
pub(crate) fn output<A: AsRef<OsStr>>(program: &Path, args: &[A]) -> Outcome<String> {
    let output = Command::new(program)
        .args(args)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("{}: {error}", program.display()))?;
    if !output.status.success() {
        return Err(format!("{} failed", program.display()).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
