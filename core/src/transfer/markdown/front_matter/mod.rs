//! Properties in YAML between `---` lines at the very top of a note.
//!
//! What we know becomes title, dates, tags and star; everything else is kept as it is written, comments too. If anything
//! about it is in doubt, the whole of it stays in the text: better a few odd lines in an entry than a lost one.

mod properties;
mod yaml;

use super::date::DateValue;
use crate::transfer::report::Warning;
pub(super) use properties::MAX_TITLE_CHARS;

/// Front matter beyond this stays in the text. Real ones have some hundred bytes.
const MAX_BYTES: usize = 64 * 1024;

/// What front matter said.
#[derive(Default)]
pub(super) struct FrontMatter {
    pub(super) title: Option<String>,
    pub(super) date: Option<DateValue>,
    pub(super) modified: Option<DateValue>,
    pub(super) tags: Vec<String>,
    pub(super) starred: bool,
    /// Key and original YAML of what is not understood or not used. Comments have the key `#`.
    pub(super) extra: Vec<(String, String)>,
    pub(super) warnings: Vec<Warning>,
}

/// Takes the front matter off `text`. What it returns beside it is the rest of the text.
pub(super) fn take(text: &str) -> (FrontMatter, &str) {
    let Some((yaml, body)) = split(text) else {
        return (FrontMatter::default(), text);
    };
    let read = if yaml.len() <= MAX_BYTES {
        yaml::properties(yaml)
    } else {
        None
    };
    match read {
        Some(document) if document.is_front_matter() => (properties::understand(document), body),
        _ => {
            let unread = FrontMatter {
                warnings: vec![Warning::FrontMatterUnreadable],
                ..FrontMatter::default()
            };
            (unread, text)
        }
    }
}

/// The lines between the first, which must be `---`, and the next `---` or `...`. `None` if there is no such pair: a
/// first line `---` alone is a rule drawn across the page.
fn split(text: &str) -> Option<(&str, &str)> {
    let (first, rest) = text.split_once('\n')?;
    if first.trim_end() != "---" {
        return None;
    }
    let mut start = 0;
    for line in rest.split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            return Some((&rest[..start], &rest[start + line.len()..]));
        }
        start += line.len();
    }
    None
}

#[cfg(test)]
mod tests;
