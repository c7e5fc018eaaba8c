//! Places in a text as Swift and Kotlin count them.

use std::ops::Range;

use super::clusters::clusters;

/// A range in UTF-16 code units: `NSRange` and `String.Index(utf16Offset:)` in Swift, string indices in Kotlin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Range16 {
    /// The first code unit.
    pub start: u32,
    /// The code unit after the last.
    pub end: u32,
}

/// Byte ranges of `text`, in any order, as sorted ranges that neither touch nor overlap and that divide no grapheme
/// cluster: a mark can never be coloured without its letter, nor half of an emoji.
pub(super) fn to_utf16(text: &str, mut ranges: Vec<Range<usize>>) -> Vec<Range16> {
    ranges.sort_unstable_by_key(|range| range.start);
    let mut ranges = ranges.into_iter().peekable();
    let mut result: Vec<Range16> = Vec::new();
    let mut units = 0;
    for (at, grapheme) in clusters(text) {
        if ranges.peek().is_none() {
            break;
        }
        let end = at + grapheme.len();
        let length = u32::try_from(grapheme.encode_utf16().count()).unwrap_or(u32::MAX);
        let covered = ranges
            .peek()
            .is_some_and(|range| range.start < end && at < range.end);
        if covered {
            match result.last_mut() {
                Some(last) if last.end == units => last.end += length,
                _ => result.push(Range16 {
                    start: units,
                    end: units + length,
                }),
            }
        }
        while ranges.next_if(|range| range.end <= end).is_some() {}
        units = units.saturating_add(length);
    }
    result
}
