//! Passphrases: any Unicode, normalised so that every keyboard types the same bytes.

mod strength;
mod suggestion;

pub use strength::{GUESSES_A_SECOND, Strength};

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::error::{Result, VaultError};

/// A passphrase in NFKC and UTF-8. Wiped when dropped.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// The least number of characters (Unicode scalar values after NFKC) of a new passphrase.
    pub const MINIMUM: usize = 8;

    /// A new passphrase. Spaces at the ends count: nothing is trimmed.
    ///
    /// # Errors
    /// [`VaultError::PassphraseTooShort`] below [`Passphrase::MINIMUM`] characters.
    pub fn new(text: &str) -> Result<Self> {
        let passphrase = Self::for_unlock(text);
        if passphrase.0.chars().count() < Self::MINIMUM {
            return Err(VaultError::PassphraseTooShort {
                minimum: Self::MINIMUM,
            });
        }
        Ok(passphrase)
    }

    /// A passphrase as typed at an unlock: a short one is wrong there, not too short.
    #[must_use]
    pub fn for_unlock(text: &str) -> Self {
        // Three times the bytes hold most normalisations without a second allocation that would leave a copy behind.
        let mut normalised = Zeroizing::new(String::with_capacity(text.len() * 3));
        normalised.extend(text.nfkc());
        Self(normalised)
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_keyboard_types_the_same_bytes() {
        let composed = Passphrase::for_unlock("caf\u{e9} \u{fb01}sh");
        let decomposed = Passphrase::for_unlock("cafe\u{301} fish");
        assert_eq!(composed.as_bytes(), decomposed.as_bytes());
    }

    #[test]
    fn eight_characters_are_enough_in_any_script_and_seven_are_not() {
        assert!(Passphrase::new("日本語日本語日本").is_ok());
        assert!(matches!(
            Passphrase::new("1234567"),
            Err(VaultError::PassphraseTooShort { minimum: 8 })
        ));
    }

    #[test]
    fn nothing_is_trimmed() {
        assert_ne!(
            Passphrase::for_unlock(" a").as_bytes(),
            Passphrase::for_unlock("a").as_bytes()
        );
    }
}
