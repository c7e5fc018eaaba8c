//! The library as it is shipped: what it shows, and what it must not have.

use std::io;
use std::path::PathBuf;
use std::process::Stdio;

use crate::bindings;
use crate::cargo::{cargo, target_folder};
use crate::results::Suite;
use crate::terminal::Terminal;

/// One test: built as for a phone, without the feature for tests, it exports the facade and nothing else.
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
    let shown = cargo(root)
        .args([
            "run",
            "--quiet",
            "-p",
            "goldseam-bindgen",
            "--locked",
            "--",
            "shown",
        ])
        .arg(&library)
        .stderr(Stdio::inherit())
        .output()?;
    let told = String::from_utf8_lossy(&shown.stdout).into_owned();
    let bytes = std::fs::metadata(&library)?.len();
    terminal.line(&format!(
        "{bytes} bytes, {}",
        told.lines().next().unwrap_or("nothing is told of it")
    ))?;
    if shown.status.success() {
        suite.pass();
    } else {
        suite.fail("it shows what it must not: see above");
    }
    Ok(suite)
}
