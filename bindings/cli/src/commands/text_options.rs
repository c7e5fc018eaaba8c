//! Options of `write` and `edit`: what stands around the words.

use chrono::NaiveDate;
use clap::Args;
use goldseam_core::journal::EntryText;

use super::values::{KindName, When, when};

/// What an entry is beside its words.
#[derive(Args, Default)]
pub(crate) struct TextOptions {
    /// A line above the text
    #[arg(long, value_name = "LINE")]
    pub(crate) title: Option<String>,
    /// What it is written as
    #[arg(long)]
    pub(crate) kind: Option<KindName>,
    /// When it was: a day, or a day and a time
    #[arg(long, value_name = "WHEN", value_parser = when)]
    pub(crate) at: Option<When>,
    /// Close it until this day; it is your own seal, which you can break
    #[arg(long, value_name = "DAY")]
    pub(crate) seal_until: Option<NaiveDate>,
}

impl TextOptions {
    pub(crate) fn apply(&self, text: &mut EntryText) {
        if let Some(title) = &self.title {
            text.title = Some(title.clone()).filter(|title| !title.trim().is_empty());
        }
        if let Some(kind) = self.kind {
            text.kind = kind.into();
        }
        if self.seal_until.is_some() {
            text.sealed_until = self.seal_until;
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.title.is_none()
            && self.kind.is_none()
            && self.at.is_none()
            && self.seal_until.is_none()
    }
}
