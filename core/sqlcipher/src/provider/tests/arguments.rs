//! What C could pass by mistake is refused, and nothing is written.

use std::ffi::{CStr, c_int, c_void};
use std::ptr;

use super::{Direction, Hash, Opened, SQLITE_OK, provider};
use crate::provider::{LONGEST_DERIVED, SQLITE_ERROR, goldseam_provider_setup};

#[test]
fn hmac_refuses() {
    let opened = Opened::new();
    let (key, page) = ([1_u8; 32], [2_u8; 64]);
    let call = |context: *mut c_void,
                hash: c_int,
                key: *const u8,
                key_len,
                first: *const u8,
                len,
                out: *mut u8| {
        // SAFETY: whatever is not null has at least the bytes that a positive length says.
        unsafe {
            (opened.provider.hmac)(context, hash, key, key_len, first, len, ptr::null(), 0, out)
        }
    };
    let mut tag = [7; 64];
    let (context, key, first, out, sha512) = (
        opened.context,
        key.as_ptr(),
        page.as_ptr(),
        tag.as_mut_ptr(),
        Hash::Sha512 as c_int,
    );
    assert_eq!(
        call(ptr::null_mut(), sha512, key, 32, first, 64, out),
        SQLITE_ERROR,
        "no context"
    );
    for hash in [-1, 3, c_int::MAX, c_int::MIN] {
        assert_eq!(
            call(context, hash, key, 32, first, 64, out),
            SQLITE_ERROR,
            "hash {hash}"
        );
    }
    assert_eq!(
        call(context, sha512, ptr::null(), 32, first, 64, out),
        SQLITE_ERROR,
        "no key"
    );
    assert_eq!(
        call(context, sha512, key, -1, first, 64, out),
        SQLITE_ERROR,
        "negative key length"
    );
    assert_eq!(
        call(context, sha512, key, 32, ptr::null(), 64, out),
        SQLITE_ERROR,
        "no input"
    );
    assert_eq!(
        call(context, sha512, key, 32, first, c_int::MIN, out),
        SQLITE_ERROR,
        "negative length"
    );
    assert_eq!(
        call(context, sha512, key, 32, first, 64, ptr::null_mut()),
        SQLITE_ERROR,
        "no output"
    );
    assert_eq!(tag, [7; 64]);
    assert_eq!(
        call(context, sha512, key, 32, first, 64, tag.as_mut_ptr()),
        SQLITE_OK
    );
    assert_ne!(tag, [7; 64]);
}

#[test]
fn kdf_refuses() {
    let opened = Opened::new();
    let (password, salt) = ([1_u8; 8], [2_u8; 16]);
    let call = |hash: c_int,
                password: *const u8,
                password_len,
                salt: *const u8,
                rounds,
                len,
                out: *mut u8| {
        // SAFETY: whatever is not null has at least the bytes that a positive length says.
        unsafe {
            (opened.provider.kdf)(
                opened.context,
                hash,
                password,
                password_len,
                salt,
                16,
                rounds,
                len,
                out,
            )
        }
    };
    let mut key = [7; 32];
    let (password, salt, out) = (password.as_ptr(), salt.as_ptr(), key.as_mut_ptr());
    assert_eq!(
        call(3, password, 8, salt, 2, 32, out),
        SQLITE_ERROR,
        "unknown hash"
    );
    assert_eq!(
        call(1, ptr::null(), 8, salt, 2, 32, out),
        SQLITE_ERROR,
        "no password"
    );
    assert_eq!(
        call(1, password, -8, salt, 2, 32, out),
        SQLITE_ERROR,
        "negative password length"
    );
    assert_eq!(
        call(1, password, 8, ptr::null(), 2, 32, out),
        SQLITE_ERROR,
        "no salt"
    );
    for rounds in [0, -1, c_int::MIN] {
        assert_eq!(
            call(1, password, 8, salt, rounds, 32, out),
            SQLITE_ERROR,
            "{rounds} rounds"
        );
    }
    for len in [-1, LONGEST_DERIVED as c_int + 1, c_int::MAX] {
        assert_eq!(
            call(1, password, 8, salt, 2, len, out),
            SQLITE_ERROR,
            "{len} bytes"
        );
    }
    assert_eq!(
        call(1, password, 8, salt, 2, 32, ptr::null_mut()),
        SQLITE_ERROR,
        "no output"
    );
    assert_eq!(key, [7; 32]);
}

