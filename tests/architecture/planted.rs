//! The checker itself: a violation of each rule, planted in memory, is found; what only looks like one is not.

use crate::house::{CRATES, MODULES, Name, WALLS, Wall};
use crate::tree::{Code, File, Member};
use crate::walls::{judge_code, judge_dependency, judge_file};

fn file(path: &str, text: &str) -> File {
    File {
        path: path.to_owned(),
        text: text.to_owned(),
    }
}

/// What is found in one crate that holds these files.
fn found(name: &str, folder: &str, files: &[File]) -> Result<Vec<String>, String> {
    let member = Member {
        name: name.to_owned(),
        folder: folder.to_owned(),
    };
    let code = Code::read(&member, &[], files)?;
    Ok(judge_code(&code).iter().map(ToString::to_string).collect())
}

/// What is found in one file of the core.
fn in_core(path: &str, text: &str) -> Result<Vec<String>, String> {
    found("goldseam-core", "core", &[file(path, text)])
}

/// Rust text that names what a wall keeps out.
fn naming(name: Name) -> String {
    match name {
        Name::Crate(name) => format!("use {name}::thing;"),
        Name::Under(path) => format!("fn f() {{ g({path}::thing()) }}"),
        Name::Ends(path) => format!(
            "fn f() {{ let x = any::{}(); }}",
            path.replace('*', "_more")
        ),
        Name::Word("await") => "fn f() { x.await }".to_owned(),
        Name::Word(word) => format!("{word} fn f() {{}}"),
        Name::Macro(name) => format!("fn f() {{ {name}!() }}"),
    }
}

/// A file in a place; the house has a module for each.
fn file_in(place: &str) -> String {
    if place.is_empty() {
        "docs/example/src/thing.rs".to_owned()
    } else {
        format!("{place}/thing.rs")
    }
}

#[test]
fn every_wall_keeps_out_what_it_names_and_lets_in_where_it_may() -> Result<(), String> {
    for wall in WALLS {
        assert!(!wall.names.is_empty() && !wall.within.is_empty());
        for name in wall.names {
            let places = wall
                .within
                .iter()
                .map(|place| (place, true))
                .chain(wall.except.iter().map(|place| (place, false)));
            for (place, expected) in places {
                let path = file_in(place);
                let found = found("example", "", &[file(&path, &naming(*name))])?;
                let by_this_wall = found
                    .iter()
                    .any(|violation| violation.ends_with(wall.reason));
                assert_eq!(by_this_wall, expected, "{name:?} in {path}: {found:?}");
            }
        }
    }
    Ok(())
}

#[test]
fn a_wall_that_lets_tests_in_knows_what_a_test_is() -> Result<(), String> {
    let naming = "fn f() { std::fs::read(x) }";
    let wanted = [
        (format!("#[cfg(test)] mod tests {{ {naming} }}"), 0),
        (format!("#[cfg(test)] {naming}"), 0),
        (format!("#[test] {naming}"), 0),
        (format!("#![cfg(test)] {naming}"), 0),
        ("#[cfg(test)] use std::fs;".to_owned(), 0),
        (format!("#[cfg(not(test))] {naming}"), 1),
        (format!("#[cfg(any(test, unix))] {naming}"), 1),
        (format!("#[cfg(test)] fn g() {{}} {naming}"), 1),
        (format!("#[cfg(test)] mod tests; {naming}"), 1),
        (format!("#[cfg(test)] use a::{{b, c}}; {naming}"), 1),
    ];
    for (text, count) in wanted {
        assert_eq!(
            in_core("core/src/journal/mod.rs", &text)?.len(),
            count,
            "{text}"
        );
    }
    let files = [
        file("core/src/journal/mod.rs", "#[cfg(test)] mod tests;"),
        file("core/src/journal/tests.rs", naming),
        file("core/src/journal/tests/more.rs", naming),
    ];
    assert!(found("goldseam-core", "core", &files)?.is_empty());
    assert!(in_core("core/tests/journal.rs", naming)?.is_empty());
    Ok(())
}

