//! Made-up journals: twenty years of entries with a mean of 1.6 kB, and among their words some that are planted, so that
//! it is known how often each is found.

use chrono::{DateTime, FixedOffset, NaiveDate};
use goldseam_core::day::Moment;
use goldseam_core::journal::EntryText;

use crate::dice::Dice;
use crate::vocabulary::Vocabulary;

/// The kinds of search that are measured: their name and what is searched for.
pub const SEARCHES: [(&str, &str); 7] = [
    ("needle", "qneedle"),
    ("rare", "qrare"),
    ("mid", "qmid"),
    ("common", "qcommon"),
    ("very common", "qverycommon"),
    ("two words, few", "qmid qtenth"),
    ("two words, many", "qtenth qquarter"),
];

/// Planted words, and in how many of 10,000 entries each stands. No word of the vocabulary begins with a `q`.
const PLANTED: [(&str, usize); 6] = [
    ("qrare", 10),
    ("qmid", 400),
    ("qcommon", 4150),
    ("qverycommon", 9380),
    ("qtenth", 1000),
    ("qquarter", 2500),
];

/// How many entries hold the needle.
const NEEDLES: u64 = 3;

/// Bytes of the shortest body, and of the mean one above it.
const SHORTEST: f64 = 250.0;
const MEAN_ABOVE: f64 = 1320.0;
const LONGEST: usize = 12_000;

const TAGS: usize = 50;
const YEARS: i64 = 20;
/// The first second of 2006.
const BEGIN: i64 = 1_136_073_600;
const SECONDS: i64 = YEARS * 365 * 24 * 3600 + 5 * 24 * 3600;

/// One made-up entry.
pub struct MadeUp {
    /// Seconds since 1970; later with each entry.
    pub second: i64,
    /// What was written.
    pub text: EntryText,
}

impl MadeUp {
    /// Its moment, in UTC.
    #[must_use]
    pub fn moment(&self) -> Option<Moment> {
        let utc = DateTime::from_timestamp(self.second, 0)?;
        Moment::new(utc, FixedOffset::east_opt(0)?).ok()
    }
}

/// A journal of some number of entries, the same each time.
pub struct Journal {
    entries: u64,
    vocabulary: Vocabulary,
}

impl Journal {
    /// A journal of so many entries.
    #[must_use]
    pub fn of(entries: u64) -> Self {
        Self {
            entries,
            vocabulary: Vocabulary::new(),
        }
    }

    /// How many it has.
    #[must_use]
    pub fn len(&self) -> u64 {
        self.entries
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries == 0
    }

    /// The entry of a number from 0 on; numbers beyond the end are new entries of today.
    #[must_use]
    pub fn entry(&self, number: u64) -> MadeUp {
        let mut dice = Dice::new(number.wrapping_mul(0x5851_f42d_4c95_7f2d));
        let step = SECONDS as f64 / self.entries.max(1) as f64;
        MadeUp {
            second: BEGIN + (number as f64 * step) as i64,
            text: EntryText {
                title: (dice.below(10) < 6).then(|| self.title(&mut dice)),
                body: self.body(number, &mut dice),
                tags: tags(&mut dice),
                starred: dice.below(50) == 0,
                ..EntryText::default()
            },
        }
    }

    fn title(&self, dice: &mut Dice) -> String {
        let words: Vec<&str> = (0..3).map(|_| self.vocabulary.draw(dice)).collect();
        words.join(" ")
    }

    fn body(&self, number: u64, dice: &mut Dice) -> String {
        let length = (SHORTEST - MEAN_ABOVE * (1.0 - dice.fraction()).ln()) as usize;
        let length = length.min(LONGEST);
        let mut words: Vec<&str> = Vec::with_capacity(length / 5);
        let mut bytes = 0;
        while bytes < length {
            let word = self.vocabulary.draw(dice);
            bytes += word.len() + 1;
            words.push(word);
        }
        for (word, often) in PLANTED {
            if dice.below(10_000) < often {
                let place = dice.below(words.len());
                words.insert(place, word);
            }
        }
        if (0..NEEDLES).any(|needle| number == self.entries * (2 * needle + 1) / (2 * NEEDLES)) {
            words.push("qneedle");
        }
        in_sentences(&words, dice)
    }
}

/// A day in the middle of every journal, and one shortly after its beginning.
#[must_use]
pub fn deep_days() -> Option<[NaiveDate; 2]> {
    let day = |second| Some(DateTime::from_timestamp(second, 0)?.date_naive());
    Some([day(BEGIN + SECONDS / 2)?, day(BEGIN + SECONDS / 100)?])
}

fn tags(dice: &mut Dice) -> Vec<String> {
    (0..dice.below(4))
        // Squared: some are used far more than others.
        .map(|_| (dice.fraction().powi(2) * TAGS as f64) as usize)
        .map(|number| format!("tag {number}"))
        .collect()
}

fn in_sentences(words: &[&str], dice: &mut Dice) -> String {
    let mut text = String::new();
    let (mut left, mut sentences) = (0, 0);
    for word in words {
        if left == 0 {
            left = 6 + dice.below(12);
            if !text.is_empty() {
                sentences += 1;
                text.push_str(if sentences % 5 == 0 { ".\n\n" } else { ". " });
            }
        } else {
            text.push(' ');
        }
        text.push_str(word);
        left -= 1;
    }
    text.push('.');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_is_as_long_as_promised_and_the_same_each_time() {
        let journal = Journal::of(4000);
        let bytes: usize = (0..4000)
            .map(|number| journal.entry(number).text.body.len())
            .sum();
        let mean = bytes / 4000;
        assert!((1500..1700).contains(&mean), "{mean}");
        let again = Journal::of(4000).entry(17).text;
        assert!(journal.entry(17).text == again);
    }

    #[test]
    fn planted_words_stand_where_they_are_said_to() {
        let journal = Journal::of(6000);
        let bodies: Vec<String> = (0..6000)
            .map(|number| journal.entry(number).text.body)
            .collect();
        let count = |word: &str| {
            let with = |body: &&String| body.split([' ', '.', '\n']).any(|token| token == word);
            bodies.iter().filter(with).count()
        };
        assert_eq!(count("qneedle"), 3);
        assert!(
            (2300..2700).contains(&count("qcommon")),
            "{}",
            count("qcommon")
        );
        assert!((180..300).contains(&count("qmid")), "{}", count("qmid"));
    }

    #[test]
    fn entries_follow_one_another() {
        let journal = Journal::of(1000);
        for number in 1..1100 {
            assert!(journal.entry(number).second > journal.entry(number - 1).second);
        }
    }
}
