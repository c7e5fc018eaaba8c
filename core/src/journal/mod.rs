//! The journal: entries, drafts, tags, the timeline, search, the trash.
//!
//! [`Journal`] is the room's door: each verb is one transaction, and what it acknowledged is on the disk.

mod attachments;
mod bulk;
mod drafts;
mod error;
mod imported;
mod on_this_day;
mod place;
mod record;
mod search;
mod store;
mod tags;
mod timeline;
mod trash;
mod undo;
mod upkeep;
mod words;

pub use attachments::{
    Attachment, CHUNK, Detached, MAX_ATTACHMENT, MAX_RANGE, MAX_THUMBNAIL, MEDIA_MIGRATION_1,
    NewAttachment, Owner, erase_a_little,
};
pub use bulk::{Change, MAX_AT_ONCE};
pub use drafts::Draft;
pub use error::{JournalError, Result};
pub use imported::{
    ImportBatch, ImportKind, ImportRun, ImportedEntry, Origin, Seen, Sighting, UndoneImport,
};
pub use record::{Entry, EntryCard, EntryText, Kind, MAX_BODY, MAX_TITLE};
pub use search::{Hit, HitPage, MOST_RANKED};
pub use tags::TagCount;
pub use timeline::{Cursor, DayCount, Filter, TimelinePage};
pub(crate) use trash::empty_trash;
pub use trash::{TrashCard, Trashed};
pub use undo::{ChangeKind, LastChange};
pub use upkeep::tend;
pub use words::check_search;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use goldseam_vault::{Vault, VaultError};

use crate::day::Moment;
use crate::id::EntryId;
use crate::room;
use crate::topic::Topic;

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
        Self {
            vault: vault.about(Topic::Entries.bit()),
        }
    }

    /// Adds an entry of this moment.
    ///
    /// # Errors
    /// [`JournalError::TooLong`]; [`JournalError::Vault`] if it could not be kept.
    pub fn add(&self, text: EntryText) -> Result<EntryId> {
        self.add_at(self.this_moment()?, text)
    }

    /// Adds an entry of another moment.
    ///
    /// # Errors
    /// As [`Journal::add`].
    pub fn add_at(&self, moment: Moment, text: EntryText) -> Result<EntryId> {
        text.check()?;
        let (id, now) = (self.new_id()?, self.now());
        let entry = Entry::new(id, moment, now, text);
        self.vault.write(move |tx| {
            undo::remember(tx, ChangeKind::Added, &[id], now)?;
            store::insert(tx, &entry)?;
            Ok(id)
        })
    }

    /// The whole entry.
    ///
    /// # Errors
    /// [`JournalError::NotFound`] if there is none, or it is in the trash; [`JournalError::Sealed`].
    pub fn entry(&self, id: EntryId) -> Result<Entry> {
        let today = self.today()?;
        self.vault
            .read(move |tx| store::load_unsealed(tx, id, today))
    }

    /// Replaces the text of an entry; its moment stays.
    ///
    /// # Errors
    /// [`JournalError::NotFound`], [`JournalError::TooLong`], [`JournalError::Sealed`].
    pub fn edit(&self, id: EntryId, text: EntryText) -> Result<()> {
        text.check()?;
        let edited = self.now();
        self.change(id, ChangeKind::Edited, move |old| Entry {
            text,
            edited,
            ..old
        })
    }

    /// Moves an entry to another moment.
    ///
    /// # Errors
    /// [`JournalError::NotFound`], [`JournalError::Sealed`].
    pub fn move_to(&self, id: EntryId, moment: Moment) -> Result<()> {
        self.change(id, ChangeKind::Moved, move |old| Entry { moment, ..old })
    }

    /// Opens a sealed entry before its day.
    ///
    /// # Errors
    /// [`JournalError::NotFound`].
    pub fn break_seal(&self, id: EntryId) -> Result<()> {
        let now = self.now();
        self.vault.write(move |tx| {
            undo::remember(tx, ChangeKind::Unsealed, &[id], now)?;
            tx.query_row(
                "UPDATE entry SET sealed_until = NULL WHERE id = ?1 RETURNING 1",
                [id],
                |_| Ok(()),
            )?;
            Ok(())
        })
    }

    /// Does something that makes room, also on a full disk.
    fn make_room<T>(&self, action: impl Fn() -> Result<T>) -> Result<T> {
        let is_full = |error: &_| matches!(error, JournalError::Vault(VaultError::StorageFull));
        self.vault.make_room(is_full, action)
    }

    fn change(
        &self,
        id: EntryId,
        kind: ChangeKind,
        change: impl FnOnce(Entry) -> Entry + Send + 'static,
    ) -> Result<()> {
        let (now, today) = (self.now(), self.today()?);
        self.vault.write(move |tx| {
            let old = store::load_unsealed(tx, id, today)?;
            undo::remember(tx, kind, &[id], now)?;
            store::replace(tx, &change(old))
        })
    }

    /// Which entries have an id that ends with these hexadecimal digits, newest first; at most two, enough to see that
    /// it is not unique.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn ids_ending_with(&self, suffix: &str) -> Result<Vec<EntryId>> {
        let suffix = suffix.to_owned();
        self.vault
            .read(move |tx| store::ids_ending_with(tx, &suffix))
    }

    fn now(&self) -> DateTime<Utc> {
        self.vault.clock().now()
    }

    fn this_moment(&self) -> Result<Moment> {
        room::this_moment(&self.vault).map_err(|_| JournalError::Moment)
    }

    /// The local day.
    ///
    /// # Errors
    /// [`JournalError::Moment`].
    pub fn today(&self) -> Result<NaiveDate> {
        Ok(self.this_moment()?.day())
    }

    /// The moment that a clock on the wall shows in the device's time zone, or the day alone. Of a time that happens twice
    /// or never when clocks change, the earlier offset counts.
    ///
    /// # Errors
    /// [`JournalError::Moment`] outside the years 1 to 9999.
    pub fn moment_of(&self, day: NaiveDate, time: Option<NaiveTime>) -> Result<Moment> {
        room::moment_of(&self.vault, day, time).map_err(|_| JournalError::Moment)
    }

    fn new_id(&self) -> Result<EntryId> {
        Ok(EntryId::new(self.now(), room::random(&self.vault)?))
    }
}
