//! Text on one line.

/// A text under construction in which any run of spaces, line breaks and control characters is one space, with none at
/// either end. Control characters would let a text act on a terminal that lists it.
#[derive(Debug, Default)]
pub(super) struct Line {
    text: String,
    space: bool,
}

impl Line {
    pub(super) fn push(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_whitespace() || c.is_control() {
                self.space = true;
                continue;
            }
            self.settle();
            self.text.push(c);
        }
    }

    pub(super) fn space(&mut self) {
        self.space = true;
    }

    /// Where the next character will stand, if it is not a space.
    pub(super) fn settle(&mut self) -> usize {
        if self.space && !self.text.is_empty() {
            self.text.push(' ');
        }
        self.space = false;
        self.text.len()
    }

    /// Bytes so far.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    pub(super) fn finish(self) -> String {
        self.text
    }
}

/// The last character boundary of `text` at or before `byte`.
pub(super) fn floor_boundary(text: &str, byte: usize) -> usize {
    (0..=byte.min(text.len()))
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}
