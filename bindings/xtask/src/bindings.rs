//! The task `bindings`: the facade as a library that tests can load, and its Kotlin, Swift and Python.
//!
//! ```text
//! target/bindings/lib/libgoldseam.so    with the feature `conformance`: a test holds its clock
//! target/bindings/kotlin  swift  python generated from it
//! target/bindings-to-ship/…             the same without that feature, by `--to-ship`
//! ```

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

use crate::cargo::{cargo, target_folder, workspace_root};
use crate::facade;
use crate::terminal::Terminal;

/// How a shared library of this name is called here.
pub(crate) fn library_name() -> String {
    format!(
        "{}goldseam{}",
        std::env::consts::DLL_PREFIX,
        std::env::consts::DLL_SUFFIX
    )
}

/// Whom a library is made for.
#[derive(Clone, Copy)]
pub(crate) enum For {
    /// Tests, which hold its clock.
    Tests,
    /// People. Code that was generated for tests would look for functions that this library does not have.
    People,
}

impl For {
    /// Where everything of this task lies.
    pub(crate) fn folder(self, root: &Path) -> PathBuf {
        target_folder(root).join(match self {
            Self::Tests => "bindings",
            Self::People => "bindings-to-ship",
        })
    }
}

/// Where what tests load lies.
pub(crate) fn folder(root: &Path) -> PathBuf {
    For::Tests.folder(root)
}

/// Whether it could be made. `accept` takes the public surface as it is now.
pub(crate) fn bindings(terminal: &mut Terminal, made_for: For, accept: bool) -> io::Result<bool> {
    let root = workspace_root()?;
    let made = make_for(terminal, &root, made_for)? && (!accept || facade::accept(&root)?);
    if made {
        terminal.line(&format!("Made in {}", made_for.folder(&root).display()))?;
    }
    Ok(made)
}

/// What tests load.
pub(crate) fn make(terminal: &mut Terminal, root: &PathBuf) -> io::Result<bool> {
    make_for(terminal, root, For::Tests)
}

/// Builds the library and generates from it.
pub(crate) fn make_for(terminal: &mut Terminal, root: &PathBuf, made_for: For) -> io::Result<bool> {
    terminal.heading("bindings: the library, and Kotlin, Swift and Python from it")?;
    let features: &[&str] = match made_for {
        For::Tests => &["--features", "conformance"],
        For::People => &[],
    };
    let build = ["build", "-p", "goldseam-android", "--locked"];
    if !succeeds(cargo(root).args(build).args(features))? {
        return Ok(false);
    }
    let folder = made_for.folder(root);
    let library = folder.join("lib").join(library_name());
    fs::create_dir_all(folder.join("lib"))?;
    fs::copy(
        target_folder(root).join("debug").join(library_name()),
        &library,
    )?;
    generate(root, &library, &folder)
}

/// Kotlin, Swift and Python of `library`, each in a folder of its own in `folder`.
fn generate(root: &PathBuf, library: &Path, folder: &Path) -> io::Result<bool> {
    succeeds(
        generator(root)
            .arg("generate")
            .arg(library)
            .arg(folder)
            .arg("bindings/ffi/bindgen.toml"),
    )
}

/// `goldseam-bindgen`, which reads libraries and generates from them.
pub(crate) fn generator(root: &PathBuf) -> Command {
    let mut command = cargo(root);
    command.args(["run", "--quiet", "-p", "goldseam-bindgen", "--locked", "--"]);
    command
}

pub(crate) fn succeeds(command: &mut Command) -> io::Result<bool> {
    Ok(command.status()?.success())
}
