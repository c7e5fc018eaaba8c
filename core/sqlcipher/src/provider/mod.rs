//! The cipher provider that SQLCipher calls: `SQLCIPHER_CRYPTO_CUSTOM=goldseam_provider_setup`.
//!
//! This file is the border to C: it checks every argument and turns pointers into slices; `context.rs` computes. No call
//! unwinds into C: a panic, which would be a defect, becomes an error code ([`answer`]).
//!
//! SQLCipher makes one context for each keyed database (`ctx_init`), calls with it only while it holds the connection's
//! mutex, and ends it when the database closes or gets another codec (`ctx_free`).

mod context;
#[cfg(test)]
mod tests;

use std::ffi::{c_char, c_int, c_uchar, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::{ptr, slice};

use aes::Aes256;
use aes::cipher::Block;
use ring::rand::{SecureRandom, SystemRandom};
use zeroize::Zeroizing;

use context::{Context, Direction, Hash, Refused};

/// `struct sqlcipher_provider` of SQLCipher 4.19. A change upstream cannot go unnoticed: `amalgamation.sha256`.
#[repr(C)]
pub(crate) struct Provider {
    init: Option<unsafe extern "C" fn() -> c_int>,
    shutdown: Option<unsafe extern "C" fn()>,
    get_provider_name: unsafe extern "C" fn(*mut c_void) -> *const c_char,
    add_random: unsafe extern "C" fn(*mut c_void, *const c_void, c_int) -> c_int,
    random: unsafe extern "C" fn(*mut c_void, *mut c_void, c_int) -> c_int,
    hmac: HmacFunction,
    kdf: KdfFunction,
    cipher: CipherFunction,
    get_cipher: unsafe extern "C" fn(*mut c_void) -> *const c_char,
    get_key_sz: unsafe extern "C" fn(*mut c_void) -> c_int,
    get_iv_sz: unsafe extern "C" fn(*mut c_void) -> c_int,
    get_block_sz: unsafe extern "C" fn(*mut c_void) -> c_int,
    get_hmac_sz: unsafe extern "C" fn(*mut c_void, c_int) -> c_int,
    ctx_init: unsafe extern "C" fn(*mut *mut c_void) -> c_int,
    ctx_free: unsafe extern "C" fn(*mut *mut c_void) -> c_int,
    fips_status: unsafe extern "C" fn(*mut c_void) -> c_int,
    get_provider_version: unsafe extern "C" fn(*mut c_void) -> *const c_char,
    next: *mut Provider,
}

/// Context, hash, key and its length, two inputs and their lengths, tag.
type HmacFunction = unsafe extern "C" fn(
    *mut c_void,
    c_int,
    *const c_uchar,
    c_int,
    *const c_uchar,
    c_int,
    *const c_uchar,
    c_int,
    *mut c_uchar,
) -> c_int;

/// Context, hash, password and its length, salt and its length, rounds, length of the key, key.
type KdfFunction = unsafe extern "C" fn(
    *mut c_void,
    c_int,
    *const c_uchar,
    c_int,
    *const c_uchar,
    c_int,
    c_int,
    c_int,
    *mut c_uchar,
) -> c_int;

/// Context, direction, key and its length, initialisation vector, input and its length, output.
type CipherFunction = unsafe extern "C" fn(
    *mut c_void,
    c_int,
    *const c_uchar,
    c_int,
    *const c_uchar,
    *const c_uchar,
    c_int,
    *mut c_uchar,
) -> c_int;

const SQLITE_OK: c_int = 0;
const SQLITE_ERROR: c_int = 1;

const KEY_LEN: usize = 32;
const BLOCK_LEN: usize = 16;
/// No caller derives more than 32 bytes; a bound, so that a nonsense length is an error.
const LONGEST_DERIVED: usize = 256;

/// Runs one call; anything but success, a panic too, is `SQLITE_ERROR`.
fn answer(call: impl FnOnce() -> Result<(), Refused>) -> c_int {
    // After a panic a context may lack an expansion, never hold a half one: unwind safety is given.
    match catch_unwind(AssertUnwindSafe(call)) {
        Ok(Ok(())) => SQLITE_OK,
        Ok(Err(Refused)) | Err(_) => SQLITE_ERROR,
    }
}

fn length(len: c_int) -> Result<usize, Refused> {
    usize::try_from(len).map_err(|_| Refused)
}

/// The bytes of an input of C.
///
/// # Safety
/// `start` is null, or `len` bytes are readable there and unchanged for `'a`.
unsafe fn input<'a>(start: *const c_uchar, len: c_int) -> Result<&'a [u8], Refused> {
    match (length(len)?, start.is_null()) {
        (0, _) => Ok(&[]),
        (_, true) => Err(Refused),
        // SAFETY: not null, so by this function's contract readable; c_int cannot exceed isize.
        (len, false) => Ok(unsafe { slice::from_raw_parts(start, len) }),
    }
}

/// Like [`input`], for a length that is known.
///
/// # Safety
/// `start` is null, or `N` bytes are readable there.
unsafe fn input_array<const N: usize>(
    start: *const c_uchar,
) -> Result<Zeroizing<[u8; N]>, Refused> {
    if start.is_null() {
        return Err(Refused);
    }
    // SAFETY: not null, so by this function's contract N bytes are readable; an array of bytes needs no alignment.
    Ok(Zeroizing::new(unsafe { start.cast::<[u8; N]>().read() }))
}

/// The context of a connection.
///
/// # Safety
/// `context` is null, or came from [`ctx_init`], was not freed, and nobody else uses it for `'a`.
unsafe fn opened<'a>(context: *mut c_void) -> Result<&'a mut Context, Refused> {
    // SAFETY: null or, by this function's contract, a live Context of ours without another reference.
    unsafe { context.cast::<Context>().as_mut() }.ok_or(Refused)
}

/// Hands `bytes` to C.
///
/// # Safety
/// `out` is null, or `bytes.len()` bytes are writable there.
unsafe fn hand_out(bytes: &[u8], out: *mut c_uchar) -> Result<(), Refused> {
    if out.is_null() {
        return Err(Refused);
    }
    // SAFETY: not null, so by this function's contract writable; `bytes` is a buffer of ours, but `copy` allows overlap.
    unsafe { ptr::copy(bytes.as_ptr(), out, bytes.len()) };
    Ok(())
}

unsafe extern "C" fn provider_name(_: *mut c_void) -> *const c_char {
    c"goldseam".as_ptr()
}

unsafe extern "C" fn provider_version(_: *mut c_void) -> *const c_char {
    c"RustCrypto aes 0.9, cbc 0.2, hmac 0.13, sha1 0.11, sha2 0.11; ring 0.17".as_ptr()
}

/// The operating system's generator needs no seed from a pragma.
unsafe extern "C" fn add_random(_: *mut c_void, _: *const c_void, _: c_int) -> c_int {
    SQLITE_OK
}

/// Random bytes for initialisation vectors and SQLCipher's masks, always from the operating system: a test may choose a
/// vault's keys, but two pages with one vector must not be possible.
unsafe extern "C" fn random(_: *mut c_void, out: *mut c_void, len: c_int) -> c_int {
    answer(|| {
        let len = length(len)?;
        if len == 0 {
            return Ok(());
        }
        if out.is_null() {
            return Err(Refused);
        }
        // SAFETY: SQLCipher owns `len` writable bytes at `out`; zeroed first, so that the slice is initialised.
        unsafe { out.write_bytes(0, len) };
        // SAFETY: as above, now initialised, and nobody else refers to them during the call.
        let out = unsafe { slice::from_raw_parts_mut(out.cast::<u8>(), len) };
        #[expect(
            clippy::disallowed_methods,
            reason = "SQLCipher asks here; an Entropy cannot cross its C interface"
        )]
        SystemRandom::new().fill(out).map_err(|_| Refused)
    })
}

