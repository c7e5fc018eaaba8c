//! Row 7 of the test matrix: flipped bits in the files that hold keys.
//!
//! A copy has 32,768 bits. Where both copies are damaged nothing is written, and every bit of both is tried. Where one
//! is, it is repaired and synced each time, and every 15th bit is tried, 2,185 in each copy: all eight places within a byte.
//! Of an edited header every bit of the public part and of the slot in use is tried, of the rest every 15th. Above the
//! level of a commit every bit is tried everywhere.

use std::fs::{self, File};
use std::os::unix::fs::FileExt;
use std::path::PathBuf;

use ring::digest;

use goldseam_report::{Level, Report};
use goldseam_vault::{KdfParams, Part, VaultError};

use super::fixture::*;

const BLOCK: usize = 4096;
const BITS: usize = BLOCK * 8;

/// Has no factor in common with 8.
fn stride() -> usize {
    Level::asked().unwrap().of(15, 1, 1)
}

/// A locked vault whose keys can be tried thousands of times.
struct Keys(Locked);

impl Keys {
    /// Without its main database a vault whose keys open says that the database is missing: everything before that
    /// step has then succeeded. A folder in place of the count of attempts cannot be written, which makes no attempt wait.
    fn new(seed: u64) -> Self {
        let keys = Self(Locked::new(seed));
        fs::rename(keys.database(), keys.aside()).unwrap();
        fs::remove_file(keys.0.path("attempts")).unwrap();
        fs::create_dir(keys.0.path("attempts")).unwrap();
        assert_eq!(keys.try_to_open(), Outcome::KeysOpen);
        keys
    }

    fn database(&self) -> PathBuf {
        self.0.path(&self.0.name("s", "db"))
    }

    fn aside(&self) -> PathBuf {
        self.0.fixture.home.path().join("aside")
    }

    fn try_to_open(&self) -> Outcome {
        match self.0.open().map(|_| ()) {
            Err(VaultError::DamagedVault(Part::MissingFile)) => Outcome::KeysOpen,
            Err(VaultError::WrongPassphrase) => Outcome::WrongKey,
            Err(VaultError::DamagedHeader) => Outcome::DamagedHeader,
            Err(VaultError::DamagedVault(Part::Keyring)) => Outcome::DamagedKeyring,
            Err(VaultError::NewerVersion { found, known: 1 }) => Outcome::Newer(found),
            other => panic!("{other:?}"),
        }
    }

    fn ring(&self, compartment: usize) -> [Copy; 2] {
        ["a", "b"].map(|copy| Copy::of(self, &format!("ring{compartment}.{copy}")))
    }

    fn header(&self) -> [Copy; 2] {
        ["header.a", "header.b"].map(|name| Copy::of(self, name))
    }

    /// With its database back in place, the vault is what it was.
    fn assert_whole(&self) {
        fs::rename(self.aside(), self.database()).unwrap();
        fs::remove_dir(self.0.path("attempts")).unwrap();
        assert_eq!(notes(&self.0.open().unwrap()), ["old words"]);
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    KeysOpen,
    WrongKey,
    DamagedHeader,
    DamagedKeyring,
    Newer(u32),
}

/// One copy of a pair of files.
struct Copy(File);

impl Copy {
    fn of(keys: &Keys, name: &str) -> Self {
        let file = File::options()
            .read(true)
            .write(true)
            .open(keys.0.path(name));
        Self(file.unwrap())
    }

    fn read(&self) -> [u8; BLOCK] {
        assert_eq!(self.0.metadata().unwrap().len(), BLOCK as u64);
        let mut bytes = [0; BLOCK];
        self.0.read_exact_at(&mut bytes, 0).unwrap();
        bytes
    }

    fn write(&self, bytes: &[u8; BLOCK]) {
        self.0.write_all_at(bytes, 0).unwrap();
    }

