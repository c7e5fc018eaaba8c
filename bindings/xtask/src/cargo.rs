//! Calls to cargo, always from the workspace's root and with the cargo that started this task.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, io};

/// A cargo command that runs in `root`.
pub(crate) fn cargo(root: &PathBuf) -> Command {
    let mut command = Command::new(program());
    command.current_dir(root);
    // `cargo run` describes this crate in the environment. Build scripts watch these names (ring's does), and would run
    // again at each change between `cargo xtask` and a direct `cargo test`.
    for (name, _) in env::vars_os() {
        if ["CARGO_MANIFEST_", "CARGO_PKG_"]
            .iter()
            .any(|own| name.to_string_lossy().starts_with(own))
        {
            command.env_remove(name);
        }
    }
    command
}

fn program() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// The workspace's root, from any folder inside it.
pub(crate) fn workspace_root() -> io::Result<PathBuf> {
    let output = Command::new(program())
        .args(["locate-project", "--workspace", "--message-format=plain"])
        .stderr(Stdio::inherit())
        .output()?;
    let manifest = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
    match manifest.parent() {
        Some(root) if output.status.success() => Ok(root.to_owned()),
        _ => Err(io::Error::other("this is not a folder of the workspace")),
    }
}

/// Where cargo puts what it builds.
pub(crate) fn target_folder(root: &Path) -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from)
}

/// Whether `cargo <subcommand>` can be run at all.
pub(crate) fn has_subcommand(root: &PathBuf, subcommand: &str) -> bool {
    cargo(root)
        .args([subcommand, "--version"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
