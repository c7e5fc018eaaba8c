//! What a hit shows of a text and marks in it. The input is one byte, how long a line may be; a line, the query; the text.

#![no_main]

use goldseam_core::text::{
    Query, Snippet, Token, highlights, index_text, plain, preview, snippet, snippet_of_markdown,
    tokens,
};
use goldseam_fuzz::marks::{cut_out, expected};
use goldseam_fuzz::naive::matches;
use libfuzzer_sys::fuzz_target;
use unicode_segmentation::UnicodeSegmentation;

fn check_line(line: &str, max: usize) {
    assert!(
        line.graphemes(true).count() <= max,
        "a line is not too long"
    );
    assert!(
        !line.contains("  ") && !line.contains(char::is_control),
        "one line of words"
    );
    assert!(line.trim() == line);
}

fn check_snippet(found: &Snippet, text: &str, query: &Query, max: usize) {
    check_line(&found.text, max);
    let one_line: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|part| !part.is_empty())
        .collect();
    let one_line = one_line.join(" ");
    assert!(
        one_line.contains(&found.text),
        "a line is a part of the text"
    );
    if !found.cut_start && !found.cut_end {
        assert_eq!(
            found.text, one_line,
            "nothing is missing of a line that was not cut"
        );
        assert_eq!(found.highlights, expected(&one_line, query));
    }
    let words: Vec<Token> = tokens(&found.text).collect();
    for mark in cut_out(&found.text, &found.highlights) {
        // The words at both ends may be parts of what was found: a line can be cut within a phrase or a long word.
        let whole = tokens(&mark).any(|word| is_asked(&word.text, query));
        let cut = [words.first(), words.last()]
            .into_iter()
            .flatten()
            .any(|word| mark.contains(&found.text[word.range.clone()]));
        assert!(whole || cut, "a mark marks what was asked");
    }
}

fn is_asked(word: &str, query: &Query) -> bool {
    query
        .terms()
        .iter()
        .filter(|term| !term.negated())
        .any(|term| {
            let last = term.tokens().last();
            term.tokens().iter().any(|wanted| wanted == word)
                || term.prefix() && last.is_some_and(|last| word.starts_with(last.as_str()))
        })
}

fuzz_target!(|data: &[u8]| {
    let Some((max, rest)) = data.split_first() else {
        return;
    };
    let max = usize::from(*max);
    let rest = String::from_utf8_lossy(rest);
    let (query, text) = rest.split_once('\n').unwrap_or((&rest, ""));
    let query = Query::parse(query);

    let marks = highlights(text, &query);
    let _ = cut_out(text, &marks);
    assert_eq!(
        marks,
        expected(text, &query),
        "every place is marked, and nothing else"
    );
    assert_eq!(
        query.matches(&[text]),
        matches(&query, &[tokens(text).collect()]),
        "the quick look and the long one agree"
    );

    check_snippet(&snippet(text, &query, max), text, &query, max);
    let whole = snippet(text, &query, text.len());
    assert!(
        !whole.cut_start && !whole.cut_end,
        "a whole text fits into its own length"
    );

    let shown = plain(text);
    assert!(
        index_text(&shown).split(' ').count()
            <= index_text(text).split(' ').count() + text.matches('&').count()
    );
    let found = snippet_of_markdown(text, &query, max);
    check_line(&found.text, max);
    let _ = cut_out(&found.text, &found.highlights);
    check_line(&preview(text, max), max);
});