#[test]
fn no_disguise_hides_a_name() -> Result<(), String> {
    let disguises = [
        "use std::fs;",
        "use std::{io, fs::{self, File}};",
        "use ::std::fs::*;",
        "use std as s; fn f() { s::fs::read(x) }",
        "use std::fs as files;",
        "mod inner { pub(crate) use std as s; } use inner::x; fn f() { std :: fs :: read(x) }",
        "fn f() { println!(\"{}\", std::fs::read(x)) }",
        "macro_rules! m { () => { ::std::fs::read($x) } }",
        "fn f(x: &std::fs::File) {}",
        "impl From<std::fs::File> for X {}",
        "#[serde(with = x, default(std::fs::read))] struct S;",
    ];
    for text in disguises {
        let found = in_core("core/src/journal/mod.rs", text)?;
        assert!(
            found.iter().any(|violation| violation.contains("std::fs")),
            "{text}: {found:?}"
        );
    }
    assert!(!in_core("core/src/journal/mod.rs", "extern crate ring as r;")?.is_empty());
    assert!(
        !in_core(
            "core/src/journal/mod.rs",
            "use chrono::Utc as U; fn f() { U::now() }"
        )?
        .is_empty()
    );
    Ok(())
}

#[test]
fn what_only_looks_like_a_violation_is_let_through() -> Result<(), String> {
    let innocent = [
        "// std::fs::read, unsafe, todo!()",
        "/// Uses no `std::fs` and no [`crate::mood`].\nfn f() {}",
        "const S: &str = \"std::fs::read unsafe todo!() crate::mood\";",
        "fn f(todo: u8) { if todo != 1 { self.journal::<u8>() } }",
        "fn f() { my_fs::std::read(x); clock.now(); fs(x) }",
        "use crate::journal::store; fn f() { store::page(); super::super::day::Day::of(x) }",
        "#[expect(dead_code, reason = \"for the next room\")] fn f() {}",
        "#[cfg_attr(test, allow(dead_code, reason = \"x\"))] fn f() { x.expect(\"y\"); }",
    ];
    for text in innocent {
        assert_eq!(
            in_core("core/src/journal/page.rs", text)?,
            Vec::<String>::new(),
            "{text}"
        );
    }
    Ok(())
}

#[test]
fn a_violation_names_file_line_and_reason() -> Result<(), String> {
    let text = "//! Doc.\n\nuse std::{\n    fmt,\n    fs,\n};\n";
    let reason = "files belong to the vault, and to transfer for what the user brings or takes";
    assert_eq!(
        in_core("core/src/mood/mod.rs", text)?,
        [format!("core/src/mood/mod.rs:5: `std::fs`: {reason}")]
    );
    Ok(())
}

/// Each pair of modules, in each way to write it, against the table.
#[test]
fn a_module_of_the_core_uses_only_what_its_line_says() -> Result<(), String> {
    for (here, may) in MODULES {
        for (there, _) in MODULES.iter().filter(|(there, _)| there != here) {
            let ways = [
                format!("use crate::{there}::Thing;"),
                format!("use crate::{{self as house}}; fn f() {{ house::{there}::thing() }}"),
                format!("use goldseam_core::{there}::Thing;"),
                format!("fn f() {{ super::super::{there}::thing() }}"),
                format!("mod inner {{ use super::super::super::{there}; }}"),
            ];
            for text in ways {
                let path = format!("core/src/{here}/store.rs");
                let found = in_core(&path, &text)?;
                assert_eq!(
                    found.is_empty(),
                    may.contains(there),
                    "{path}: {text} {found:?}"
                );
            }
        }
        for outside in ["goldseam_vault", "rusqlite"] {
            let found = in_core(
                &format!("core/src/{here}.rs"),
                &format!("use {outside}::Thing;"),
            )?;
            assert_eq!(
                found.is_empty(),
                may.contains(&outside),
                "{here}: {outside}"
            );
        }
    }
    Ok(())
}

#[test]
fn the_table_of_modules_says_what_the_design_says() {
    let rooms = ["journal", "mood", "practice", "trust", "reflect", "safety"];
    for (module, may) in MODULES {
        assert!(!may.contains(&"app"), "app is imported by nobody");
        assert!(
            !rooms.contains(module) || may.iter().all(|other| !rooms.contains(other)),
            "{module} stands alone"
        );
        for other in may
            .iter()
            .filter(|other| MODULES.iter().any(|(name, _)| name == *other))
        {
            let position = |name: &str| MODULES.iter().position(|(module, _)| *module == name);
            assert!(
                position(other) < position(module),
                "{module} uses only what is listed above it: {other}"
            );
        }
    }
}

