//! Keys, header, slots and the encrypted store. Knows nothing of journals.
//!
//! A [`Vault`] is a folder of fixed files (`layout`), opened by a passphrase, a recovery code or a device key. Inside,
//! one thread owns one connection a database and runs closures in transactions: [`Vault::read`], [`Vault::write`].

mod attempts;
mod check;
mod clock;
mod copies;
mod entropy;
mod error;
mod folder_lock;
#[cfg(fuzzing)]
pub mod fuzzing;
mod growth;
mod header;
mod info;
mod kdf;
mod key_changes;
mod keyring;
mod layout;
mod meta;
mod migration;
mod migration_copy;
mod opening;
mod passphrase;
mod recovery;
mod sealed;
mod second;
mod secret;
mod slot;
mod store;
mod vault;

pub use clock::{Clock, ManualClock, SystemClock};
pub use entropy::{Entropy, SeededEntropy, SystemEntropy};
pub use error::{Part, Result, VaultError};
pub use growth::Growth;
pub use info::{Size, VaultInfo};
pub use kdf::KdfParams;
pub use migration::{Change, Schema, Structure};
pub use passphrase::{GUESSES_A_SECOND, Passphrase, Strength};
pub use recovery::RecoveryCode;
pub use secret::DeviceKey;
#[cfg(feature = "schedule-explorer")]
pub use store::sync::lose_signals;
pub use store::{CancelToken, Priority};
pub use vault::{Caller, Environment, Unlock, Vault};
