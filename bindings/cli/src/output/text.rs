//! A person's text on a terminal: measured in columns, never obeyed.

use std::borrow::Cow;
use std::ops::Range;

use goldseam_core::text::Range16;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// `text` without what a terminal would obey: an imported note could hold escape sequences. Line ends and tabs stay.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    let obeyed = |c: char| c.is_control() && c != '\n' && c != '\t';
    if text.contains(obeyed) {
        Cow::Owned(text.replace("\r\n", "\n").replace(obeyed, "\u{FFFD}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// [`clean`], in one line.
pub(crate) fn clean_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}

/// How many columns `text` takes.
pub(crate) fn columns(text: &str) -> usize {
    text.width()
}

/// `text` in at most `limit` columns, with an ellipsis where it was cut.
pub(crate) fn cut(text: &str, limit: usize) -> Cow<'_, str> {
    if columns(text) <= limit {
        return Cow::Borrowed(text);
    }
    let mut kept = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        used += columns(grapheme);
        if used > limit.saturating_sub(1) {
            break;
        }
        kept.push_str(grapheme);
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    Cow::Owned(kept)
}

/// The spaces that fill `text` to `limit` columns.
pub(crate) fn fill(text: &str, limit: usize) -> String {
    " ".repeat(limit.saturating_sub(columns(text)))
}

/// `text` in lines of at most `limit` columns, broken where its script allows; its own line breaks stay.
pub(crate) fn wrap(text: &str, limit: usize) -> Vec<String> {
    text.lines()
        .flat_map(|line| {
            let indent: String = line.chars().take_while(|c| *c == ' ').collect();
            let options = textwrap::Options::new(limit.max(1)).subsequent_indent(&indent);
            textwrap::wrap(line, options)
                .into_iter()
                .map(Cow::into_owned)
                .collect::<Vec<_>>()
        })
        .collect()
}

/// Ranges of UTF-16 code units as ranges of bytes; what does not fit the text is left out.
pub(crate) fn byte_ranges(text: &str, ranges: &[Range16]) -> Vec<Range<usize>> {
    let mut ends = vec![(0, 0)];
    let mut units = 0;
    for (at, c) in text.char_indices() {
        units += u32::try_from(c.len_utf16()).unwrap_or(1);
        ends.push((units, at + c.len_utf8()));
    }
    let byte = |unit: u32| {
        ends.binary_search_by_key(&unit, |(unit, _)| *unit)
            .ok()
            .map(|at| ends[at].1)
    };
    ranges
        .iter()
        .filter_map(|range| Some(byte(range.start)?..byte(range.end)?))
        .filter(|range| range.start < range.end)
        .collect()
}

/// `n` and a word that agrees with it.
pub(crate) fn counted(n: usize, one: &str, many: &str) -> String {
    let word = if n == 1 { one } else { many };
    format!("{n} {word}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_cannot_command_the_terminal() {
        let hostile = "a\u{1b}[2Jb\u{9b}31m\u{7}c\u{8}d\r\ne\tf";
        let shown = clean(hostile);
        assert!(
            !shown
                .chars()
                .any(|c| c.is_control() && !matches!(c, '\n' | '\t'))
        );
        assert!(shown.contains("d\ne\tf"));
        assert!(!clean_line("two\nlines\u{1b}").contains(char::is_control));
    }

    #[test]
    fn a_cut_counts_columns_and_divides_no_character() {
        assert_eq!(cut("plain", 5), "plain");
        assert_eq!(cut("plainer", 5), "plai…");
        // Each ideograph takes two columns.
        assert_eq!(cut("日本語日本語", 6), "日本…");
        // A family is one character of two columns.
        let family = "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦";
        assert_eq!(cut(family, 5), "👨‍👩‍👧‍👦👨‍👩‍👧‍👦…");
        assert_eq!(cut("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}…");
        assert_eq!(cut("abc", 0), "…");
    }

    #[test]
    fn lines_are_within_the_width_in_every_script() {
        for text in [
            "one two three four five six seven eight nine ten",
            "日本語の文章はどこででも改行できる",
            "Donaudampfschifffahrtsgesellschaftskapitän",
        ] {
            let lines = wrap(text, 12);
            assert!(lines.len() > 1);
            assert!(lines.iter().all(|line| columns(line) <= 12), "{lines:?}");
        }
        assert_eq!(wrap("a\n\nb", 10), ["a", "", "b"]);
    }

    #[test]
    fn highlights_become_bytes() {
        let text = "ä👍 found";
        let range = |start, end| Range16 { start, end };
        assert!(
            byte_ranges(text, &[range(0, 1)])
                .into_iter()
                .eq(std::iter::once(0..2))
        );
        assert!(
            byte_ranges(text, &[range(1, 3)])
                .into_iter()
                .eq(std::iter::once(2..6))
        );
        assert!(
            byte_ranges(text, &[range(4, 9)])
                .into_iter()
                .eq(std::iter::once(7..12))
        );
        // Half of an emoji, and beyond the end.
        assert!(byte_ranges(text, &[range(1, 2), range(4, 99)]).is_empty());
    }
}
