//! Entries as a person sees them.

use std::fmt::Write;
use std::ops::Range;

use chrono::NaiveDate;
use goldseam_core::day::Moment;
use goldseam_core::id::EntryId;
use goldseam_core::journal::{Attachment, Draft, Entry, EntryCard, Hit, Kind};
use goldseam_core::text::word_count;

use super::Output;
use super::style::{BOLD, DIM, FOUND, GOLD, GOLD_BOLD};
use super::text::{byte_ranges, clean, clean_line, columns, counted, cut, fill, wrap};
use crate::error::Result;

/// Digits of the end of an id: told apart among thousands of entries.
const SHORT_ID: usize = 6;
/// Where the words of a list begin: after the day and the time.
const INDENT: usize = 18;

/// The end of an id, which names the entry in every command.
pub(crate) fn short(id: &EntryId) -> String {
    let digits = id.to_string();
    digits[digits.len() - SHORT_ID..].to_owned()
}

/// `Friday, 14 March 2025`.
pub(crate) fn long_day(day: NaiveDate) -> String {
    day.format("%A, %-d %B %Y").to_string()
}

fn time(moment: &Moment) -> String {
    if moment.time_known() {
        moment.local().format("%H:%M").to_string()
    } else {
        String::new()
    }
}

/// A list under the names of its months.
#[derive(Default)]
pub(crate) struct Timeline {
    month: Option<String>,
}

impl Timeline {
    /// The next entry, in one line: day, time, star, title or beginning, and the end of its id.
    pub(crate) fn card(&mut self, out: &Output, card: &EntryCard) -> Result<()> {
        self.month(out, card)?;
        out.say(card_line(card, &[], out.width()))
    }

    /// The next hit: its line, and where the words stand.
    pub(crate) fn hit(&mut self, out: &Output, hit: &Hit) -> Result<()> {
        self.month(out, &hit.card)?;
        let marks = hit
            .card
            .title
            .as_deref()
            .map(|title| byte_ranges(title, &hit.title_highlights))
            .unwrap_or_default();
        out.say(card_line(&hit.card, &marks, out.width()))?;
        for line in snippet_lines(hit, out.width()) {
            out.say(line)?;
        }
        Ok(())
    }

    fn month(&mut self, out: &Output, card: &EntryCard) -> Result<()> {
        let month = card.moment.day().format("%B %Y").to_string();
        if self.month.as_ref() != Some(&month) {
            out.say(format_args!("\n  {GOLD}{month}{GOLD:#}"))?;
            self.month = Some(month);
        }
        Ok(())
    }
}

fn card_line(card: &EntryCard, marks: &[Range<usize>], width: usize) -> String {
    let day = card.moment.day().format("%a %e");
    let star = if card.starred { "★" } else { " " };
    let mut line = format!("  {DIM}{day}  {:5}{DIM:#} {star} ", time(&card.moment));
    let room = width.saturating_sub(INDENT + SHORT_ID + 2);
    let (shown, used) = what(card, marks, room);
    line.push_str(&shown);
    let gap = " ".repeat(room.saturating_sub(used) + 2);
    let _ = write!(line, "{gap}{DIM}{}{DIM:#}", short(&card.id));
    line
}

/// A title, its entry's beginning after it if there is room, and the columns they take.
fn what(card: &EntryCard, marks: &[Range<usize>], room: usize) -> (String, usize) {
    if let Some(until) = card.sealed_until {
        let told = format!("(sealed until {until})");
        return (format!("{DIM}{told}{DIM:#}"), columns(&told));
    }
    let Some(title) = &card.title else {
        let told = if card.covered {
            "(covered; `goldseam show` opens it)".to_owned()
        } else {
            clean_line(&card.preview)
        };
        let told = cut(&told, room);
        return (told.clone().into_owned(), columns(&told));
    };
    let title = cut(title, room);
    let used = columns(&title);
    let mut shown = format!("{BOLD}{}{BOLD:#}", marked(&title, marks));
    let left = room.saturating_sub(used + 2);
    if left < 12 || card.preview.is_empty() {
        return (shown, used);
    }
    let preview = clean_line(&card.preview);
    let preview = cut(&preview, left);
    let _ = write!(shown, "  {DIM}{preview}{DIM:#}");
    (shown, used + 2 + columns(&preview))
}

