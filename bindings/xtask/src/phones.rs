//! The task `phones`: what of the phones' own builds can be checked on Linux, without an NDK and without a Mac.
//!
//! Debian's rustc comes with the source of its standard library, so that it can compile for any target; clang comes with
//! the Python package `ziglang`; ld.lld links. The library cannot run, but its size, its alignment and its symbols are those of
//! a phone's.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use crate::cargo::{target_folder, workspace_root};
use crate::shipped;
use crate::terminal::{Terminal, Tone};

const ANDROID: &str = "aarch64-linux-android";
const RUSTC: &str = "/usr/bin/rustc";
const STD: &str = "/usr/lib/rustlib/src/rust/library/Cargo.lock";
const PACKAGES: &[&str] = &["rustc-web", "rust-web-src", "lld", "python3-venv"];
/// Symbols that the library needs of bionic (API 26) and of the NDK's unwinder: each was looked up there.
const NEEDED: &str = "bindings/android/arm64/needed.txt";
/// How large the library was, and why it grew.
const LEDGER: &str = "bindings/android/arm64/size.json";

/// Whether all of it is as it must be.
pub(crate) fn phones(terminal: &mut Terminal) -> io::Result<bool> {
    let root = workspace_root()?;
    let folder = target_folder(&root).join("phones");
    if !has_tools(terminal, &folder)? {
        return Ok(false);
    }
    terminal.heading(&format!("the library for {ANDROID}"))?;
    let built = with_debians_rustc(&root, &folder)?
        .args(["rustc", "--locked", "--profile", "mobile", "--lib"])
        .args(["--crate-type", "cdylib", "-p", "goldseam-android"])
        .args([
            "-Zbuild-std=std,panic_abort,panic_unwind",
            "--target",
            ANDROID,
        ])
        .status()?
        .success();
    let library = folder.join(ANDROID).join("mobile/libgoldseam.so");
    Ok(built
        && shows_what_it_must(terminal, &root, &library)?
        && is_in_the_ledger(terminal, &root, &library)?)
}

/// Whether it is at most 1 % larger than when somebody last gave a reason.
fn is_in_the_ledger(terminal: &mut Terminal, root: &Path, library: &Path) -> io::Result<bool> {
    let bytes = fs::metadata(library)?.len();
    let known = last_bytes(&fs::read_to_string(root.join(LEDGER))?)
        .ok_or_else(|| io::Error::other(format!("{LEDGER} names no size")))?;
    terminal.line(&format!("{bytes} bytes, {known} in the ledger"))?;
    let is_known = bytes <= known + known / 100;
    if !is_known {
        terminal.toned(
            Tone::Bad,
            &format!("It has grown by more than 1 %: add a line with the reason to {LEDGER}"),
        )?;
    }
    Ok(is_known)
}

/// The number behind the last `"bytes":`.
fn last_bytes(ledger: &str) -> Option<u64> {
    let (_, rest) = ledger.rsplit_once("\"bytes\":")?;
    let digits = rest.trim_start();
    digits[..digits.find(|c: char| !c.is_ascii_digit())?]
        .parse()
        .ok()
}

fn shows_what_it_must(terminal: &mut Terminal, root: &PathBuf, library: &Path) -> io::Result<bool> {
    let Some(needed) = shipped::shown(terminal, root, library)? else {
        return Ok(false);
    };
    let known = fs::read_to_string(root.join(NEEDED))?;
    let unknown: Vec<String> = needed
        .into_iter()
        .filter(|symbol| !known.lines().any(|one| one == symbol))
        .collect();
    if unknown.is_empty() {
        terminal.line("It needs nothing that bionic of API 26 and the unwinder do not have.")?;
    } else {
        let unknown = unknown.join(", ");
        terminal.toned(
            Tone::Bad,
            &format!("Look these up in bionic for API 26, then add them to {NEEDED}: {unknown}"),
        )?;
    }
    Ok(unknown.is_empty())
}

/// The real cargo, not rustup's proxy, which would choose another compiler.
fn with_debians_rustc(root: &Path, folder: &Path) -> io::Result<Command> {
    let which = Command::new("rustup").args(["which", "cargo"]).output();
    let cargo = match which {
        Ok(output) if output.status.success() => {
            PathBuf::from(String::from_utf8_lossy(&output.stdout).trim())
        }
        _ => env::var_os("CARGO").map_or_else(|| "cargo".into(), PathBuf::from),
    };
    let tools = root.join("bindings/android/arm64");
    let mut command = Command::new(cargo);
    command
        .current_dir(root)
        .env("RUSTC", RUSTC)
        .env("RUSTC_BOOTSTRAP", "1")
        .env_remove("RUSTUP_TOOLCHAIN")
        .env("CARGO_TARGET_DIR", folder)
        .env("GOLDSEAM_PYTHON", folder.join("python/bin/python"))
        .env("CC_aarch64_linux_android", tools.join("cc"))
        .env("AR_aarch64_linux_android", "ar")
        .env(
            "CARGO_TARGET_AARCH64_LINUX_ANDROID_LINKER",
            tools.join("linker"),
        );
    Ok(command)
}

/// Debian's packages, and clang in an environment of its own.
fn has_tools(terminal: &mut Terminal, folder: &Path) -> io::Result<bool> {
    let is_there =
        || Path::new(RUSTC).exists() && Path::new(STD).exists() && runs("ld.lld", &["--version"]);
    if !is_there() {
        let install = format!(
            "apt-get install --yes --no-install-recommends {}",
            PACKAGES.join(" ")
        );
        terminal.heading(&install)?;
        let installed = runs("apt-get", &["update", "-q"])
            && Command::new("sh")
                .args(["-c", &install])
                .status()?
                .success();
        if !installed || !is_there() {
            terminal.toned(
                Tone::Bad,
                &format!("Something is missing. On Debian, as root: {install}"),
            )?;
            return Ok(false);
        }
    }
    let python = folder.join("python");
    if runs_python(&python, &["-m", "ziglang", "version"]) {
        return Ok(true);
    }
    terminal.heading("clang, by the Python package ziglang")?;
    let made = Command::new("python3")
        .args(["-m", "venv"])
        .arg(&python)
        .status()?
        .success();
    Ok(made
        && runs_python(
            &python,
            &["-m", "pip", "install", "--quiet", "ziglang==0.17.1"],
        ))
}

fn runs_python(environment: &Path, args: &[&str]) -> bool {
    runs(&environment.join("bin/python").to_string_lossy(), args)
}

fn runs(program: &str, args: &[&str]) -> bool {
    Command::new(program)
        .args(args)
        .stdout(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_of_the_ledger_counts() {
        let ledger = r#"[{"bytes": 10, "reason": "a"}, {"bytes": 2500, "reason": "b"}]"#;
        assert_eq!(last_bytes(ledger), Some(2500));
        assert_eq!(last_bytes("[]"), None);
    }
}
