//! Headers of any form: what a person who writes to the disk could make of a valid one.

#![no_main]

use std::sync::LazyLock;

use arbitrary::Arbitrary;
use goldseam_fuzz::damage::{BLOCK, Damage};
use goldseam_vault::VaultError;
use goldseam_vault::fuzzing::header::{choose, create, open, parse};
use libfuzzer_sys::fuzz_target;
use sha2::{Digest, Sha256};

const DIGEST: usize = 4064;
const SEQUENCE: std::ops::Range<usize> = 16..24;
const FIRST_SLOT: usize = 128;
const SLOT: usize = 256;
/// What is random at the end of a slot means nothing.
const MEANT: usize = 224;

const WRAPS: [&[u8; 32]; 2] = [&[0x11; 32], &[0x22; 32]];
/// The slots that these keys open, with their compartments.
const SLOTS: [(usize, u8); 2] = [(0, 0), (5, 1)];
const VMK: [u8; 32] = [0x33; 32];

/// Two vaults with the same keys, so that only the header tells a slot of one from a slot of the other.
static SOUND: LazyLock<[Vec<u8>; 2]> =
    LazyLock::new(|| [1, 2].map(|seed| create(seed, WRAPS, &VMK).unwrap_or_default()));

#[derive(Debug, Arbitrary)]
struct Input {
    copies: [Copy; 2],
    guess: [u8; 32],
}

#[derive(Debug, Arbitrary)]
enum Copy {
    Anything(Vec<u8>),
    Damaged {
        damages: Vec<Damage>,
        sequence: Option<u64>,
        fix_digest: bool,
    },
}

impl Copy {
    fn bytes(&self) -> Vec<u8> {
        let Self::Damaged {
            damages,
            sequence,
            fix_digest,
        } = self
        else {
            let Self::Anything(bytes) = self else {
                return Vec::new();
            };
            return bytes.clone();
        };
        let [sound, other] = &*SOUND;
        let mut block = sound.clone();
        damages
            .iter()
            .for_each(|damage| damage.apply(&mut block, other));
        if block.len() == BLOCK {
            if let Some(sequence) = sequence {
                block[SEQUENCE].copy_from_slice(&sequence.to_le_bytes());
            }
            if *fix_digest {
                let digest = Sha256::digest(&block[..DIGEST]);
                block[DIGEST..].copy_from_slice(&digest);
            }
        }
        block
    }
}

/// A key opens its slot as long as nothing was changed in it, nor in the public part; the sequence is not authenticated.
/// The whole of the other vault's header, moved here, is a sound one, too.
fn opens(block: &[u8], which: usize) -> bool {
    let (place, _) = SLOTS[which];
    let slot = FIRST_SLOT + place * SLOT;
    let parts = [
        0..SEQUENCE.start,
        SEQUENCE.end..FIRST_SLOT,
        slot..slot + MEANT,
    ];
    SOUND.iter().any(|sound| {
        parts
            .iter()
            .all(|part| block[part.clone()] == sound[part.clone()])
    })
}

fn sequence(block: &[u8]) -> u64 {
    let mut bytes = [0; 8];
    bytes.copy_from_slice(&block[SEQUENCE]);
    u64::from_le_bytes(bytes)
}

fn check_copy(block: &[u8], guess: &[u8; 32]) {
    let Ok(parsed) = parse(block) else {
        assert_eq!(open(block, WRAPS[0]), None);
        return;
    };
    assert_eq!(
        parsed, block,
        "what is valid is written again as it was read"
    );
    assert_eq!(
        block[DIGEST..],
        Sha256::digest(&block[..DIGEST])[..],
        "only a right digest is valid"
    );
    for (which, (_, compartment)) in SLOTS.into_iter().enumerate() {
        let expected = opens(block, which).then_some((compartment, VMK));
        assert_eq!(open(block, WRAPS[which]), expected);
    }
    assert!(
        WRAPS.contains(&guess) || open(block, guess).is_none(),
        "a wrong key opens nothing"
    );
}

fn check_choice(copies: [&[u8]; 2]) {
    let later: Vec<u32> = copies
        .iter()
        .filter_map(|copy| parse(copy).err().flatten())
        .collect();
    let valid: Vec<usize> = (0..2).filter(|i| parse(copies[*i]).is_ok()).collect();
    match choose(copies) {
        Err(VaultError::NewerVersion { found, .. }) => {
            assert!(found > 1 && later.first() == Some(&found));
        }
        Err(VaultError::DamagedHeader) => assert!(later.is_empty() && valid.is_empty()),
        Err(_) => panic!("no other reason to refuse a header"),
        Ok((chosen, stale)) => {
            assert!(later.is_empty(), "nothing is read beside a later version");
            assert!(valid.iter().any(|i| copies[*i] == chosen));
            let newest = valid.iter().map(|i| sequence(copies[*i])).max();
            assert_eq!(Some(sequence(&chosen)), newest);
            match stale {
                Some(stale) => assert!(copies[1 - stale] == chosen && copies[stale] != chosen),
                None => assert!(copies[0] == copies[1]),
            }
        }
    }
}

fuzz_target!(|input: Input| {
    let [first, second] = input.copies.each_ref().map(Copy::bytes);
    check_copy(&first, &input.guess);
    check_copy(&second, &input.guess);
    check_choice([&first, &second]);
});
