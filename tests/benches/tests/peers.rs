//! The core over other engines is this core: what `tests/peers` says of it must be what the workspace says.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn table(path: &str) -> toml::Table {
    read(path).parse().unwrap()
}

#[test]
fn dependencies_lints_and_profiles_are_the_same_but_for_the_engine() {
    let ours = table("Cargo.toml");
    let mut theirs = table("tests/peers/Cargo.toml");
    let engine = theirs["workspace"]["dependencies"]
        .as_table_mut()
        .unwrap()
        .insert(
            "goldseam-sqlcipher".into(),
            ours["workspace"]["dependencies"]["goldseam-sqlcipher"].clone(),
        );
    assert_eq!(engine.unwrap()["path"].as_str(), Some("sqlcipher"));
    for part in ["package", "dependencies", "lints"] {
        assert_eq!(ours["workspace"][part], theirs["workspace"][part], "{part}");
    }
    // A profile may not name a crate that is not there: without its provider the engine has fewer.
    let mut profiles = ours["profile"].clone();
    let lock = read("tests/peers/Cargo.lock");
    for (_, profile) in profiles.as_table_mut().unwrap() {
        let packages = profile
            .get_mut("package")
            .and_then(toml::Value::as_table_mut);
        if let Some(packages) = packages {
            packages.retain(|name, _| lock.contains(&format!("name = \"{name}\"")));
        }
    }
    assert_eq!(profiles, theirs["profile"]);
}

#[test]
fn every_crate_has_the_version_that_it_has_here() {
    let versions = |path: &str| -> BTreeSet<(String, String)> {
        let lock = table(path);
        let packages = lock["package"].as_array().unwrap();
        let text = |value: &toml::Value| value.as_str().unwrap().to_owned();
        packages
            .iter()
            .map(|package| (text(&package["name"]), text(&package["version"])))
            .collect()
    };
    let (ours, theirs) = (versions("Cargo.lock"), versions("tests/peers/Cargo.lock"));
    let names: BTreeSet<&String> = ours.iter().map(|(name, _)| name).collect();
    let different: Vec<_> = theirs
        .iter()
        .filter(|package| names.contains(&package.0) && !ours.contains(*package))
        .collect();
    assert!(different.is_empty(), "{different:?}");
}

#[test]
fn the_engines_offer_the_same_names() {
    let names = |path: &str| -> BTreeSet<String> {
        let source = read(path);
        let uses = source.split("pub use ").skip(1);
        uses.filter_map(|rest| rest.split_once(';'))
            .filter_map(|(tree, _)| tree.split_once("::"))
            .flat_map(|(_, names)| names.split(['{', '}', ',']))
            .map(|name| name.trim().to_owned())
            .filter(|name| !name.is_empty())
            .collect()
    };
    let for_tests = ["allocation_has_failed", "fail_allocation"];
    let mut ours = names("core/sqlcipher/src/lib.rs");
    ours.retain(|name| !for_tests.contains(&name.as_str()));
    assert!(ours.contains("give_key"), "{ours:?}");
    assert_eq!(ours, names("tests/peers/sqlcipher/src/lib.rs"));
}
