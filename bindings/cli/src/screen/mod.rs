//! The whole terminal, for as long as somebody writes or searches; afterwards it is as it was, without a word of the
//! journal in what can be scrolled back to.

pub(crate) mod editor;
pub(crate) mod live_search;

use std::io::{self, Write};
use std::time::Duration;

use ratatui_core::terminal::{Frame, Terminal};
use ratatui_termina::TerminaBackend;
use ratatui_termina::termina::event::{Event, KeyCode, KeyEvent, KeyEventKind, Modifiers};
use ratatui_termina::termina::{EventReader, PlatformTerminal, Terminal as _};

use crate::error::Result;

/// The other screen of the terminal, which has no history, made empty where there is none, and pasted text marked as
/// pasted.
const ENTER: &str = "\x1b[?1049h\x1b[2J\x1b[?2004h";
const LEAVE: &str = "\x1b[?2004l\x1b[?1049l\x1b[?25h";

/// What somebody did.
pub(crate) enum Happened {
    Key(KeyEvent),
    Pasted(String),
    /// The screen has another size.
    Resized,
    /// Nothing for a while.
    Pause,
}

/// The terminal as a screen. It becomes a terminal again when this goes.
pub(crate) struct Screen {
    terminal: Terminal<TerminaBackend<PlatformTerminal>>,
    events: EventReader,
}

impl Screen {
    pub(crate) fn open() -> Result<Self> {
        let mut platform = PlatformTerminal::new()?;
        let events = platform.event_reader();
        platform.enter_raw_mode()?;
        platform.write_all(ENTER.as_bytes())?;
        platform.flush()?;
        let terminal = Terminal::new(TerminaBackend::new(platform))?;
        Ok(Self { terminal, events })
    }

    pub(crate) fn draw(&mut self, draw: impl FnOnce(&mut Frame<'_>)) -> Result<()> {
        self.terminal.draw(draw)?;
        Ok(())
    }

    /// Waits for a key, but not longer than `pause`.
    pub(crate) fn wait(&self, pause: Duration) -> Result<Happened> {
        let matters = |event: &Event| match event {
            Event::Key(key) => key.kind != KeyEventKind::Release,
            Event::Paste(_) | Event::WindowResized(_) => true,
            _ => false,
        };
        if !self.events.poll(Some(pause), matters)? {
            return Ok(Happened::Pause);
        }
        Ok(match self.events.read(matters)? {
            Event::Key(key) => Happened::Key(key),
            Event::Paste(text) => Happened::Pasted(text),
            _ => Happened::Resized,
        })
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // If the terminal is gone, there is nothing to put right.
        let backend = self.terminal.backend_mut();
        let _: io::Result<()> = backend
            .write_all(LEAVE.as_bytes())
            .and_then(|()| Write::flush(backend));
    }
}

fn is_control(key: &KeyEvent, letter: char) -> bool {
    key.code == KeyCode::Char(letter) && key.modifiers.contains(Modifiers::CONTROL)
}
