//! The editor: what is written goes into the vault at each pause, and nowhere else. An editor of the system would put a
//! readable copy into a temporary folder.

use std::time::Duration;

use goldseam_core::id::EntryId;
use goldseam_core::journal::{Draft, Journal};
use ratatui_core::layout::{Constraint, Layout};
use ratatui_core::style::{Color, Modifier, Style};
use ratatui_core::terminal::Frame;
use ratatui_core::text::Line;
use ratatui_termina::termina::event::{KeyCode, KeyEvent, Modifiers};
use ratatui_textarea::{Input, Key, TextArea, WrapMode};

use super::{Happened, Screen, is_control};
use crate::error::Result;
use crate::output::Output;
use crate::output::text::counted;

/// After so long without a key, the draft is saved.
const PAUSE: Duration = Duration::from_millis(700);

enum End {
    Kept,
    Left,
}

/// Lets somebody write a draft. The entry that it became; nothing if it was left unfinished, or there were no words.
pub(crate) fn run(journal: &Journal, mut draft: Draft, out: &Output) -> Result<Option<EntryId>> {
    let end = write(journal, &mut draft)?;
    let empty = draft.text.body.trim().is_empty() && draft.text.title.is_none();
    match end {
        _ if empty => {
            journal.discard_draft(draft.id)?;
            out.say("There were no words; nothing was changed.")?;
            Ok(None)
        }
        End::Kept => Ok(Some(journal.finish_draft(draft.id)?)),
        End::Left => {
            out.say("It waits unfinished: `goldseam drafts` shows it.")?;
            Ok(None)
        }
    }
}

fn write(journal: &Journal, draft: &mut Draft) -> Result<End> {
    let mut area = TextArea::new(draft.text.body.split('\n').map(str::to_owned).collect());
    area.set_wrap_mode(WrapMode::WordOrGlyph);
    area.set_cursor_line_style(Style::new());
    area.move_cursor(ratatui_textarea::CursorMove::Bottom);
    area.move_cursor(ratatui_textarea::CursorMove::End);
    let mut screen = Screen::open()?;
    let mut saved = true;
    loop {
        screen.draw(|frame| draw(frame, &area, draft.text.title.as_deref(), saved))?;
        let end = match screen.wait(PAUSE)? {
            Happened::Key(key) if is_control(&key, 's') => Some(End::Kept),
            Happened::Key(key) if is_control(&key, 'c') || key.code == KeyCode::Escape => {
                Some(End::Left)
            }
            Happened::Key(key) => {
                saved &= !area.input(input(&key));
                None
            }
            Happened::Pasted(text) => {
                saved &= !area.insert_str(text.replace("\r\n", "\n").replace('\r', "\n"));
                None
            }
            Happened::Resized => None,
            Happened::Pause if saved => None,
            Happened::Pause => {
                save(journal, draft, &area)?;
                saved = true;
                None
            }
        };
        if let Some(end) = end {
            save(journal, draft, &area)?;
            return Ok(end);
        }
    }
}

fn save(journal: &Journal, draft: &mut Draft, area: &TextArea<'_>) -> Result<()> {
    let text = area.lines().join("\n");
    draft.text.body = text.trim_end().to_owned();
    Ok(journal.save_draft(draft.id, draft.text.clone())?)
}

fn draw(frame: &mut Frame<'_>, area: &TextArea<'_>, title: Option<&str>, saved: bool) {
    let [head, body, foot] = Layout::vertical([
        Constraint::Length(2),
        Constraint::Min(1),
        Constraint::Length(2),
    ])
    .horizontal_margin(2)
    .areas(frame.area());
    let gold = Style::new().fg(Color::Yellow).add_modifier(Modifier::BOLD);
    let dim = Style::new().add_modifier(Modifier::DIM);
    frame.render_widget(Line::styled(title.unwrap_or("An entry"), gold), head);
    frame.render_widget(area, body);
    let words = goldseam_core::text::word_count(&area.lines().join("\n"));
    let state = if saved { "safe" } else { "…" };
    let [_, hint] = Layout::vertical([Constraint::Length(1); 2]).areas(foot);
    let told = format!(
        "Ctrl-S keeps it   Esc leaves it unfinished   Ctrl-U undo   {}, {state}",
        counted(words, "word", "words")
    );
    frame.render_widget(Line::styled(told, dim), hint);
}

fn input(key: &KeyEvent) -> Input {
    Input {
        key: match key.code {
            KeyCode::Char(letter) => Key::Char(letter),
            KeyCode::Enter => Key::Enter,
            KeyCode::Backspace => Key::Backspace,
            KeyCode::Tab => Key::Tab,
            KeyCode::Left => Key::Left,
            KeyCode::Right => Key::Right,
            KeyCode::Up => Key::Up,
            KeyCode::Down => Key::Down,
            KeyCode::Home => Key::Home,
            KeyCode::End => Key::End,
            KeyCode::PageUp => Key::PageUp,
            KeyCode::PageDown => Key::PageDown,
            KeyCode::Delete => Key::Delete,
            _ => Key::Null,
        },
        ctrl: key.modifiers.contains(Modifiers::CONTROL),
        alt: key.modifiers.contains(Modifiers::ALT),
        shift: key.modifiers.contains(Modifiers::SHIFT),
    }
}
