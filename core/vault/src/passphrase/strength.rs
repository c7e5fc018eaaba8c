//! How long a passphrase withstands guessing: shown, never a gate.

use crate::passphrase::Passphrase;

/// An estimate of how hard a passphrase is to guess.
///
/// After D. L. Wheeler, "zxcvbn: Low-Budget Password Strength Estimation", USENIX Security 2016: it knows common passwords,
/// names, dates, keyboards and repetitions, and errs on the weak side for what it does not know.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Strength {
    /// Decimal logarithm of the number of guesses that find it.
    pub guesses_log10: f64,
    /// 0 (found within an hour) to 4 (not within a century), by [`Strength::years`].
    pub score: u8,
}

/// Guesses in a second of a thief with the vault's files and one fast graphics card, at the default cost of a guess:
/// 0.6 GB of memory traffic each at 1 TB/s. An estimate, not measured.
pub const GUESSES_A_SECOND: f64 = 1600.0;

const SECONDS_A_YEAR: f64 = 365.25 * 86_400.0;

impl Strength {
    /// Years until it is found, at [`GUESSES_A_SECOND`].
    #[must_use]
    pub fn years(&self) -> f64 {
        10_f64.powf(self.guesses_log10) / GUESSES_A_SECOND / SECONDS_A_YEAR
    }
}

impl Passphrase {
    /// How hard it is to guess. Only the first 100 characters count.
    #[must_use]
    pub fn strength(&self) -> Strength {
        let guesses_log10 = zxcvbn::zxcvbn(&self.0, &[]).guesses_log10();
        let mut strength = Strength {
            guesses_log10,
            score: 0,
        };
        // An hour, a month, a year, a century.
        let steps = [1.0 / 8766.0, 1.0 / 12.0, 1.0, 100.0];
        strength.score = steps
            .iter()
            .map(|step| u8::from(strength.years() >= *step))
            .sum();
        strength
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SeededEntropy;

    fn score(text: &str) -> u8 {
        Passphrase::for_unlock(text).strength().score
    }

    #[test]
    fn what_everybody_takes_is_weak_and_random_words_are_strong() {
        for weak in [
            "",
            "password",
            "12345678",
            "qwertyuiop",
            "iloveyou2",
            "aaaaaaaaaaaa",
        ] {
            assert_eq!(score(weak), 0, "{weak}");
        }
        let words = Passphrase::suggest(5, &SeededEntropy::new(1)).unwrap();
        assert_eq!(score(&words), 4);
    }

    #[test]
    fn any_text_has_a_strength() {
        for text in [
            "👍".repeat(500),
            "\u{0}\u{301}".into(),
            "日本語".repeat(300),
        ] {
            assert!(
                Passphrase::for_unlock(&text)
                    .strength()
                    .guesses_log10
                    .is_finite()
            );
        }
    }
}
