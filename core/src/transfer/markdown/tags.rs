//! Tags: how they are written, and which are the same.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;

/// More tags than this on one note are no tags any more; no real note comes near.
pub const MAX_TAGS: usize = 256;

/// A longer word after `#` is not a tag.
const MAX_TAG_CHARS: usize = 100;

/// The parts of a line of tags: between commas if there are any (then a tag may have spaces), else between spaces.
pub(super) fn split(text: &str) -> impl Iterator<Item = &str> {
    let by_comma = text.contains(',');
    text.split(move |c: char| {
        if by_comma {
            c == ','
        } else {
            c.is_whitespace()
        }
    })
    .filter(|part| !part.trim().is_empty())
}

/// Without `#` and outer spaces; `a/b`, a tag below a tag, stays whole. `None` if nothing is left.
pub(super) fn clean(tag: &str) -> Option<String> {
    let tag = tag.trim().trim_start_matches('#').trim_matches('/');
    let tag: String = tag
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .nfc()
        .collect();
    (!tag.is_empty() && tag.chars().count() <= MAX_TAG_CHARS).then_some(tag)
}

/// The tag that begins at the `#` at the start of `text`. There must be something else than digits: `#1` is a number.
pub(super) fn inline(text: &str) -> Option<&str> {
    let word = text.strip_prefix('#')?;
    let end = word.find(|c| !is_tag_char(c)).unwrap_or(word.len());
    let tag = word[..end].trim_end_matches(['/', '-']);
    let is_tag = tag
        .chars()
        .any(|c| !c.is_ascii_digit() && !"-_/".contains(c));
    (is_tag && tag.chars().count() <= MAX_TAG_CHARS).then_some(tag)
}

/// Letters, digits, `_`, `-`, `/`, and beyond ASCII everything but spaces and punctuation: marks that belong to letters
/// of many scripts, and emoji.
fn is_tag_char(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '/');
    }
    let joiner = matches!(c, '\u{200c}' | '\u{200d}');
    let punctuation = matches!(
        c,
        '\u{a1}'..='\u{a9}' | '\u{ab}'..='\u{b1}' | '\u{b4}' | '\u{b6}'..='\u{b8}' | '\u{bb}' | '\u{bf}'
            | '\u{d7}' | '\u{f7}' | '\u{2010}'..='\u{205f}' | '\u{2e00}'..='\u{2e7f}'
            | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3020}' | '\u{fe30}'..='\u{fe6f}'
            | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}'
    );
    joiner || !(c.is_whitespace() || c.is_control() || punctuation)
}

/// Tags in their order, each once whatever its case, in the spelling that came first.
#[derive(Default)]
pub(super) struct TagSet {
    seen: HashSet<String>,
    kept: Vec<String>,
    overflowed: bool,
}

impl TagSet {
    pub(super) fn add(&mut self, tag: String) {
        if self.kept.len() == MAX_TAGS {
            self.overflowed |= !self.seen.contains(&tag.to_lowercase());
        } else if self.seen.insert(tag.to_lowercase()) {
            self.kept.push(tag);
        }
    }

    /// Whether a tag was left out because there were [`MAX_TAGS`] already.
    pub(super) fn overflowed(&self) -> bool {
        self.overflowed
    }

    pub(super) fn into_tags(self) -> Vec<String> {
        self.kept
    }
}
