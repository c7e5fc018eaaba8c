//! The cryptography of one connection: AES-256-CBC and HMAC with their expanded keys, and PBKDF2. No `unsafe` here.

use aes::Aes256;
use aes::cipher::{Block, BlockModeDecrypt, BlockModeEncrypt, InnerIvInit, KeyInit};
use hmac::{Hmac, Mac};
use sha1::Sha1;
use sha2::{Sha256, Sha512};
use zeroize::{Zeroize, Zeroizing};

/// SQLCipher asked for something that this provider does not do, or with impossible arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Refused;

/// The hash under HMAC and PBKDF2; the discriminants are SQLCipher's numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hash {
    Sha1 = 0,
    Sha256 = 1,
    Sha512 = 2,
}

impl Hash {
    /// Bytes of the longest tag.
    pub(super) const LONGEST: usize = 64;

    /// Bytes of this hash's tag.
    pub(super) fn len(self) -> usize {
        match self {
            Self::Sha1 => 20,
            Self::Sha256 => 32,
            Self::Sha512 => 64,
        }
    }
}

impl TryFrom<i32> for Hash {
    type Error = Refused;

    fn try_from(number: i32) -> Result<Self, Refused> {
        [Self::Sha1, Self::Sha256, Self::Sha512]
            .into_iter()
            .find(|hash| *hash as i32 == number)
            .ok_or(Refused)
    }
}

/// Which way [`Context::cipher`] goes; the discriminants are SQLCipher's numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Decrypt = 0,
    Encrypt = 1,
}

impl TryFrom<i32> for Direction {
    type Error = Refused;

    fn try_from(number: i32) -> Result<Self, Refused> {
        [Self::Decrypt, Self::Encrypt]
            .into_iter()
            .find(|way| *way as i32 == number)
            .ok_or(Refused)
    }
}

/// An AES key and its round keys.
struct ExpandedAes {
    key: Zeroizing<[u8; 32]>,
    round_keys: Aes256,
}

impl ExpandedAes {
    #[inline(never)] // see ExpandedHmac::new
    fn new(key: &[u8; 32]) -> Self {
        Self {
            key: Zeroizing::new(*key),
            round_keys: Aes256::new(key.into()),
        }
    }
}

/// An HMAC key and the hash states after its inner and outer pad.
struct ExpandedHmac {
    key: Zeroizing<Vec<u8>>,
    pads: Pads,
}

/// The pads wipe themselves (features `zeroize` of `hmac`, `sha1`, `sha2`); ring's `hmac::Key` does not, which is why it
/// is not used here. Per 4 KiB page both take the same time, measured: 3.05 µs (ring 3.11) with SHA-256.
enum Pads {
    Sha1(Hmac<Sha1>),
    Sha256(Hmac<Sha256>),
    Sha512(Hmac<Sha512>),
}

impl ExpandedHmac {
    #[inline(never)] // `forget_stack` clears below its caller, so the expansion must happen there
    fn new(hash: Hash, key: &[u8]) -> Result<Self, Refused> {
        let pads = match hash {
            Hash::Sha1 => Pads::Sha1(Hmac::new_from_slice(key).map_err(|_| Refused)?),
            Hash::Sha256 => Pads::Sha256(Hmac::new_from_slice(key).map_err(|_| Refused)?),
            Hash::Sha512 => Pads::Sha512(Hmac::new_from_slice(key).map_err(|_| Refused)?),
        };
        Ok(Self {
            key: Zeroizing::new(key.to_vec()),
            pads,
        })
    }
}

impl Pads {
    fn hash(&self) -> Hash {
        match self {
            Self::Sha1(_) => Hash::Sha1,
            Self::Sha256(_) => Hash::Sha256,
            Self::Sha512(_) => Hash::Sha512,
        }
    }
}

/// What SQLCipher calls the provider's context: one for each keyed database of a connection.
///
/// Every page needs the same two keys, so their expansions are kept until another key comes (a rekey) or the connection
/// closes; both wipe them. That saves 0.13 µs of 3.8 µs per page read. The price: while a database is open its key is in
/// memory unmasked, as are its decrypted pages.
#[derive(Default)]
pub(super) struct Context {
    aes: Option<ExpandedAes>,
    hmac: Option<ExpandedHmac>,
}

