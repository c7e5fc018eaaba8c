//! What is said: for a person, calm and within the terminal's width; for a program, JSON.

pub(crate) mod human;
pub(crate) mod progress;
pub(crate) mod style;
pub(crate) mod text;

use std::fmt::Display;
use std::io::{self, IsTerminal, Write};

use serde::Serialize;

use crate::error::{CliError, Result};
use style::{DIM, ERROR};

/// Columns where the terminal does not say.
const USUAL_WIDTH: usize = 80;
/// Longer lines are hard to read.
const WIDEST: usize = 100;
const NARROWEST: usize = 40;

/// Where a command's words go. Colours follow `NO_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE`, `TERM` and pipes.
pub(crate) struct Output {
    json: bool,
}

impl Output {
    pub(crate) fn new(json: bool) -> Self {
        Self { json }
    }

    /// A line for a person; nothing where a program reads.
    pub(crate) fn say(&self, line: impl Display) -> Result<()> {
        if !self.json {
            writeln!(anstream::AutoStream::auto(io::stdout().lock()), "{line}")?;
        }
        Ok(())
    }

    /// A line for a person beside the result, such as a hint.
    pub(crate) fn hint(&self, line: impl Display) -> Result<()> {
        if !self.json {
            let stream = io::stderr().lock();
            writeln!(anstream::AutoStream::auto(stream), "{DIM}{line}{DIM:#}")?;
        }
        Ok(())
    }

    /// The result: one line of JSON for a program, what `human` says for a person.
    pub(crate) fn result(
        &self,
        value: &impl Serialize,
        human: impl FnOnce(&Self) -> Result<()>,
    ) -> Result<()> {
        if !self.json {
            return human(self);
        }
        let mut line = serde_json::to_vec(value).map_err(io::Error::from)?;
        line.push(b'\n');
        Ok(io::stdout().lock().write_all(&line)?)
    }

    /// A failure: what happened, what is safe, what to do next.
    pub(crate) fn error(&self, error: &CliError) {
        #[derive(Serialize)]
        struct Failure {
            error: Told,
        }
        #[derive(Serialize)]
        struct Told {
            kind: crate::error::Kind,
            exit_code: u8,
            message: String,
            advice: Option<&'static str>,
        }
        let told = Told {
            kind: error.kind(),
            exit_code: error.kind().exit_code(),
            message: error.to_string(),
            advice: error.advice(),
        };
        // If standard error is gone, there is nobody to tell.
        let mut stream = anstream::AutoStream::auto(io::stderr().lock());
        if self.json {
            let _ = serde_json::to_string(&Failure { error: told })
                .map(|line| writeln!(stream, "{line}"));
            return;
        }
        let _ = writeln!(stream, "{ERROR}goldseam:{ERROR:#} {}", told.message);
        for line in told
            .advice
            .map(|advice| text::wrap(advice, self.width() - 10))
            .unwrap_or_default()
        {
            let _ = writeln!(stream, "          {DIM}{line}{DIM:#}");
        }
    }

    /// Columns of a line.
    pub(crate) fn width(&self) -> usize {
        self.size().0.clamp(NARROWEST, WIDEST)
    }

    /// Lines of the screen.
    pub(crate) fn height(&self) -> usize {
        self.size().1
    }

    fn size(&self) -> (usize, usize) {
        let told = std::env::var("COLUMNS")
            .ok()
            .and_then(|columns| columns.parse().ok());
        let found = rustix::termios::tcgetwinsize(io::stdout())
            .ok()
            .filter(|size| size.ws_col > 0);
        (
            told.or(found.map(|size| size.ws_col.into()))
                .unwrap_or(USUAL_WIDTH),
            found.map_or(24, |size| size.ws_row.into()),
        )
    }

    /// Whether a person can be asked.
    pub(crate) fn is_conversation(&self) -> bool {
        !self.json && io::stdin().is_terminal() && io::stdout().is_terminal()
    }

    /// Whether a program reads.
    pub(crate) fn is_json(&self) -> bool {
        self.json
    }

    /// Asks on the terminal; the answer without its line end.
    pub(crate) fn ask(&self, question: &str) -> Result<String> {
        let mut stream = anstream::AutoStream::auto(io::stdout().lock());
        write!(stream, "{question} ")?;
        stream.flush()?;
        let mut answer = String::new();
        io::stdin().read_line(&mut answer)?;
        answer.truncate(answer.trim_end_matches(['\r', '\n']).len());
        Ok(answer)
    }
}

/// Says that Goldseam itself is at fault.
pub(crate) fn defect(place: &str) {
    let _ = writeln!(
        io::stderr().lock(),
        "\ngoldseam: a defect of Goldseam, at {place}. What was kept before is safe."
    );
}
