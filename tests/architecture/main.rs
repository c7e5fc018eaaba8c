//! The walls of the house: who may name what, and where. The rules themselves are data, in `house.rs`; what a lint can
//! hold is in `clippy.toml` as well, where an editor shows it at once.

mod frontends;
mod house;
#[cfg(test)]
mod planted;
mod source;
mod tree;
mod walk;
mod walls;

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;

use goldseam_tests::metadata::{self, Metadata, Package};

use house::{LONG_FILES, Name, WALLS, Wall};
use tree::{Code, Member};
use walls::{Violation, judge_code, judge_dependency, judge_file};

type Outcome = Result<(), Box<dyn Error>>;

fn accept(violations: &[Violation]) {
    let list: String = violations
        .iter()
        .map(|violation| format!("\n{violation}"))
        .collect();
    assert!(
        violations.is_empty(),
        "{} rules broken:{list}\n",
        violations.len()
    );
}

fn members(workspace: &Metadata) -> Vec<Member> {
    workspace
        .packages
        .iter()
        .map(|package| Member {
            name: package.name.clone(),
            folder: folder(package),
        })
        .collect()
}

fn folder(package: &Package) -> String {
    let folder = package
        .manifest_path
        .parent()
        .and_then(|folder| folder.strip_prefix(metadata::root()).ok());
    folder.map_or_else(String::new, |folder| {
        folder.to_string_lossy().replace('\\', "/")
    })
}

fn all_code() -> Result<Vec<Code>, Box<dyn Error>> {
    let files = tree::text_files(metadata::root())?;
    let members = members(&metadata::members()?);
    let code: Result<_, _> = members
        .iter()
        .map(|member| Code::read(member, &members, &files))
        .collect();
    Ok(code?)
}

#[test]
fn code_stays_on_its_side_of_every_wall() -> Outcome {
    let violations: Vec<_> = all_code()?.iter().flat_map(judge_code).collect();
    accept(&violations);
    Ok(())
}

#[test]
fn crates_use_only_the_crates_below_them() -> Outcome {
    let mut violations = Vec::new();
    for package in &metadata::members()?.packages {
        let folder = folder(package);
        let violation = |what| Violation {
            path: format!("{folder}/Cargo.toml"),
            line: 1,
            what,
        };
        // Also asked for a crate without dependencies: that it has a place at all.
        let inside = package
            .dependencies
            .iter()
            .filter(|dependency| dependency.path.is_some());
        violations.extend(
            judge_dependency(&package.name, "")
                .filter(|what| what.contains("no place"))
                .map(violation),
        );
        violations.extend(
            inside
                .filter_map(|to| judge_dependency(&package.name, &to.name))
                .map(violation),
        );
        for dependency in &package.dependencies {
            let for_tests = dependency.kind.as_deref() == Some("dev");
            let walls = WALLS
                .iter()
                .filter(|wall| wall.keeps_out_dependency(&folder, &dependency.name, for_tests));
            violations.extend(
                walls.map(|wall| violation(format!("`{}`: {}", dependency.name, wall.reason))),
            );
        }
    }
    accept(&violations);
    Ok(())
}

#[test]
fn every_crate_but_the_engine_forbids_unsafe_code() -> Outcome {
    let read = |path: String| -> Result<toml::Table, Box<dyn Error>> {
        Ok(fs::read_to_string(metadata::root().join(path))?.parse()?)
    };
    let workspace = read("Cargo.toml".to_owned())?;
    assert_eq!(
        workspace["workspace"]["lints"]["rust"]["unsafe_code"].as_str(),
        Some("forbid")
    );
    for package in metadata::members()?
        .packages
        .iter()
        .filter(|package| package.name != "goldseam-sqlcipher")
    {
        let manifest = read(format!("{}/Cargo.toml", folder(package)))?;
        let lints = manifest.get("lints");
        let inherits = lints
            .and_then(|lints| lints.get("workspace"))
            .and_then(toml::Value::as_bool);
        let forbids = lints
            .and_then(|lints| lints.get("rust")?.get("unsafe_code"))
            .and_then(toml::Value::as_str);
        assert!(
            inherits == Some(true) || forbids == Some("forbid"),
            "{} takes the workspace's lints, or forbids it by itself in a workspace of its own",
            package.name
        );
    }
    Ok(())
}

#[test]
fn files_are_short_and_name_nobodys_machine() -> Outcome {
    let files = tree::text_files(metadata::root())?;
    let violations: Vec<_> = files.iter().flat_map(judge_file).collect();
    accept(&violations);
    let paths: BTreeSet<_> = files.iter().map(|file| file.path.as_str()).collect();
    for (path, reason) in LONG_FILES {
        assert!(
            paths.contains(path) && !reason.is_empty(),
            "LONG_FILES names a file and a reason: {path}"
        );
    }
    Ok(())
}

#[test]
fn frontends_leave_to_the_core_what_it_decides() -> Outcome {
    let files = tree::text_files(metadata::root())?;
    let own: Vec<_> = files
        .iter()
        .filter(|file| frontends::is_frontend(&file.path))
        .collect();
    for language in [".kt", ".swift"] {
        assert!(own.iter().any(|file| file.path.ends_with(language)));
    }
    accept(
        &own.into_iter()
            .flat_map(frontends::judge)
            .collect::<Vec<_>>(),
    );
    Ok(())
}

/// A checker that sees nothing finds nothing.
#[test]
fn the_checker_sees_every_crate_and_what_the_walls_enclose() -> Outcome {
    let code = all_code()?;
    assert_eq!(code.len(), metadata::members()?.packages.len());
    for member in &code {
        assert!(
            member
                .files
                .iter()
                .any(|(_, source)| !source.attributes.is_empty()),
            "{} was read",
            member.name
        );
    }
    // Without their exceptions, these walls would stand in the middle of the rooms that they enclose.
    let enclosed = |name: fn(&Name) -> bool, place: &str| {
        WALLS
            .iter()
            .filter(|wall| wall.names.iter().any(name))
            .any(|wall| {
                let wall = Wall {
                    except: &[],
                    ..*wall
                };
                code.iter().any(|code| {
                    code.files
                        .iter()
                        .filter(|(path, _)| path.starts_with(place))
                        .any(|(path, source)| {
                            let mut mentions = source.mentions.iter();
                            mentions.any(|mention| {
                                wall.keeps_out(
                                    path,
                                    false,
                                    mention.kind,
                                    &code.resolve(source, mention),
                                )
                            })
                        })
                })
            })
    };
    assert!(enclosed(
        |name| matches!(name, Name::Word("unsafe")),
        "core/sqlcipher/src/"
    ));
    assert!(enclosed(
        |name| matches!(name, Name::Crate("ring")),
        "core/sqlcipher/src/"
    ));
    assert!(enclosed(
        |name| matches!(name, Name::Under("ring::rand")),
        "core/sqlcipher/src/provider"
    ));
    assert!(enclosed(
        |name| matches!(name, Name::Crate("rusqlite")),
        "core/vault/src/"
    ));
    Ok(())
}