#[test]
fn a_new_module_needs_a_place_and_the_root_is_no_back_door() -> Result<(), String> {
    assert!(in_core("core/src/helpers.rs", "fn f() {}")?[0].contains("no place"));
    assert!(in_core("core/src/mood/mod.rs", "use crate::Entry;")?[0].contains("name the module"));
    assert!(
        in_core(
            "core/src/lib.rs",
            "mod mood; pub use mood::Mood; pub use journal::Entry;"
        )?
        .is_empty()
    );
    Ok(())
}

#[test]
fn crates_use_only_what_lies_below() {
    for (from, to) in [
        ("goldseam", "goldseam-vault"),
        ("goldseam-core", "goldseam-sqlcipher"),
        ("goldseam-vault", "goldseam-core"),
        ("goldseam-xtask", "goldseam-core"),
        ("goldseam-new", "goldseam-core"),
    ] {
        assert!(judge_dependency(from, to).is_some(), "{from} -> {to}");
    }
    assert_eq!(judge_dependency("goldseam", "goldseam-core"), None);
    assert!(CRATES.iter().all(|(_, may)| {
        may.iter()
            .all(|to| CRATES.iter().any(|(name, _)| name == to))
    }));

    let forbids = |folder: &str, dependency: &str, for_tests: bool| {
        WALLS
            .iter()
            .any(|wall: &Wall| wall.keeps_out_dependency(folder, dependency, for_tests))
    };
    assert!(forbids("core", "ring", false) && forbids("core", "ring", true));
    assert!(forbids("bindings/cli", "rusqlite", false) && forbids("core", "tempfile", false));
    assert!(forbids("core/vault", "libsqlite3-sys", false));
    assert!(!forbids("core", "tempfile", true) && !forbids("core/vault", "ring", false));
    assert!(!forbids("core", "rusqlite", false) && !forbids("tests", "rusqlite", false));
}

#[test]
fn silenced_lints_and_skipped_tests_are_found() -> Result<(), String> {
    for text in [
        "#![allow(dead_code)]",
        "fn f() { #[expect(unused)] let x = 1; }",
        "#[cfg_attr(unix, allow(dead_code))] fn f() {}",
        "#[test] #[ignore] fn f() {}",
        "#[test] #[ignore = \"slow\"] fn f() {}",
        "#[cfg_attr(windows, ignore)] #[test] fn f() {}",
        "/// ```ignore\n/// x\n/// ```\nfn f() {}",
        "mod a { mod b { fn f() { unimplemented!() } } }",
    ] {
        assert_eq!(in_core("core/src/mood/mod.rs", text)?.len(), 1, "{text}");
    }
    Ok(())
}

#[test]
fn long_files_and_paths_of_a_machine_are_found() {
    let lines = |count| "\n".repeat(count);
    assert_eq!(judge_file(&file("a.rs", &lines(550))).len(), 0);
    assert_eq!(judge_file(&file("a.rs", &lines(551))).len(), 1);
    assert_eq!(judge_file(&file("a.md", &lines(9999))).len(), 0);
    for name in ["home", "root", "work", "Users"] {
        for before in ["", "see ", "\"", "(", "=", "file://", "C:"] {
            let found = judge_file(&file("notes.md", &format!("one\n{before}/{name}/anna")));
            assert_eq!(
                found
                    .iter()
                    .map(|violation| violation.line)
                    .collect::<Vec<_>>(),
                [2],
                "{before}/{name}/"
            );
        }
        for before in ["https://example.org", "$HOME", "target", "~", ".."] {
            assert!(
                judge_file(&file("notes.md", &format!("{before}/{name}/anna"))).is_empty(),
                "{before}/{name}/"
            );
        }
    }
}

#[test]
fn a_crate_inside_another_is_its_own() -> Result<(), String> {
    let members = [("outer", "core"), ("inner", "core/vault")].map(|(name, folder)| Member {
        name: name.to_owned(),
        folder: folder.to_owned(),
    });
    let files = [
        file("core/src/lib.rs", "fn f() {}"),
        file("core/vault/src/lib.rs", "fn f() {}"),
        file("x.rs", ""),
    ];
    for (member, expected) in members
        .iter()
        .zip(["core/src/lib.rs", "core/vault/src/lib.rs"])
    {
        let code = Code::read(member, &members, &files)?;
        assert_eq!(
            code.files
                .iter()
                .map(|(path, _)| path.as_str())
                .collect::<Vec<_>>(),
            [expected]
        );
    }
    assert!(found("broken", "", &[file("broken.rs", "fn f( {")]).is_err());
    Ok(())
}
