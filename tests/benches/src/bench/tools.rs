//! Programs that a new machine may lack.

use std::process::{Command, Stdio};

use super::Outcome;

/// A program, an argument with which it does nothing, and how it comes onto a Debian machine.
const TOOLS: [(&str, &str, &str); 2] = [
    ("valgrind", "--version", "apt-get install valgrind"),
    ("argon2", "-h", "apt-get install argon2"),
];

/// # Errors
/// Names each missing program and the command that installs it.
pub(crate) fn check() -> Outcome<()> {
    let missing: Vec<String> = TOOLS
        .iter()
        .filter(|(program, argument, _)| {
            Command::new(program)
                .arg(argument)
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()
                .is_err()
        })
        .map(|(program, _, install)| format!("{program} is missing. Run: {install}"))
        .collect();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(missing.join("\n").into())
    }
}
