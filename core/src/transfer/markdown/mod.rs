//! A folder of Markdown or text files: the first way in for a journal that somebody already has.
//!
//! This is pure reading. [`source`] finds the files, [`parse`] understands one of them, [`attachment`] finds the files it
//! shows. Writing entries, and the moment for notes without a date, are the caller's.

pub mod attachment;
mod date;
mod decode;
mod front_matter;
mod inline;
mod note;
pub mod source;
mod tags;

pub use attachment::{AttachmentIndex, AttachmentRef};
pub use date::{DateSource, DateValue, FoundDate};
pub use decode::decode;
pub use note::{ParsedFile, parse};
pub use tags::MAX_TAGS;
