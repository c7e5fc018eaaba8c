//! Flipped bits, cut and lengthened files: exact data or the right error, and never a new vault.

use std::fs;
use std::path::PathBuf;

use goldseam_vault::{DeviceKey, Part, Result, Unlock, Vault, VaultError};
use ring::digest::{SHA256, digest};

use crate::fixture::{Fixture, add, notes};

/// Bytes of a copy of the header or of a keyring.
const BLOCK: usize = 4096;
/// Where the header's digest begins.
const DIGEST: usize = 4064;

/// A locked vault with one note, opened by a device key: without a key derivation, so that it can be opened often.
struct Damaged {
    fixture: Fixture,
    key: DeviceKey,
    compartment: usize,
    whole: Vec<(PathBuf, Vec<u8>)>,
}

impl Damaged {
    fn new(seed: u64) -> Self {
        let (fixture, vault) = Fixture::new(seed);
        add(&vault, "old words");
        let key = vault.add_device_key(&fixture.passphrase).unwrap();
        let compartment = fixture.compartment();
        vault.lock().unwrap();
        let whole = fs::read_dir(fixture.folder())
            .unwrap()
            .map(|file| file.unwrap().path())
            .map(|path| (path.clone(), fs::read(path).unwrap()))
            .collect();
        Self {
            fixture,
            key,
            compartment,
            whole,
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.fixture.folder().join(name)
    }

    fn ring(&self) -> String {
        format!("ring{}", self.compartment)
    }

    /// Every file as it was.
    fn mend(&self) {
        for (path, bytes) in &self.whole {
            fs::write(path, bytes).unwrap();
        }
    }

    fn change(&self, name: &str, change: impl FnOnce(&mut Vec<u8>)) {
        let mut bytes = fs::read(self.path(name)).unwrap();
        change(&mut bytes);
        fs::write(self.path(name), bytes).unwrap();
    }

    fn flip(&self, name: &str, bit: usize) {
        self.change(name, |bytes| bytes[bit / 8] ^= 1 << (bit % 8));
    }

    fn open(&self) -> Result<Vault> {
        self.fixture.open_with(Unlock::DeviceKey(&self.key))
    }

    fn must_open(&self, why: &str) {
        let vault = self.open().unwrap_or_else(|error| panic!("{why}: {error}"));
        assert_eq!(notes(&vault), ["old words"], "{why}");
        vault.lock().unwrap();
    }
}

#[test]
fn a_flipped_bit_in_one_copy_is_healed_from_the_other() {
    let damaged = Damaged::new(21);
    for pair in ["header".to_owned(), damaged.ring()] {
        // Copy after copy: each opening needs what the one before has healed. 61 is prime to 8: every place in a byte.
        for (number, bit) in (0..BLOCK * 8).step_by(61).enumerate() {
            let copy = format!("{pair}.{}", ["a", "b"][number % 2]);
            damaged.flip(&copy, bit);
            damaged.must_open(&format!("bit {bit} of {copy}"));
        }
    }
    damaged.mend();
}

#[test]
fn a_copy_that_is_missing_or_of_another_length_is_healed() {
    let damaged = Damaged::new(22);
    for pair in ["header".to_owned(), damaged.ring()] {
        for ending in ["a", "b"] {
            let copy = damaged.path(&format!("{pair}.{ending}"));
            for length in [0, 1, 511, 512, 4095, 4097, 8192] {
                let file = fs::File::options().write(true).open(&copy).unwrap();
                file.set_len(length).unwrap();
                damaged.must_open("another length");
                assert_eq!(fs::metadata(&copy).unwrap().len(), BLOCK as u64);
            }
            fs::remove_file(&copy).unwrap();
            damaged.must_open("missing");
            assert_eq!(fs::metadata(&copy).unwrap().len(), BLOCK as u64);
        }
    }
}

#[test]
fn a_flipped_bit_in_both_copies_has_its_own_error() {
    let damaged = Damaged::new(23);
    let ring = damaged.ring();
    for bit in (0..BLOCK * 8).step_by(61) {
        let other = (bit + 4099) % (BLOCK * 8);
        for (pair, is_right) in [
            (
                "header",
                (|e| matches!(e, VaultError::DamagedHeader)) as fn(&VaultError) -> bool,
            ),
            (&ring, |e| {
                matches!(e, VaultError::DamagedVault(Part::Keyring))
            }),
        ] {
            damaged.flip(&format!("{pair}.a"), bit);
            damaged.flip(&format!("{pair}.b"), other);
            let error = damaged.open().err().unwrap();
            assert!(is_right(&error), "bit {bit} of {pair}: {error}");
            // Nothing was repaired into something else.
            damaged.flip(&format!("{pair}.a"), bit);
            damaged.flip(&format!("{pair}.b"), other);
        }
    }
    damaged.must_open("as it was");
}

#[test]
fn a_header_with_a_made_digest_opens_only_what_it_said_before() {
    let damaged = Damaged::new(24);
    let slot = 128 + (damaged.compartment * 4 + 2) * 256;
    let mut refused = 0;
    for bit in (0..DIGEST * 8).step_by(13) {
        let byte = bit / 8;
        for copy in ["header.a", "header.b"] {
            damaged.change(copy, |bytes| {
                bytes[byte] ^= 1 << (bit % 8);
                let made = digest(&SHA256, &bytes[..DIGEST]);
                bytes[DIGEST..].copy_from_slice(made.as_ref());
            });
        }
        // The sequence only says which copy is newer; other slots, and the random rest of ours, are not ours to judge.
        let free = (16..24).contains(&byte) || (byte >= 128 && !(slot..slot + 224).contains(&byte));
        match damaged.open() {
            Ok(vault) => {
                assert!(free, "byte {byte} was changed and nobody noticed");
                assert_eq!(notes(&vault), ["old words"]);
                vault.lock().unwrap();
            }
            Err(error) => {
                assert!(!free, "byte {byte}: {error}");
                let told = matches!(
                    error,
                    VaultError::DamagedHeader
                        | VaultError::NewerVersion { .. }
                        | VaultError::WrongPassphrase
                );
                assert!(told, "byte {byte}: {error}");
                refused += 1;
            }
        }
        damaged.mend();
    }
    assert!(refused > 200, "{refused}");
}

#[test]
fn a_cut_or_lengthened_database_is_exact_or_damaged() {
    let damaged = Damaged::new(25);
    for letter in ["s", "m"] {
        let name = format!("{letter}{}.db", damaged.compartment);
        let path = damaged.path(&name);
        let whole = fs::metadata(&path).unwrap().len();
        let borders = (0..whole).step_by(512);
        // At every page border, and around it; between them every half kilobyte of the first pages.
        let cuts = borders.filter(|at| at % 4096 == 0 || *at < 4 * 4096);
        for cut in cuts.flat_map(|at| [at.saturating_sub(1), at, at + 1]) {
            let file = fs::File::options().write(true).open(&path).unwrap();
            file.set_len(cut).unwrap();
            drop(file);
            match damaged.open() {
                Err(error) => assert!(
                    matches!(error, VaultError::DamagedVault(_)),
                    "{name} cut to {cut}: {error}"
                ),
                Ok(_) => panic!("{name}, cut to {cut} of {whole} bytes, was opened"),
            }
            damaged.mend();
        }
        for more in [4096, 65_536] {
            damaged.change(&name, |bytes| bytes.resize(bytes.len() + more, 0));
            damaged.must_open("longer by whole pages, as the other compartment makes it");
            damaged.mend();
        }
        for more in [1, 511, 512, 4095, 4097] {
            damaged.change(&name, |bytes| bytes.resize(bytes.len() + more, 0));
            let error = damaged.open().err();
            let told = matches!(error, Some(VaultError::DamagedVault(Part::FileSize)));
            assert!(told, "{name}, longer by {more}: {error:?}");
            damaged.mend();
        }
    }
}

#[test]
fn a_flipped_bit_in_any_page_is_found_by_the_check() {
    let damaged = Damaged::new(26);
    let name = format!("s{}.db", damaged.compartment);
    let pages = fs::metadata(damaged.path(&name)).unwrap().len() / 4096;
    for page in 0..pages {
        // Its beginning, its middle, its authentication code.
        for byte in [16, 2048, 4090] {
            damaged.flip(&name, (page as usize * 4096 + byte) * 8);
            match damaged.open() {
                Err(error) => assert!(matches!(error, VaultError::DamagedVault(_)), "{error}"),
                Ok(vault) => {
                    let checked = vault.check(&goldseam_vault::CancelToken::new());
                    assert!(
                        matches!(checked, Err(VaultError::DamagedVault(_))),
                        "byte {byte} of page {page} was not found"
                    );
                    let _ = vault.lock();
                }
            }
            damaged.mend();
        }
    }
}
