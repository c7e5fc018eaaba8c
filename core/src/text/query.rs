//! What a person searches for.

use chrono::NaiveDate;

use super::scripts::{is_hangul_letter, is_hangul_syllable, is_unspaced_char};

/// Words and phrases a query keeps; what follows is ignored.
pub const MAX_TERMS: usize = 32;
/// Tokens a query keeps, over all its terms; a longer phrase is cut, and so finds more than was asked.
pub const MAX_TOKENS: usize = 128;
/// Tag filters a query keeps.
pub const MAX_TAGS: usize = 32;

/// A parsed search: all of its parts must hold.
///
/// Made by [`Query::parse`], which accepts any input, so that every token of every term is folded text as
/// [`tokens`](super::tokens) gives it, and the limits above hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub(super) terms: Vec<Term>,
    pub(super) tags: Vec<TagFilter>,
    pub(super) from: Option<NaiveDate>,
    pub(super) until: Option<NaiveDate>,
    /// The input ended within the last term: it may be the beginning of a longer one.
    pub(super) unfinished: bool,
}

/// A word or a phrase: tokens that follow one another within one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    pub(super) tokens: Vec<String>,
    pub(super) prefix: bool,
    pub(super) negated: bool,
}

/// `tag:name` or `-tag:name`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TagFilter {
    /// As typed, without surrounding spaces; never empty.
    pub name: String,
    /// Whether entries with the tag are left out instead.
    pub negated: bool,
}

impl Term {
    /// Folded tokens, at least one.
    pub fn tokens(&self) -> &[String] {
        &self.tokens
    }

    /// Whether the last token may be the beginning of a longer one.
    pub fn prefix(&self) -> bool {
        self.prefix
    }

    /// Whether texts with this term are left out instead.
    pub fn negated(&self) -> bool {
        self.negated
    }
}

impl Query {
    /// Words and phrases, in the order typed.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// Tag filters, in the order typed.
    pub fn tags(&self) -> &[TagFilter] {
        &self.tags
    }

    /// The first local day asked for.
    pub fn from(&self) -> Option<NaiveDate> {
        self.from
    }

    /// The last local day asked for, inclusive. Before [`Query::from`] if nothing can match.
    pub fn until(&self) -> Option<NaiveDate> {
        self.until
    }

    /// Whether nothing is asked: the caller shows everything, or nothing.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty() && self.tags.is_empty() && self.from.is_none() && self.until.is_none()
    }

    /// Whether the query only leaves out: `-word`, `-tag:name`, and nothing that is to be found.
    pub fn has_only_negations(&self) -> bool {
        !self.is_empty()
            && self.from.is_none()
            && self.until.is_none()
            && self.terms.iter().all(Term::negated)
            && self.tags.iter().all(|tag| tag.negated)
    }

    /// This query as it is meant while the person is still typing: the last word is a beginning, unless a space, a
    /// closing quote or a minus (half a word would leave out far too much) says otherwise.
    ///
    /// A phrase that ends in one or two letters of its next word becomes the phrase so far and a word with that
    /// beginning anywhere: to find all words of one letter in the full index costs a quarter of a second at 100,000
    /// entries (the prefix index: 0.04 ms), and the third letter restores the phrase.
    pub fn typing(&self) -> Query {
        let mut query = self.clone();
        if !query.unfinished {
            return query;
        }
        let Some(last) = query.terms.last_mut().filter(|term| !term.negated) else {
            return query;
        };
        last.prefix = true;
        let Some(token) = last.tokens.last_mut() else {
            return query;
        };
        drop_unfinished_syllable(token);
        let is_short = token.chars().count() < 3
            && !token
                .chars()
                .any(|c| is_unspaced_char(c) || is_hangul_syllable(c));
        if last.tokens.len() > 1 && is_short {
            let beginning = last.tokens.split_off(last.tokens.len() - 1);
            last.prefix = false;
            query.terms.push(Term {
                tokens: beginning,
                prefix: true,
                negated: false,
            });
        }
        query
    }
}

/// An input method for Korean shows the first letter of a syllable behind the finished ones: 학ㄱ on the way to 학교.
fn drop_unfinished_syllable(token: &mut String) {
    let finished = token.trim_end_matches(is_hangul_letter);
    if finished.chars().next_back().is_some_and(is_hangul_syllable) {
        token.truncate(finished.len());
    }
}
