//! Row 25 of the test matrix: vaults of every released version open, whatever was used to make them, with all that was in
//! them. The files themselves never change; `tests/fixtures/README.md` says how one is added.

#![expect(
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

use std::fs;
use std::path::{Path, PathBuf};

use goldseam_core::app::Goldseam;
use goldseam_core::vault::{CancelToken, DeviceKey, RecoveryCode, Unlock};
use goldseam_tests::fixture::{content, environment, passphrase};
use serde_json::Value;
use sha2::{Digest, Sha256};
use tempfile::TempDir;

/// Every released version of the format.
const VERSIONS: &[&str] = &["v1"];

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

fn description(version: &str) -> Value {
    let text = fs::read_to_string(fixtures().join(version).join("content.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// A copy to open: opening writes.
fn copy(version: &str, which: &str) -> (TempDir, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let vault = home.path().join("vault");
    fs::create_dir(&vault).unwrap();
    for file in fs::read_dir(fixtures().join(version).join(which)).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), vault.join(file.file_name())).unwrap();
    }
    (home, vault)
}

fn open(vault: &Path, unlock: Unlock<'_>) -> Goldseam {
    Goldseam::open(vault, unlock, &environment(3).unwrap()).unwrap()
}

#[test]
fn no_fixture_was_ever_changed() {
    let listed = fs::read_to_string(fixtures().join("SHA256SUMS")).unwrap();
    let mut found = Vec::new();
    for version in VERSIONS {
        for which in ["at-rest", "killed"] {
            for file in fs::read_dir(fixtures().join(version).join(which)).unwrap() {
                let file = file.unwrap();
                let digest = Sha256::digest(fs::read(file.path()).unwrap());
                let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
                let name = file.file_name().into_string().unwrap();
                found.push(format!("{hex}  {version}/{which}/{name}"));
            }
        }
    }
    found.sort_by(|a, b| a[64..].cmp(&b[64..]));
    assert_eq!(found, listed.lines().collect::<Vec<_>>());
}

#[test]
fn every_version_opens_with_all_that_was_in_it() {
    for version in VERSIONS {
        let described = description(version);
        for (which, key) in [("at-rest", "at_rest"), ("killed", "killed")] {
            let (_home, vault) = copy(version, which);
            let app = open(&vault, Unlock::Passphrase(&passphrase().unwrap()));
            assert_eq!(content(&app).unwrap(), described[key], "{version} {which}");
            app.vault().check(&CancelToken::new()).unwrap();
            app.vault().lock().unwrap();
            let again = open(&vault, Unlock::Passphrase(&passphrase().unwrap()));
            assert_eq!(
                content(&again).unwrap(),
                described[key],
                "{version} {which}"
            );
        }
    }
}

#[test]
fn every_kind_of_slot_opens() {
    for version in VERSIONS {
        let described = description(version);
        let (_home, vault) = copy(version, "at-rest");
        let code = RecoveryCode::parse(described["recovery_code"].as_str().unwrap()).unwrap();
        let hex = described["device_key"].as_str().unwrap();
        let bytes =
            std::array::from_fn(|i| u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).unwrap());
        let device_key = DeviceKey::from_bytes(&bytes);
        for unlock in [Unlock::RecoveryCode(&code), Unlock::DeviceKey(&device_key)] {
            let app = open(&vault, unlock);
            assert_eq!(content(&app).unwrap(), described["at_rest"]);
            app.vault().lock().unwrap();
        }
    }
}
