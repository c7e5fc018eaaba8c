//! Drafts: what is being written is kept at each pause, so that no kill, lock or empty battery loses it.

use chrono::{DateTime, Utc};
use goldseam_vault::Vault;
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use super::error::{JournalError, Result};
use super::record::{Entry, EntryText};
use super::undo::{self, ChangeKind};
use super::{Journal, attachments, store};
use crate::day::Moment;
use crate::id::{DraftId, EntryId};
use crate::topic::Topic;

/// A text that is not finished.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Draft {
    /// Its id.
    pub id: DraftId,
    /// The entry that is being edited; none if it is to be a new one.
    pub entry: Option<EntryId>,
    /// When it was last saved.
    pub saved: DateTime<Utc>,
    /// What was written so far.
    pub text: EntryText,
    /// The moment that the entry is to have; without, a new entry has that of its finishing and an old one keeps its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moment: Option<Moment>,
}

/// A draft as it is stored.
#[derive(Serialize, Deserialize)]
struct Record {
    #[serde(flatten)]
    text: EntryText,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    moment: Option<Moment>,
}

impl Journal {
    /// Begins a draft: of an entry, whose unfinished draft is taken up if there is one, or of a new entry.
    ///
    /// # Errors
    /// [`JournalError::NotFound`] if there is no such entry, [`JournalError::Sealed`].
    pub fn begin_draft(&self, entry: Option<EntryId>) -> Result<Draft> {
        let today = self.today()?;
        let mut random = [0; 10];
        self.vault.entropy().fill(&mut random)?;
        let (fresh, now) = (DraftId::new(self.now(), random), self.now());
        self.while_writing().write(move |tx| {
            let record = Record {
                text: match entry {
                    None => EntryText::default(),
                    Some(id) => store::load_unsealed(tx, id, today)?.text,
                },
                moment: None,
            };
            tx.execute(
                "INSERT OR IGNORE INTO draft VALUES (?1, ?2, ?3, ?4)",
                (
                    fresh,
                    entry,
                    now.timestamp_millis(),
                    store::to_json(&record)?,
                ),
            )?;
            let id = match entry {
                None => fresh,
                Some(entry) => {
                    tx.query_row("SELECT id FROM draft WHERE entry = ?1", [entry], |row| {
                        row.get(0)
                    })?
                }
            };
            load(tx, id)
        })
    }

    /// Saves what was written so far.
    ///
    /// # Errors
    /// [`JournalError::NotFound`] if the draft was finished or discarded.
    pub fn save_draft(&self, id: DraftId, text: EntryText) -> Result<()> {
        text.check()?;
        self.change_draft(id, move |record| record.text = text)
    }

    /// Gives the entry that becomes of a draft another moment than that of its finishing; `None` takes that back.
    ///
    /// # Errors
    /// [`JournalError::NotFound`] if the draft was finished or discarded.
    pub fn set_draft_moment(&self, id: DraftId, moment: Option<Moment>) -> Result<()> {
        self.change_draft(id, move |record| record.moment = moment)
    }

    fn change_draft(
        &self,
        id: DraftId,
        change: impl FnOnce(&mut Record) + Send + 'static,
    ) -> Result<()> {
        let now = self.now().timestamp_millis();
        self.while_writing().write(move |tx| {
            let Draft { text, moment, .. } = load(tx, id)?;
            let mut record = Record { text, moment };
            change(&mut record);
            tx.execute(
                "UPDATE draft SET saved_millis = ?2, record = ?3 WHERE id = ?1",
                (id, now, store::to_json(&record)?),
            )?;
            Ok(())
        })
    }

    /// The vault, for changes that no list of entries shows.
    fn while_writing(&self) -> Vault {
        self.vault.about(Topic::Drafts.bit())
    }

    /// The vault, for changes by which a draft ends.
    fn when_written(&self) -> Vault {
        self.vault.about(Topic::Drafts.bit() | Topic::Entries.bit())
    }

    /// Makes a draft an entry, or the new text of its entry, in one step.
    ///
    /// # Errors
    /// [`JournalError::NotFound`] if the draft was finished or discarded.
    pub fn finish_draft(&self, id: DraftId) -> Result<EntryId> {
        let (now, this_moment) = (self.now(), self.this_moment()?);
        let fresh = self.new_id()?;
        self.when_written().write(move |tx| {
            let draft = load(tx, id)?;
            tx.execute("DELETE FROM draft WHERE id = ?1", [id])?;
            // The entry may have been thrown away meanwhile: the text is kept as a new one.
            let old = match draft.entry.map(|entry| store::load(tx, entry)) {
                None | Some(Err(JournalError::NotFound)) => None,
                Some(found) => Some(found?),
            };
            match old {
                Some(old) => {
                    undo::remember(tx, ChangeKind::Edited, &[old.id], now)?;
                    let entry = Entry {
                        text: draft.text,
                        moment: draft.moment.unwrap_or(old.moment),
                        edited: now,
                        ..old
                    };
                    store::replace(tx, &entry)?;
                    attachments::hand_over(tx, id, entry.id)?;
                    Ok(entry.id)
                }
                None => {
                    undo::remember(tx, ChangeKind::Added, &[fresh], now)?;
                    let moment = draft.moment.unwrap_or(this_moment);
                    store::insert(tx, &Entry::new(fresh, moment, now, draft.text))?;
                    attachments::hand_over(tx, id, fresh)?;
                    Ok(fresh)
                }
            }
        })
    }

    /// Throws a draft away, with what was attached to it.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn discard_draft(&self, id: DraftId) -> Result<()> {
        self.make_room(|| {
            self.while_writing().write(move |tx| {
                tx.execute("DELETE FROM draft WHERE id = ?1", [id])?;
                Ok(attachments::discard_of_draft(tx, id)?)
            })
        })
    }

    /// One draft.
    ///
    /// # Errors
    /// [`JournalError::NotFound`] if the draft was finished or discarded.
    pub fn draft(&self, id: DraftId) -> Result<Draft> {
        self.vault.read(move |tx| load(tx, id))
    }

    /// All drafts, latest first.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn drafts(&self) -> Result<Vec<Draft>> {
        self.vault.read(|tx| {
            let mut statement =
                tx.prepare_cached("SELECT id FROM draft ORDER BY saved_millis DESC")?;
            let ids = statement
                .query_map([], |row| row.get(0))?
                .collect::<rusqlite::Result<Vec<DraftId>>>()?;
            ids.into_iter().map(|id| load(tx, id)).collect()
        })
    }
}

fn load(tx: &rusqlite::Connection, id: DraftId) -> Result<Draft> {
    let row: Option<(Option<EntryId>, i64, String)> = tx
        .query_row(
            "SELECT entry, saved_millis, record FROM draft WHERE id = ?1",
            [id],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .optional()?;
    let (entry, saved, record) = row.ok_or(JournalError::NotFound)?;
    let saved = DateTime::from_timestamp_millis(saved).unwrap_or_default();
    let Record { text, moment } = store::from_json(&record)?;
    Ok(Draft {
        id,
        entry,
        saved,
        text,
        moment,
    })
}
