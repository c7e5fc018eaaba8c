use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::strategies::{corpus_and_query, hostile};
use crate::text::{
    Query, Range16, Snippet, Token, highlights, snippet, snippet_of_markdown, tokens,
};

/// The parts of `text` that `ranges` mark, taken as Swift and Kotlin would.
fn marked(text: &str, ranges: &[Range16]) -> Vec<String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    ranges
        .iter()
        .map(|range| String::from_utf16(&units[range.start as usize..range.end as usize]).unwrap())
        .collect()
}

fn shown(snippet: &Snippet) -> String {
    let start = if snippet.cut_start { "…" } else { "" };
    let end = if snippet.cut_end { "…" } else { "" };
    format!("{start}{}{end}", snippet.text)
}

#[test]
fn a_snippet_shows_where_and_why() {
    let text = "It rained all morning.\n\nIn the afternoon I sat in the garden with Ana, and we spoke\tof the old house.";
    for (query, max, expected, marks) in [
        (
            "garden",
            40,
            "…sat in the garden with Ana, and we spoke…",
            vec!["garden"],
        ),
        ("gard*", 24, "…in the garden with Ana,…", vec!["garden"]),
        (
            "rained",
            30,
            "It rained all morning. In the…",
            vec!["rained"],
        ),
        (
            "\"old house\"",
            30,
            "…and we spoke of the old house.",
            vec!["old house"],
        ),
        ("nothing", 30, "It rained all morning. In the…", vec![]),
        (
            "\"spoke of\"",
            200,
            "It rained all morning. In the afternoon I sat in the garden with Ana, and we spoke of the old house.",
            vec!["spoke of"],
        ),
    ] {
        let found = snippet(text, &Query::parse(query), max);
        assert!(found.text.graphemes(true).count() <= max, "{query}");
        assert_eq!(marked(&found.text, &found.highlights), marks, "{query}");
        assert_eq!(shown(&found), expected, "{query}");
    }
}

#[test]
fn the_place_with_most_different_words_wins_then_the_earliest() {
    let text = format!(
        "rain {} rain rain {} rain with sun and rain {} rain with sun",
        "x ".repeat(80),
        "y ".repeat(80),
        "z ".repeat(80)
    );
    let found = snippet(&text, &Query::parse("sun rain"), 30);
    assert_eq!(
        marked(&found.text, &found.highlights),
        ["rain", "sun", "rain"]
    );
    let found = snippet(&text, &Query::parse("rain"), 30);
    assert!(!found.cut_start);
}

#[test]
fn scripts_without_spaces_are_cut_between_characters() {
    let text = format!("{}東京タワー{}", "雨".repeat(100), "風".repeat(100));
    let found = snippet(&text, &Query::parse("タワー"), 21);
    assert_eq!(marked(&found.text, &found.highlights), ["タワー"]);
    assert_eq!(found.text.graphemes(true).count(), 21);
    assert!(found.cut_start && found.cut_end);
}

#[test]
fn marks_never_divide_what_is_seen_as_one() {
    for (text, query, expected) in [
        ("so 👩🏽\u{200d}🚀 flew", "👩‍🚀", "👩🏽\u{200d}🚀"),
        ("I ❤\u{fe0f} it", "❤", "❤\u{fe0f}"),
        ("un cafe\u{301} noir", "cafe", "cafe\u{301}"),
        ("from 🇩🇪 to 🇫🇷", "🇫🇷", "🇫🇷"),
        ("קראתי שָׁלוֹם היום", "שלום", "שָׁלוֹם"),
        ("ดื่มน้ำเย็น", "น้ำ", "น้ำ"),
        ("𝔊old", "gold", "𝔊old"),
        ("press 1\u{fe0f}\u{20e3} now", "1", "1\u{fe0f}\u{20e3}"),
    ] {
        let query = Query::parse(query);
        assert_eq!(marked(text, &highlights(text, &query)), [expected]);
        let found = snippet(text, &query, 40);
        assert_eq!(marked(&found.text, &found.highlights), [expected]);
    }
}

