//! Typed ids: UUIDs of version 7, so ids sort by the time they were made.

use std::{fmt, str::FromStr};

use chrono::{DateTime, Utc};
use rusqlite::{
    ToSql,
    types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A text that is no id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an id: 32 hexadecimal digits in the form 8-4-4-4-12 are needed")]
pub struct InvalidId;

macro_rules! define_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        ///
        /// Ordered by the millisecond it was made in. Canonical text form; 16 bytes in SQL.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// A new id of this moment. `random` must come from the vault's entropy; times outside 1970…10889 count
            /// as the nearest end.
            pub fn new(now: DateTime<Utc>, random: [u8; 10]) -> Self {
                $name(version_7(now, random))
            }

            /// The 16 bytes that SQL stores.
            pub fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }

            /// The id of 16 stored bytes.
            pub fn from_bytes(bytes: [u8; 16]) -> Self {
                $name(Uuid::from_bytes(bytes))
            }

            /// Whether the text form ends with `suffix`, hyphens and case ignored; false for an empty suffix.
            ///
            /// The end, because the first 12 digits are the time: ids made in one import share them.
            pub fn ends_with(&self, suffix: &str) -> bool {
                has_suffix(&self.0, suffix)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0.hyphenated(), f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0.hyphenated())
            }
        }

        impl FromStr for $name {
            type Err = InvalidId;

            fn from_str(text: &str) -> Result<Self, InvalidId> {
                canonical(text).map($name)
            }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::Borrowed(ValueRef::Blob(self.as_bytes())))
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                let blob = value.as_blob()?;
                let bytes = blob.try_into().map_err(|_| FromSqlError::InvalidBlobSize {
                    expected_size: 16,
                    blob_size: blob.len(),
                })?;
                Ok($name::from_bytes(bytes))
            }
        }
    };
}

define_id!(
    /// Identifies an entry of the journal.
    EntryId
);
define_id!(
    /// Identifies a tag.
    TagId
);
define_id!(
    /// Identifies an attachment.
    AttachmentId
);
define_id!(
    /// Identifies a draft.
    DraftId
);
define_id!(
    /// Identifies one import.
    ImportId
);

define_id!(
    /// Identifies a check-in.
    CheckInId
);
define_id!(
    /// Identifies an own word for a feeling.
    FeelingId
);
define_id!(
    /// Identifies a factor.
    FactorId
);
define_id!(
    /// Identifies a look-back.
    LookBackId
);
define_id!(
    /// Identifies a step that counts.
    StepId
);
define_id!(
    /// Identifies a session of a practice.
    SessionId
);

fn version_7(now: DateTime<Utc>, random: [u8; 10]) -> Uuid {
    const LAST: i64 = (1 << 48) - 1;
    let millis = now.timestamp_millis().clamp(0, LAST).unsigned_abs();
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}

/// Only the form that is written: other spellings of one id would be other texts of one thing.
fn canonical(text: &str) -> Result<Uuid, InvalidId> {
    let id = Uuid::try_parse(text).map_err(|_| InvalidId)?;
    let mut buffer = Uuid::encode_buffer();
    let written = id.hyphenated().encode_lower(&mut buffer);
    if written.eq_ignore_ascii_case(text) {
        Ok(id)
    } else {
        Err(InvalidId)
    }
}

fn has_suffix(id: &Uuid, suffix: &str) -> bool {
    let mut buffer = Uuid::encode_buffer();
    let mut digits = id.simple().encode_lower(&mut buffer).bytes().rev();
    let mut wanted = suffix.bytes().rev().filter(|b| *b != b'-').peekable();
    wanted.peek().is_some() && wanted.all(|b| digits.next() == Some(b.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests;