unsafe extern "C" fn hmac(
    context: *mut c_void,
    hash: c_int,
    key: *const c_uchar,
    key_len: c_int,
    first: *const c_uchar,
    first_len: c_int,
    second: *const c_uchar,
    second_len: c_int,
    out: *mut c_uchar,
) -> c_int {
    answer(|| {
        let hash = Hash::try_from(hash)?;
        // SAFETY: SQLCipher holds the connection's mutex, see the module.
        let context = unsafe { opened(context) }?;
        // SAFETY: SQLCipher passes each input with its length and leaves them alone during the call.
        let key = unsafe { input(key, key_len) }?;
        // SAFETY: as above.
        let first = unsafe { input(first, first_len) }?;
        // SAFETY: as above; null without length is "no second input".
        let second = unsafe { input(second, second_len) }?;
        let mut tag = [0; Hash::LONGEST];
        let len = context.hmac(hash, key, [first, second], &mut tag)?;
        // SAFETY: SQLCipher reserves `get_hmac_sz` bytes of the same hash at `out`.
        unsafe { hand_out(&tag[..len], out) }
    })
}

unsafe extern "C" fn kdf(
    _: *mut c_void,
    hash: c_int,
    password: *const c_uchar,
    password_len: c_int,
    salt: *const c_uchar,
    salt_len: c_int,
    rounds: c_int,
    key_len: c_int,
    key: *mut c_uchar,
) -> c_int {
    answer(|| {
        let hash = Hash::try_from(hash)?;
        let rounds = u32::try_from(rounds)
            .ok()
            .filter(|rounds| *rounds > 0)
            .ok_or(Refused)?;
        let mut derived = Zeroizing::new([0; LONGEST_DERIVED]);
        let derived = derived.get_mut(..length(key_len)?).ok_or(Refused)?;
        // SAFETY: SQLCipher passes each input with its length and leaves them alone during the call.
        let password = unsafe { input(password, password_len) }?;
        // SAFETY: as above.
        let salt = unsafe { input(salt, salt_len) }?;
        context::pbkdf2(hash, password, salt, rounds, derived);
        // SAFETY: SQLCipher reserves `key_len` bytes at `key`.
        unsafe { hand_out(derived, key) }
    })
}

