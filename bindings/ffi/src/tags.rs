//! Tags.

use crate::error::Result;
use crate::journal::Journal;
use crate::view::all;

/// A tag and how many entries carry it.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct TagCount {
    /// As it was first written, or renamed.
    pub tag: String,
    /// Entries outside the trash.
    pub entries: u32,
}

impl From<goldseam_core::journal::TagCount> for TagCount {
    fn from(count: goldseam_core::journal::TagCount) -> Self {
        Self {
            tag: count.name,
            entries: count.entries,
        }
    }
}

#[uniffi::export]
impl Journal {
    /// All tags, by name.
    pub async fn tags(&self) -> Result<Vec<TagCount>> {
        self.session
            .read(None, |app| app.journal().tags())
            .await
            .map(all)
    }

    /// Makes a tag that stays also while no entry has it.
    pub async fn create_tag(&self, tag: String) -> Result<()> {
        self.session
            .write(move |app| app.journal().create_tag(&tag))
            .await
    }

    /// Gives a tag another name. If another tag has that name already, the two become one.
    pub async fn rename_tag(&self, tag: String, new_name: String) -> Result<()> {
        self.session
            .write(move |app| app.journal().rename_tag(&tag, &new_name))
            .await
    }

    /// Makes one tag of two: every entry with `tag` has `into` instead.
    pub async fn merge_tags(&self, tag: String, into: String) -> Result<()> {
        self.session
            .write(move |app| app.journal().merge_tags(&tag, &into))
            .await
    }

    /// Takes a tag off every entry.
    pub async fn remove_tag(&self, tag: String) -> Result<()> {
        self.session
            .write(move |app| app.journal().remove_tag(&tag))
            .await
    }
}
