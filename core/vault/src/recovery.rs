//! The recovery code: 128 random bits and a 32-bit check, as 32 letters and digits in 8 groups of 4.

use ring::digest;
use zeroize::Zeroizing;

use crate::entropy::Entropy;
use crate::error::{Result, VaultError};

/// Crockford's base 32: no I, L, O, U, which a hand-written 1, 0 or V could be.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS: usize = 16;
const BYTES: usize = BITS + 4;
const SYMBOLS: usize = BYTES * 8 / 5;
const GROUPS: usize = SYMBOLS / 4;

/// A recovery code. Whoever finds the paper opens the vault. Wiped when dropped.
// In a box, as a key is: what is moved leaves a copy on the stack.
pub struct RecoveryCode(Box<Zeroizing<[u8; BITS]>>);

impl RecoveryCode {
    fn zero() -> Self {
        Self(Box::new(Zeroizing::new([0; BITS])))
    }

    /// Draws a new code.
    ///
    /// # Errors
    /// [`VaultError::Entropy`].
    pub fn generate(entropy: &dyn Entropy) -> Result<Self> {
        let mut code = Self::zero();
        entropy.fill(code.0.as_mut_slice())?;
        Ok(code)
    }

    /// Reads a typed code. Case, dashes and spaces do not matter; O is read as 0, I and L as 1.
    ///
    /// # Errors
    /// [`VaultError::RecoveryCodeTyped`] if the check does not agree: a typing error is overlooked once in 2^32 times.
    pub fn parse(text: &str) -> Result<Self> {
        let mut bytes = Zeroizing::new([0_u8; BYTES]);
        let mut count = 0;
        for symbol in symbols(text) {
            let value = ALPHABET
                .iter()
                .position(|letter| char::from(*letter) == symbol);
            let (Some(value), true) = (value, count < SYMBOLS) else {
                return Err(VaultError::RecoveryCodeTyped);
            };
            for bit in (0..5).rev() {
                let at = count * 5 + (4 - bit);
                bytes[at / 8] |= u8::from(value >> bit & 1 == 1) << (7 - at % 8);
            }
            count += 1;
        }
        let mut code = Self::zero();
        code.0.copy_from_slice(&bytes[..BITS]);
        if count != SYMBOLS || check(&code.0) != bytes[BITS..] {
            return Err(VaultError::RecoveryCodeTyped);
        }
        Ok(code)
    }

    /// Two different groups, counted from 0 and in order, to be asked for: whoever has them has written the code down.
    ///
    /// # Errors
    /// [`VaultError::Entropy`].
    pub fn question(entropy: &dyn Entropy) -> Result<[usize; 2]> {
        let mut drawn = [0; 2];
        entropy.fill(&mut drawn)?;
        let (first, step) = (
            usize::from(drawn[0]) % GROUPS,
            1 + usize::from(drawn[1]) % (GROUPS - 1),
        );
        let second = (first + step) % GROUPS;
        Ok([first.min(second), first.max(second)])
    }

    /// Whether `typed` is the group `number`, read as leniently as [`RecoveryCode::parse`] reads.
    #[must_use]
    pub fn is_group(&self, number: usize, typed: &str) -> bool {
        let code = self.to_groups();
        let group = code.split('-').nth(number);
        group.is_some_and(|group| group.chars().eq(symbols(typed)))
    }

    /// The code to be written down, `7KQ2-…`. Wiped when dropped: show it once, never store it.
    #[must_use]
    pub fn to_groups(&self) -> Zeroizing<String> {
        let mut bytes = Zeroizing::new([0; BYTES]);
        bytes[..BITS].copy_from_slice(self.as_bytes());
        bytes[BITS..].copy_from_slice(&check(&self.0));
        let mut text = Zeroizing::new(String::with_capacity(BYTES * 2));
        for symbol in 0..SYMBOLS {
            if symbol > 0 && symbol % 4 == 0 {
                text.push('-');
            }
            let value = (0..5).fold(0, |value, bit| {
                let at = symbol * 5 + bit;
                value << 1 | usize::from(bytes[at / 8] >> (7 - at % 8) & 1)
            });
            text.push(char::from(ALPHABET[value]));
        }
        text
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_slice()
    }
}

/// What was meant by what was typed: without dashes and spaces, O as 0, I and L as 1.
fn symbols(typed: &str) -> impl Iterator<Item = char> {
    typed
        .chars()
        .filter(|c| !matches!(c, '-' | ' ' | '\u{2010}'..='\u{2015}'))
        .map(|typed| match typed.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
}

fn check(bits: &[u8; BITS]) -> [u8; 4] {
    let mut context = digest::Context::new(&digest::SHA256);
    context.update(b"gs1 recovery");
    context.update(bits);
    let mut check = [0; 4];
    check.copy_from_slice(&context.finish().as_ref()[..4]);
    check
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entropy::SeededEntropy;

    #[test]
    fn a_code_is_read_back_however_it_was_written_down() {
        for seed in 0..500 {
            let code = RecoveryCode::generate(&SeededEntropy::new(seed)).unwrap();
            let groups = code.to_groups();
            assert_eq!(groups.len(), 39);
            let by_hand = groups
                .to_lowercase()
                .replace('-', " ")
                .replace('0', "o")
                .replace('1', "l");
            assert_eq!(
                RecoveryCode::parse(&by_hand).unwrap().as_bytes(),
                code.as_bytes()
            );
        }
    }

    #[test]
    fn two_groups_are_asked_back_and_read_leniently() {
        let mut asked = std::collections::BTreeSet::new();
        for seed in 0..500 {
            let entropy = SeededEntropy::new(seed);
            let code = RecoveryCode::generate(&entropy).unwrap();
            let [first, second] = RecoveryCode::question(&entropy).unwrap();
            assert!(first < second && second < GROUPS);
            asked.insert((first, second));
            let written = code.to_groups();
            let groups: Vec<&str> = written.split('-').collect();
            let by_hand = groups[first].to_lowercase().replace('0', "o");
            assert!(code.is_group(first, &format!(" {by_hand} ")));
            assert!(!code.is_group(first, &groups[first][..3]));
            assert!(!code.is_group(GROUPS, groups[first]) && !code.is_group(first, ""));
            assert_eq!(
                code.is_group(second, groups[first]),
                groups[first] == groups[second]
            );
        }
        assert_eq!(asked.len(), GROUPS * (GROUPS - 1) / 2);
    }

    #[test]
    fn any_single_wrong_symbol_is_noticed() {
        let code = RecoveryCode::generate(&SeededEntropy::new(7)).unwrap();
        let groups = code.to_groups();
        for at in (0..groups.len()).filter(|at| groups.as_bytes()[*at] != b'-') {
            for wrong in ALPHABET
                .iter()
                .filter(|letter| **letter != groups.as_bytes()[at])
            {
                let mut typed = groups.as_bytes().to_vec();
                typed[at] = *wrong;
                let typed = String::from_utf8(typed).unwrap();
                assert!(matches!(
                    RecoveryCode::parse(&typed),
                    Err(VaultError::RecoveryCodeTyped)
                ));
            }
        }
    }

    #[test]
    fn too_little_too_much_and_foreign_letters_are_typing_errors() {
        for typed in [
            "",
            "7KQ2",
            &"0".repeat(33),
            &"0".repeat(100_000),
            "ü",
            "7KQ2-7KQ2-7KQ2-7KQ2-7KQ2-7KQ2-7KQ2-UUUU",
        ] {
            assert!(matches!(
                RecoveryCode::parse(typed),
                Err(VaultError::RecoveryCodeTyped)
            ));
        }
    }
}
