//! What Goldseam is built from: `deny.toml` against the crates in `Cargo.lock`, without network and without cargo-deny.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;

use goldseam_tests::metadata::{self, Metadata, Package};
use serde::Deserialize;
use spdx::{Expression, Licensee, ParseMode};

type Outcome = Result<(), Box<dyn Error>>;

/// The parts of `deny.toml` that are held here. A key that is not known is an error: it would be a rule that only
/// cargo-deny holds.
#[derive(Deserialize)]
struct Policy {
    licenses: Licenses,
    bans: Bans,
    sources: Sources,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Licenses {
    allow: Vec<String>,
    exceptions: Vec<Exception>,
    #[serde(rename = "confidence-threshold")]
    _confidence_threshold: f64,
    #[serde(rename = "unused-allowed-license")]
    _unused_allowed_license: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Exception {
    #[serde(rename = "crate")]
    name: String,
    allow: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Bans {
    deny: Vec<Ban>,
    wildcards: String,
    allow_wildcard_paths: bool,
    multiple_versions: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ban {
    #[serde(rename = "crate")]
    name: String,
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Sources {
    unknown_registry: String,
    unknown_git: String,
    allow_registry: Vec<String>,
    allow_git: Vec<String>,
}

impl Policy {
    fn read() -> Result<Self, Box<dyn Error>> {
        Ok(toml::from_str(&fs::read_to_string(
            metadata::root().join("deny.toml"),
        )?)?)
    }

    /// Everything that is wrong with one crate.
    fn judge(&self, package: &Package) -> Vec<String> {
        let faults = [
            self.judge_license(package),
            self.judge_ban(&package.name),
            self.judge_source(package),
        ];
        faults
            .into_iter()
            .flatten()
            .map(|fault| format!("{} {}: {fault}", package.name, package.version))
            .collect()
    }

    fn judge_license(&self, package: &Package) -> Option<String> {
        let Some(license) = &package.license else {
            return Some("names no licence".to_owned());
        };
        // Lax, because crates from before 2018 write `MIT/Apache-2.0`.
        let Ok(expression) = Expression::parse_mode(license, ParseMode::LAX) else {
            return Some(format!("licence `{license}` is no SPDX expression"));
        };
        let excepted = self
            .licenses
            .exceptions
            .iter()
            .filter(|exception| exception.name == package.name);
        let allowed: Vec<Licensee> = (self.licenses.allow.iter())
            .chain(excepted.flat_map(|exception| &exception.allow))
            .filter_map(|name| Licensee::parse(name).ok())
            .collect();
        let fine = expression
            .evaluate(|required| allowed.iter().any(|allowed| allowed.satisfies(required)));
        (!fine).then(|| format!("licence `{license}` is not allowed"))
    }

    fn judge_ban(&self, name: &str) -> Option<String> {
        self.bans
            .deny
            .iter()
            .find(|ban| ban.name == name)
            .map(|ban| format!("banned: {}", ban.reason))
    }

    fn judge_source(&self, package: &Package) -> Option<String> {
        // None is the workspace itself; `all_crates_come_from_the_registry_or_from_here` looks at its paths.
        let source = package.source.as_deref()?;
        let registry = source
            .strip_prefix("registry+")
            .or_else(|| source.strip_prefix("sparse+"));
        let known = registry.is_some_and(|registry| {
            self.sources
                .allow_registry
                .iter()
                .any(|allowed| allowed == registry)
        });
        (!known).then(|| format!("comes from `{source}`"))
    }
}

fn accept(faults: &[String]) {
    assert!(
        faults.is_empty(),
        "{} faults:\n{}\n",
        faults.len(),
        faults.join("\n")
    );
}

/// Every package that is compiled into `name` on some platform: normal dependencies in all depths.
fn compiled_into<'a>(
    workspace: &'a Metadata,
    name: &str,
) -> Result<BTreeSet<&'a str>, Box<dyn Error>> {
    let resolve = workspace
        .resolve
        .as_ref()
        .ok_or("cargo left out the graph")?;
    let nodes: BTreeMap<_, _> = resolve
        .nodes
        .iter()
        .map(|node| (node.id.as_str(), node))
        .collect();
    let names: BTreeMap<_, _> = workspace
        .packages
        .iter()
        .map(|package| (package.id.as_str(), package.name.as_str()))
        .collect();
    let start = workspace
        .packages
        .iter()
        .find(|package| package.name == name)
        .ok_or("no such crate")?;
    let mut reached = BTreeSet::new();
    let mut open = vec![start.id.as_str()];
    while let Some(id) = open.pop() {
        if reached.insert(id)
            && let Some(node) = nodes.get(id)
        {
            let normal = node
                .deps
                .iter()
                .filter(|edge| edge.dep_kinds.iter().any(|kind| kind.kind.is_none()));
            open.extend(normal.map(|edge| edge.pkg.as_str()));
        }
    }
    Ok(reached
        .into_iter()
        .filter_map(|id| names.get(id).copied())
        .collect())
}

#[test]
fn every_crate_is_allowed_by_deny_toml() -> Outcome {
    let policy = Policy::read()?;
    let workspace = metadata::everything()?;
    assert!(
        workspace.packages.len() > workspace.workspace_members.len(),
        "the dependencies are seen"
    );
    let faults: Vec<_> = workspace
        .packages
        .iter()
        .flat_map(|package| policy.judge(package))
        .collect();
    accept(&faults);
    Ok(())
}

#[test]
fn all_crates_come_from_the_registry_or_from_here() -> Outcome {
    for package in metadata::everything()?
        .packages
        .iter()
        .filter(|package| package.source.is_none())
    {
        assert!(
            package.manifest_path.starts_with(metadata::root()),
            "{} lies in this repository",
            package.name
        );
    }
    Ok(())
}

#[test]
fn the_core_has_no_runtime_no_network_no_openssl_and_no_uniffi() -> Outcome {
    let policy = Policy::read()?;
    let workspace = metadata::everything()?;
    let compiled = compiled_into(&workspace, "goldseam-core")?;
    assert!(
        compiled.contains("goldseam-vault") && compiled.contains("ring"),
        "the graph is followed: {compiled:?}"
    );
    let faults: Vec<_> = compiled
        .iter()
        .filter_map(|name| {
            let fault = policy
                .judge_ban(name)
                .or_else(|| name.starts_with("uniffi").then(|| "is UniFFI".to_owned()))?;
            Some(format!("{name}: {fault}"))
        })
        .collect();
    accept(&faults);
    Ok(())
}

/// Names, versions and checksums of a `Cargo.lock`.
fn locked(workspace: &str) -> Result<Vec<toml::Value>, Box<dyn Error>> {
    let path = metadata::root().join(workspace).join("Cargo.lock");
    let lock: toml::Table = fs::read_to_string(path)?.parse()?;
    let packages = lock["package"].as_array();
    Ok(packages.ok_or("the lock file lists packages")?.clone())
}

#[test]
fn the_lock_files_are_kept_and_name_a_checksum_for_every_crate() -> Outcome {
    let read = || metadata::WORKSPACES.map(|folder| locked(folder).ok());
    let before = read();
    // `--locked`: fails if a manifest asks for something else than its lock file has.
    let packages = metadata::everything()?.packages.len();
    assert_eq!(read(), before);
    let ignored = fs::read_to_string(metadata::root().join(".gitignore"))?;
    assert!(
        !ignored.contains("Cargo.lock"),
        "the lock file is part of the repository"
    );
    let all: Vec<_> = before.into_iter().flatten().flatten().collect();
    assert!(all.len() >= packages, "{} of {packages}", all.len());
    for package in all {
        assert!(
            package.get("source").is_none() || package.get("checksum").is_some(),
            "{:?}",
            package["name"]
        );
    }
    Ok(())
}

/// Else something is fuzzed that nobody uses.
#[test]
fn the_fuzz_targets_are_built_from_what_is_shipped() -> Outcome {
    let [house, fuzz] = metadata::WORKSPACES.map(locked);
    let house = house?;
    for package in fuzz? {
        let same_name: Vec<_> = house
            .iter()
            .filter(|other| other["name"] == package["name"])
            .collect();
        assert!(
            same_name.is_empty()
                || same_name
                    .iter()
                    .any(|other| other["version"] == package["version"]),
            "tests/fuzz has another version of {:?}: cargo update there, --precise",
            package["name"]
        );
    }
    Ok(())
}

fn is_exact(dependency: &toml::Value) -> bool {
    let version = dependency
        .as_str()
        .or_else(|| dependency.get("version").and_then(toml::Value::as_str));
    version.is_some_and(|version| version.starts_with('=')) || dependency.get("path").is_some()
}

#[test]
fn every_version_is_exact_and_written_once() -> Outcome {
    let root = metadata::root();
    let workspace: toml::Table = fs::read_to_string(root.join("Cargo.toml"))?.parse()?;
    let dependencies = workspace["workspace"]["dependencies"]
        .as_table()
        .ok_or("a table of dependencies")?;
    for (name, dependency) in dependencies {
        assert!(is_exact(dependency), "{name} has an exact version");
    }
    for package in &metadata::members()?.packages {
        let manifest: toml::Value = toml::from_str(&fs::read_to_string(&package.manifest_path)?)?;
        let platforms = manifest.get("target").and_then(toml::Value::as_table);
        for table in platforms
            .into_iter()
            .flat_map(|tables| tables.values())
            .chain([&manifest])
        {
            let kinds = ["dependencies", "dev-dependencies", "build-dependencies"];
            let tables = kinds.iter().filter_map(|kind| table.get(kind)?.as_table());
            for (name, dependency) in tables.flatten() {
                let inherited = dependency.get("workspace").and_then(toml::Value::as_bool);
                // A workspace of its own has its one place in the same file.
                let own = manifest.get("workspace").is_some() && is_exact(dependency);
                assert!(
                    inherited == Some(true) || own,
                    "{}: {name} takes the workspace's version",
                    package.name
                );
            }
        }
    }
    Ok(())
}

#[test]
fn deny_toml_is_strict_and_gives_its_reasons() -> Outcome {
    let Policy {
        licenses,
        bans,
        sources,
    } = Policy::read()?;
    assert_eq!(
        (bans.wildcards.as_str(), bans.allow_wildcard_paths),
        ("deny", true)
    );
    assert_eq!(bans.multiple_versions, "allow");
    assert_eq!(
        (
            sources.unknown_registry.as_str(),
            sources.unknown_git.as_str()
        ),
        ("deny", "deny")
    );
    assert!(sources.allow_git.is_empty());
    for ban in &bans.deny {
        assert!(
            !ban.reason.is_empty() && !ban.name.contains('@'),
            "{}: all versions, with a reason",
            ban.name
        );
    }
    for name in licenses.allow.iter().chain(
        licenses
            .exceptions
            .iter()
            .flat_map(|exception| &exception.allow),
    ) {
        Licensee::parse(name).map_err(|error| format!("{name}: {error}"))?;
    }
    Ok(())
}

/// The judge itself: what must not pass does not.
#[test]
fn a_planted_crate_is_found() -> Outcome {
    const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";
    let policy = Policy::read()?;
    let faults = |name: &str, license: Option<&str>, source: &str| {
        let package = Package {
            id: String::new(),
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            license: license.map(str::to_owned),
            source: Some(source.to_owned()),
            manifest_path: "Cargo.toml".into(),
            dependencies: Vec::new(),
        };
        policy.judge(&package).len()
    };
    for fine in [
        "MIT",
        "MIT/Apache-2.0",
        "GPL-3.0-only OR MIT",
        "(MIT OR Apache-2.0) AND Unicode-3.0",
        "Apache-2.0 WITH LLVM-exception",
    ] {
        assert_eq!(faults("fine", Some(fine), CRATES_IO), 0, "{fine}");
    }
    for foul in [
        "GPL-3.0-only",
        "MIT AND LGPL-2.1-or-later",
        "WTFPL",
        "MPL-2.0",
        "Apache-2.0 WITH GCC-exception-3.1",
        "free as in beer",
        "",
    ] {
        assert_eq!(faults("foul", Some(foul), CRATES_IO), 1, "{foul}");
    }
    assert_eq!(faults("nameless", None, CRATES_IO), 1);
    assert_eq!(faults("sqlcipher-src", Some("MIT AND WTFPL"), CRATES_IO), 0);
    for banned in ["openssl-sys", "tokio", "reqwest", "serde_yaml"] {
        assert_eq!(faults(banned, Some("MIT"), CRATES_IO), 1, "{banned}");
    }
    for source in [
        "git+https://github.com/rust-lang/log#0123abc",
        "registry+https://example.org/index",
        "https://example.org",
    ] {
        assert_eq!(faults("elsewhere", Some("MIT"), source), 1, "{source}");
    }
    Ok(())
}
