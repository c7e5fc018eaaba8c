//! Judges the code by the rules of [`crate::house`].

use std::fmt;

use crate::house::{
    CRATES, LONG_FILES, LONGEST_FILE, MODULES, Name, SOMEBODYS_FOLDERS, SQL, VAULT, WALLS, Wall,
};
use crate::source::{Kind, Mention, Source};
use crate::tree::{Code, File, lies_in};

/// A rule that is broken, and where.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Violation {
    pub(crate) path: String,
    pub(crate) line: usize,
    pub(crate) what: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.what)
    }
}

/// Every rule that looks at code.
pub(crate) fn judge_code(code: &Code) -> Vec<Violation> {
    let mut found = Vec::new();
    for (path, source) in &code.files {
        let violation = |line, what| Violation {
            path: path.clone(),
            line,
            what,
        };
        for mention in &source.mentions {
            let meant = code.resolve(source, mention);
            let test = code.in_tests(mention);
            for wall in WALLS
                .iter()
                .filter(|wall| wall.keeps_out(path, test, mention.kind, &meant))
            {
                found.push(violation(
                    mention.place.line,
                    format!("`{}`: {}", meant.join("::"), wall.reason),
                ));
            }
            if code.name == "goldseam-core"
                && path.starts_with("core/src/")
                && let Some(what) = judge_module(mention, &meant)
            {
                found.push(violation(mention.place.line, what));
            }
        }
        found.extend(judge_attributes(source).map(|(line, what)| violation(line, what.to_owned())));
    }
    found.sort();
    found.dedup();
    found
}

impl Wall {
    /// Whether what is named in this file stands on the wrong side.
    pub(crate) fn keeps_out(&self, path: &str, test: bool, kind: Kind, meant: &[String]) -> bool {
        self.stands_at(path)
            && !(test && self.tests_may)
            && self.names.iter().any(|name| name.fits(kind, meant))
    }

    fn stands_at(&self, path: &str) -> bool {
        self.within.iter().any(|place| lies_in(path, place))
            && !self.except.iter().any(|place| lies_in(path, place))
    }

    /// Whether a crate that lies in `folder` may not depend on `dependency`, for tests only or at all.
    pub(crate) fn keeps_out_dependency(
        &self,
        folder: &str,
        dependency: &str,
        for_tests: bool,
    ) -> bool {
        let sources = format!("{folder}/src");
        let named = |name: &Name| matches!(name, Name::Crate(name) if *name == dependency.replace('-', "_"));
        let stands = self.within.iter().any(|place| lies_in(&sources, place));
        let may = self.except.iter().any(|place| {
            let own_tests = for_tests && lies_in(place, &format!("{folder}/tests"));
            lies_in(&sources, place) || lies_in(place, &sources) || own_tests
        });
        self.names.iter().any(named) && stands && !may && !(for_tests && self.tests_may)
    }
}

impl Name {
    fn fits(self, kind: Kind, meant: &[String]) -> bool {
        let starts = |prefix: &str| {
            let mut words = meant.iter();
            prefix
                .split("::")
                .all(|word| words.next().is_some_and(|found| found == word))
        };
        match self {
            Self::Crate(name) | Self::Under(name) => kind == Kind::Path && starts(name),
            Self::Ends(name) => kind == Kind::Path && ends(meant, name),
            Self::Word(word) => kind == Kind::Word && starts(word),
            Self::Macro(name) => kind == Kind::Macro && starts(name),
        }
    }
}

fn ends(meant: &[String], pattern: &str) -> bool {
    let words: Vec<&str> = pattern.split("::").collect();
    let Some(tail) = meant
        .len()
        .checked_sub(words.len())
        .map(|start| &meant[start..])
    else {
        return false;
    };
    tail.iter()
        .zip(words)
        .all(|(found, word)| match word.strip_suffix('*') {
            Some(beginning) => found.starts_with(beginning),
            None => found == word,
        })
}

/// What is wrong with a mention in a module of the core. Its root (`lib.rs`) may name everything, since it only lists.
fn judge_module(mention: &Mention, meant: &[String]) -> Option<String> {
    let here = mention.place.module.first()?;
    let Some((_, may)) = MODULES.iter().find(|(name, _)| name == here) else {
        return Some(format!(
            "module `{here}` has no place yet: give it a line in MODULES (tests/architecture/house.rs)"
        ));
    };
    if mention.kind != Kind::Path {
        return None;
    }
    match meant.first().map(String::as_str)? {
        "crate" => {
            let there = meant.get(1)?;
            if there == here || may.contains(&there.as_str()) {
                return None;
            }
            let known = MODULES.iter().any(|(name, _)| name == there);
            Some(if known {
                format!("`{here}` may not use `{there}`: a room knows only what lies below it")
            } else {
                format!(
                    "`{}`: name the module it comes from, not the crate's root",
                    meant.join("::")
                )
            })
        }
        outside @ (VAULT | SQL) if !may.contains(&outside) => Some(format!(
            "`{here}` may not use `{outside}`: it is pure, or below the store"
        )),
        _ => None,
    }
}

fn judge_attributes(source: &Source) -> impl Iterator<Item = (usize, &'static str)> {
    source.attributes.iter().flat_map(|attribute| {
        let unreasoned = attribute
            .silences_without_reason()
            .then_some("a lint is silenced without a `reason`");
        let skipped = attribute
            .skips_test()
            .then_some("a test that does not run proves nothing");
        [unreasoned, skipped]
            .into_iter()
            .flatten()
            .map(|what| (attribute.line, what))
    })
}

/// Whether a crate may use another of the workspace's crates.
pub(crate) fn judge_dependency(from: &str, to: &str) -> Option<String> {
    let Some((_, may)) = CRATES.iter().find(|(name, _)| *name == from) else {
        return Some(format!(
            "crate `{from}` has no place yet: give it a line in CRATES (tests/architecture/house.rs)"
        ));
    };
    (!may.contains(&to)).then(|| format!("`{from}` may not use `{to}`"))
}

/// Every rule that looks at any text file.
pub(crate) fn judge_file(file: &File) -> Vec<Violation> {
    let violation = |line, what| Violation {
        path: file.path.clone(),
        line,
        what,
    };
    let mut found: Vec<_> = (1..)
        .zip(file.text.lines())
        .filter(|(_, line)| names_somebodys_folder(line))
        .map(|(line, _)| violation(line, "a path of somebody's own machine".to_owned()))
        .collect();
    let length = file.text.lines().count();
    let listed = LONG_FILES.iter().any(|(path, _)| *path == file.path);
    if file.path.ends_with(".rs") && length > LONGEST_FILE && !listed {
        found.push(violation(
            length,
            format!("longer than {LONGEST_FILE} lines: it has more than one subject"),
        ));
    }
    if listed && length <= LONGEST_FILE {
        found.push(violation(
            length,
            "is short again: take it off LONG_FILES".to_owned(),
        ));
    }
    found
}

/// One of [`SOMEBODYS_FOLDERS`] at the front of a path; not in the middle of one (`https://example.org/work/`).
fn names_somebodys_folder(line: &str) -> bool {
    SOMEBODYS_FOLDERS.iter().any(|name| {
        let folder = format!("/{name}/");
        line.match_indices(&folder).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            before.is_none_or(|c| {
                !c.is_alphanumeric() && !matches!(c, '_' | '-' | '.' | '~' | '}' | ')' | '*')
            })
        })
    })
}
