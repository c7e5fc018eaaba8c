//! Search as you type.

use std::ops::Range;
use std::time::Duration;

use goldseam_core::id::EntryId;
use goldseam_core::journal::{Hit, Journal};
use goldseam_core::text::Query;
use ratatui_core::layout::{Constraint, Layout, Position};
use ratatui_core::style::{Color, Modifier, Style};
use ratatui_core::terminal::Frame;
use ratatui_core::text::{Line, Span};
use ratatui_termina::termina::event::KeyCode;
use ratatui_termina::termina::event::Modifiers;
use ratatui_widgets::paragraph::Paragraph;
use unicode_segmentation::UnicodeSegmentation;

use super::{Happened, Screen, is_control};
use crate::error::Result;
use crate::output::text::{byte_ranges, clean_line, columns};

/// Lines of a hit: its day and title, where the words stand, and room.
const LINES: u16 = 3;
const LONG: Duration = Duration::from_secs(3600);
const PROMPT: &str = "Search: ";

#[derive(Default)]
struct Live {
    typed: String,
    hits: Vec<Hit>,
    chosen: usize,
}

/// Lets somebody search. The entry that was chosen.
pub(crate) fn run(journal: &Journal) -> Result<Option<EntryId>> {
    let mut screen = Screen::open()?;
    let mut live = Live::default();
    loop {
        let mut room = 0;
        screen.draw(|frame| room = live.draw(frame))?;
        let before = live.typed.clone();
        match screen.wait(LONG)? {
            Happened::Key(key) if key.code == KeyCode::Escape || is_control(&key, 'c') => {
                return Ok(None);
            }
            Happened::Key(key) if is_control(&key, 'u') => live.typed.clear(),
            Happened::Key(key) => match key.code {
                KeyCode::Enter => return Ok(live.hits.get(live.chosen).map(|hit| hit.card.id)),
                KeyCode::Up => live.chosen = live.chosen.saturating_sub(1),
                KeyCode::Down => {
                    live.chosen = (live.chosen + 1).min(live.hits.len().saturating_sub(1));
                }
                KeyCode::Backspace => {
                    let last = live.typed.grapheme_indices(true).next_back();
                    live.typed.truncate(last.map_or(0, |(at, _)| at));
                }
                KeyCode::Char(letter) if !key.modifiers.contains(Modifiers::CONTROL) => {
                    live.typed.push(letter);
                }
                _ => {}
            },
            Happened::Pasted(text) => live.typed.push_str(&clean_line(&text)),
            Happened::Resized | Happened::Pause => {}
        }
        if live.typed != before {
            live.chosen = 0;
            live.hits = if live.typed.trim().is_empty() {
                Vec::new()
            } else {
                let count = room.max(1);
                journal
                    .search_typing(&Query::parse(&live.typed), count)?
                    .hits
            };
        }
    }
}

impl Live {
    /// Draws everything; how many hits have room.
    fn draw(&self, frame: &mut Frame<'_>) -> usize {
        let [head, list, foot] = Layout::vertical([
            Constraint::Length(2),
            Constraint::Min(1),
            Constraint::Length(1),
        ])
        .horizontal_margin(2)
        .areas(frame.area());
        let dim = Style::new().add_modifier(Modifier::DIM);
        let gold = Style::new().fg(Color::Yellow).add_modifier(Modifier::BOLD);
        let prompt = Line::from(vec![Span::styled(PROMPT, gold), Span::raw(&self.typed)]);
        frame.render_widget(prompt, head);
        let at = u16::try_from(columns(PROMPT) + columns(&self.typed)).unwrap_or(u16::MAX);
        let right = head.right().saturating_sub(1);
        frame.set_cursor_position(Position::new(head.x.saturating_add(at).min(right), head.y));

        let lines: Vec<Line<'_>> = if self.hits.is_empty() {
            let told = if self.typed.trim().is_empty() {
                "Words, \"phrases\", -not, tag:name, on:2025-03. Case and accents do not matter."
            } else {
                "Nothing found."
            };
            vec![Line::styled(told, dim)]
        } else {
            let hits = self.hits.iter().enumerate();
            hits.flat_map(|(number, hit)| lines(hit, number == self.chosen))
                .collect()
        };
        frame.render_widget(Paragraph::new(lines), list);
        let hint = "Enter shows the entry   ↑ ↓ choose   Ctrl-U begins anew   Esc leaves";
        frame.render_widget(Line::styled(hint, dim), foot);
        usize::from(list.height / LINES)
    }
}

fn lines(hit: &Hit, chosen: bool) -> [Line<'static>; LINES as usize] {
    let mark = if chosen { "› " } else { "  " };
    let day = hit.card.moment.day().format("%-d %b %Y").to_string();
    let title = hit.card.title.as_deref().unwrap_or_default();
    let mut head = vec![
        Span::raw(mark),
        Span::styled(
            format!("{day:<13}"),
            Style::new().add_modifier(Modifier::DIM),
        ),
    ];
    head.extend(marked(
        title,
        &byte_ranges(title, &hit.title_highlights),
        Style::new().add_modifier(Modifier::BOLD),
    ));
    let snippet = &hit.snippet;
    let mut body = vec![Span::raw("  ")];
    body.extend(marked(
        &snippet.text,
        &byte_ranges(&snippet.text, &snippet.highlights),
        Style::new(),
    ));
    [Line::from(head), Line::from(body), Line::default()]
}

/// `text` in `style`, with what was found in it marked.
fn marked(text: &str, found: &[Range<usize>], style: Style) -> Vec<Span<'static>> {
    let gold = style
        .fg(Color::Yellow)
        .add_modifier(Modifier::BOLD | Modifier::UNDERLINED);
    let mut spans = Vec::new();
    let mut at = 0;
    for range in found {
        let (Some(before), Some(inside)) = (text.get(at..range.start), text.get(range.clone()))
        else {
            break;
        };
        spans.push(Span::styled(clean_line(before), style));
        spans.push(Span::styled(clean_line(inside), gold));
        at = range.end;
    }
    spans.push(Span::styled(clean_line(&text[at..]), style));
    spans
}
