//! How the targets are built: with the flags of cargo-fuzz, by the toolchain that is there.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs, io};

use crate::cargo::{self, target_folder};

/// What to do without one.
pub(crate) const CPP_COMPILER: &str = if cfg!(target_os = "macos") {
    "a C++ compiler is missing (libFuzzer is C++). Run: xcode-select --install"
} else {
    "a C++ compiler is missing (libFuzzer is C++). Run: apt-get install g++"
};

/// What libFuzzer is told by the code under test: each edge of the control flow, and both sides of each comparison.
const INSTRUMENTATION: &[&str] = &[
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Cforce-frame-pointers=yes",
    "-Zsanitizer=address",
    "--cfg=fuzzing",
];

/// How deep the calls are, so that it climbs towards an overflow of the stack. The other systems' linkers know it not.
const ON_LINUX: &str = "-Cllvm-args=-sanitizer-coverage-stack-depth";

/// A cargo command in `tests/fuzz`, with instrumentation.
pub(crate) fn cargo(root: &Path) -> io::Result<Command> {
    let mut flags = INSTRUMENTATION.to_vec();
    if cfg!(target_os = "linux") {
        flags.push(ON_LINUX);
    }
    let mut command = cargo::cargo(&root.to_owned());
    command
        .current_dir(root.join(FOLDER))
        // The sanitizer is an unstable flag; this lets a stable compiler take it.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"))
        .env("CARGO_TARGET_DIR", folder(root))
        // With a target named, build scripts and macros are built without the flags above.
        .env("CARGO_BUILD_TARGET", host()?);
    Ok(command)
}

const FOLDER: &str = "tests/fuzz";

/// Everything that is built, found and kept by the task.
pub(super) fn folder(root: &Path) -> PathBuf {
    target_folder(root).join("fuzz")
}

/// The names of the targets, in alphabetical order.
pub(super) fn targets(root: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for file in fs::read_dir(root.join(FOLDER).join("fuzz_targets"))? {
        let name = file?.file_name();
        names.extend(
            name.to_string_lossy()
                .strip_suffix(".rs")
                .map(str::to_owned),
        );
    }
    names.sort();
    Ok(names)
}

/// Whether all targets could be built.
pub(super) fn build(root: &Path) -> io::Result<bool> {
    let status = cargo(root)?
        .args(["build", "--release", "--locked"])
        .status();
    Ok(status?.success())
}

/// Where a target was built.
pub(super) fn binary(root: &Path, target: &str) -> io::Result<PathBuf> {
    Ok(folder(root).join(host()?).join("release").join(target))
}

/// What the repository keeps for a target: where it begins, and words worth trying.
pub(super) fn seeds(root: &Path, target: &str) -> (PathBuf, PathBuf) {
    let folder = root.join(FOLDER);
    let dictionary = folder.join("dictionaries").join(format!("{target}.dict"));
    (folder.join("corpus").join(target), dictionary)
}

pub(crate) fn has_cpp_compiler() -> bool {
    Command::new(env::var_os("CXX").unwrap_or_else(|| "c++".into()))
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// This machine, in the compiler's words.
fn host() -> io::Result<String> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("-vV").output()?;
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .map(str::to_owned)
        .ok_or_else(|| io::Error::other("rustc -vV does not say what machine this is"))
}
