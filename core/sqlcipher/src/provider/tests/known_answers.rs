//! Published values, each with its document.

use super::{Direction, Hash, Opened, array, bytes};

/// NIST SP 800-38A, F.2.5 and F.2.6 (CBC-AES256).
#[test]
fn aes_256_cbc() {
    let key = array("603deb1015ca71be2b73aef0857d7781 1f352c073b6108d72d9810a30914dff4");
    let iv = array("000102030405060708090a0b0c0d0e0f");
    let plain = bytes(
        "6bc1bee22e409f96e93d7e117393172a ae2d8a571e03ac9c9eb76fac45af8e51
         30c81c46a35ce411e5fbc1191a0a52ef f69f2445df4f9b17ad2b417be66c3710",
    );
    let encrypted = bytes(
        "f58c4c04d6e5f1ba779eabfb5f7bfbd6 9cfc4e967edb808d679f777bc6702c7d
         39f23369a9d9bacfa530e26304231461 b2eb05e2c39be9fcda6c19078c6a9d1b",
    );
    let opened = Opened::new();
    assert_eq!(
        opened
            .cipher(Direction::Encrypt, &key, &iv, &plain)
            .unwrap(),
        encrypted
    );
    assert_eq!(
        opened
            .cipher(Direction::Decrypt, &key, &iv, &encrypted)
            .unwrap(),
        plain
    );
}

/// RFC 2202 (SHA-1) and RFC 4231 (SHA-256, SHA-512). The message is cut in two, as SQLCipher does with page and number.
#[test]
fn hmac() {
    const LARGE_KEY: &[u8] = b"Test Using Larger Than Block-Size Key - Hash Key First";
    let cases: [(Hash, &[u8], &[u8], &str); 11] = [
        (
            Hash::Sha1,
            &[0x0b; 20],
            b"Hi There",
            "b617318655057264e28bc0b6fb378c8ef146be00",
        ),
        (
            Hash::Sha1,
            b"Jefe",
            b"what do ya want for nothing?",
            "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
        ),
        (
            Hash::Sha1,
            &[0xaa; 20],
            &[0xdd; 50],
            "125d7342b9ac11cd91a39af48aa17b4f63f175d3",
        ),
        (
            Hash::Sha1,
            &[0xaa; 80],
            LARGE_KEY,
            "aa4ae5e15272d00e95705637ce8a3b55ed402112",
        ),
        (
            Hash::Sha256,
            &[0x0b; 20],
            b"Hi There",
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        ),
        (
            Hash::Sha256,
            b"Jefe",
            b"what do ya want for nothing?",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        ),
        (
            Hash::Sha256,
            &[0xaa; 20],
            &[0xdd; 50],
            "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
        ),
        (
            Hash::Sha256,
            &[0xaa; 131],
            LARGE_KEY,
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
        ),
        (
            Hash::Sha512,
            &[0x0b; 20],
            b"Hi There",
            "87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cde
             daa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c203a126854",
        ),
        (
            Hash::Sha512,
            b"Jefe",
            b"what do ya want for nothing?",
            "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554
             9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737",
        ),
        (
            Hash::Sha512,
            &[0xaa; 131],
            LARGE_KEY,
            "80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f352
             6b56d037e05f2598bd0fd2215d6a1e5295e64f73f63f0aec8b915a985d786598",
        ),
    ];
    // One context for all of them: a kept expansion must never answer for another key or hash.
    let opened = Opened::new();
    for (hash, key, message, tag) in cases {
        for cut in [0, 1, message.len()] {
            let (first, second) = message.split_at(cut);
            assert_eq!(
                opened.hmac(hash, key, [first, second]),
                bytes(tag),
                "{hash:?}, cut at {cut}"
            );
        }
    }
}

/// SHA-1: RFC 6070. SHA-256: RFC 7914 §11. SHA-512: OpenSSL, `test/recipes/30-test_evp_data/evpkdf_pbkdf2.txt`.
#[test]
fn pbkdf2() {
    /// Hash, password, salt, rounds, key.
    type Case = (Hash, &'static [u8], &'static [u8], usize, &'static str);
    let cases: [Case; 8] = [
        (
            Hash::Sha1,
            b"password",
            b"salt",
            1,
            "0c60c80f961f0e71f3a9b524af6012062fe037a6",
        ),
        (
            Hash::Sha1,
            b"password",
            b"salt",
            2,
            "ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957",
        ),
        (
            Hash::Sha1,
            b"password",
            b"salt",
            4096,
            "4b007901b765489abead49d926f721d065a429c1",
        ),
        (
            Hash::Sha1,
            b"passwordPASSWORDpassword",
            b"saltSALTsaltSALTsaltSALTsaltSALTsalt",
            4096,
            "3d2eec4fe41c849b80c8d83662c0e44a8b291a964cf2f07038",
        ),
        (
            Hash::Sha1,
            b"pass\0word",
            b"sa\0lt",
            4096,
            "56fa6aa75548099dcc37d7f03425e0c3",
        ),
        (
            Hash::Sha256,
            b"passwd",
            b"salt",
            1,
            "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc
             49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783",
        ),
        (
            Hash::Sha256,
            b"Password",
            b"NaCl",
            80_000,
            "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56
             a1d425a1225833549adb841b51c9b3176a272bdebba1d078478f62b397f33c8d",
        ),
        (
            Hash::Sha512,
            b"password",
            b"salt",
            1,
            "867f70cf1ade02cff3752599a3a53dc4af34c7a669815ae5d513554e1c8cf252
             c02d470a285a0501bad999bfe943c08f050235d7d68b1da55e63f73b60a57fce",
        ),
    ];
    let opened = Opened::new();
    for (hash, password, salt, rounds, key) in cases {
        let key = bytes(key);
        assert_eq!(
            opened.kdf(hash, password, salt, rounds, key.len()),
            key,
            "{hash:?}, {rounds} rounds"
        );
    }
}

/// Pages alternate between two keys during a rekey, and between reading and writing always.
#[test]
fn two_keys_by_turns() {
    let (keys, iv, page) = ([[1; 32], [2; 32]], [3; 16], [4; 4048]);
    let alone: Vec<_> = keys
        .iter()
        .map(|key| {
            Opened::new()
                .cipher(Direction::Encrypt, key, &iv, &page)
                .unwrap()
        })
        .collect();
    assert_ne!(alone[0], alone[1]);
    let opened = Opened::new();
    for turn in 0..6 {
        let (key, expected) = (&keys[turn % 2], &alone[turn % 2]);
        assert_eq!(
            opened.cipher(Direction::Encrypt, key, &iv, &page).as_ref(),
            Some(expected)
        );
        assert_eq!(
            opened
                .cipher(Direction::Decrypt, key, &iv, expected)
                .unwrap(),
            page
        );
    }
}