unsafe extern "C" fn cipher(
    context: *mut c_void,
    direction: c_int,
    key: *const c_uchar,
    key_len: c_int,
    iv: *const c_uchar,
    data: *const c_uchar,
    len: c_int,
    out: *mut c_uchar,
) -> c_int {
    answer(|| {
        let direction = Direction::try_from(direction)?;
        let len = length(len)?;
        if length(key_len)? != KEY_LEN || len % BLOCK_LEN != 0 || data.is_null() || out.is_null() {
            return Err(Refused);
        }
        // SAFETY: SQLCipher holds the connection's mutex, see the module.
        let context = unsafe { opened(context) }?;
        // SAFETY: `key_len` is 32, checked above.
        let key = unsafe { input_array(key) }?;
        // SAFETY: an initialisation vector has the `get_iv_sz` = 16 bytes of one block.
        let iv = unsafe { input_array(iv) }?;
        // SAFETY: `len` bytes are readable at `data` and writable at `out`; `copy` allows them to overlap.
        unsafe { ptr::copy(data, out, len) };
        // SAFETY: just initialised; a block is 16 bytes without alignment; key and vector were copied, and nobody else
        // refers to `out` during the call.
        let blocks =
            unsafe { slice::from_raw_parts_mut(out.cast::<Block<Aes256>>(), len / BLOCK_LEN) };
        context.cipher(direction, &key, &iv, blocks)
    })
}

unsafe extern "C" fn cipher_name(_: *mut c_void) -> *const c_char {
    c"AES-256-CBC".as_ptr()
}

unsafe extern "C" fn key_size(_: *mut c_void) -> c_int {
    KEY_LEN as c_int
}

unsafe extern "C" fn block_size(_: *mut c_void) -> c_int {
    BLOCK_LEN as c_int
}

unsafe extern "C" fn hmac_size(_: *mut c_void, hash: c_int) -> c_int {
    Hash::try_from(hash).map_or(0, |hash| hash.len() as c_int)
}

unsafe extern "C" fn ctx_init(out: *mut *mut c_void) -> c_int {
    answer(|| {
        if out.is_null() {
            return Err(Refused);
        }
        let context = Box::into_raw(Box::<Context>::default());
        // SAFETY: not null, so SQLCipher's variable for the context. `write`, because it need not be initialised.
        unsafe { out.write(context.cast()) };
        Ok(())
    })
}

/// Wipes and frees a context, and forgets it, so that a second call does nothing.
unsafe extern "C" fn ctx_free(context: *mut *mut c_void) -> c_int {
    answer(|| {
        // SAFETY: null, or SQLCipher's variable for the context.
        let context = unsafe { context.as_mut() }.ok_or(Refused)?;
        let last = std::mem::replace(context, ptr::null_mut());
        if !last.is_null() {
            // SAFETY: came from `ctx_init`, and the variable was the only pointer to it.
            drop(unsafe { Box::from_raw(last.cast::<Context>()) });
        }
        Ok(())
    })
}

unsafe extern "C" fn fips_status(_: *mut c_void) -> c_int {
    0
}

/// Called once by `sqlite3_initialize`, with room for the table of our functions.
#[unsafe(no_mangle)]
unsafe extern "C" fn goldseam_provider_setup(provider: *mut Provider) -> c_int {
    if provider.is_null() {
        return SQLITE_ERROR;
    }
    let ours = Provider {
        init: None,
        shutdown: None,
        get_provider_name: provider_name,
        add_random,
        random,
        hmac,
        kdf,
        cipher,
        get_cipher: cipher_name,
        get_key_sz: key_size,
        get_iv_sz: block_size,
        get_block_sz: block_size,
        get_hmac_sz: hmac_size,
        ctx_init,
        ctx_free,
        fips_status,
        get_provider_version: provider_version,
        next: ptr::null_mut(),
    };
    // SAFETY: not null, so SQLCipher's allocation of a `sqlcipher_provider`, uninitialised.
    unsafe { provider.write(ours) };
    SQLITE_OK
}