    fn flip(&self, bit: usize) {
        let mut byte = [0];
        let at = (bit / 8) as u64;
        self.0.read_exact_at(&mut byte, at).unwrap();
        byte[0] ^= 1 << (bit % 8);
        self.0.write_all_at(&byte, at).unwrap();
    }
}

/// Another bit than `bit`, a different way off for each.
fn elsewhere(bit: usize) -> usize {
    (bit * 5 + 8191) % BITS
}

/// Damages each copy in another place; a second time, undoes it.
fn flip_both(copies: &[Copy; 2], bit: usize) {
    copies[0].flip(bit);
    copies[1].flip(elsewhere(bit));
}

#[test]
fn a_header_with_any_bit_flipped_in_one_copy_opens_and_is_repaired() {
    let mut report = Report::new(FLIPS);
    let keys = Keys::new(1);
    let copies = keys.header();
    let whole = copies[0].read();
    for bit in (0..BITS).step_by(stride()) {
        for copy in &copies {
            copy.flip(bit);
            let opened = same(keys.try_to_open(), Outcome::KeysOpen);
            let repaired = if copy.read() == whole {
                Ok(())
            } else {
                copy.write(&whole);
                Err("not repaired".to_owned())
            };
            report.case(format_args!("header, bit {bit}"), opened.and(repaired));
        }
    }
    keys.assert_whole();
    report.finish().unwrap();
}

/// Flips a bit of both copies as somebody would who knows how the digest is made.
fn edit_both(copies: &[Copy; 2], whole: &[u8; BLOCK], bit: usize) -> [u8; BLOCK] {
    const DIGEST: usize = 4064;
    let mut edited = *whole;
    edited[bit / 8] ^= 1 << (bit % 8);
    let sum = digest::digest(&digest::SHA256, &edited[..DIGEST]);
    edited[DIGEST..].copy_from_slice(sum.as_ref());
    copies.iter().for_each(|copy| copy.write(&edited));
    edited
}

#[test]
fn a_header_with_any_bit_flipped_in_both_copies_is_damaged_and_left_alone() {
    let mut report = Report::new(FLIPS);
    let keys = Keys::new(2);
    let copies = keys.header();
    let whole = copies[0].read();
    for bit in 0..BITS {
        flip_both(&copies, bit);
        let refused = same(keys.try_to_open(), Outcome::DamagedHeader);
        report.case(format_args!("both headers, bit {bit}"), refused);
        // Flipping them back gives the old bytes only if nobody has written.
        flip_both(&copies, bit);
    }
    let alone = copies.iter().all(|copy| copy.read() == whole);
    report.case("both headers are left alone", same(alone, true));
    // A flip that nothing checks is seen as one: in the filling of a slot, with a digest that agrees.
    edit_both(&copies, &whole, (128 + keys.0.compartment * 1024 + 255) * 8);
    let seen = same(keys.try_to_open(), Outcome::DamagedHeader).is_err();
    report.control("a header whose digest is not checked", seen);
    copies.iter().for_each(|copy| copy.write(&whole));
    keys.assert_whole();
    report.finish().unwrap();
}

/// What the layout at the head of `header.rs` promises for a header that somebody edited, digest and all.
fn after_an_edit(edited: &[u8; BLOCK], bit: usize, device_slot: usize) -> Outcome {
    let number = |at: usize| u32::from_le_bytes(std::array::from_fn(|i| edited[at + i]));
    let params = KdfParams {
        memory_kib: number(24),
        passes: number(28),
        lanes: number(32),
    };
    match bit / 8 {
        8..12 if number(8) > 1 => Outcome::Newer(number(8)),
        // Authenticated by the slots, so numbers that would make a guess cheaper open nothing.
        24..36 if params.is_acceptable() => Outcome::WrongKey,
        0..16 | 24..64 => Outcome::DamagedHeader,
        64..128 => Outcome::WrongKey,
        // The last 32 bytes of a slot only fill it; the other seven slots are not this key's.
        at @ 128..2176 if (at - 128) / 256 == device_slot && (at - 128) % 256 < 224 => {
            Outcome::WrongKey
        }
        _ => Outcome::KeysOpen,
    }
}

#[test]
fn an_edited_header_with_a_right_digest_opens_nothing_else() {
    let mut report = Report::new(FLIPS);
    let keys = Keys::new(3);
    let copies = keys.header();
    let whole = copies[0].read();
    let stride = stride();
    let slot = keys.0.compartment * 4 + 2;
    let in_use = 128 + slot * 256..128 + (slot + 1) * 256;
    let bits = (0..4064 * 8)
        .filter(|bit| bit / 8 < 128 || in_use.contains(&(bit / 8)) || bit % stride == 0);
    for bit in bits {
        let edited = edit_both(&copies, &whole, bit);
        let expected = after_an_edit(&edited, bit, slot);
        let outcome = same(keys.try_to_open(), expected);
        report.case(format_args!("edited header, bit {bit}"), outcome);
    }
    copies.iter().for_each(|copy| copy.write(&whole));
    keys.assert_whole();
    report.finish().unwrap();
}

#[test]
fn a_keyring_with_any_bit_flipped_in_one_copy_opens_and_is_repaired() {
    let mut report = Report::new(FLIPS);
    let keys = Keys::new(4);
    let copies = keys.ring(keys.0.compartment);
    for bit in (0..BITS).step_by(stride()) {
        // The second copy is damaged when the first was just repaired, so it is the repaired one that opens, and so on.
        for copy in &copies {
            copy.flip(bit);
            let damaged = copy.read();
            let opened = same(keys.try_to_open(), Outcome::KeysOpen);
            let repaired = if copy.read() == damaged {
                Err("not repaired".to_owned())
            } else {
                Ok(())
            };
            report.case(format_args!("keyring, bit {bit}"), opened.and(repaired));
        }
    }
    keys.assert_whole();
    report.finish().unwrap();
}

#[test]
fn a_keyring_with_any_bit_flipped_in_both_copies_is_damaged_and_left_alone() {
    let mut report = Report::new(FLIPS);
    let keys = Keys::new(5);
    let copies = keys.ring(keys.0.compartment);
    let whole = [copies[0].read(), copies[1].read()];
    for bit in 0..BITS {
        flip_both(&copies, bit);
        let refused = same(keys.try_to_open(), Outcome::DamagedKeyring);
        report.case(format_args!("both keyrings, bit {bit}"), refused);
        flip_both(&copies, bit);
    }
    let alone = [copies[0].read(), copies[1].read()] == whole;
    report.case("both keyrings are left alone", same(alone, true));
    copies[0].write(&whole[0]);
    copies[1].write(&whole[1]);
    keys.assert_whole();
    report.finish().unwrap();
}

/// Nobody who is in one compartment can tell whether the other is used, so its keyring must not be touched.
#[test]
fn the_keyring_of_the_other_compartment_is_neither_read_nor_repaired() {
    let mut report = Report::new(FLIPS);
    let keys = Keys::new(6);
    let copies = keys.ring(1 - keys.0.compartment);
    for copy in &copies {
        for bit in (0..BITS).step_by(997) {
            copy.flip(bit);
        }
    }
    let flipped = [copies[0].read(), copies[1].read()];
    let opened = same(keys.try_to_open(), Outcome::KeysOpen);
    report.case("the other keyring", opened);
    assert!([copies[0].read(), copies[1].read()] == flipped);
    keys.assert_whole();
    report.finish().unwrap();
}
