//! Whether a text holds a query's terms, and where.

use std::ops::Range;

use super::{
    query::{MAX_TOKENS, Query, Term},
    token::Scanner,
};

impl Query {
    /// Whether a document with these fields matches the words and phrases of this query: the definition that both
    /// indexes are tested against. Different terms may stand in different fields; a phrase must lie within one.
    ///
    /// Tags and days are the store's to compare.
    pub fn matches(&self, fields: &[&str]) -> bool {
        let mut found = vec![false; self.terms.len()];
        for field in fields {
            for hit in Hits::new(field, self.terms.iter()) {
                found[hit.term] = true;
            }
        }
        self.terms
            .iter()
            .zip(found)
            .all(|(term, found)| term.negated != found)
    }

    /// Terms that are to be found.
    pub(super) fn wanted(&self) -> impl Iterator<Item = &Term> + Clone {
        self.terms.iter().filter(|term| !term.negated)
    }
}

/// A term found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// Number of the term among those searched.
    pub(super) term: usize,
    /// Bytes from its first token to its last.
    pub(super) range: Range<usize>,
}

/// Finds terms in one pass over a text, ordered by their ends (the bit-parallel shift-and algorithm).
///
/// Each token of each term owns a bit of `state`; a set bit says that the term matches the text up to there.
pub(super) struct Hits<'t, 'q> {
    scanner: Scanner<'t>,
    slots: Vec<Slot<'q>>,
    /// Slots whose token begins with a byte, by its last five bits: a table that is quickly cleared, in which the letters
    /// of the alphabet do not meet.
    by_first_byte: [u128; 32],
    first_slots: u128,
    last_slots: u128,
    state: u128,
    /// Where the latest tokens began, by token number modulo the longest possible phrase.
    starts: [usize; MAX_TOKENS],
    tokens_seen: usize,
    token: String,
    /// Ends of terms at the current token that were not yet given out.
    ended: u128,
    token_end: usize,
    limit: usize,
}

struct Slot<'q> {
    token: &'q str,
    term: usize,
    /// Tokens of the term before this one.
    position: usize,
    /// Also matches a longer token.
    prefix: bool,
}

const _: () = assert!(MAX_TOKENS <= u128::BITS as usize);

impl<'t, 'q> Hits<'t, 'q> {
    pub(super) fn new(text: &'t str, terms: impl Iterator<Item = &'q Term>) -> Self {
        let mut hits = Hits {
            scanner: Scanner::new(text),
            slots: Vec::new(),
            by_first_byte: [0; 32],
            first_slots: 0,
            last_slots: 0,
            state: 0,
            starts: [0; MAX_TOKENS],
            tokens_seen: 0,
            token: String::new(),
            ended: 0,
            token_end: 0,
            limit: usize::MAX,
        };
        for (number, term) in terms.enumerate() {
            hits.first_slots |= 1 << hits.slots.len();
            for (position, token) in term.tokens.iter().enumerate() {
                let is_last = position + 1 == term.tokens.len();
                let bit = 1 << hits.slots.len();
                hits.by_first_byte[bucket(token.as_bytes()[0])] |= bit;
                hits.last_slots |= if is_last { bit } else { 0 };
                hits.slots.push(Slot {
                    token,
                    term: number,
                    position,
                    prefix: is_last && term.prefix,
                });
            }
        }
        hits
    }

    /// Reads one more token. False at the end of the text.
    fn advance(&mut self) -> bool {
        let reachable = (self.state << 1) | self.first_slots;
        self.token.clear();
        // Most words of a text begin like none that is searched.
        let skipped = self
            .scanner
            .skip_plain(|first| self.by_first_byte[bucket(first)] & reachable != 0);
        let is_skipped = skipped.is_some();
        let Some(range) = skipped.or_else(|| self.scanner.append_next(&mut self.token)) else {
            return false;
        };
        // A phrase that began before the limit is read to its end.
        if range.start > self.limit && self.state == 0 {
            return false;
        }
        self.starts[self.tokens_seen % MAX_TOKENS] = range.start;
        self.tokens_seen += 1;
        self.token_end = range.end;
        self.state = if is_skipped {
            0
        } else {
            self.matching(reachable)
        };
        self.ended = self.state & self.last_slots;
        true
    }

    /// Those of the reachable slots that the token matches.
    fn matching(&self, reachable: u128) -> u128 {
        let first = self.token.as_bytes()[0];
        let mut candidates = self.by_first_byte[bucket(first)] & reachable;
        let mut matching = 0;
        while candidates != 0 {
            let slot = &self.slots[candidates.trailing_zeros() as usize];
            let matches = if slot.prefix {
                self.token.starts_with(slot.token)
            } else {
                self.token == slot.token
            };
            if matches {
                matching |= candidates & candidates.wrapping_neg();
            }
            candidates &= candidates - 1;
        }
        matching
    }

    /// Gives out every hit that begins at or before `byte`, and few that begin later.
    pub(super) fn stop_at(&mut self, byte: usize) {
        self.limit = byte;
    }
}

fn bucket(first_byte: u8) -> usize {
    usize::from(first_byte & 31)
}

impl Iterator for Hits<'_, '_> {
    type Item = Hit;

    fn next(&mut self) -> Option<Hit> {
        while self.ended == 0 {
            if !self.advance() {
                return None;
            }
        }
        let slot = &self.slots[self.ended.trailing_zeros() as usize];
        self.ended &= self.ended - 1;
        let first_token = self.tokens_seen - 1 - slot.position;
        Some(Hit {
            term: slot.term,
            range: self.starts[first_token % MAX_TOKENS]..self.token_end,
        })
    }
}
