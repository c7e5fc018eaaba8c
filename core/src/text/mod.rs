//! Words: how text is folded for search, what a query means, and what is shown of a text in a list.
//!
//! Everything here is a pure function. A store keeps [`index_text`] of its texts in two FTS5 tables with
//! `tokenize='ascii'`, one with `detail=full` and one with `detail=none, columnsize=0, prefix='1 2 3'`, and asks them
//! with the expressions of a [`Query`]. [`Query::matches`] says what the tables must answer.

mod clusters;
mod line;
mod markdown;
mod matching;
mod query;
mod query_fts;
mod query_parse;
mod ranges;
mod scripts;
mod snippet;
mod token;

#[cfg(test)]
mod tests;

pub use markdown::{plain, preview};
pub use query::{MAX_TAGS, MAX_TERMS, MAX_TOKENS, Query, TagFilter, Term};
pub use query_fts::SearchPlan;
pub use ranges::Range16;
pub use snippet::{Snippet, highlights, snippet, snippet_of_markdown};
pub use token::{Token, Tokens, index_text, tokens};

use unicode_segmentation::UnicodeSegmentation;

/// How many words `text` has, for the writer's eye.
///
/// A word is what UAX #29 calls one and holds a letter or digit: "don't" is one word. Chinese characters and kana of
/// Hiragana count one each, as their word processors count; a run of Thai, Lao, Khmer or Burmese counts as one, because
/// only a dictionary could divide it.
pub fn word_count(text: &str) -> usize {
    text.unicode_words().count()
}
