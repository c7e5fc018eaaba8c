//! The journal: entries, drafts, tags, the timeline, search, the trash.
//!
//! [`Journal`] is the room's door: each verb is one transaction, and what it acknowledged is on the disk.

mod drafts;
mod error;
mod imported;
mod place;
mod record;
mod search;
mod store;
mod tags;
mod timeline;
mod trash;
mod words;

pub use drafts::Draft;
pub use error::{JournalError, Result};
pub use imported::{ImportedEntry, Seen};
pub use record::{Entry, EntryCard, EntryText, MAX_BODY, MAX_TITLE};
pub use search::{Hit, HitPage};
pub use tags::TagCount;
pub use timeline::{Cursor, DayCount, Filter, TimelinePage};
pub use trash::{DAYS_KEPT, Trashed};
pub use words::{check as check_search, merge_a_little};

use chrono::{DateTime, Utc};
use goldseam_vault::Vault;

use crate::day::Moment;
use crate::id::EntryId;

/// The first structure of the journal in the main database.
pub const MIGRATION_1: &str = include_str!("schema/0001_journal.sql");

/// How many rows a page holds at most.
pub const MAX_PAGE: usize = 200;

/// The journal of an open vault.
#[derive(Clone)]
pub struct Journal {
    vault: Vault,
}

impl Journal {
    /// The journal in `vault`.
    #[must_use]
    pub fn new(vault: Vault) -> Self {
        Self { vault }
    }

    /// Adds an entry of this moment.
    ///
    /// # Errors
    /// [`JournalError::TooLong`]; [`JournalError::Vault`] if it could not be kept.
    pub fn add(&self, text: EntryText) -> Result<EntryId> {
        let now = self.vault.clock().now();
        let moment = Moment::new(now, self.vault.clock().offset_at(now))
            .map_err(|_| JournalError::Moment)?;
        self.add_at(moment, text)
    }

    /// Adds an entry of another moment.
    ///
    /// # Errors
    /// As [`Journal::add`].
    pub fn add_at(&self, moment: Moment, text: EntryText) -> Result<EntryId> {
        text.check()?;
        let id = self.new_id()?;
        let entry = Entry::new(id, moment, self.now(), text);
        self.vault.write(move |tx| {
            store::insert(tx, &entry)?;
            Ok(id)
        })
    }

    /// The whole entry.
    ///
    /// # Errors
    /// [`JournalError::NotFound`] if there is none, or it is in the trash.
    pub fn entry(&self, id: EntryId) -> Result<Entry> {
        self.vault.read(move |tx| store::load(tx, id))
    }

    /// Replaces the text of an entry; its moment stays.
    ///
    /// # Errors
    /// [`JournalError::NotFound`], [`JournalError::TooLong`].
    pub fn edit(&self, id: EntryId, text: EntryText) -> Result<()> {
        text.check()?;
        let now = self.now();
        self.vault.write(move |tx| {
            let old = store::take(tx, id)?;
            store::insert(
                tx,
                &Entry {
                    text,
                    edited: now,
                    ..old
                },
            )
        })
    }

    /// Moves an entry to another moment.
    ///
    /// # Errors
    /// [`JournalError::NotFound`].
    pub fn move_to(&self, id: EntryId, moment: Moment) -> Result<()> {
        self.vault.write(move |tx| {
            let old = store::take(tx, id)?;
            store::insert(tx, &Entry { moment, ..old })
        })
    }

    /// Which entries have an id that begins with these hexadecimal digits; at most two, enough to see that it is not
    /// unique.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn ids_with_prefix(&self, prefix: &str) -> Result<Vec<EntryId>> {
        let prefix = prefix.to_owned();
        self.vault
            .read(move |tx| store::ids_with_prefix(tx, &prefix))
    }

    fn now(&self) -> DateTime<Utc> {
        self.vault.clock().now()
    }

    fn new_id(&self) -> Result<EntryId> {
        let mut random = [0; 10];
        self.vault.entropy().fill(&mut random)?;
        Ok(EntryId::new(self.now(), random))
    }
}
