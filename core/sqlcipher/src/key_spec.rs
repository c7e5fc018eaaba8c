//! A database's key in the notation of the engine.

use std::fmt::Write;

use zeroize::Zeroizing;

/// The raw key and salt of one database in SQLCipher's own notation: `x'` 64 hex digits of key, 32 of salt `'`.
///
/// Both always go together. With a salt read from the file, one garbled first sector makes the whole database
/// unreadable although the write-ahead log holds a good copy of the page. A keyspec of any other length would silently
/// be taken for a passphrase; 99 bytes is the only one this type can have. Wiped when dropped.
pub struct KeySpec(Zeroizing<String>);

impl KeySpec {
    /// Bytes of a keyspec.
    pub const LEN: usize = 99;

    /// The keyspec of a 256-bit key and a 128-bit salt.
    #[must_use]
    pub fn new(key: &[u8; 32], salt: &[u8; 16]) -> Self {
        let mut text = Zeroizing::new(String::with_capacity(Self::LEN));
        text.push_str("x'");
        for byte in key.iter().chain(salt) {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
        }
        text.push('\'');
        Self(text)
    }

    /// The keyspec as text, for `ATTACH … KEY ?`. Never to be put into SQL text.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}
