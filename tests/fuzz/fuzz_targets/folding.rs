//! How words are folded: the same for what is written and for what is searched.

#![no_main]

use goldseam_core::text::{Query, index_text, tokens};
use libfuzzer_sys::fuzz_target;
use unicode_normalization::UnicodeNormalization;

/// What FTS5's ascii tokenizer takes for one word, and no quote of its language.
fn is_one_word(token: &str) -> bool {
    !token.is_empty()
        && token
            .chars()
            .all(|c| !c.is_ascii() || c.is_ascii_lowercase() || c.is_ascii_digit())
}

fn check_search(text: &str, token: &str) {
    let whole = Query::parse(token);
    assert!(whole.matches(&[text]), "a word of the text finds it");
    assert!(
        !Query::parse(&format!("-{token}")).matches(&[text]),
        "left out, it does not"
    );
    assert!(
        whole.typing().matches(&[text]),
        "nor does it get lost while it is typed"
    );
    // At a letter's end, as far as fingers know letters: before a mark, a letter is still another one.
    for (end, _) in token.char_indices().skip(1).take(3) {
        let beginning = &token[..end];
        if index_text(beginning) == beginning {
            assert!(
                Query::parse(&format!("{beginning}*")).matches(&[text]),
                "a beginning finds it"
            );
        }
    }
}

/// A letter under so many marks that its token is cut by bytes: where, depends on the order of the marks.
const TOWER: usize = 2000;

fn check_folded_once(text: &str, folded: &str) {
    assert_eq!(index_text(folded), folded, "folding twice changes nothing");
    assert_eq!(
        index_text(&text.nfc().to_string()),
        folded,
        "composition does not matter"
    );
    assert_eq!(
        index_text(&text.nfd().to_string()),
        folded,
        "nor does decomposition"
    );
}

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let folded = index_text(&text);
    if folded.split(' ').all(|token| token.len() < TOWER) {
        check_folded_once(&text, &folded);
    }

    let mut end = 0;
    let mut words = Vec::new();
    for token in tokens(&text) {
        assert!(is_one_word(&token.text));
        assert!(token.range.start < token.range.end && token.range.end >= end);
        end = token.range.end;
        // Also a check that both ends divide no character.
        let covered = index_text(&text[token.range.clone()]);
        assert!(
            covered.split(' ').any(|word| word == token.text),
            "a place folds to its word"
        );
        check_search(&text, &token.text);
        words.push(token.text);
    }
    assert_eq!(words.join(" "), folded, "words and index are the same");
    if let [first, .., last] = words.as_slice() {
        assert!(
            Query::parse(&format!("{first} {last}")).matches(&[&text]),
            "two words find it"
        );
    }
});
