//! What a search must find, by looking at every word of every text: slow, and short enough to be believed.

use std::ops::Range;

use goldseam_core::text::{Query, Term, Token, index_text};

/// Whether a document of these fields has all that `query` wants of words and phrases, and nothing that it leaves out.
/// Tags and days are not looked at.
#[must_use]
pub fn matches(query: &Query, fields: &[Vec<Token>]) -> bool {
    query.terms().iter().all(|term| {
        let found = fields.iter().any(|words| !places(term, words).is_empty());
        found != term.negated()
    })
}

/// Where a word or phrase stands in a text of these words, in bytes.
#[must_use]
pub fn places(term: &Term, words: &[Token]) -> Vec<Range<usize>> {
    words
        .windows(term.tokens().len())
        .filter(|window| stands(term, window))
        .map(|window| window[0].range.start..window[window.len() - 1].range.end)
        .collect()
}

fn stands(term: &Term, window: &[Token]) -> bool {
    let last = window.len() - 1;
    window
        .iter()
        .zip(term.tokens())
        .enumerate()
        .all(|(at, (word, wanted))| {
            word.text == *wanted
                || (term.prefix() && at == last && word.text.starts_with(wanted.as_str()))
        })
}

/// Words that mean nothing but themselves in a query, folded: `None` if `input` has anything else in it. A word of Korean
/// or an emoji is a beginning without being asked, so those are not plain.
#[must_use]
pub fn plain_words(input: &str) -> Option<Vec<String>> {
    let words: Vec<&str> = input.split(' ').filter(|word| !word.is_empty()).collect();
    let plain = words.iter().all(|word| {
        word.chars()
            .all(|c| c.is_alphanumeric() && !index_text(c.encode_utf8(&mut [0; 4])).is_empty())
    });
    let folded: Vec<String> = words.iter().map(|word| index_text(word)).collect();
    let korean = folded.iter().any(|word| word.contains(is_korean));
    (plain && !korean && (1..=4).contains(&words.len()) && input.len() <= 64).then_some(folded)
}

fn is_korean(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7ff}')
}

/// Whether every one of `words`, each folded, stands in one of the fields, each folded.
#[must_use]
pub fn holds(fields: &[String], words: &[String]) -> bool {
    words.iter().all(|word| {
        fields
            .iter()
            .any(|field| format!(" {field} ").contains(&format!(" {word} ")))
    })
}

/// The same, when the last word may go on.
#[must_use]
pub fn holds_beginning(fields: &[String], words: &[String]) -> bool {
    let Some((last, whole)) = words.split_last() else {
        return false;
    };
    holds(fields, whole)
        && fields
            .iter()
            .any(|field| format!(" {field}").contains(&format!(" {last}")))
}
