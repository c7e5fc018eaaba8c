//! Plain and short.

use super::words;

#[test]
fn sentences_are_short_and_nothing_is_shouted() {
    for (key, text) in words::of("en") {
        assert!(!text.contains('!'), "{key} shouts");
        for sentence in text.split(['.', '?', '\n']) {
            let words = sentence
                .split_whitespace()
                .filter(|word| word.chars().any(char::is_alphabetic));
            assert!(words.count() <= 25, "{key}: {sentence}");
        }
    }
}
