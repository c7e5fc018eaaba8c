//! How hard the texts are to read.
//!
//! The Flesch-Kincaid grade (Kincaid et al. 1975): 0.39 * words per sentence + 11.8 * syllables per word - 15.59. It stands
//! for years of school. Syllables are counted as groups of vowels, without a silent e, which is right for nine words of
//! ten; so the grade is taken over a whole practice or card and not over a line.

use std::error::Error;

use goldseam_core::content::Library;
use serde::Deserialize;

use crate::Finding;
use crate::words::Words;

/// The highest grade.
pub const HIGHEST: f64 = 8.0;
/// The longest sentence, in words.
pub const LONGEST: usize = 25;

/// What may be harder to read, each with its reason: `reading.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Exceptions {
    exceptions: Vec<Exception>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Exception {
    id: String,
    reason: String,
}

/// The grade of a practice or card.
#[derive(Clone, Debug)]
pub struct Grade {
    /// Its id.
    pub id: String,
    /// Years of school.
    pub grade: f64,
}

/// Every practice and card with its grade, the hardest first.
#[must_use]
pub fn grades(library: &Library, english: &Words) -> Vec<Grade> {
    let mut grades: Vec<Grade> = Vec::new();
    for practice in library.practices() {
        let texts = english
            .iter()
            .filter(|(_, text)| text.of_practice && text.file == practice.id);
        // Options are no sentences.
        let texts = texts.filter(|(key, _)| {
            !key.contains('.') || key.ends_with(".purpose") || key.ends_with(".note")
        });
        let all: Vec<&str> = texts.map(|(_, text)| text.says.as_str()).collect();
        grades.push(Grade {
            id: practice.id.clone(),
            grade: grade(&all.join(".\n")),
        });
    }
    for card in library.cards() {
        let text = english.get(&format!("learn-{}.text", card.id));
        grades.push(Grade {
            id: format!("learn-{}", card.id),
            grade: text.map_or(0.0, |text| grade(&text.says)),
        });
    }
    grades.sort_by(|one, other| other.grade.total_cmp(&one.grade));
    grades
}

/// Sentences that are too long, and texts that are too hard.
///
/// # Errors
/// If the list of exceptions cannot be read.
pub fn findings(library: &Library, english: &Words) -> Result<Vec<Finding>, Box<dyn Error>> {
    let list: Exceptions = toml::from_str(include_str!("../reading.toml"))?;
    let mut findings = Vec::new();
    for (key, text) in english.iter() {
        for sentence in sentences(&text.says) {
            let words = words(sentence).count();
            if words > LONGEST {
                findings.push(Finding::new(
                    key,
                    format!("a sentence of {words} words; {LONGEST} at most"),
                ));
            }
        }
    }
    for grade in grades(library, english) {
        let excepted = list
            .exceptions
            .iter()
            .any(|exception| exception.id == grade.id);
        if grade.grade > HIGHEST && !excepted {
            let what = format!("reads like grade {:.1}; {HIGHEST:.0} at most", grade.grade);
            findings.push(Finding::new(&grade.id, what));
        }
        if grade.grade <= HIGHEST && excepted {
            findings.push(Finding::new(
                &grade.id,
                "is an exception in reading.toml without need",
            ));
        }
    }
    let unexplained = list
        .exceptions
        .iter()
        .filter(|exception| exception.reason.len() < 10);
    findings.extend(
        unexplained
            .map(|exception| Finding::new(&exception.id, "is an exception without a reason")),
    );
    Ok(findings)
}

/// The Flesch-Kincaid grade of a text.
#[must_use]
pub fn grade(text: &str) -> f64 {
    let sentences = sentences(text)
        .filter(|sentence| words(sentence).next().is_some())
        .count();
    let count = words(text).count();
    let syllables: usize = words(text).map(syllables).sum();
    if sentences == 0 || count == 0 {
        return 0.0;
    }
    let per = |all: usize, each: usize| all as f64 / each as f64;
    0.39 * per(count, sentences) + 11.8 * per(syllables, count) - 15.59
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['.', '?', '!', ':', '\n'])
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .filter(|word| word.chars().any(char::is_alphabetic))
}

fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphabetic())
        .collect();
    let is_vowel = |c: &char| "aeiouy".contains(*c);
    let mut groups = 0;
    let mut before = false;
    for letter in &letters {
        let vowel = is_vowel(letter);
        groups += usize::from(vowel && !before);
        before = vowel;
    }
    let text: String = letters.iter().collect();
    let silent = text.ends_with('e') && !text.ends_with("le") && groups > 1;
    let silent = silent
        || (text.ends_with("ed") && !text.ends_with("ted") && !text.ends_with("ded") && groups > 1);
    (groups - usize::from(silent)).max(1)
}

#[cfg(test)]
mod tests {
    use super::{grade, syllables};

    #[test]
    fn syllables_are_counted_as_people_speak_them() {
        for (word, count) in [
            ("the", 1),
            ("hope", 1),
            ("little", 2),
            ("person", 2),
            ("boundary", 3),
            ("asked", 1),
            ("wanted", 2),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn a_plain_text_is_easier_than_an_office() {
        let plain = grade("You can stop here. Look around. Name five things that you see.");
        let office = grade(
            "Participation necessitates the unequivocal acknowledgement of applicable organisational regulations.",
        );
        assert!(plain < 4.0 && office > 15.0, "{plain} {office}");
    }
}
