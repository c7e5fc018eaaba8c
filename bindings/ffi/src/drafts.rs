//! Drafts: what is being written.

use std::time::SystemTime;

use goldseam_core::journal::Draft as CoreDraft;

use crate::error::{GoldseamError, Result};
use crate::journal::{EntryDraft, Journal};
use crate::view::{LocalTime, Moment, all, id};

/// Something that is being written. Save it at each pause: no kill, lock or empty battery loses it.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct Draft {
    /// Its id.
    pub draft_id: String,
    /// The entry that is being edited; none if it is to be a new one.
    pub entry_id: Option<String>,
    /// When it was last saved.
    pub saved: SystemTime,
    /// What was written so far.
    pub text: EntryDraft,
    /// The moment that was picked for it, if any.
    pub moment: Option<Moment>,
}

impl From<CoreDraft> for Draft {
    fn from(draft: CoreDraft) -> Self {
        Self {
            draft_id: draft.id.to_string(),
            entry_id: draft.entry.map(|entry| entry.to_string()),
            saved: draft.saved.into(),
            text: draft.text.into(),
            moment: draft.moment.map(Into::into),
        }
    }
}

#[uniffi::export]
impl Journal {
    /// Begins a draft: of an entry, whose unfinished draft is taken up if there is one, or of a new entry.
    #[uniffi::method(default(entry_id = None))]
    pub async fn begin_draft(&self, entry_id: Option<String>) -> Result<Draft> {
        self.session
            .write(move |app| {
                let entry = entry_id.as_deref().map(id).transpose()?;
                Ok::<_, GoldseamError>(app.journal().begin_draft(entry)?.into())
            })
            .await
    }

    /// One draft, to go on with.
    pub async fn draft(&self, draft_id: String) -> Result<Draft> {
        self.session
            .read(None, move |app| {
                Ok::<_, GoldseamError>(app.journal().draft(id(&draft_id)?)?.into())
            })
            .await
    }

    /// All drafts, latest first.
    pub async fn drafts(&self) -> Result<Vec<Draft>> {
        self.session
            .read(None, |app| app.journal().drafts())
            .await
            .map(all)
    }

    /// Saves what was written so far. Fails with `NotFound` if the draft was finished or discarded.
    pub async fn save_draft(&self, draft_id: String, text: EntryDraft) -> Result<()> {
        self.session
            .write(move |app| {
                let text = text.try_into()?;
                Ok::<_, GoldseamError>(app.journal().save_draft(id(&draft_id)?, text)?)
            })
            .await
    }

    /// Picks another moment for the entry than that of its finishing, or takes that back.
    #[uniffi::method(default(moment = None))]
    pub async fn set_draft_moment(
        &self,
        draft_id: String,
        moment: Option<LocalTime>,
    ) -> Result<()> {
        self.session
            .write(move |app| {
                let journal = app.journal();
                let moment = moment.map(|moment| moment.moment(&journal)).transpose()?;
                Ok::<_, GoldseamError>(journal.set_draft_moment(id(&draft_id)?, moment)?)
            })
            .await
    }

    /// Makes a draft an entry, or the new text of its entry, in one step, and gives the entry's id.
    pub async fn finish_draft(&self, draft_id: String) -> Result<String> {
        self.session
            .write(move |app| {
                let entry = app.journal().finish_draft(id(&draft_id)?)?;
                Ok::<_, GoldseamError>(entry.to_string())
            })
            .await
    }

    /// Throws a draft away, with what was attached to it.
    pub async fn discard_draft(&self, draft_id: String) -> Result<()> {
        self.session
            .write(move |app| Ok::<_, GoldseamError>(app.journal().discard_draft(id(&draft_id)?)?))
            .await
    }
}
