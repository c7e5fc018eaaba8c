//! The task `bindings`: the facade as a library that tests can load, and its Kotlin, Swift and Python.
//!
//! ```text
//! target/bindings/lib/libgoldseam.so    with the feature `conformance`: a test holds its clock
//! target/bindings/kotlin  swift  python generated from it
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

/// Where everything of this task lies.
pub(crate) fn folder(root: &Path) -> PathBuf {
    target_folder(root).join("bindings")
}

/// Whether it could be made. `accept` takes the public surface as it is now.
pub(crate) fn bindings(terminal: &mut Terminal, accept: bool) -> io::Result<bool> {
    let root = workspace_root()?;
    let made = make(terminal, &root)? && (!accept || facade::accept(&root)?);
    if made {
        terminal.line(&format!("Made in {}", folder(&root).display()))?;
    }
    Ok(made)
}

/// Builds the library and generates from it.
pub(crate) fn make(terminal: &mut Terminal, root: &PathBuf) -> io::Result<bool> {
    terminal.heading("bindings: the library, and Kotlin, Swift and Python from it")?;
    let build = [
        "build",
        "-p",
        "goldseam-android",
        "--features",
        "conformance",
        "--locked",
    ];
    if !succeeds(cargo(root).args(build))? {
        return Ok(false);
    }
    let folder = folder(root);
    let library = folder.join("lib").join(library_name());
    fs::create_dir_all(folder.join("lib"))?;
    fs::copy(
        target_folder(root).join("debug").join(library_name()),
        &library,
    )?;
    generate(root, &library, &folder)
}

/// Kotlin, Swift and Python of `library`, each in a folder of its own in `folder`.
pub(crate) fn generate(root: &PathBuf, library: &Path, folder: &Path) -> io::Result<bool> {
    let run = [
        "run",
        "--quiet",
        "-p",
        "goldseam-bindgen",
        "--locked",
        "--",
        "generate",
    ];
    succeeds(
        cargo(root)
            .args(run)
            .arg(library)
            .arg(folder)
            .arg("bindings/ffi/bindgen.toml"),
    )
}

pub(crate) fn succeeds(command: &mut Command) -> io::Result<bool> {
    Ok(command.status()?.success())
}
