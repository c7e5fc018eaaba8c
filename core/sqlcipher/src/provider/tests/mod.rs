//! Calls the provider as SQLCipher does: through the table of C functions.

mod arguments;
mod known_answers;
#[cfg(target_os = "linux")]
mod memory;
mod wycheproof_vectors;

use std::ffi::{c_int, c_void};
use std::mem::MaybeUninit;
use std::ptr;

use super::{Direction, Hash, Provider, SQLITE_OK, goldseam_provider_setup};

fn provider() -> Provider {
    let mut table = MaybeUninit::<Provider>::uninit();
    // SAFETY: room for one table.
    let code = unsafe { goldseam_provider_setup(table.as_mut_ptr()) };
    assert_eq!(code, SQLITE_OK);
    // SAFETY: set up, as it has said.
    unsafe { table.assume_init() }
}

/// A context of SQLCipher's, with the calls that tests make on it.
struct Opened {
    provider: Provider,
    context: *mut c_void,
}

impl Opened {
    fn new() -> Self {
        let provider = provider();
        let mut context = ptr::null_mut();
        // SAFETY: an out-pointer of ours.
        assert_eq!(unsafe { (provider.ctx_init)(&raw mut context) }, SQLITE_OK);
        Self { provider, context }
    }

    fn hmac(&self, hash: Hash, key: &[u8], parts: [&[u8]; 2]) -> Vec<u8> {
        // SAFETY: the function ignores its context.
        let len = unsafe { (self.provider.get_hmac_sz)(self.context, hash as c_int) };
        let mut tag = vec![0; usize::try_from(len).unwrap()];
        // SAFETY: slices with their lengths, and room for a tag of this hash.
        let code = unsafe {
            (self.provider.hmac)(
                self.context,
                hash as c_int,
                key.as_ptr(),
                key.len() as c_int,
                parts[0].as_ptr(),
                parts[0].len() as c_int,
                parts[1].as_ptr(),
                parts[1].len() as c_int,
                tag.as_mut_ptr(),
            )
        };
        assert_eq!(code, SQLITE_OK);
        tag
    }

    fn kdf(&self, hash: Hash, password: &[u8], salt: &[u8], rounds: usize, len: usize) -> Vec<u8> {
        let mut key = vec![0; len];
        // SAFETY: slices with their lengths.
        let code = unsafe {
            (self.provider.kdf)(
                self.context,
                hash as c_int,
                password.as_ptr(),
                password.len() as c_int,
                salt.as_ptr(),
                salt.len() as c_int,
                rounds as c_int,
                len as c_int,
                key.as_mut_ptr(),
            )
        };
        assert_eq!(code, SQLITE_OK);
        key
    }

    /// `None` when refused.
    fn cipher(
        &self,
        direction: Direction,
        key: &[u8; 32],
        iv: &[u8; 16],
        data: &[u8],
    ) -> Option<Vec<u8>> {
        let mut out = vec![0xEE; data.len()];
        // SAFETY: slices with their lengths.
        let code = unsafe {
            (self.provider.cipher)(
                self.context,
                direction as c_int,
                key.as_ptr(),
                key.len() as c_int,
                iv.as_ptr(),
                data.as_ptr(),
                data.len() as c_int,
                out.as_mut_ptr(),
            )
        };
        (code == SQLITE_OK).then_some(out)
    }
}

impl Drop for Opened {
    fn drop(&mut self) {
        // SAFETY: from `ctx_init`, freed once.
        let code = unsafe { (self.provider.ctx_free)(&raw mut self.context) };
        assert_eq!(code, SQLITE_OK);
        assert!(self.context.is_null());
    }
}

fn bytes(hex: &str) -> Vec<u8> {
    let digits: Vec<u8> = hex
        .chars()
        .filter_map(|c| c.to_digit(16))
        .map(|digit| digit as u8)
        .collect();
    digits
        .chunks_exact(2)
        .map(|pair| pair[0] << 4 | pair[1])
        .collect()
}

fn array<const N: usize>(hex: &str) -> [u8; N] {
    bytes(hex).try_into().unwrap()
}
