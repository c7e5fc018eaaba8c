//! The independent SQLCipher: a Python wheel in a virtual environment of the project's cache folder.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::{env, fs};

use serde_json::Value;

const REQUIREMENTS: &str = include_str!("requirements.txt");

/// Runs `peer.py` and returns what it printed.
pub(crate) fn run(arguments: &[&str]) -> Value {
    static PYTHON: OnceLock<PathBuf> = OnceLock::new();
    let script = folder().join("peer.py");
    let mut command = Command::new(PYTHON.get_or_init(set_up));
    let output = command
        .arg(script)
        .args(arguments)
        .output()
        .expect("the virtual environment's python starts");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "peer.py {}: {errors}",
        arguments[0]
    );
    serde_json::from_slice(&output.stdout).expect("peer.py prints JSON")
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("interop")
}

/// Makes the environment, once for each content of `requirements.txt`; returns its python.
fn set_up() -> PathBuf {
    let environment = Path::new(env!("CARGO_MANIFEST_DIR")).join("../.cache/interop-venv");
    let python = environment.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    });
    let done = environment.join("requirements.txt");
    if fs::read_to_string(&done).is_ok_and(|installed| installed == REQUIREMENTS) && python.exists()
    {
        return python;
    }
    let requirements = folder().join("requirements.txt");
    // --clear: what an interrupted set-up left is not trusted.
    must_run(
        Command::new("python3")
            .args(["-m", "venv", "--clear"])
            .arg(&environment),
    );
    must_run(
        Command::new(&python)
            .args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--only-binary",
                ":all:",
            ])
            .arg("--requirement")
            .arg(requirements),
    );
    fs::write(done, REQUIREMENTS).expect("the cache folder is writable");
    python
}

fn must_run(command: &mut Command) {
    let failure = match command.output() {
        Ok(output) if output.status.success() => return,
        Ok(output) => String::from_utf8_lossy(&output.stderr).into_owned(),
        Err(error) => error.to_string(),
    };
    let program = command.get_program().to_string_lossy();
    let arguments: Vec<_> = command
        .get_args()
        .map(|argument| argument.to_string_lossy())
        .collect();
    panic!(
        "the independent SQLCipher cannot be set up. This failed (Python 3.9 or newer with venv is needed, \
         on Debian: apt-get install python3-venv):\n{program} {}\n{failure}",
        arguments.join(" ")
    );
}
