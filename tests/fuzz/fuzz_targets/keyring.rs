//! Keyrings of any form, and any text under a right seal.

#![no_main]

use arbitrary::Arbitrary;
use goldseam_fuzz::damage::{BLOCK, Damage};
use goldseam_vault::fuzzing::keyring::{Owner, choose, open, seal};
use libfuzzer_sys::fuzz_target;

const TEXT: usize = BLOCK - 32 - 16;
const KEY: usize = 48;
/// Version and sequence; then for both databases a key, whether there is a next one, and the next one.
const KEYS: [usize; 2] = [12, 12 + 2 * KEY + 1];

const OWNER: Owner = Owner {
    vault_id: [7; 16],
    compartment: 0,
    vmk: [9; 32],
};

#[derive(Debug, Arbitrary)]
struct Input {
    copies: [Copy; 2],
    stranger: Stranger,
}

#[derive(Debug, Arbitrary)]
struct Copy {
    salt: [u8; 32],
    /// Whether the text says the version that is known.
    known: bool,
    sequence: u64,
    /// What follows; zeros behind it.
    text: Vec<u8>,
    damages: Vec<Damage>,
}

/// Who differs from the owner in one thing or more.
#[derive(Debug, Arbitrary)]
struct Stranger {
    vault_id: Option<[u8; 16]>,
    compartment: Option<u8>,
    vmk: Option<[u8; 32]>,
}

impl Stranger {
    fn owner(&self) -> Owner {
        Owner {
            vault_id: self.vault_id.unwrap_or(OWNER.vault_id),
            compartment: self.compartment.unwrap_or(OWNER.compartment),
            vmk: self.vmk.unwrap_or(OWNER.vmk),
        }
    }
}

impl Copy {
    fn text(&self) -> Vec<u8> {
        let version: u32 = if self.known { 1 } else { 2 };
        let mut text = version.to_le_bytes().to_vec();
        text.extend(self.sequence.to_le_bytes());
        text.extend(&self.text);
        text.resize(TEXT, 0);
        text
    }

    fn sealed(&self) -> Vec<u8> {
        seal(&self.salt, &self.text(), &OWNER).unwrap_or_default()
    }

    fn bytes(&self) -> Vec<u8> {
        let sound = self.sealed();
        let mut block = sound.clone();
        for damage in &self.damages {
            damage.apply(&mut block, &sound);
        }
        block
    }

    /// What is to be read: nothing unless every byte is as it was sealed.
    fn expected(&self) -> Option<Vec<u8>> {
        (self.known && self.bytes() == self.sealed()).then(|| meant(&self.text()))
    }
}

/// Only the parts of a text that mean something: a next key only where one is announced, nothing behind the last.
fn meant(text: &[u8]) -> Vec<u8> {
    let mut meant = vec![0; TEXT];
    meant[..KEYS[0]].copy_from_slice(&text[..KEYS[0]]);
    for at in KEYS {
        let mut end = at + KEY;
        if text[end] == 1 {
            end += 1 + KEY;
        }
        meant[at..end].copy_from_slice(&text[at..end]);
    }
    meant
}

fn check_choice(input: &Input, blocks: [&[u8]; 2]) {
    let [first, second] = &input.copies;
    let expected = match (first.expected(), second.expected()) {
        (None, None) => None,
        (Some(_), None) => Some(Some(1)),
        (None, Some(_)) => Some(Some(0)),
        (Some(_), Some(_)) => Some(match first.sequence.cmp(&second.sequence) {
            std::cmp::Ordering::Less => Some(0),
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Greater => Some(1),
        }),
    };
    assert_eq!(choose(blocks, &OWNER), expected);
}

fuzz_target!(|input: Input| {
    let blocks = input.copies.each_ref().map(Copy::bytes);
    let stranger = input.stranger.owner();
    for (copy, block) in input.copies.iter().zip(&blocks) {
        assert_eq!(open(block, &OWNER), copy.expected());
        assert!(stranger == OWNER || open(block, &stranger).is_none());
        assert_eq!(open(&copy.text, &OWNER), None, "bytes that nobody sealed");
    }
    check_choice(&input, [&blocks[0], &blocks[1]]);
});
