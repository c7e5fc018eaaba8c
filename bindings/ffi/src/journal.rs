//! The journal: timeline, entries and their changes.

use std::sync::Arc;
use std::time::SystemTime;

use goldseam_core::id::EntryId;
use goldseam_core::journal::{
    Change as CoreChange, Cursor, Entry, EntryText, Filter as CoreFilter, TimelinePage as CorePage,
};

use crate::attachments::Attachment;
use crate::error::{Field, GoldseamError, Reason, Result};
use crate::session::Session;
use crate::view::{Day, EntryCard, EntryKind, LocalTime, Moment, all, id};

pub use goldseam_core::journal::ChangeKind;

/// The journal: entries, drafts, tags, attachments, timeline, calendar, trash.
#[derive(uniffi::Object)]
pub struct Journal {
    pub(crate) session: Arc<Session>,
}

/// Which entries to show; all of it must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case", default, deny_unknown_fields)
)]
pub struct Filter {
    /// With this tag. A name that no tag has matches nothing.
    #[uniffi(default)]
    pub tag: Option<String>,
    /// Written as this.
    #[uniffi(default)]
    pub kind: Option<EntryKind>,
    /// Marked with a star.
    #[uniffi(default)]
    pub starred: bool,
    /// With at least one attachment.
    #[uniffi(default)]
    pub with_attachment: bool,
    /// On this local day or later.
    #[uniffi(default)]
    pub first_day: Option<Day>,
    /// On this local day or earlier.
    #[uniffi(default)]
    pub last_day: Option<Day>,
}

/// Which page of the timeline.
#[derive(Clone, Debug, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case", default, deny_unknown_fields)
)]
pub struct TimelineRequest {
    /// Which entries.
    #[uniffi(default)]
    pub filter: Option<Filter>,
    /// Where the page begins: a page's `next` or `previous`. Without, it begins with the newest entry.
    #[uniffi(default)]
    pub cursor: Option<String>,
    /// Begins with this day's latest entry, or with the next older one; counts only without a cursor.
    #[uniffi(default)]
    pub day: Option<Day>,
    /// Entries of the page, 1 to 200.
    #[uniffi(default = 50)]
    pub size: u32,
}

impl Default for TimelineRequest {
    fn default() -> Self {
        Self {
            filter: None,
            cursor: None,
            day: None,
            size: 50,
        }
    }
}

/// A page of the timeline, newest first.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct TimelinePage {
    /// Days that have entries, newest first.
    pub days: Vec<DaySection>,
    /// Where older entries begin, if there are any.
    pub next: Option<String>,
    /// Where newer entries begin; there may be none (nobody has looked).
    pub previous: Option<String>,
    /// The state that it shows: what is newer is announced by a `Change` with a greater revision.
    pub revision: u64,
}

/// The entries of a day on one page. A day may go on at the next page.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct DaySection {
    /// The local day.
    pub day: Day,
    /// Latest first.
    pub entries: Vec<EntryCard>,
}

/// A whole entry.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct EntryPage {
    /// Its id.
    pub entry_id: String,
    /// When it is about.
    pub moment: Moment,
    /// When it was last changed.
    pub edited: SystemTime,
    /// What was written.
    pub text: EntryDraft,
    /// What it has with it, in its order.
    pub attachments: Vec<Attachment>,
}

/// What a person writes.
#[derive(Clone, Debug, Default, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case", default, deny_unknown_fields)
)]
pub struct EntryDraft {
    /// What it is written as.
    #[uniffi(default = None)]
    pub kind: Option<EntryKind>,
    /// A line above the text, if any; at most 1,000 bytes.
    #[uniffi(default)]
    pub title: Option<String>,
    /// Markdown; at most 16 MiB.
    #[uniffi(default)]
    pub body: String,
    /// Names of tags; new ones are made.
    #[uniffi(default)]
    pub tags: Vec<String>,
    /// Marked with a star.
    #[uniffi(default)]
    pub starred: bool,
    /// May be hard to re-read: lists cover it until it is opened on purpose.
    #[uniffi(default)]
    pub covered: bool,
    /// Kept out of insights.
    #[uniffi(default)]
    pub apart: bool,
    /// Sealed until this local day begins: nothing shows what it says before. Its writer may break the seal.
    #[uniffi(default)]
    pub sealed_until: Option<Day>,
}

