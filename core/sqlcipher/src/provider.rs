//! The cipher provider that SQLCipher calls: `SQLCIPHER_CRYPTO_CUSTOM=goldseam_provider_setup`.

use std::ffi::{c_char, c_int, c_uchar, c_void};
use std::num::NonZeroU32;
use std::{ptr, slice};

use aes::Aes256;
use aes::cipher::{Block, BlockModeDecrypt, BlockModeEncrypt, KeyIvInit};
use ring::rand::{SecureRandom, SystemRandom};
use ring::{hmac, pbkdf2};

/// `struct sqlcipher_provider` of SQLCipher 4.19.
#[repr(C)]
pub(crate) struct Provider {
    init: Option<unsafe extern "C" fn() -> c_int>,
    shutdown: Option<unsafe extern "C" fn()>,
    get_provider_name: unsafe extern "C" fn(*mut c_void) -> *const c_char,
    add_random: unsafe extern "C" fn(*mut c_void, *const c_void, c_int) -> c_int,
    random: unsafe extern "C" fn(*mut c_void, *mut c_void, c_int) -> c_int,
    hmac: unsafe extern "C" fn(
        *mut c_void,
        c_int,
        *const c_uchar,
        c_int,
        *const c_uchar,
        c_int,
        *const c_uchar,
        c_int,
        *mut c_uchar,
    ) -> c_int,
    kdf: unsafe extern "C" fn(
        *mut c_void,
        c_int,
        *const c_uchar,
        c_int,
        *const c_uchar,
        c_int,
        c_int,
        c_int,
        *mut c_uchar,
    ) -> c_int,
    cipher: unsafe extern "C" fn(
        *mut c_void,
        c_int,
        *const c_uchar,
        c_int,
        *const c_uchar,
        *const c_uchar,
        c_int,
        *mut c_uchar,
    ) -> c_int,
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

const OK: c_int = 0;
const ERROR: c_int = 1;

unsafe fn bytes<'a>(start: *const c_uchar, len: c_int) -> &'a [u8] {
    unsafe { slice::from_raw_parts(start, len as usize) }
}

unsafe extern "C" fn name(_: *mut c_void) -> *const c_char {
    c"goldseam".as_ptr()
}
unsafe extern "C" fn version(_: *mut c_void) -> *const c_char {
    c"ring 0.17, aes 0.9".as_ptr()
}
unsafe extern "C" fn add_random(_: *mut c_void, _: *const c_void, _: c_int) -> c_int {
    OK
}
unsafe extern "C" fn random(_: *mut c_void, out: *mut c_void, len: c_int) -> c_int {
    let out = unsafe { slice::from_raw_parts_mut(out.cast::<u8>(), len as usize) };
    if SystemRandom::new().fill(out).is_ok() {
        OK
    } else {
        ERROR
    }
}
unsafe extern "C" fn mac(
    _: *mut c_void,
    algorithm: c_int,
    key: *const c_uchar,
    key_len: c_int,
    first: *const c_uchar,
    first_len: c_int,
    second: *const c_uchar,
    second_len: c_int,
    out: *mut c_uchar,
) -> c_int {
    let algorithm = match algorithm {
        0 => hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY,
        1 => hmac::HMAC_SHA256,
        2 => hmac::HMAC_SHA512,
        _ => return ERROR,
    };
    let mut context =
        hmac::Context::with_key(&hmac::Key::new(algorithm, unsafe { bytes(key, key_len) }));
    context.update(unsafe { bytes(first, first_len) });
    if !second.is_null() {
        context.update(unsafe { bytes(second, second_len) });
    }
    let tag = context.sign();
    unsafe { ptr::copy_nonoverlapping(tag.as_ref().as_ptr(), out, tag.as_ref().len()) };
    OK
}
unsafe extern "C" fn kdf(
    _: *mut c_void,
    algorithm: c_int,
    pass: *const c_uchar,
    pass_len: c_int,
    salt: *const c_uchar,
    salt_len: c_int,
    rounds: c_int,
    key_len: c_int,
    key: *mut c_uchar,
) -> c_int {
    let algorithm = match algorithm {
        0 => pbkdf2::PBKDF2_HMAC_SHA1,
        1 => pbkdf2::PBKDF2_HMAC_SHA256,
        2 => pbkdf2::PBKDF2_HMAC_SHA512,
        _ => return ERROR,
    };
    let Some(rounds) = u32::try_from(rounds).ok().and_then(NonZeroU32::new) else {
        return ERROR;
    };
    let out = unsafe { slice::from_raw_parts_mut(key, key_len as usize) };
    pbkdf2::derive(
        algorithm,
        rounds,
        unsafe { bytes(salt, salt_len) },
        unsafe { bytes(pass, pass_len) },
        out,
    );
    OK
}
unsafe extern "C" fn cipher(
    _: *mut c_void,
    mode: c_int,
    key: *const c_uchar,
    key_len: c_int,
    iv: *const c_uchar,
    input: *const c_uchar,
    len: c_int,
    out: *mut c_uchar,
) -> c_int {
    if key_len != 32 || len < 0 || len % 16 != 0 {
        return ERROR;
    }
    unsafe { ptr::copy(input, out, len as usize) };
    let blocks =
        unsafe { slice::from_raw_parts_mut(out.cast::<Block<Aes256>>(), len as usize / 16) };
    let (key, iv) = unsafe { (bytes(key, 32), bytes(iv, 16)) };
    if mode == 1 {
        let Ok(mut encryptor) = cbc::Encryptor::<Aes256>::new_from_slices(key, iv) else {
            return ERROR;
        };
        encryptor.encrypt_blocks(blocks);
    } else {
        let Ok(mut decryptor) = cbc::Decryptor::<Aes256>::new_from_slices(key, iv) else {
            return ERROR;
        };
        decryptor.decrypt_blocks(blocks);
    }
    OK
}
unsafe extern "C" fn cipher_name(_: *mut c_void) -> *const c_char {
    c"AES-256-CBC".as_ptr()
}
unsafe extern "C" fn key_size(_: *mut c_void) -> c_int {
    32
}
unsafe extern "C" fn block_size(_: *mut c_void) -> c_int {
    16
}
unsafe extern "C" fn hmac_size(_: *mut c_void, algorithm: c_int) -> c_int {
    match algorithm {
        0 => 20,
        1 => 32,
        2 => 64,
        _ => 0,
    }
}
unsafe extern "C" fn context(_: *mut *mut c_void) -> c_int {
    OK
}
unsafe extern "C" fn fips_status(_: *mut c_void) -> c_int {
    0
}

#[unsafe(no_mangle)]
unsafe extern "C" fn goldseam_provider_setup(provider: *mut Provider) -> c_int {
    let ours = Provider {
        init: None,
        shutdown: None,
        get_provider_name: name,
        add_random,
        random,
        hmac: mac,
        kdf,
        cipher,
        get_cipher: cipher_name,
        get_key_sz: key_size,
        get_iv_sz: block_size,
        get_block_sz: block_size,
        get_hmac_sz: hmac_size,
        ctx_init: context,
        ctx_free: context,
        fips_status,
        get_provider_version: version,
        next: ptr::null_mut(),
    };
    unsafe { provider.write(ours) };
    OK
}
