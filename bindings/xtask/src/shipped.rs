//! The library as it is shipped: what it shows, and what it must not have.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::bindings::{self, For};
use crate::cargo::{cargo, target_folder};
use crate::results::Suite;
use crate::terminal::Terminal;

/// Built as for a phone, without the feature for tests, it exports the facade and nothing else, and works.
pub(crate) fn test(terminal: &mut Terminal, root: &PathBuf) -> io::Result<Suite> {
    terminal.heading("the library as it is shipped")?;
    let mut suite = Suite::new("the library as it is shipped".to_owned());
    let build = [
        "build",
        "-p",
        "goldseam-android",
        "--profile",
        "mobile",
        "--locked",
    ];
    if !cargo(root).args(build).status()?.success() {
        suite.fail("could not be built");
        return Ok(suite);
    }
    let library = target_folder(root)
        .join("mobile")
        .join(bindings::library_name());
    let bytes = std::fs::metadata(&library)?.len();
    terminal.line(&format!("{bytes} bytes"))?;
    match shown(terminal, root, &library)? {
        Some(_) => suite.pass(),
        None => suite.fail("it shows what it must not: see above"),
    }
    if works(terminal, root, &library)? {
        suite.pass();
    } else {
        suite.fail("it does not work with the code that is generated for it");
    }
    Ok(suite)
}

/// The symbols that `library` needs, if it shows to the system's loader only what it may.
pub(crate) fn shown(
    terminal: &mut Terminal,
    root: &PathBuf,
    library: &Path,
) -> io::Result<Option<Vec<String>>> {
    let output = bindings::generator(root)
        .arg("shown")
        .arg(library)
        .stderr(Stdio::inherit())
        .output()?;
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut lines = told.lines();
    terminal.line(lines.next().unwrap_or("nothing is told of it"))?;
    Ok(output
        .status
        .success()
        .then(|| lines.map(str::to_owned).collect()))
}

/// Whether a real vault can be used through it, by the Python that is generated to be shipped.
fn works(terminal: &mut Terminal, root: &PathBuf, library: &Path) -> io::Result<bool> {
    if !bindings::make_for(terminal, root, For::People)? {
        return Ok(false);
    }
    let python = For::People.folder(root).join("python");
    std::fs::copy(library, python.join(bindings::library_name()))?;
    let script = root.join("tests/conformance/python/shipped.py");
    let status = Command::new("python3").arg(script).arg(python).status()?;
    Ok(status.success())
}
