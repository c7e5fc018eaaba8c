//! A vault in a folder of its own, and the program that works on it.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

pub(crate) const PASSPHRASE: &str = "quiet lantern over water";

pub(crate) struct Program {
    pub(crate) home: TempDir,
}

impl Program {
    /// With a vault, made at the least cost of a guess.
    pub(crate) fn new() -> Self {
        let program = Self::without_vault();
        let made = program.run_with(PASSPHRASE, &["init", "--kdf-memory-mib", "19"]);
        assert!(made.status.success(), "{made:?}");
        program
    }

    pub(crate) fn without_vault() -> Self {
        Self {
            home: tempfile::tempdir().unwrap(),
        }
    }

    pub(crate) fn vault(&self) -> PathBuf {
        self.home.path().join("vault")
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_goldseam"));
        command
            .args(arguments)
            .args(["--passphrase-stdin", "--vault"])
            .arg(self.vault())
            .env("TMPDIR", self.home.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    pub(crate) fn start(&self, input: &str, arguments: &[&str]) -> Child {
        let mut child = self.command(arguments).spawn().unwrap();
        // A program that needs no input may have ended already.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        child
    }

    /// Runs with these lines on standard input.
    pub(crate) fn run_with(&self, input: &str, arguments: &[&str]) -> Output {
        self.start(&format!("{input}\n"), arguments)
            .wait_with_output()
            .unwrap()
    }

    /// Runs with the passphrase; it must go well.
    pub(crate) fn say(&self, arguments: &[&str]) -> String {
        let done = self.run_with(PASSPHRASE, arguments);
        assert!(done.status.success(), "{arguments:?}: {done:?}");
        String::from_utf8(done.stdout).unwrap()
    }

    /// Runs with `--json`; it must go well.
    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        let said = self.say(&[arguments, &["--json"]].concat());
        assert_eq!(said.lines().count(), 1, "one line of JSON: {said}");
        serde_json::from_str(&said).unwrap()
    }

    /// Runs with `--json`; it must fail with this exit code and kind, and say nothing on standard output.
    pub(crate) fn fails(&self, input: &str, arguments: &[&str], code: i32, kind: &str) {
        let done = self.run_with(input, &[arguments, &["--json"]].concat());
        assert_eq!(done.status.code(), Some(code), "{arguments:?}: {done:?}");
        assert!(done.stdout.is_empty(), "{done:?}");
        let told: Value = serde_json::from_slice(&done.stderr).unwrap();
        assert_eq!(told["error"]["kind"], kind);
        assert_eq!(told["error"]["exit_code"], code);
    }

    /// Writes an entry; its id.
    pub(crate) fn write(&self, text: &str, options: &[&str]) -> String {
        let kept = self.json(&[&["write", text], options].concat());
        kept["id"].as_str().unwrap().to_owned()
    }

    /// The bodies or previews of the timeline, newest first.
    pub(crate) fn previews(&self, arguments: &[&str]) -> Vec<String> {
        let page = self.json(&[&["list"], arguments].concat());
        page["entries"]
            .as_array()
            .unwrap()
            .iter()
            .map(|card| card["preview"].as_str().unwrap().to_owned())
            .collect()
    }
}
