//! Another engine behind the interface of core/sqlcipher, chosen by a feature. What is not the engine's own is that crate's
//! code.

#[path = "../../../../core/sqlcipher/src/key_spec.rs"]
mod key_spec;
#[path = "../../../../core/sqlcipher/src/page_reads.rs"]
mod page_reads;
#[path = "../../../../core/sqlcipher/src/search_rank/mod.rs"]
mod search_rank;

#[cfg(feature = "openssl")]
mod openssl;
#[cfg(not(feature = "openssl"))]
mod plain;

pub use key_spec::KeySpec;
#[cfg(feature = "openssl")]
pub use openssl::{RESERVED, cipher_is_well, give_key, set_process_defaults};
pub use page_reads::page_reads;
#[cfg(not(feature = "openssl"))]
pub use plain::{RESERVED, cipher_is_well, give_key, set_process_defaults};
pub use search_rank::register_search_rank;
