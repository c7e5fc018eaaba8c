use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::strategies::hostile;
use crate::text::{plain, preview, word_count};

#[test]
fn a_preview_is_what_is_read_not_what_is_typed() {
    for (markdown, expected) in [
        (
            "# A quiet day\n\nIt *rained*, and I **slept**.",
            "A quiet day It rained, and I slept.",
        ),
        (
            "- [ ] call Ana\n- [x] `water` plants\n1. one",
            "call Ana water plants one",
        ),
        ("> quoted\n> on\n\n---\n\nafter", "quoted on after"),
        (
            "[the sea](https://example.org) ![a wave](wave.jpg) ~~no~~",
            "the sea a wave no",
        ),
        ("```rust\nlet a = 1;\n```\nend", "let a = 1; end"),
        ("| a | b |\n|---|---|\n| c | d |", "a b c d"),
        ("one<br>two <b>three</b> <!-- four -->", "one two three"),
        ("Title\n=====\ntext\\*", "Title text*"),
        ("  \n\n", ""),
        ("![](x.jpg)", ""),
        ("a\u{1b}[0m\u{7}b", "a [0m b"),
        (
            "5 * 3 * 2 and snake_case_name",
            "5 * 3 * 2 and snake_case_name",
        ),
    ] {
        assert_eq!(preview(markdown, 200), expected, "{markdown}");
    }
}

#[test]
fn a_preview_is_cut_between_words() {
    for (markdown, max, expected) in [
        ("one two three", 13, "one two three"),
        ("one two three", 12, "one two…"),
        ("one two three", 8, "one two…"),
        ("one two three", 7, "one…"),
        ("extraordinarily", 6, "extra…"),
        ("東京タワーへ行った", 5, "東京タワ…"),
        ("👩‍🚀👩‍🚀👩‍🚀👩‍🚀", 3, "👩‍🚀👩‍🚀…"),
        ("anything", 0, ""),
        ("anything", 1, "…"),
    ] {
        assert_eq!(preview(markdown, max), expected, "{markdown}");
    }
}

#[test]
fn a_preview_of_a_huge_body_says_that_it_goes_on() {
    let body = "word ".repeat(1_000_000);
    let short = preview(&body, 100);
    assert!(short.ends_with("word…") && short.graphemes(true).count() <= 100);
    let hidden = format!("a\n\n<!-- {} -->", "x".repeat(100_000));
    assert_eq!(preview(&hidden, 100), "a…");
}

#[test]
fn plain_text_keeps_blocks_on_lines_of_their_own() {
    assert_eq!(
        plain("# One\n\ntwo\nthree\n\n- four\n- five\n"),
        "One\ntwo three\nfour\nfive"
    );
}

#[test]
fn words_are_counted_as_writers_count_them() {
    for (text, expected) in [
        ("", 0),
        ("I don't know — really.", 4),
        ("3.14 and e-mail", 4),
        ("# **bold** text", 2),
        ("今日は雨", 4),
        ("학교에 갔다", 2),
        ("👍 ok", 1),
    ] {
        assert_eq!(word_count(text), expected, "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_markdown_has_a_one_line_preview(text in hostile(300), max in 0_usize..80) {
        let line = preview(&text, max);
        prop_assert!(line.graphemes(true).count() <= max);
        prop_assert!(!line.contains(char::is_control) && !line.contains("  "));
        plain(&text);
    }
}