/// What to do with each of some entries.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum EntryChange {
    /// Give or take the star.
    Star {
        /// Whether it is to have it.
        on: bool,
    },
    /// Cover or uncover in lists.
    Cover {
        /// Whether it is to be covered.
        on: bool,
    },
    /// Keep out of insights, or let in.
    Apart {
        /// Whether it is to be kept out.
        on: bool,
    },
    /// Put a tag on; a new one is made.
    AddTag {
        /// Its name.
        tag: String,
    },
    /// Take a tag off.
    RemoveTag {
        /// Its name.
        tag: String,
    },
    /// To the trash.
    Trash,
    /// Out of the trash.
    Restore,
}

/// What was done last.
#[uniffi::remote(Enum)]
pub enum ChangeKind {
    /// An entry was added.
    Added,
    /// An entry's text was changed.
    Edited,
    /// An entry was given another moment.
    Moved,
    /// A seal was broken.
    Unsealed,
    /// Entries went to the trash.
    Trashed,
    /// Entries came out of the trash.
    Restored,
    /// Stars, covers or the mark "apart" were set or taken away.
    Marked,
    /// A tag was put on entries or taken off them.
    Tagged,
    /// A tag was made.
    TagCreated,
    /// A tag was renamed.
    TagRenamed,
    /// Two tags became one.
    TagsMerged,
    /// A tag was taken off every entry.
    TagRemoved,
}

/// The last change, which can be taken back for 24 hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct LastChange {
    /// What was done.
    pub kind: ChangeKind,
    /// Whether it was taken back; `undo` then does it again.
    pub undone: bool,
}

#[uniffi::export]
impl Journal {
    /// A page of the timeline.
    pub async fn timeline(&self, request: TimelineRequest) -> Result<TimelinePage> {
        let revision = self.session.changes.revision();
        self.session
            .read(None, move |app| {
                let (journal, filter) = (app.journal(), request.filter.unwrap_or_default());
                let cursor = match (request.cursor, request.day) {
                    (Some(cursor), _) => Some(read_cursor(&cursor)?),
                    (None, Some(day)) => Some(journal.cursor_at(day.try_into()?)?),
                    (None, None) => None,
                };
                let page = journal.timeline(filter.try_into()?, cursor, size(request.size))?;
                timeline_page(page, revision)
            })
            .await
    }

    /// A whole entry. Fails with `Sealed` before its day.
    pub async fn entry(&self, entry_id: String) -> Result<EntryPage> {
        self.session
            .read(None, move |app| {
                let (journal, entry_id) = (app.journal(), id::<EntryId>(&entry_id)?);
                let entry = journal.entry(entry_id)?;
                let attachments = journal.attachments(entry_id)?;
                Ok::<_, GoldseamError>(entry_page(entry, all(attachments)))
            })
            .await
    }

    /// Adds an entry of this moment, or of another one, and gives its id. What is written with care goes through a draft.
    #[uniffi::method(default(moment = None))]
    pub async fn add(&self, text: EntryDraft, moment: Option<LocalTime>) -> Result<String> {
        self.session
            .write(move |app| {
                let (journal, text) = (app.journal(), text.try_into()?);
                let added = match moment {
                    Some(moment) => journal.add_at(moment.moment(&journal)?, text)?,
                    None => journal.add(text)?,
                };
                Ok::<_, GoldseamError>(added.to_string())
            })
            .await
    }

    /// Moves an entry to another moment.
    pub async fn move_to(&self, entry_id: String, moment: LocalTime) -> Result<()> {
        self.session
            .write(move |app| {
                let journal = app.journal();
                let moment = moment.moment(&journal)?;
                Ok::<_, GoldseamError>(journal.move_to(id(&entry_id)?, moment)?)
            })
            .await
    }

    /// Opens a sealed entry before its day.
    pub async fn break_seal(&self, entry_id: String) -> Result<()> {
        self.session
            .write(move |app| Ok::<_, GoldseamError>(app.journal().break_seal(id(&entry_id)?)?))
            .await
    }

    /// Does the same with up to 1,000 entries: all of it or nothing.
    pub async fn change(&self, entry_ids: Vec<String>, change: EntryChange) -> Result<()> {
        self.session
            .write(move |app| {
                let ids: Vec<EntryId> = entry_ids
                    .iter()
                    .map(|text| id(text))
                    .collect::<Result<_>>()?;
                Ok::<_, GoldseamError>(app.journal().change_all(&ids, change.into())?)
            })
            .await
    }

