//! Check-ins, newest first.

use goldseam_core::content::{Pack, Texts};
use goldseam_core::mood::{CheckIn, Cursor, FeelingWord, Filter};

use super::words::feeling_items;
use super::{CheckInDraft, Moods, ScaleAnswer};
use crate::error::{Field, GoldseamError, Reason, Result};
use crate::journal::size;
use crate::view::{Day, Moment, id};

/// Which check-ins to show.
#[derive(Clone, Debug, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case", default, deny_unknown_fields)
)]
pub struct HistoryRequest {
    /// On this local day or later.
    #[uniffi(default)]
    pub first_day: Option<Day>,
    /// On this local day or earlier.
    #[uniffi(default)]
    pub last_day: Option<Day>,
    /// With this word for a feeling: its key.
    #[uniffi(default)]
    pub feeling: Option<String>,
    /// Where the page begins: a page's `next`. Without, it begins with the newest.
    #[uniffi(default)]
    pub cursor: Option<String>,
    /// Check-ins of the page, 1 to 200.
    #[uniffi(default = 50)]
    pub size: u32,
}

impl Default for HistoryRequest {
    fn default() -> Self {
        Self {
            first_day: None,
            last_day: None,
            feeling: None,
            cursor: None,
            size: 50,
        }
    }
}

/// A page of check-ins, newest first.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct HistoryPage {
    /// Newest first.
    pub check_ins: Vec<CheckInCard>,
    /// Where older ones begin, if there are any.
    pub next: Option<String>,
}

/// A check-in as a list shows it.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct CheckInCard {
    /// Its id.
    pub check_in_id: String,
    /// When it is about.
    pub moment: Moment,
    /// The fifth of the scale in which its pleasantness lies, 1 very low to 5 very good; none without a value.
    pub level: Option<u8>,
    /// The same in a word, or what was answered instead; none if nothing was.
    pub level_word: Option<String>,
    /// Its words for feelings, as they are shown.
    pub feelings: Vec<String>,
    /// Its areas of the body, as they are shown.
    pub body: Vec<String>,
    /// Its note; empty if there is none.
    pub note: String,
    /// All that was answered.
    pub draft: CheckInDraft,
}

#[uniffi::export]
impl Moods {
    /// A page of check-ins.
    pub async fn history(&self, request: HistoryRequest) -> Result<HistoryPage> {
        let texts = self.session.texts();
        self.session
            .read(None, move |app| {
                let moods = app.moods();
                let filter = Filter {
                    from: request.first_day.map(TryInto::try_into).transpose()?,
                    until: request.last_day.map(TryInto::try_into).transpose()?,
                    feeling: request.feeling,
                };
                let cursor = request.cursor.as_deref().map(read_cursor).transpose()?;
                let page = moods.history(filter, cursor, size(request.size))?;
                Ok::<_, GoldseamError>(HistoryPage {
                    check_ins: cards(page.check_ins, moods.feelings()?, &texts),
                    next: write_cursor(page.next)?,
                })
            })
            .await
    }

    /// The check-ins that belong to an entry of the journal, oldest first.
    pub async fn of_entry(&self, entry_id: String) -> Result<Vec<CheckInCard>> {
        let texts = self.session.texts();
        self.session
            .read(None, move |app| {
                let moods = app.moods();
                let check_ins = moods.of_entry(id(&entry_id)?)?;
                Ok::<_, GoldseamError>(cards(check_ins, moods.feelings()?, &texts))
            })
            .await
    }
}

pub(super) fn read_cursor(text: &str) -> Result<Cursor> {
    serde_json::from_str(text)
        .map_err(|_| GoldseamError::invalid(Field::Cursor, Reason::OutOfRange))
}

pub(super) fn write_cursor(cursor: Option<Cursor>) -> Result<Option<String>> {
    cursor
        .map(|cursor| serde_json::to_string(&cursor))
        .transpose()
        .map_err(|_| GoldseamError::internal("cursor"))
}

pub(super) fn cards(
    check_ins: Vec<CheckIn>,
    words: Vec<FeelingWord>,
    texts: &Texts,
) -> Vec<CheckInCard> {
    let words = feeling_items(words, texts);
    let shown = |key: &String| {
        let word = words.iter().find(|word| word.key == *key);
        word.map_or_else(|| key.clone(), |word| word.name.clone())
    };
    check_ins
        .into_iter()
        .map(|check_in| {
            let draft = CheckInDraft::from(check_in.answers);
            let level = match draft.pleasantness {
                Some(ScaleAnswer::Given { value }) => Some(goldseam_core::mood::fifth(value)),
                _ => None,
            };
            CheckInCard {
                check_in_id: check_in.id.to_string(),
                moment: check_in.moment.into(),
                level,
                level_word: level_word(draft.pleasantness, level, texts),
                feelings: draft.feelings.iter().map(shown).collect(),
                body: draft
                    .body
                    .iter()
                    .filter(|area| Pack::bundled().body_areas().contains(area))
                    .map(|area| texts.get(&format!("body-{area}")))
                    .collect(),
                note: draft.note.clone(),
                draft,
            }
        })
        .collect()
}

fn level_word(answer: Option<ScaleAnswer>, level: Option<u8>, texts: &Texts) -> Option<String> {
    match (answer?, level) {
        (ScaleAnswer::Given { .. }, Some(level)) => {
            Some(texts.get(&format!("pleasantness-{level}")))
        }
        (ScaleAnswer::DontKnow, _) => Some(texts.get("answer-dont-know")),
        (ScaleAnswer::RatherNotSay, _) => Some(texts.get("answer-rather-not-say")),
        _ => None,
    }
}
