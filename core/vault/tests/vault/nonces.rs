//! Nothing is ever encrypted twice with the same key and the same nonce: keys of slots and keyrings come from a salt drawn
//! for one writing, pages have a vector drawn for one writing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use goldseam_vault::CancelToken;

use crate::fixture::{Fixture, add};

const PAGE: usize = 4096;
/// A page ends with its vector (16 bytes) and its HMAC (32).
const VECTOR: std::ops::Range<usize> = PAGE - 48..PAGE - 32;

/// The salts of both keyrings' copies and of all slots.
fn salts(folder: &Path) -> BTreeSet<Vec<u8>> {
    let read = |name: &str| fs::read(folder.join(name)).unwrap();
    let rings = ["ring0.a", "ring0.b", "ring1.a", "ring1.b"];
    let mut salts: BTreeSet<Vec<u8>> = rings.map(|name| read(name)[..32].to_vec()).into();
    let header = read("header.a");
    salts.extend((0..8).map(|slot| header[128 + slot * 256..][..32].to_vec()));
    salts
}

#[test]
fn every_sealing_draws_its_own_salt() {
    let (fixture, vault) = Fixture::new(1);
    let passphrase = &fixture.passphrase;
    let mut seen = salts(&fixture.folder());
    assert_eq!(seen.len(), 12);
    // The same passphrase into the same slot, three times.
    for round in 1..=3 {
        vault.change_passphrase(passphrase, passphrase).unwrap();
        seen.extend(salts(&fixture.folder()));
        assert_eq!(seen.len(), 12 + round);
    }
    vault
        .change_all_keys(passphrase, &CancelToken::new())
        .unwrap();
    let before = seen.len();
    seen.extend(salts(&fixture.folder()));
    // Both copies of the keyring, the slot of the passphrase and the two that were cleared.
    assert_eq!(seen.len(), before + 5);
}

#[test]
fn no_vector_is_used_for_two_pages() {
    let (fixture, vault) = Fixture::new(2);
    let mut pages: BTreeMap<Vec<u8>, Vec<u8>> = BTreeMap::new();
    let mut look = || {
        for name in ["s0.db", "m0.db", "s1.db", "m1.db"] {
            let bytes = fs::read(fixture.folder().join(name)).unwrap();
            for page in bytes.chunks(PAGE) {
                let before = pages.insert(page[VECTOR].to_vec(), page.to_vec());
                assert!(before.is_none_or(|before| before == page), "{name}");
            }
        }
        pages.len()
    };
    let first = look();
    for round in 1..=3 {
        // Many times the same page, and the same text.
        for _ in 0..5 {
            add(&vault, "the same words");
        }
        vault.check(&CancelToken::new()).unwrap();
        assert!(look() > first + round, "nothing was written");
    }
}
