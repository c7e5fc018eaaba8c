//! Words for feelings.

use goldseam_core::content::{Pack, Texts};
use goldseam_core::mood::FeelingWord;

use super::Moods;
use crate::error::{GoldseamError, Result};

pub use goldseam_core::content::Quadrant;

/// Where a feeling lies. Unpleasant is not bad.
#[uniffi::remote(Enum)]
pub enum Quadrant {
    /// Unpleasant and stirred up.
    UnpleasantHigh,
    /// Unpleasant and low.
    UnpleasantLow,
    /// Pleasant and lively.
    PleasantHigh,
    /// Pleasant and calm.
    PleasantLow,
    /// Neither, or about others.
    Mixed,
}

/// A word for a feeling.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct FeelingItem {
    /// Its key, for a draft.
    pub key: String,
    /// The word, in the person's language or as the person wrote it; of a merged word, the one that it shows as.
    pub name: String,
    /// What it means, in a line; own words have none.
    pub meaning: Option<String>,
    /// Where it lies.
    pub quadrant: Quadrant,
    /// Whether it is the person's own, which alone can be renamed and merged.
    pub is_own: bool,
    /// Whether check-ins offer it: neither hidden nor merged.
    pub is_offered: bool,
    /// The key of the word that it counts as, if it was merged into one.
    pub merged_into: Option<String>,
    /// How often it was used in the last three months.
    pub uses: u32,
}

/// What to do with a word.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum FeelingChange {
    /// Give an own word another name.
    Rename {
        /// The name.
        name: String,
    },
    /// Offer it no more, or again.
    Hide {
        /// Whether it is to be hidden.
        on: bool,
    },
    /// Let an own word count and show as another one. Nothing is rewritten.
    Merge {
        /// The key of the other.
        into: String,
    },
    /// Make a merged word a word of its own again.
    Split,
}

#[uniffi::export]
impl Moods {
    /// Every word, the most used first; also those that are hidden or merged.
    pub async fn feelings(&self) -> Result<Vec<FeelingItem>> {
        let texts = self.session.texts();
        self.session
            .read(None, move |app| {
                Ok::<_, GoldseamError>(feeling_items(app.moods().feelings()?, &texts))
            })
            .await
    }

    /// Makes an own word, and gives its key.
    pub async fn add_feeling(&self, name: String, quadrant: Quadrant) -> Result<String> {
        self.session
            .write(move |app| app.moods().add_feeling(&name, quadrant))
            .await
    }

    /// Renames, hides, merges or splits a word.
    pub async fn change_feeling(&self, key: String, change: FeelingChange) -> Result<()> {
        self.session
            .write(move |app| {
                let moods = app.moods();
                match change {
                    FeelingChange::Rename { name } => moods.rename_feeling(&key, &name),
                    FeelingChange::Hide { on } => moods.hide_feeling(&key, on),
                    FeelingChange::Merge { into } => moods.merge_feeling(&key, &into),
                    FeelingChange::Split => moods.split_feeling(&key),
                }
            })
            .await
    }
}

pub(crate) fn feeling_items(words: Vec<FeelingWord>, texts: &Texts) -> Vec<FeelingItem> {
    let names: Vec<(String, String)> = words
        .iter()
        .map(|word| (word.key.clone(), name_of(word, texts)))
        .collect();
    let shown = |key: &str| names.iter().find(|(known, _)| known == key);
    words
        .into_iter()
        .map(|word| {
            let key = word.merged_into.as_ref().unwrap_or(&word.key);
            let name = shown(key).map_or_else(String::new, |(_, name)| name.clone());
            let known = Pack::bundled().feeling(&word.key).is_some();
            FeelingItem {
                name,
                meaning: known.then(|| texts.get(&format!("feeling-{}.meaning", word.key))),
                quadrant: word.quadrant,
                is_own: word.name.is_some(),
                is_offered: word.is_offered(),
                merged_into: word.merged_into,
                uses: word.uses,
                key: word.key,
            }
        })
        .collect()
}

fn name_of(word: &FeelingWord, texts: &Texts) -> String {
    match &word.name {
        Some(name) => name.clone(),
        None => texts.get(&format!("feeling-{}", word.key)),
    }
}
