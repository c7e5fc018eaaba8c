//! Marks in a text, checked as a phone would use them.

use std::ops::Range;

use goldseam_core::text::{Query, Range16, Token, tokens};
use unicode_segmentation::UnicodeSegmentation;

use crate::naive::places;

/// What is to be marked in a text: every place of every wanted term, widened to whole letters, as ranges that do not touch.
#[must_use]
pub fn expected(text: &str, query: &Query) -> Vec<Range16> {
    let wanted = query.terms().iter().filter(|term| !term.negated());
    let words: Vec<Token> = tokens(text).collect();
    let hits: Vec<Range<usize>> = wanted.flat_map(|term| places(term, &words)).collect();
    let mut marks: Vec<Range16> = Vec::new();
    let mut unit = 0;
    for (at, letter) in text.grapheme_indices(true) {
        let end = unit + letter.encode_utf16().count() as u32;
        let hit = |hit: &Range<usize>| hit.start < at + letter.len() && at < hit.end;
        if hits.iter().any(hit) {
            match marks.last_mut() {
                Some(last) if last.end == unit => last.end = end,
                _ => marks.push(Range16 { start: unit, end }),
            }
        }
        unit = end;
    }
    marks
}

/// The marked parts, cut out as Swift and Kotlin do.
///
/// # Panics
/// If a mark is empty, lies outside, touches the one before it, or divides a letter.
#[must_use]
pub fn cut_out(text: &str, marks: &[Range16]) -> Vec<String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut borders = vec![0];
    for letter in text.graphemes(true) {
        borders.push(borders[borders.len() - 1] + letter.encode_utf16().count() as u32);
    }
    let mut before = None;
    let mut parts = Vec::new();
    for mark in marks {
        assert!(mark.start < mark.end, "a mark marks something");
        assert!(
            before.is_none_or(|before| before < mark.start),
            "marks are in order and apart"
        );
        for border in [mark.start, mark.end] {
            assert!(
                borders.binary_search(&border).is_ok(),
                "a mark divides no letter"
            );
        }
        parts.push(String::from_utf16_lossy(
            &units[mark.start as usize..mark.end as usize],
        ));
        before = Some(mark.end);
    }
    parts
}
