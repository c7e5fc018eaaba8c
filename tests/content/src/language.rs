//! What no text of the pack says.

use crate::Finding;
use crate::words::Words;

/// Words that are nowhere to be read; whole words after `=`. Promises, orders, verdicts, brands.
const NEVER: [&str; 26] = [
    "streak",
    "=missed",
    "=failed",
    "=failure",
    "significan",
    "=proves",
    "because of",
    "gottman",
    "braving",
    "emdr",
    "love language",
    "dear man",
    "butterfly hug",
    "stored in the body",
    "=cure",
    "=cures",
    "you must",
    "you should",
    "you have to",
    "calm down",
    "get over it",
    "move on",
    "be strong",
    "everything happens for a reason",
    "toxic person",
    "narcissist",
];

/// Texts that quote what others say, and may say what the pack does not: each with its reason.
const QUOTES: [(&str, &str); 3] = [
    (
        "apology-builder",
        "shows what an apology does better without",
    ),
    (
        "spot-a-non-apology",
        "shows what takes the place of an apology",
    ),
    ("self-talk", "shows how people speak to themselves"),
];

const LONGEST: [(&str, usize); 4] = [
    ("title", 44),
    ("purpose", 120),
    ("step", 320),
    ("option", 80),
];

/// What is unkind, shouted or too long.
#[must_use]
pub fn findings(english: &Words) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (key, text) in english.iter() {
        let quotes = QUOTES.iter().any(|(start, _)| key.starts_with(start));
        if !quotes && let Some(never) = said(&text.says) {
            findings.push(Finding::new(key, format!("says {never:?}")));
        }
        if text.says.contains('!') {
            findings.push(Finding::new(key, "shouts"));
        }
        if text.of_practice {
            findings.extend(too_long(key, &text.says));
        }
    }
    findings
}

fn too_long(key: &str, text: &str) -> Option<Finding> {
    let (message, attribute) = key.split_once('.').unwrap_or((key, ""));
    let what = match (message.contains('_'), attribute) {
        (false, "") => "title",
        (false, "purpose") => "purpose",
        (false, score) if score.starts_with("score-") => "option",
        (true, "") | (false, _) => "step",
        (true, _) => "option",
    };
    let (_, limit) = LONGEST.into_iter().find(|(name, _)| *name == what)?;
    let length = text.chars().count();
    (length > limit).then(|| {
        Finding::new(
            key,
            format!("a {what} of {length} characters; {limit} at most"),
        )
    })
}

fn said(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    let joined = words.join(" ");
    NEVER
        .into_iter()
        .find(|never| match never.strip_prefix('=') {
            Some(whole) => words.contains(&whole),
            None if never.contains(' ') => format!(" {joined} ").contains(&format!(" {never} ")),
            None => words.iter().any(|word| word.starts_with(never)),
        })
}

#[cfg(test)]
mod tests {
    use super::said;

    #[test]
    fn the_list_finds_what_it_is_for() {
        assert_eq!(said("You must forgive."), Some("you must"));
        assert_eq!(said("A streak of seven days"), Some("streak"));
        assert_eq!(
            said("Trauma is stored in the body."),
            Some("stored in the body")
        );
        assert_eq!(said("You can stop whenever you like."), None);
    }
}
