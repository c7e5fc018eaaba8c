//! The Kotlin tests: Maven runs them, and its reports say what they came to.
//!
//! The counts come from the reports of the test classes and not from Maven's lines, which a test can print as well.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

use crate::bindings;
use crate::results::Suite;

/// The models and the scenarios, against the library that `bindings::make` has made.
pub(crate) fn test(root: &Path) -> io::Result<Vec<Suite>> {
    let module = root.join("android/models");
    maven(&module, root)
}

/// Runs the tests of one Maven module.
fn maven(module: &Path, root: &Path) -> io::Result<Vec<Suite>> {
    let reports = module.join("target/surefire-reports");
    // A report of an earlier run must not be counted.
    match fs::remove_dir_all(&reports) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let bindings = bindings::folder(root);
    let status = Command::new("mvn")
        .current_dir(module)
        .args(["--batch-mode", "--no-transfer-progress", "test"])
        .arg(format!("-Dgoldseam.bindings={}", bindings.display()))
        .status()
        .map_err(|error| io::Error::new(error.kind(), format!("mvn (Maven): {error}")))?;
    let mut suites = read_reports(&reports)?;
    if suites.is_empty() {
        let mut suite = Suite::new("kotlin".to_owned());
        suite.fail("no test ran");
        suites.push(suite);
    } else if !status.success() && suites.iter().all(|suite| suite.tally.failed == 0) {
        let mut suite = Suite::new("kotlin".to_owned());
        suite.fail("Maven reports a failure that no test explains");
        suites.push(suite);
    }
    Ok(suites)
}

/// A suite for each class of tests, by name.
fn read_reports(folder: &Path) -> io::Result<Vec<Suite>> {
    let mut files: Vec<PathBuf> = match fs::read_dir(folder) {
        Ok(entries) => entries
            .map(|entry| Ok(entry?.path()))
            .collect::<io::Result<_>>()?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(error),
    };
    files.retain(|file| file.extension().is_some_and(|extension| extension == "xml"));
    files.sort();
    files
        .iter()
        .map(|file| Ok(suite(&fs::read_to_string(file)?)))
        .collect()
}

/// Reads one report. What it says of its tests one by one must be as many as it says that ran.
fn suite(report: &str) -> Suite {
    let mut lines = Vec::new();
    let mut announced = None;
    let mut name = "a report without a name".to_owned();
    for tag in tags(report) {
        if tag.starts_with("testsuite ") {
            announced = attribute(tag, "tests").and_then(|tests| tests.parse::<u64>().ok());
            name = attribute(tag, "name").map_or(name, |class| simple_name(&class));
        } else if tag.starts_with("testcase ") {
            lines.push((attribute(tag, "name").unwrap_or_default(), End::Passed));
        } else if let (Some((_, end)), Some(found)) = (lines.last_mut(), End::of(tag)) {
            *end = found;
        }
    }
    let mut suite = Suite::new(format!("{name} (kotlin)"));
    for (test, end) in lines {
        match end {
            End::Passed => suite.pass(),
            End::Failed => suite.fail(&test),
            End::Skipped => suite.tally.skipped += 1,
        }
    }
    if announced != Some(suite.tally.ran()) {
        suite.fail("its report is cut");
    }
    suite
}

enum End {
    Passed,
    Failed,
    Skipped,
}

impl End {
    /// What the first word of a tag inside a test case says of its end.
    fn of(tag: &str) -> Option<Self> {
        let word = tag.split(|c: char| !c.is_alphanumeric()).next()?;
        match word {
            "failure" | "error" => Some(Self::Failed),
            "skipped" => Some(Self::Skipped),
            _ => None,
        }
    }
}

/// What stands between `<` and `>`, but for text that a test has printed, which surefire wraps in CDATA.
fn tags(report: &str) -> impl Iterator<Item = &str> {
    const PRINTED: &str = "<![CDATA[";
    let mut rest = report;
    std::iter::from_fn(move || {
        loop {
            rest = &rest[rest.find('<')?..];
            if let Some(printed) = rest.strip_prefix(PRINTED) {
                rest = &printed[printed.find("]]>")?..];
                continue;
            }
            let (tag, behind) = rest[1..].split_once('>')?;
            rest = behind;
            return Some(tag);
        }
    })
}

/// The value of ` name="…"`, with the five escapes of XML undone.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, value) = tag.split_once(&format!(" {name}=\""))?;
    let (value, _) = value.split_once('"')?;
    let escapes = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&amp;", "&"),
    ];
    let unescaped = escapes
        .iter()
        .fold(value.to_owned(), |text, (escape, c)| text.replace(escape, c));
    Some(unescaped)
}

/// `app.goldseam.models.SearchModelTest` is `SearchModelTest`.
fn simple_name(class: &str) -> String {
    class.rsplit('.').next().unwrap_or(class).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::Tally;

    const REPORT: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<testsuite version="3.0.2" name="app.goldseam.models.SearchModelTest" time="0.2" tests="3" errors="1" skipped="1" failures="0">
  <properties><property name="a" value="b"/></properties>
  <testcase name="finds &quot;what&quot; was typed" classname="app.goldseam.models.SearchModelTest" time="0.1"/>
  <testcase name="fails" classname="app.goldseam.models.SearchModelTest" time="0.1">
    <error message="a &lt;b&gt;" type="E"><![CDATA[at <testcase name="printed"> ]]></error>
    <system-out><![CDATA[<testcase name="printed"/>]]></system-out>
  </testcase>
  <testcase name="rests" classname="app.goldseam.models.SearchModelTest" time="0"><skipped/></testcase>
</testsuite>"#;

    #[test]
    fn counts_what_the_report_says_of_each_test() {
        let suite = suite(REPORT);
        assert_eq!(suite.name, "SearchModelTest (kotlin)");
        assert_eq!(suite.failures, ["fails"]);
        assert_eq!(
            suite.tally,
            Tally {
                passed: 1,
                failed: 1,
                skipped: 1
            }
        );
    }

    #[test]
    fn a_report_that_was_cut_is_a_failure() {
        let cut = REPORT.split("  <testcase name=\"rests\"").next().unwrap_or_default();
        assert_eq!(suite(cut).failures, ["fails", "its report is cut"]);
        assert_eq!(suite("").failures, ["its report is cut"]);
    }

    #[test]
    fn names_are_unescaped() {
        let name = attribute(r#"testcase name="&amp;lt; &lt;&quot;""#, "name");
        assert_eq!(name.as_deref(), Some("&lt; <\""));
    }
}
