//! Whatever is typed as a recovery code, against a second reading of the same rules that is written without sharing.

#![no_main]

use goldseam_vault::{Entropy, RecoveryCode, Result};
use libfuzzer_sys::fuzz_target;
use sha2::{Digest, Sha256};

const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The code of chosen bits.
struct Bits([u8; 16]);

impl Entropy for Bits {
    fn fill(&self, out: &mut [u8]) -> Result<()> {
        for (place, byte) in out.iter_mut().zip(self.0) {
            *place = byte;
        }
        Ok(())
    }
}

/// The bits of a code, if `typed` is one: 26 symbols hold 128 bits and two of the check, the other six the rest.
fn bits(typed: &str) -> Option<[u8; 16]> {
    let mut values = Vec::new();
    for c in typed.chars() {
        if c == '-' || c == ' ' || ('\u{2010}'..='\u{2015}').contains(&c) {
            continue;
        }
        let c = match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            c => c,
        };
        values.push(ALPHABET.chars().position(|letter| letter == c)? as u128);
    }
    let values: [u128; 32] = values.try_into().ok()?;
    let front = values[..25]
        .iter()
        .fold(0_u128, |sum, value| sum << 5 | value);
    let bits = front << 3 | values[25] >> 2;
    let check = values[26..]
        .iter()
        .fold(values[25] & 3, |sum, value| sum << 5 | value);
    let bytes = bits.to_be_bytes();
    let digest = Sha256::new()
        .chain_update(b"gs1 recovery")
        .chain_update(bytes)
        .finalize();
    (check as u32 == u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]]))
        .then_some(bytes)
}

fn check_typed(typed: &str) {
    match (RecoveryCode::parse(typed), bits(typed)) {
        (Ok(code), Some(bits)) => assert_eq!(groups(bits), *code.to_groups()),
        (Err(_), None) => {}
        (Ok(_), None) => panic!("read as a code, and is none"),
        (Err(_), Some(_)) => panic!("a code, and not read"),
    }
}

fn groups(bits: [u8; 16]) -> String {
    match RecoveryCode::generate(&Bits(bits)) {
        Ok(code) => code.to_groups().to_string(),
        Err(_) => panic!("these bits are always there"),
    }
}

/// Types the code of `bits` the way `habits` says, symbol by symbol; `slip` may be a slip of the finger.
fn typed_by_hand(bits: [u8; 16], habits: u8, slip: (usize, char)) -> String {
    let mut typed = String::new();
    for (place, c) in groups(bits).chars().enumerate() {
        let c = if place == slip.0 { slip.1 } else { c };
        match c {
            '0' if habits & 1 != 0 => typed.push('o'),
            '1' if habits & 2 != 0 => typed.push('L'),
            '-' if habits & 4 != 0 => typed.push('\u{2013}'),
            '-' if habits & 8 != 0 => {}
            c if habits & 16 != 0 => typed.push(c.to_ascii_lowercase()),
            c => typed.push(c),
        }
    }
    typed
}

fuzz_target!(|data: &[u8]| {
    let typed = String::from_utf8_lossy(data);
    check_typed(&typed);
    // Chance finds no check of 32 bits: the same bytes as a code that is one.
    let mut bits = [0; 16];
    bits.iter_mut()
        .zip(data)
        .for_each(|(place, byte)| *place = *byte);
    let habits = data.get(16).copied().unwrap_or_default();
    assert_eq!(
        self::bits(&typed_by_hand(bits, habits, (usize::MAX, ' '))),
        Some(bits)
    );
    check_typed(&typed_by_hand(bits, habits, (usize::MAX, ' ')));
    let place = data.get(17).copied().unwrap_or_default() % 39;
    let letter = typed.chars().next_back().unwrap_or(' ');
    check_typed(&typed_by_hand(bits, habits, (usize::from(place), letter)));
});
