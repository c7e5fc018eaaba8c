//! What a program prints: shown while it is read.

use std::io::{self, BufRead, BufReader};
use std::process::Command;

use crate::terminal::Terminal;

/// Runs `command`, shows its output and hands each line of it to `line`. Whether it succeeded.
pub(crate) fn follow(
    terminal: &mut Terminal,
    mut command: Command,
    mut line: impl FnMut(&str),
) -> io::Result<bool> {
    // One pipe for both streams: cargo names the binaries on one and the binaries report on the other, and only in one
    // pipe do they keep their order.
    let (output, input) = io::pipe()?;
    let mut child = command.stdout(input.try_clone()?).stderr(input).spawn()?;
    // The command holds the pipe's writing end; reading would never end while it lives.
    drop(command);
    let mut output = BufReader::new(output);
    let mut bytes = Vec::new();
    while output.read_until(b'\n', &mut bytes)? > 0 {
        terminal.pass_on(&bytes)?;
        line(&String::from_utf8_lossy(&bytes));
        bytes.clear();
    }
    Ok(child.wait()?.success())
}
