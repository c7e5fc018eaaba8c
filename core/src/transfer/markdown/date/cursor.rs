//! A place in a text that is read from left to right. A copy is the way back.

use std::ops::RangeInclusive;

#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    rest: &'a str,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text }
    }

    pub(super) fn rest(&self) -> &'a str {
        self.rest
    }

    pub(super) fn eat(&mut self, expected: char) -> bool {
        self.eat_any(&[expected]).is_some()
    }

    pub(super) fn eat_any(&mut self, expected: &[char]) -> Option<char> {
        let found = self.rest.chars().next().filter(|c| expected.contains(c))?;
        self.rest = &self.rest[found.len_utf8()..];
        Some(found)
    }

    pub(super) fn skip(&mut self, skipped: &[char]) {
        self.rest = self.rest.trim_start_matches(skipped);
    }

    /// The whole run of ASCII digits here, if its length is one of `lengths`: a part of a longer number is no number.
    pub(super) fn digits(&mut self, lengths: RangeInclusive<usize>) -> Option<&'a str> {
        let (run, rest) = self.split_run(|byte| byte.is_ascii_digit());
        if !lengths.contains(&run.len()) {
            return None;
        }
        self.rest = rest;
        Some(run)
    }

    pub(super) fn number(&mut self, lengths: RangeInclusive<usize>) -> Option<u32> {
        self.digits(lengths)?.parse().ok()
    }

    /// The whole run of ASCII letters here, perhaps empty.
    pub(super) fn word(&mut self) -> &'a str {
        let (run, rest) = self.split_run(|byte| byte.is_ascii_alphabetic());
        self.rest = rest;
        run
    }

    fn split_run(&self, belongs: impl Fn(u8) -> bool) -> (&'a str, &'a str) {
        let end = self
            .rest
            .bytes()
            .position(|byte| !belongs(byte))
            .unwrap_or(self.rest.len());
        self.rest.split_at(end)
    }
}
