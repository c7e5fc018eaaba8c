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
}
