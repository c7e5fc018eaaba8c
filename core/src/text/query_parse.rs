//! The grammar of a search. Every input is a query; nothing is an error.

use super::{
    query::{MAX_TAGS, MAX_TERMS, MAX_TOKENS, Query, TagFilter, Term},
    scripts::is_open_ended,
    token::{index_text, tokens},
};
use crate::day::Period;

impl Query {
    /// Reads what a person typed. Never fails: what means nothing is ignored or searched as words.
    ///
    /// | typed | meaning |
    /// |---|---|
    /// | `garden rain` | both words, anywhere |
    /// | `"first light"` | these words in this order; also in „German“, «French» and 「Japanese」 quotes |
    /// | `gard*` | words that begin so |
    /// | `-rain`, `-"first light"`, `-tag:work` | leaves out |
    /// | `tag:work`, `tag:"two words"` | entries with the tag |
    /// | `on:2025-03-14`, `on:2025-03`, `on:2025` | that local day, month or year |
    /// | `before:2025-03-01`, `after:2025` | the days before or after it, without itself |
    ///
    /// A word that holds several tokens (`don't`, `e-mail`, text without spaces) is a phrase of them. An operator whose
    /// value cannot be read, or a negated date, is searched as words. A quote that is never closed reaches to the end.
    /// Korean words and emoji are always beginnings, unless quoted. What exceeds [`MAX_TERMS`], [`MAX_TOKENS`] or
    /// [`MAX_TAGS`] is ignored.
    pub fn parse(input: &str) -> Query {
        let mut parser = Parser {
            rest: input,
            query: Query::default(),
            tokens_left: MAX_TOKENS,
        };
        while parser.take_item() {}
        parser.query
    }
}

struct Parser<'a> {
    rest: &'a str,
    query: Query,
    tokens_left: usize,
}

/// How a term was written, apart from its text.
#[derive(Clone, Copy)]
struct Written {
    negated: bool,
    quoted: bool,
    /// With a star behind it.
    prefix: bool,
    /// A closing quote says that nothing more belongs to it.
    closed: bool,
}

impl<'a> Parser<'a> {
    /// Takes one word, phrase or operator off the input. False at its end.
    fn take_item(&mut self) -> bool {
        self.rest = self.rest.trim_start_matches(is_space);
        if self.rest.is_empty() {
            return false;
        }
        self.query.unfinished = false;
        let unsigned = self.rest.trim_start_matches('-');
        let negated = unsigned.len() < self.rest.len();
        self.rest = unsigned;
        if let Some((content, closed)) = self.take_quoted() {
            let after_star = self.rest.strip_prefix('*').filter(|_| closed);
            self.rest = after_star.unwrap_or(self.rest);
            self.add_term(
                content,
                Written {
                    negated,
                    quoted: true,
                    prefix: after_star.is_some(),
                    closed,
                },
            );
            return true;
        }
        let end = self.rest.find(|c| is_space(c) || is_quote(c));
        let (word, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        if !self.take_operator(word, negated) {
            self.add_term(
                word,
                Written {
                    negated,
                    quoted: false,
                    prefix: word.ends_with('*'),
                    closed: false,
                },
            );
        }
        true
    }

    /// Takes a quoted text, if one begins here, and whether it is closed.
    fn take_quoted(&mut self) -> Option<(&'a str, bool)> {
        let inside = self.rest.strip_prefix(is_quote)?;
        let (content, rest) = inside.split_once(is_quote).unwrap_or((inside, ""));
        self.rest = rest;
        Some((content, content.len() < inside.len()))
    }

    /// Applies `word` as an operator. False, with nothing taken, if it is none or has no value that can be read.
    fn take_operator(&mut self, word: &str, negated: bool) -> bool {
        let Some((name, mut value)) = word.split_once([':', '：']) else {
            return false;
        };
        let before_value = self.rest;
        if value.is_empty() {
            value = self.take_quoted().map_or("", |(content, _)| content);
        }
        let applied = match name.to_ascii_lowercase().as_str() {
            "tag" => self.add_tag(value, negated),
            name if !negated => self.add_days(name, value),
            _ => false,
        };
        if !applied {
            self.rest = before_value;
        }
        applied
    }

    fn add_tag(&mut self, name: &str, negated: bool) -> bool {
        let name = name.trim_matches(is_space);
        if name.is_empty() {
            return false;
        }
        if self.query.tags.len() < MAX_TAGS {
            self.query.tags.push(TagFilter {
                name: name.to_owned(),
                negated,
            });
        }
        true
    }

    fn add_days(&mut self, operator: &str, value: &str) -> bool {
        // Folding reads every script's digits and any punctuation between them.
        let Ok(period) = index_text(value).replace(' ', "-").parse::<Period>() else {
            return false;
        };
        let (from, until) = match operator {
            "on" => (Some(period.first()), Some(period.last())),
            "before" => (None, period.first().pred_opt()),
            "after" => (period.last().succ_opt(), None),
            _ => return false,
        };
        self.query.from = self.query.from.max(from);
        self.query.until = match (self.query.until, until) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        true
    }

    fn add_term(&mut self, text: &str, written: Written) {
        if self.query.terms.len() == MAX_TERMS {
            return;
        }
        let mut found: Vec<String> = tokens(text)
            .take(self.tokens_left + 1)
            .map(|token| token.text)
            .collect();
        let cut = found.len() > self.tokens_left;
        found.truncate(self.tokens_left);
        let Some(last_char) = found.last().and_then(|token| token.chars().next_back()) else {
            return;
        };
        self.tokens_left -= found.len();
        self.query.unfinished =
            !cut && !written.closed && self.rest.is_empty() && !text.ends_with(is_space);
        self.query.terms.push(Term {
            tokens: found,
            prefix: !cut && (written.prefix || (!written.quoted && is_open_ended(last_char))),
            negated: written.negated,
        });
    }
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

/// Double quotes of every keyboard: phones put typographic ones where " was typed.
fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '＂' | '“' | '”' | '„' | '‟' | '«' | '»' | '「' | '」' | '『' | '』'
    )
}
