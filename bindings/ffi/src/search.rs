//! Search.

use std::sync::Arc;

use goldseam_core::journal::Hit as CoreHit;
use goldseam_core::text::Query;

use crate::error::{GoldseamError, Result};
use crate::journal::{read_cursor, size, write_cursor};
use crate::session::Session;
use crate::task::TaskHandle;
use crate::view::{EntryCard, TextRange, all};

/// Search in the journal.
#[derive(uniffi::Object)]
pub struct Search {
    pub(crate) session: Arc<Session>,
}

/// In which order hits come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum SearchOrder {
    /// Newest first, page by page.
    Newest,
    /// Those that match best first, among the newest 1,000; one page.
    Best,
}

/// What to look for.
#[derive(Clone, Debug, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case", default, deny_unknown_fields)
)]
pub struct SearchRequest {
    /// Words, "phrases", -words that must not occur, beginnings*, tag:name, after: and before: a day. No text is an error;
    /// an empty one finds nothing.
    pub text: String,
    /// Whether the person is still typing: the last word then is a beginning.
    #[uniffi(default)]
    pub typing: bool,
    /// In which order; newest first without.
    #[uniffi(default)]
    pub order: Option<SearchOrder>,
    /// Where the page begins: the `next` of the page before.
    #[uniffi(default)]
    pub cursor: Option<String>,
    /// Hits of the page, 1 to 200.
    #[uniffi(default = 50)]
    pub size: u32,
}

impl Default for SearchRequest {
    fn default() -> Self {
        Self {
            text: String::new(),
            typing: false,
            order: None,
            cursor: None,
            size: 50,
        }
    }
}

/// A page of hits.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct SearchPage {
    /// The hits.
    pub hits: Vec<Hit>,
    /// Where the next page begins, if there is one.
    pub next: Option<String>,
    /// The state that it shows: what is newer is announced by a `Change` with a greater revision.
    pub revision: u64,
}

/// An entry that was found.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct Hit {
    /// What a list shows of it.
    pub card: EntryCard,
    /// What to mark in its title.
    pub title_highlights: Vec<TextRange>,
    /// The part of its text that shows why it was found. Empty if the entry is covered.
    pub snippet: String,
    /// What to mark in the snippet.
    pub snippet_highlights: Vec<TextRange>,
    /// Whether text was left out before the snippet.
    pub cut_start: bool,
    /// Whether text was left out behind it.
    pub cut_end: bool,
}

impl From<CoreHit> for Hit {
    fn from(hit: CoreHit) -> Self {
        Self {
            card: hit.card.into(),
            title_highlights: all(hit.title_highlights),
            snippet: hit.snippet.text,
            snippet_highlights: all(hit.snippet.highlights),
            cut_start: hit.snippet.cut_start,
            cut_end: hit.snippet.cut_end,
        }
    }
}

#[uniffi::export]
impl Search {
    /// A page of hits. A call that nobody waits for any more ends at once; where the language cannot say so (Swift), hand
    /// in a `task` and cancel that.
    #[uniffi::method(default(task = None))]
    pub async fn page(
        &self,
        request: SearchRequest,
        task: Option<Arc<TaskHandle>>,
    ) -> Result<SearchPage> {
        let revision = self.session.changes.revision();
        self.session
            .read(task, move |app| {
                let mut query = Query::parse(&request.text);
                if request.typing {
                    query = query.typing();
                }
                let (journal, size) = (app.journal(), size(request.size));
                let cursor = request.cursor.as_deref().map(read_cursor).transpose()?;
                let (hits, next) = match request.order {
                    Some(SearchOrder::Best) => (journal.search_best(query, size)?, None),
                    Some(SearchOrder::Newest) | None => {
                        let page = journal.search(query, cursor, size)?;
                        (page.hits, page.next)
                    }
                };
                Ok::<_, GoldseamError>(SearchPage {
                    hits: all(hits),
                    next: write_cursor(next)?,
                    revision,
                })
            })
            .await
    }
}
