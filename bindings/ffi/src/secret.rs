//! Passphrases and codes as they cross: bytes, wiped when they are dropped.

use goldseam_core::vault::{Passphrase, RecoveryCode};
use zeroize::Zeroizing;

use crate::error::{Field, GoldseamError, Reason, Result};

/// Bytes that came from a person's fingers.
pub(crate) struct Secret(Zeroizing<Vec<u8>>);

impl Secret {
    pub(crate) fn new(bytes: Vec<u8>) -> Self {
        Self(Zeroizing::new(bytes))
    }

    fn text(&self, field: Field) -> Result<&str> {
        std::str::from_utf8(&self.0).map_err(|_| GoldseamError::invalid(field, Reason::NotText))
    }

    /// As it was typed to open something.
    pub(crate) fn passphrase(&self) -> Result<Passphrase> {
        Ok(Passphrase::for_unlock(self.text(Field::Passphrase)?))
    }

    /// As it was typed to be the new one.
    pub(crate) fn new_passphrase(&self) -> Result<Passphrase> {
        Ok(Passphrase::new(self.text(Field::Passphrase)?)?)
    }

    pub(crate) fn recovery_code(&self) -> Result<RecoveryCode> {
        Ok(RecoveryCode::parse(self.text(Field::RecoveryCode)?)?)
    }
}
