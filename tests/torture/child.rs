//! The driver as a child of a harness, and what it said.

use std::error::Error;
use std::ffi::OsString;
use std::io::{self, Read};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{PoisonError, RwLock};

use goldseam_tests::torture::home::Home;
use goldseam_tests::torture::once::Once;

/// A driver that has not been started.
pub(crate) fn driver(home: &Home, folder: &Path, done: u64, last: u64) -> Command {
    let mut command = program();
    command
        .arg(home.theme().name())
        .arg(folder)
        .args([home.seed(), done, last].map(|number| number.to_string()));
    command
}

/// A driver that lets a vault go through something once.
pub(crate) fn driver_once(once: Once, folder: &Path) -> Command {
    let mut command = program();
    command.args(["once", once.name()]).arg(folder);
    command
}

/// A driver that throws everything away.
pub(crate) fn driver_clear(home: &Home, folder: &Path, done: u64) -> Command {
    let mut command = program();
    command.arg("clear").arg(folder);
    command.args([home.seed(), done].map(|number| number.to_string()));
    command
}

/// A driver that does one thing with all of a vault: `verbs` tries every verb, `write-letter` and `destroy-letter` say what
/// they do.
pub(crate) fn driver_of(what: &str, home: &Home, folder: &Path) -> Command {
    let mut command = program();
    command.arg(what).arg(folder);
    command.arg(home.seed().to_string());
    command
}

/// The arguments of a driver that opens a vault with the passphrase of a number.
pub(crate) fn unlocking(folder: &Path, number: u64) -> [OsString; 3] {
    ["unlock".into(), folder.into(), number.to_string().into()]
}

/// A driver that opens a vault with the passphrase of a number, and locks it.
pub(crate) fn driver_unlock(folder: &Path, number: u64) -> Command {
    let mut command = program();
    command.args(unlocking(folder, number));
    command
}

/// Where the driver lies.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_torture-driver");

fn program() -> Command {
    let mut command = Command::new(PROGRAM);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Held for reading while this process has a vault open, and for writing while it starts a child: a fork shares the lock of
/// every open vault until it becomes another program, and whoever opens that vault meanwhile finds it in use.
static VAULTS: RwLock<()> = RwLock::new(());

/// Starts a driver.
pub(crate) fn start(mut command: Command) -> io::Result<Child> {
    let _alone = VAULTS.write().unwrap_or_else(PoisonError::into_inner);
    command.spawn()
}

/// Does something with vaults in this process.
pub(crate) fn with_vaults<T>(action: impl FnOnce() -> T) -> T {
    let _shared = VAULTS.read().unwrap_or_else(PoisonError::into_inner);
    action()
}

/// Reads what a driver says until it has promised this step, and returns the last one that it promised.
pub(crate) fn wait_for_step(child: &mut Child, step: u64) -> Result<u64, Box<dyn Error>> {
    let output = child.stdout.as_mut().ok_or("the driver has no output")?;
    let (mut line, mut byte) = (Vec::new(), [0]);
    // Byte by byte: what comes after this line is for somebody else to read.
    while output.read(&mut byte)? > 0 {
        if byte[0] != b'\n' {
            line.push(byte[0]);
            continue;
        }
        let said = String::from_utf8(std::mem::take(&mut line))?;
        let kept = said.strip_prefix("kept ").map(str::parse).transpose()?;
        if let Some(kept) = kept.filter(|kept| *kept >= step) {
            return Ok(kept);
        }
    }
    Err("the driver came to its end".into())
}

/// Everything that a driver said before its end.
#[derive(Debug, Default)]
pub(crate) struct Said {
    /// It came past the opening.
    pub(crate) opened: bool,
    /// The last step that it promised.
    pub(crate) kept: Option<u64>,
    /// What failed, and why.
    pub(crate) failure: Option<String>,
    /// What could not be read after the failure.
    pub(crate) misses: Option<String>,
    /// Why it did not open.
    pub(crate) shut: Option<String>,
    /// It locked the vault.
    pub(crate) locked: bool,
    /// A planted fault struck.
    pub(crate) fault: bool,
    /// Its last words on standard error: a panic.
    pub(crate) complaint: String,
}

impl Said {
    /// Waits for the end of a driver.
    pub(crate) fn by(mut child: Child) -> Result<(Self, ExitStatus), Box<dyn Error>> {
        let (mut text, mut said) = (String::new(), Self::default());
        if let Some(mut output) = child.stdout.take() {
            output.read_to_string(&mut text)?;
        }
        if let Some(mut output) = child.stderr.take() {
            output.read_to_string(&mut said.complaint)?;
        }
        // A line that was cut off was never said.
        let whole = text.rfind('\n').map_or("", |end| &text[..end]);
        for line in whole.lines() {
            match line.split_once(' ').unwrap_or((line, "")) {
                ("open", _) => said.opened = true,
                ("kept", number) => said.kept = Some(number.parse()?),
                ("failed", _) => {
                    let before = said.failure.take().map(|failure| failure + "; ");
                    said.failure = Some(before.unwrap_or_default() + line);
                }
                ("reads", _) => {}
                ("misses", what) => said.misses = Some(what.to_owned()),
                ("shut", reason) => said.shut = Some(reason.to_owned()),
                ("locked", problem) => {
                    said.locked = true;
                    if !problem.is_empty() {
                        said.failure.get_or_insert_with(|| line.to_owned());
                    }
                }
                ("fault", _) => said.fault = true,
                _ => return Err(format!("the driver said: {line}").into()),
            }
        }
        Ok((said, child.wait()?))
    }
}
