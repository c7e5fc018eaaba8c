//! SQLCipher with a cipher provider of our own, and nothing else.
//!
//! The amalgamation of the crate `sqlcipher-src` is checked (`amalgamation.sha256`) and compiled here (`build.rs`,
//! `compile_flags.txt`); AES-256-CBC, HMAC and PBKDF2 come from RustCrypto, random bytes from `ring`. No OpenSSL, nothing
//! to install: `docs/adr/0001`.
//! This is the only crate of the workspace with `unsafe` code, so everything that must touch SQLite's C interface lives
//! here behind safe functions: giving a connection its key, SQLCipher's settings of the process, reading the pager's
//! counters, and the search rank. What rusqlite can do safely (pragmas, `set_db_config`, limits, the authorizer) is the
//! caller's.

mod allocator;
mod connection;
#[cfg(feature = "failing-allocator")]
mod failing_allocator;
mod key_spec;
mod page_reads;
mod process;
mod provider;
mod search_rank;

pub use connection::{RESERVED, cipher_is_well, give_key};
#[cfg(feature = "failing-allocator")]
pub use failing_allocator::{allocation_has_failed, fail_allocation};
pub use key_spec::KeySpec;
pub use page_reads::page_reads;
pub use process::set_process_defaults;
pub use search_rank::register_search_rank;
