//! SQLCipher with a cipher provider of our own, and nothing else.
//!
//! The amalgamation of the crate `sqlcipher-src` is compiled here (`build.rs`, `compile_flags.txt`); HMAC, PBKDF2 and
//! random bytes come from `ring`, AES-256-CBC from RustCrypto. No OpenSSL, nothing to install: `docs/adr/0001`.
//! This is the only crate of the workspace with `unsafe` code, so everything that must touch SQLite's C interface lives
//! here behind safe functions: giving a connection its key, reading the pager's counters, and the search rank.

mod connection;
mod provider;

pub use connection::{KeySpec, give_key, page_reads};