impl Context {
    /// HMAC of `parts`, one after the other; returns how many bytes of `tag` it has.
    pub(super) fn hmac(
        &mut self,
        hash: Hash,
        key: &[u8],
        parts: [&[u8]; 2],
        tag: &mut [u8; Hash::LONGEST],
    ) -> Result<usize, Refused> {
        fn finish<M: Mac + Clone>(pads: &M, parts: [&[u8]; 2], tag: &mut [u8; Hash::LONGEST]) {
            let mut mac = pads.clone();
            parts.into_iter().for_each(|part| mac.update(part));
            let bytes = mac.finalize().into_bytes();
            tag.iter_mut()
                .zip(bytes)
                .for_each(|(out, byte)| *out = byte);
        }

        match self.pads_of(hash, key)? {
            Pads::Sha1(pads) => finish(pads, parts, tag),
            Pads::Sha256(pads) => finish(pads, parts, tag),
            Pads::Sha512(pads) => finish(pads, parts, tag),
        }
        Ok(hash.len())
    }

    fn pads_of(&mut self, hash: Hash, key: &[u8]) -> Result<&Pads, Refused> {
        if self
            .hmac
            .as_ref()
            .is_none_or(|kept| kept.pads.hash() != hash || *kept.key != key)
        {
            self.hmac = None;
            self.hmac = Some(ExpandedHmac::new(hash, key)?);
            forget_stack::<EXPANSION_DEPTH>();
        }
        self.hmac.as_ref().map(|kept| &kept.pads).ok_or(Refused)
    }

    /// AES-256-CBC without padding, in place.
    pub(super) fn cipher(
        &mut self,
        direction: Direction,
        key: &[u8; 32],
        iv: &[u8; 16],
        blocks: &mut [Block<Aes256>],
    ) -> Result<(), Refused> {
        let round_keys = self.round_keys_of(key)?;
        match direction {
            Direction::Decrypt => {
                cbc::Decryptor::<&Aes256>::inner_iv_init(round_keys, iv.into())
                    .decrypt_blocks(blocks);
            }
            Direction::Encrypt => {
                cbc::Encryptor::<&Aes256>::inner_iv_init(round_keys, iv.into())
                    .encrypt_blocks(blocks);
            }
        }
        Ok(())
    }

    fn round_keys_of(&mut self, key: &[u8; 32]) -> Result<&Aes256, Refused> {
        if self.aes.as_ref().is_none_or(|kept| *kept.key != *key) {
            self.aes = None;
            self.aes = Some(ExpandedAes::new(key));
            forget_stack::<EXPANSION_DEPTH>();
        }
        self.aes
            .as_ref()
            .map(|kept| &kept.round_keys)
            .ok_or(Refused)
    }
}

impl Drop for Context {
    fn drop(&mut self) {
        (self.aes, self.hmac) = (None, None);
        forget_stack::<PAGE_DEPTH>();
    }
}

/// PBKDF2-HMAC. SQLCipher derives a page's HMAC key with it (2 rounds), and a key from a passphrase (256 000).
pub(super) fn pbkdf2(hash: Hash, password: &[u8], salt: &[u8], rounds: u32, key: &mut [u8]) {
    #[inline(never)] // see ExpandedHmac::new
    fn derive(hash: Hash, password: &[u8], salt: &[u8], rounds: u32, key: &mut [u8]) {
        match hash {
            Hash::Sha1 => pbkdf2::pbkdf2_hmac::<Sha1>(password, salt, rounds, key),
            Hash::Sha256 => pbkdf2::pbkdf2_hmac::<Sha256>(password, salt, rounds, key),
            Hash::Sha512 => pbkdf2::pbkdf2_hmac::<Sha512>(password, salt, rounds, key),
        }
    }
    derive(hash, password, salt, rounds, key);
    forget_stack::<EXPANSION_DEPTH>();
}

/// Deep enough for the frames of one key expansion or derivation, and cheap: it runs three times an open.
const EXPANSION_DEPTH: usize = 4 << 10;
/// Deep enough for the frames between a statement and the cipher of one of its pages; runs once a connection, at its end.
const PAGE_DEPTH: usize = 64 << 10;

/// Overwrites the unused stack below the caller's frame, where moved values have left copies of round keys and pads that
/// no destructor knows of. `tests/memory.rs` finds them without this.
#[inline(never)]
fn forget_stack<const DEPTH: usize>() {
    [0u8; DEPTH].zeroize();
}
