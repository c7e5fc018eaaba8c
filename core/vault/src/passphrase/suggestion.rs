//! Passphrases of random words: strong, and possible to remember.

use diceware_wordlists::Wordlist;
use zeroize::Zeroizing;

use super::Passphrase;
use crate::entropy::Entropy;
use crate::error::Result;

impl Passphrase {
    /// The fewest words of a suggestion: 51 bits, about 36,000 years of guessing for a thief with one fast card at the
    /// default cost of a guess (`docs/threat-model.md`).
    pub const FEWEST_WORDS: usize = 4;
    /// Words of a suggestion, if nobody says otherwise: 64 bits.
    pub const SUGGESTED_WORDS: usize = 5;
    /// The most words of a suggestion: 77 bits.
    pub const MOST_WORDS: usize = 6;

    /// Random words of the EFF's long list (7,776 English words, 12.9 bits each), joined by spaces. `words` counts as the
    /// nearest of [`Passphrase::FEWEST_WORDS`] to [`Passphrase::MOST_WORDS`].
    ///
    /// # Errors
    /// [`crate::VaultError::Entropy`].
    pub fn suggest(words: usize, entropy: &dyn Entropy) -> Result<Zeroizing<String>> {
        let words = words.clamp(Self::FEWEST_WORDS, Self::MOST_WORDS);
        // The longest word has 9 letters: room for all, so that no copy is left behind by growing.
        let mut suggestion = Zeroizing::new(String::with_capacity(words * 10));
        let list = Wordlist::EffLong.get_list();
        for number in 0..words {
            if number > 0 {
                suggestion.push(' ');
            }
            suggestion.push_str(list[draw(list.len(), entropy)?]);
        }
        Ok(suggestion)
    }
}

/// A number below `count`, each as likely as the others: draws that would favour the first ones are drawn again.
fn draw(count: usize, entropy: &dyn Entropy) -> Result<usize> {
    let fair = (1 << 16) / count * count;
    loop {
        let mut bytes = Zeroizing::new([0; 2]);
        entropy.fill(&mut *bytes)?;
        let drawn = usize::from(u16::from_le_bytes(*bytes));
        if drawn < fair {
            return Ok(drawn % count);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SeededEntropy;

    #[test]
    fn a_suggestion_has_so_many_words_of_the_list_and_is_a_passphrase() {
        let entropy = SeededEntropy::new(1);
        for (asked, given) in [(0, 4), (4, 4), (5, 5), (6, 6), (60, 6)] {
            let suggestion = Passphrase::suggest(asked, &entropy).unwrap();
            let words: Vec<&str> = suggestion.split(' ').collect();
            assert_eq!(words.len(), given);
            assert!(
                words
                    .iter()
                    .all(|word| Wordlist::EffLong.get_list().contains(word))
            );
            assert!(Passphrase::new(&suggestion).is_ok());
            assert!(suggestion.len() <= given * 10);
        }
    }

    #[test]
    fn every_word_is_as_likely_as_the_others() {
        let entropy = SeededEntropy::new(2);
        let mut counts = vec![0_u32; 100];
        for _ in 0..100_000 {
            counts[draw(7776, &entropy).unwrap() * 100 / 7776] += 1;
        }
        // 1000 expected in each hundredth, standard deviation 31: six of them are reached once in a hundred million runs.
        assert!(
            counts.iter().all(|count| count.abs_diff(1000) < 190),
            "{counts:?}"
        );
    }
}