#[test]
fn cipher_refuses() {
    let opened = Opened::new();
    let (key, iv, page) = ([1_u8; 32], [2_u8; 16], [3_u8; 64]);
    let call = |context,
                way: c_int,
                key: *const u8,
                key_len,
                iv: *const u8,
                data: *const u8,
                len,
                out: *mut u8| {
        // SAFETY: whatever is not null has at least the bytes that a positive length says.
        unsafe { (opened.provider.cipher)(context, way, key, key_len, iv, data, len, out) }
    };
    let mut out = [7; 64];
    let (context, key, iv, data, to) = (
        opened.context,
        key.as_ptr(),
        iv.as_ptr(),
        page.as_ptr(),
        out.as_mut_ptr(),
    );
    let null = ptr::null();
    assert_eq!(
        call(ptr::null_mut(), 0, key, 32, iv, data, 64, to),
        SQLITE_ERROR,
        "no context"
    );
    assert_eq!(
        call(context, 2, key, 32, iv, data, 64, to),
        SQLITE_ERROR,
        "unknown direction"
    );
    assert_eq!(
        call(context, -1, key, 32, iv, data, 64, to),
        SQLITE_ERROR,
        "unknown direction"
    );
    assert_eq!(
        call(context, 0, null, 32, iv, data, 64, to),
        SQLITE_ERROR,
        "no key"
    );
    for len in [-1, 0, 16, 31] {
        assert_eq!(
            call(context, 0, key, len, iv, data, 64, to),
            SQLITE_ERROR,
            "key of {len} bytes"
        );
    }
    assert_eq!(
        call(context, 0, key, 32, null, data, 64, to),
        SQLITE_ERROR,
        "no initialisation vector"
    );
    assert_eq!(
        call(context, 0, key, 32, iv, null, 64, to),
        SQLITE_ERROR,
        "no input"
    );
    for len in [-16, -1, 15, 63, c_int::MAX] {
        assert_eq!(
            call(context, 0, key, 32, iv, data, len, to),
            SQLITE_ERROR,
            "{len} bytes"
        );
    }
    assert_eq!(
        call(context, 0, key, 32, iv, data, 64, ptr::null_mut()),
        SQLITE_ERROR,
        "no output"
    );
    assert_eq!(out, [7; 64]);
}

#[test]
fn cipher_works_in_place() {
    let opened = Opened::new();
    let (key, iv, page) = ([1; 32], [2; 16], [3; 4048]);
    let apart = opened.cipher(Direction::Encrypt, &key, &iv, &page).unwrap();
    let mut buffer = page;
    let start = buffer.as_mut_ptr();
    // SAFETY: one buffer as input and output; the key and vector are elsewhere.
    let code = unsafe {
        (opened.provider.cipher)(
            opened.context,
            1,
            key.as_ptr(),
            32,
            iv.as_ptr(),
            start,
            4048,
            start,
        )
    };
    assert_eq!((code, buffer.as_slice()), (SQLITE_OK, apart.as_slice()));
}

#[test]
fn random_fills_all_and_refuses_nonsense() {
    let opened = Opened::new();
    // SAFETY: `len` bytes at most are at `out`.
    let call =
        |out: *mut u8, len| unsafe { (opened.provider.random)(opened.context, out.cast(), len) };
    let mut draws = [[0; 48]; 2];
    for draw in &mut draws {
        assert_eq!(call(draw.as_mut_ptr(), 48), SQLITE_OK);
    }
    assert_ne!(draws[0], draws[1]);
    // 32 zeros in a row by chance: 2^-256.
    assert!(
        draws
            .iter()
            .all(|draw| draw[..32] != [0; 32] && draw[16..] != [0; 32])
    );
    assert_eq!(call(ptr::null_mut(), 48), SQLITE_ERROR);
    assert_eq!(call(draws[0].as_mut_ptr(), -1), SQLITE_ERROR);
    assert_eq!(call(ptr::null_mut(), 0), SQLITE_OK);
}

#[test]
fn contexts_and_the_table() {
    let provider = provider();
    let mut none = ptr::null_mut();
    // SAFETY: null is refused, and freeing a context that is not there is nothing.
    unsafe {
        assert_eq!(goldseam_provider_setup(ptr::null_mut()), SQLITE_ERROR);
        assert_eq!((provider.ctx_init)(ptr::null_mut()), SQLITE_ERROR);
        assert_eq!((provider.ctx_free)(ptr::null_mut()), SQLITE_ERROR);
        assert_eq!((provider.ctx_free)(&raw mut none), SQLITE_OK);
    }
    let opened = Opened::new();
    // SAFETY: these functions ignore their context; the names are static.
    unsafe {
        assert_eq!((provider.get_key_sz)(opened.context), 32);
        assert_eq!((provider.get_iv_sz)(opened.context), 16);
        assert_eq!((provider.get_block_sz)(opened.context), 16);
        let sizes = [-1, 0, 1, 2, 3].map(|hash| (provider.get_hmac_sz)(opened.context, hash));
        assert_eq!(sizes, [0, 20, 32, 64, 0]);
        assert_eq!(
            CStr::from_ptr((provider.get_provider_name)(opened.context)),
            c"goldseam"
        );
        assert_eq!(
            CStr::from_ptr((provider.get_cipher)(opened.context)),
            c"AES-256-CBC"
        );
    }
}
