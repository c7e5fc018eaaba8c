//! What is printed, and in which colours.

use std::borrow::Cow;
use std::io::{self, IsTerminal, Stdout, Write};
use std::{env, iter};

use crate::results::Tally;
use crate::summary;

/// How a piece of text is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    Heading,
    Good,
    Bad,
    Quiet,
}

/// Standard output, coloured only for a person who wants it (<https://no-color.org>).
pub(crate) struct Terminal {
    out: Stdout,
    colours: bool,
}

impl Terminal {
    pub(crate) fn stdout() -> Self {
        let out = io::stdout();
        let colours = wants_colours(
            out.is_terminal(),
            env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()),
        );
        Self { out, colours }
    }

    pub(crate) fn colours(&self) -> bool {
        self.colours
    }

    /// What to tell a tool that is asked for its colours.
    pub(crate) fn color_argument(&self) -> &'static str {
        if self.colours {
            "--color=always"
        } else {
            "--color=never"
        }
    }

    pub(crate) fn line(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "{text}")
    }

    pub(crate) fn toned(&mut self, tone: Tone, text: &str) -> io::Result<()> {
        let text = paint(self.colours, tone, text);
        self.line(&text)
    }

    /// A line that separates the tools' own output, flushed because the tool writes past this buffer.
    pub(crate) fn heading(&mut self, text: &str) -> io::Result<()> {
        self.line("")?;
        self.toned(Tone::Heading, text)?;
        self.out.flush()
    }

    /// The line that everything ends with.
    pub(crate) fn counts(&mut self, tally: Tally) -> io::Result<()> {
        let tone = if tally.failed > 0 {
            Tone::Bad
        } else {
            Tone::Good
        };
        self.toned(tone, &summary::counts(tally))
    }

    /// Passes another tool's output on, byte for byte.
    pub(crate) fn pass_on(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write_all(bytes)
    }
}

fn wants_colours(is_terminal: bool, no_color: bool) -> bool {
    is_terminal && !no_color
}

fn paint(colours: bool, tone: Tone, text: &str) -> Cow<'_, str> {
    if !colours {
        return text.into();
    }
    let code = match tone {
        Tone::Heading => "1",
        Tone::Good => "32",
        Tone::Bad => "1;31",
        Tone::Quiet => "2",
    };
    format!("\u{1b}[{code}m{text}\u{1b}[0m").into()
}

/// The text without ANSI colour sequences, so that a tool's line can be read: `ESC [ … m`, and `ESC ( B`, which terminfo
/// puts before it on many terminals and libtest therefore prints.
pub(crate) fn without_colours(line: &str) -> String {
    let line = line.replace("\u{1b}(B", "");
    let mut rest = line.as_str();
    iter::from_fn(|| {
        if rest.is_empty() {
            return None;
        }
        let (plain, after) = rest.split_once("\u{1b}[").unwrap_or((rest, ""));
        rest = after.split_once('m').map_or("", |(_, text)| text);
        Some(plain)
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_only_on_a_terminal_and_never_with_no_color() {
        assert!(wants_colours(true, false));
        assert!(!wants_colours(false, false));
        assert!(!wants_colours(true, true));
        assert_eq!(paint(false, Tone::Bad, "FAILED"), "FAILED");
        assert_ne!(paint(true, Tone::Bad, "FAILED"), "FAILED");
    }

    #[test]
    fn colours_are_taken_out_of_a_line() {
        assert_eq!(
            without_colours("test a ... \u{1b}[32mok\u{1b}(B\u{1b}[m"),
            "test a ... ok"
        );
        assert_eq!(without_colours("plain"), "plain");
        for tone in [Tone::Heading, Tone::Good, Tone::Bad, Tone::Quiet] {
            assert_eq!(without_colours(&paint(true, tone, "a b")), "a b");
        }
        assert_eq!(without_colours("cut \u{1b}[3"), "cut ");
    }
}