/// `text` with what was found in it marked.
fn marked(text: &str, marks: &[Range<usize>]) -> String {
    let mut shown = String::new();
    let mut at = 0;
    for mark in marks {
        let (Some(before), Some(found)) = (text.get(at..mark.start), text.get(mark.clone())) else {
            break;
        };
        let _ = write!(
            shown,
            "{}{FOUND}{}{FOUND:#}",
            clean_line(before),
            clean_line(found)
        );
        at = mark.end;
    }
    shown.push_str(&clean_line(&text[at..]));
    shown
}

fn snippet_lines(hit: &Hit, width: usize) -> Vec<String> {
    let snippet = &hit.snippet;
    let marks = byte_ranges(&snippet.text, &snippet.highlights);
    let mut at = 0;
    let lines = wrap(&snippet.text, width.saturating_sub(INDENT + 2));
    let last = lines.len().saturating_sub(1);
    lines
        .iter()
        .enumerate()
        .filter_map(|(number, line)| {
            // Wrapping leaves out the spaces between lines and nothing else.
            let start = at + snippet.text[at..].find(line.as_str())?;
            at = start + line.len();
            let inside: Vec<_> = marks
                .iter()
                .filter(|mark| mark.start < at && start < mark.end)
                .map(|mark| mark.start.max(start) - start..mark.end.min(at) - start)
                .collect();
            let before = if number == 0 && snippet.cut_start {
                "…"
            } else {
                ""
            };
            let after = if number == last && snippet.cut_end {
                "…"
            } else {
                ""
            };
            let indent = " ".repeat(INDENT - columns(before));
            Some(format!("{indent}{before}{}{after}", marked(line, &inside)))
        })
        .collect()
}

/// A whole entry.
pub(crate) fn entry(out: &Output, entry: &Entry) -> Result<()> {
    let text = &entry.text;
    let mut when = long_day(entry.moment.day());
    if entry.moment.time_known() {
        let _ = write!(when, ", {}", time(&entry.moment));
    }
    let id = entry.id.to_string();
    let gap = fill(&when, out.width().saturating_sub(id.len() + 2));
    out.say(format_args!(
        "\n  {GOLD}{when}{GOLD:#}{gap}{DIM}{id}{DIM:#}"
    ))?;
    if let Some(title) = &text.title {
        for line in wrap(&clean_line(title), out.width() - 4) {
            out.say(format_args!("  {BOLD}{line}{BOLD:#}"))?;
        }
    }
    let marks = marks_of(entry);
    if !marks.is_empty() {
        for line in wrap(&marks, out.width() - 4) {
            out.say(format_args!("  {DIM}{line}{DIM:#}"))?;
        }
    }
    out.say("")?;
    for line in wrap(&clean(&text.body), out.width() - 4) {
        out.say(format_args!("  {line}").to_string().trim_end())?;
    }
    out.say("")
}

fn marks_of(entry: &Entry) -> String {
    let text = &entry.text;
    let mut marks = Vec::new();
    if text.starred {
        marks.push("★".to_owned());
    }
    if text.kind != Kind::Note {
        marks.push(text.kind.as_str().to_owned());
    }
    if text.covered {
        marks.push("covered in lists".to_owned());
    }
    if text.apart {
        marks.push("kept out of insights".to_owned());
    }
    marks.extend(text.tags.iter().map(|tag| format!("#{}", clean_line(tag))));
    marks.join("  ")
}

/// What is attached, with the numbers that `goldseam attach` takes.
pub(crate) fn attachments(out: &Output, attached: &[Attachment]) -> Result<()> {
    for (number, attachment) in (1..).zip(attached) {
        let name = attachment.name.as_deref().unwrap_or("(no name)");
        let told = format!(
            "{}, {}",
            attachment.media_type,
            indicatif::HumanBytes(attachment.bytes)
        );
        let room = out.width().saturating_sub(columns(&told) + 9);
        let name = clean_line(name);
        let name = cut(&name, room);
        out.say(format_args!("  {number:>3}  {name}  {DIM}{told}{DIM:#}"))?;
    }
    Ok(())
}

/// What a draft is, without its words.
pub(crate) fn draft(draft: &Draft, local: chrono::DateTime<chrono::FixedOffset>) -> String {
    format!(
        "{} of {}",
        counted(word_count(&draft.text.body), "word", "words"),
        local.format("%a %-d %B, %H:%M")
    )
}

/// A heading over a block.
pub(crate) fn heading(out: &Output, text: &str) -> Result<()> {
    heading_of_months(out, text)?;
    out.say("")
}

/// A heading over months, which begin with an empty line of their own.
pub(crate) fn heading_of_months(out: &Output, text: &str) -> Result<()> {
    out.say(format_args!("\n  {GOLD_BOLD}{text}{GOLD_BOLD:#}"))
}
