//! Keys, header, slots and the encrypted store. Knows nothing of journals.

mod error;

pub use error::{Part, Result, VaultError};
