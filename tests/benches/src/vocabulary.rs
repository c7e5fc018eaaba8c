//! 30,000 made-up words, as unevenly used as those of a language.

use std::collections::HashSet;

use crate::dice::Dice;

const WORDS: usize = 30_000;
/// Zipf and Mandelbrot: the word of rank `r` is used `1 / (r + 2.7)` times as often.
const SHIFT: f64 = 2.7;

const BEGINNINGS: [&str; 24] = [
    "a", "b", "br", "c", "ch", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p",
    "r", "s", "st", "t", "th", "w",
];
const MIDDLES: [&str; 10] = ["a", "e", "i", "o", "u", "ai", "ea", "ou", "ar", "en"];
const ENDS: [&str; 12] = ["n", "r", "s", "t", "l", "d", "m", "nd", "st", "ck", "", "g"];

/// The words and how often each is used.
pub struct Vocabulary {
    words: Vec<String>,
    /// Up to and with each rank, of 1.
    sums: Vec<f64>,
}

impl Default for Vocabulary {
    fn default() -> Self {
        Self::new()
    }
}

impl Vocabulary {
    /// The same words each time.
    #[must_use]
    pub fn new() -> Self {
        let mut dice = Dice::new(30_000);
        let mut seen = HashSet::new();
        let mut words = Vec::with_capacity(WORDS);
        while words.len() < WORDS {
            // What is used often is short.
            let syllables = match words.len() {
                0..300 => 1,
                300..4000 => 2,
                _ => 3,
            };
            let word = word(&mut dice, syllables);
            if seen.insert(word.clone()) {
                words.push(word);
            }
        }
        let mut sum = 0.0;
        let mut sums: Vec<f64> = (0..WORDS)
            .map(|rank| {
                sum += 1.0 / (rank as f64 + SHIFT);
                sum
            })
            .collect();
        sums.iter_mut().for_each(|part| *part /= sum);
        Self { words, sums }
    }

    /// A word, drawn as often as it is used.
    #[must_use]
    pub fn draw(&self, dice: &mut Dice) -> &str {
        let drawn = dice.fraction();
        let rank = self.sums.partition_point(|sum| *sum <= drawn);
        &self.words[rank.min(WORDS - 1)]
    }
}

fn word(dice: &mut Dice, syllables: usize) -> String {
    let mut word = String::new();
    for _ in 0..syllables {
        word.push_str(BEGINNINGS[dice.below(BEGINNINGS.len())]);
        word.push_str(MIDDLES[dice.below(MIDDLES.len())]);
        word.push_str(ENDS[dice.below(ENDS.len())]);
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_used_word_is_drawn_far_more_often_than_the_hundredth() {
        let vocabulary = Vocabulary::new();
        let mut dice = Dice::new(1);
        let drawn: Vec<&str> = (0..20_000).map(|_| vocabulary.draw(&mut dice)).collect();
        let count = |rank: usize| {
            drawn
                .iter()
                .filter(|word| **word == vocabulary.words[rank])
                .count()
        };
        assert!(count(0) > 10 * count(99), "{} {}", count(0), count(99));
        assert!(count(99) > 5, "{}", count(99));
    }
}
