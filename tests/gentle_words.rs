//! No text in the product says what it must not: streaks, missed days, failing, proving, blame. Over the content pack,
//! the words of Android and iOS, and the texts of the command line.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

type Outcome = Result<(), Box<dyn Error>>;

/// Beginnings of English words that are nowhere to be read, whole words after `=`.
const ENGLISH: [&str; 6] = [
    "streak",
    "=missed",
    "=failed",
    "significan",
    "=proves",
    "because of",
];
/// The same in German.
const GERMAN: [&str; 6] = [
    "serie von",
    "verpasst",
    "fehlgeschlagen",
    "signifikan",
    "beweist",
    "schuld",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// What of `unkind` the text says.
fn said<'a>(text: &str, unkind: &[&'a str]) -> Option<&'a str> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    unkind
        .iter()
        .copied()
        .find(|unkind| match unkind.strip_prefix('=') {
            Some(whole) => words.contains(&whole),
            None if unkind.contains(' ') => words.join(" ").contains(unkind),
            None => words.iter().any(|word| word.starts_with(unkind)),
        })
}

fn files(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) -> Outcome {
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        if path.is_dir() {
            files(&path, ending, found)?;
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    Ok(())
}

/// Each line of these files that a person may read, with where it stands. `part` cuts a text out of a line.
fn lines(
    folder: &str,
    ending: &str,
    part: impl Fn(&str) -> Option<String>,
) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let mut found = Vec::new();
    files(&root().join(folder), ending, &mut found)?;
    let mut texts = Vec::new();
    for path in found {
        for (number, line) in fs::read_to_string(&path)?.lines().enumerate() {
            if let Some(text) = part(line) {
                texts.push((format!("{}:{}", path.display(), number + 1), text));
            }
        }
    }
    Ok(texts)
}

fn check(texts: &[(String, String)], unkind: &[&str], least: usize) {
    assert!(texts.len() >= least, "only {} texts were read", texts.len());
    for (place, text) in texts {
        assert_eq!(said(text, unkind), None, "{place}: {text}");
    }
}

#[test]
fn the_list_finds_what_it_is_for() {
    for unkind in [
        "Your streak ended",
        "You missed three days",
        "It failed.",
        "a significant result",
        "This proves it",
        "sad because of her",
    ] {
        assert!(said(unkind, &ENGLISH).is_some(), "{unkind}");
    }
    for kind in [
        "You miss somebody",
        "Nothing is missing",
        "It begins with care",
    ] {
        assert_eq!(said(kind, &ENGLISH), None, "{kind}");
    }
    assert!(said("Drei Tage verpasst", &GERMAN).is_some());
}

#[test]
fn the_content_pack_is_gentle() -> Outcome {
    let text = |line: &str| (!line.trim_start().starts_with('#')).then(|| line.to_owned());
    check(&lines("core/content", ".ftl", text)?, &ENGLISH, 400);
    Ok(())
}

#[test]
fn the_words_of_android_are_gentle() -> Outcome {
    let text = |line: &str| {
        let (_, text) = line.split_once('>')?;
        Some(text.rsplit_once("</")?.0.to_owned())
    };
    let strings = "android/screens/src/main/res";
    let english = lines(&format!("{strings}/values"), "strings.xml", text)?;
    let german = lines(&format!("{strings}/values-de"), "strings.xml", text)?;
    check(&english, &ENGLISH, 300);
    check(&german, &GERMAN, 300);
    Ok(())
}

#[test]
fn the_words_of_ios_are_gentle() -> Outcome {
    let text = |line: &str| {
        let (_, text) = line.split_once("\"value\" : \"")?;
        Some(text.to_owned())
    };
    let both = [ENGLISH.as_slice(), GERMAN.as_slice()].concat();
    check(&lines("ios", ".xcstrings", text)?, &both, 300);
    Ok(())
}

#[test]
fn the_texts_of_the_command_line_are_gentle() -> Outcome {
    // What stands between quotation marks, and what `--help` says of commands.
    let quoted = |line: &str| {
        let parts: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    };
    let help = |line: &str| line.trim().strip_prefix("///").map(str::to_owned);
    check(&lines("bindings/cli/src", ".rs", quoted)?, &ENGLISH, 300);
    check(
        &lines("bindings/cli/src/commands", ".rs", help)?,
        &ENGLISH,
        50,
    );
    Ok(())
}