    /// What `undo` would take back, if anything.
    pub async fn last_change(&self) -> Result<Option<LastChange>> {
        self.session
            .read(None, |app| app.journal().last_change())
            .await
            .map(|last| last.map(Into::into))
    }

    /// Takes the last change back, or does it again if it was taken back; nothing if there is none of the last 24 hours.
    pub async fn undo(&self) -> Result<Option<LastChange>> {
        self.session
            .write(|app| app.journal().undo())
            .await
            .map(|last| last.map(Into::into))
    }
}

/// As many rows as were asked for; the core keeps within what a page may hold.
pub(crate) fn size(asked: u32) -> usize {
    usize::try_from(asked).unwrap_or(usize::MAX)
}

pub(crate) fn read_cursor(text: &str) -> Result<Cursor> {
    serde_json::from_str(text)
        .map_err(|_| GoldseamError::invalid(Field::Cursor, Reason::OutOfRange))
}

pub(crate) fn write_cursor(cursor: Option<Cursor>) -> Result<Option<String>> {
    cursor
        .map(|cursor| serde_json::to_string(&cursor))
        .transpose()
        .map_err(|_| GoldseamError::internal("cursor"))
}

fn timeline_page(page: CorePage, revision: u64) -> Result<TimelinePage> {
    let mut days: Vec<DaySection> = Vec::new();
    for card in page.entries {
        let card = EntryCard::from(card);
        match days.last_mut() {
            Some(section) if section.day == card.moment.day => section.entries.push(card),
            _ => days.push(DaySection {
                day: card.moment.day,
                entries: vec![card],
            }),
        }
    }
    Ok(TimelinePage {
        days,
        next: write_cursor(page.next)?,
        previous: write_cursor(page.previous)?,
        revision,
    })
}

fn entry_page(entry: Entry, attachments: Vec<Attachment>) -> EntryPage {
    EntryPage {
        entry_id: entry.id.to_string(),
        moment: entry.moment.into(),
        edited: entry.edited.into(),
        text: entry.text.into(),
        attachments,
    }
}

impl TryFrom<Filter> for CoreFilter {
    type Error = GoldseamError;

    fn try_from(filter: Filter) -> Result<Self> {
        Ok(Self {
            tag: filter.tag,
            kind: filter.kind,
            starred: filter.starred,
            with_attachment: filter.with_attachment,
            from: filter.first_day.map(TryInto::try_into).transpose()?,
            until: filter.last_day.map(TryInto::try_into).transpose()?,
        })
    }
}

impl TryFrom<EntryDraft> for EntryText {
    type Error = GoldseamError;

    fn try_from(draft: EntryDraft) -> Result<Self> {
        Ok(Self {
            kind: draft.kind.unwrap_or_default(),
            title: draft.title,
            body: draft.body,
            tags: draft.tags,
            starred: draft.starred,
            covered: draft.covered,
            apart: draft.apart,
            sealed_until: draft.sealed_until.map(TryInto::try_into).transpose()?,
        })
    }
}

impl From<EntryText> for EntryDraft {
    fn from(text: EntryText) -> Self {
        Self {
            kind: Some(text.kind),
            title: text.title,
            body: text.body,
            tags: text.tags,
            starred: text.starred,
            covered: text.covered,
            apart: text.apart,
            sealed_until: text.sealed_until.map(Into::into),
        }
    }
}

impl From<EntryChange> for CoreChange {
    fn from(change: EntryChange) -> Self {
        match change {
            EntryChange::Star { on } => Self::Star(on),
            EntryChange::Cover { on } => Self::Cover(on),
            EntryChange::Apart { on } => Self::Apart(on),
            EntryChange::AddTag { tag } => Self::AddTag(tag),
            EntryChange::RemoveTag { tag } => Self::RemoveTag(tag),
            EntryChange::Trash => Self::Trash,
            EntryChange::Restore => Self::Restore,
        }
    }
}

impl From<goldseam_core::journal::LastChange> for LastChange {
    fn from(last: goldseam_core::journal::LastChange) -> Self {
        Self {
            kind: last.kind,
            undone: last.undone,
        }
    }
}
