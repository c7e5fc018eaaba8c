//! Names that a person gives to words and factors.

use super::error::{MoodError, Result};
use crate::text::index_text;

/// The longest name, in bytes.
pub const MAX_NAME: usize = 100;

/// A name as it is kept, and folded: two names are one if they are without case and accents.
pub(super) fn checked(name: &str) -> Result<(String, String)> {
    let (name, folded) = (name.trim().to_owned(), index_text(name));
    if name.len() > MAX_NAME {
        return Err(MoodError::TooLong { limit: MAX_NAME });
    }
    if folded.is_empty() {
        return Err(MoodError::Name);
    }
    Ok((name, folded))
}
