//! The platform's keystore, which keeps the key of the device slot behind a biometric.

use crate::error::{DeviceUnlockFailure, GoldseamError};

/// Keeps one key so that only this person, on this device, gets it back. Implemented by the app over the platform's
/// keystore (Android Keystore with `BiometricPrompt`, iOS keychain with an access control).
///
/// The methods are called on a thread of Goldseam's, never on the main thread, and may wait for the person.
#[uniffi::export(foreign)]
pub trait KeySealer: Send + Sync {
    /// Keeps `key` in the place of any other.
    fn seal(&self, key: Vec<u8>) -> Result<(), SealerError>;

    /// Asks the person, and gives the key back.
    fn unseal(&self) -> Result<Vec<u8>, SealerError>;

    /// Forgets the key. It is no error if there is none.
    fn forget(&self) -> Result<(), SealerError>;

    /// Whether there is a key, without asking anybody.
    fn has_key(&self) -> Result<bool, SealerError>;
}

/// Why the platform's keystore did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum SealerError {
    /// The person said no, or went back.
    #[error("cancelled")]
    Cancelled,
    /// Not now: locked out, no hardware, nobody enrolled.
    #[error("unavailable")]
    Unavailable,
    /// The key is gone for good, as after a new finger was enrolled.
    #[error("lost")]
    Lost,
    /// Anything else, and whatever the app's code throws without declaring it.
    #[error("unexpected")]
    Unexpected,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for SealerError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Unexpected
    }
}

impl From<SealerError> for GoldseamError {
    fn from(error: SealerError) -> Self {
        let reason = match error {
            SealerError::Cancelled => return Self::Cancelled,
            SealerError::Unavailable => DeviceUnlockFailure::Unavailable,
            SealerError::Lost => DeviceUnlockFailure::Lost,
            SealerError::Unexpected => DeviceUnlockFailure::Unexpected,
        };
        Self::DeviceUnlock { reason }
    }
}