#[test]
fn markdown_is_shown_without_its_markers_unless_only_they_match() {
    let body = "# Morning\n\nWe **walked** to [the sea](https://example.org/harbour).\n";
    let found = snippet_of_markdown(body, &Query::parse("walked sea"), 80);
    assert_eq!(found.text, "Morning We walked to the sea.");
    assert_eq!(marked(&found.text, &found.highlights), ["walked", "sea"]);
    let found = snippet_of_markdown(body, &Query::parse("harbour"), 80);
    assert_eq!(marked(&found.text, &found.highlights), ["harbour"]);
}

#[test]
fn a_terminal_cannot_be_commanded_by_a_snippet() {
    let found = snippet("a\u{1b}[31mred\u{7} b", &Query::parse("red"), 80);
    assert!(!found.text.contains(char::is_control));
}

#[test]
fn huge_and_towering_texts_give_short_snippets() {
    let tower = format!("a{} word", "\u{301}".repeat(500_000));
    let gap = format!("first{}light", ".".repeat(500_000));
    let flags = "🇩🇪".repeat(100_000);
    for (text, query) in [
        (&tower, "word"),
        (&tower, "a"),
        (&gap, "\"first light\""),
        (&flags, "🇩🇪"),
    ] {
        let found = snippet(text, &Query::parse(query), 100);
        assert!(found.text.len() < 100 * 64, "{}", found.text.len());
        check(&found);
    }
}

#[test]
fn a_letter_of_several_words_is_marked_whole() {
    let found = snippet("하\u{200d}ﷺ ", &Query::parse(" 하"), 1000);
    assert_eq!(marked(&found.text, &found.highlights), ["하\u{200d}ﷺ"]);
}

/// What both platforms rely on.
fn check(found: &Snippet) {
    let mut boundaries: Vec<u32> = vec![0];
    for grapheme in found.text.graphemes(true) {
        boundaries.push(boundaries[boundaries.len() - 1] + grapheme.encode_utf16().count() as u32);
    }
    let mut end = None;
    for range in &found.highlights {
        assert!(range.start < range.end && end.is_none_or(|end| end < range.start));
        assert!(
            boundaries.binary_search(&range.start).is_ok()
                && boundaries.binary_search(&range.end).is_ok()
        );
        end = Some(range.end);
    }
    assert!(
        !found.text.contains("  ")
            && !found.text.contains(char::is_control)
            && found.text.trim() == found.text
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_and_any_query_give_a_valid_snippet(text in hostile(300), query in hostile(12), max in 0_usize..60) {
        let query = Query::parse(&query);
        let found = snippet(&text, &query, max);
        check(&found);
        prop_assert!(found.text.graphemes(true).count() <= max);
        let whole = Snippet { highlights: highlights(&text, &query), text, ..Snippet::default() };
        marked(&whole.text, &whole.highlights);
    }

    #[test]
    fn what_is_marked_folds_to_what_was_asked((documents, input) in corpus_and_query()) {
        let query = Query::parse(&input);
        let wanted: Vec<(&String, bool)> = query
            .terms()
            .iter()
            .filter(|term| !term.negated())
            .flat_map(|term| {
                let last = term.tokens().len() - 1;
                term.tokens().iter().enumerate().map(move |(at, token)| (token, term.prefix() && at == last))
            })
            .collect();
        for text in documents.iter().flatten() {
            let found = snippet(text, &query, 1000);
            let matches_alone = query.terms().iter().any(|term| !term.negated()) && query.matches(&[text]);
            prop_assert!(!matches_alone || !found.highlights.is_empty());
            for part in marked(&found.text, &found.highlights) {
                let folded: Vec<_> = tokens(&part).collect();
                let is_asked = |token: &Token| wanted.iter().any(|(wanted, prefix)| {
                    token.text == **wanted || (*prefix && token.text.starts_with(wanted.as_str()))
                });
                for token in &folded {
                    // A letter such as ﷺ is four words, and can only be marked whole.
                    let asked = folded.iter().any(|other| {
                        other.range.start < token.range.end && token.range.start < other.range.end && is_asked(other)
                    });
                    prop_assert!(asked, "{} in {} for {}", token.text, part, input);
                }
            }
        }
    }
}
