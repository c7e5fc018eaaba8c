//! Markdown as plain text.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{
    clusters::clusters,
    line::{Line, floor_boundary},
    snippet::reach_ahead,
};

/// Bytes of Markdown that a preview looks at. A body that begins with more than this in images and rules has no
/// preview worth a parse of all of it.
const PREVIEW_SOURCE: usize = 16 * 1024;

/// The text of a Markdown document without its markers: headings, emphasis, list bullets, code ticks and link targets
/// go, the words stay, an image leaves its description. One line a block. HTML tags go too.
pub fn plain(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    for piece in pieces(markdown) {
        match piece {
            Piece::Text(text) => out.push_str(&text),
            Piece::Space => out.push(' '),
            Piece::Break if !out.is_empty() && !out.ends_with('\n') => out.push('\n'),
            Piece::Break => {}
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The beginning of a Markdown document as one plain line of at most `max_graphemes` visible characters, cut between
/// words with "…". Takes the same time for a body of any length.
pub fn preview(markdown: &str, max_graphemes: usize) -> String {
    let source = &markdown[..floor_boundary(markdown, PREVIEW_SOURCE)];
    let mut line = Line::default();
    // Of longer graphemes (a letter under a tower of accents) the preview shows fewer.
    let enough = max_graphemes.saturating_mul(16).saturating_add(64);
    let mut is_cut = source.len() < markdown.len();
    for piece in pieces(source) {
        match piece {
            Piece::Text(text) => line.push(&text),
            Piece::Space | Piece::Break => line.space(),
        }
        if line.len() > enough {
            is_cut = true;
            break;
        }
    }
    shorten(line.finish(), max_graphemes, is_cut)
}

/// Cuts one line to `max_graphemes`, the ellipsis included.
fn shorten(mut line: String, max_graphemes: usize, continues: bool) -> String {
    if max_graphemes == 0 || line.is_empty() {
        return String::new();
    }
    if !continues && clusters(&line).take(max_graphemes + 1).count() <= max_graphemes {
        return line;
    }
    let mut end = reach_ahead(&line, 0, max_graphemes - 1);
    if end == 0 {
        end = clusters(&line)
            .nth(max_graphemes - 1)
            .map_or(line.len(), |(at, _)| at);
    }
    line.truncate(end);
    line.truncate(line.trim_end().len());
    line.push('…');
    line
}

enum Piece<'a> {
    Text(pulldown_cmark::CowStr<'a>),
    Space,
    Break,
}

fn pieces(markdown: &str) -> impl Iterator<Item = Piece<'_>> {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    Parser::new_ext(markdown, options).filter_map(|event| match event {
        Event::Text(text) | Event::Code(text) => Some(Piece::Text(text)),
        Event::SoftBreak => Some(Piece::Space),
        Event::HardBreak | Event::Rule => Some(Piece::Break),
        Event::InlineHtml(tag) if tag.starts_with("<br") => Some(Piece::Break),
        Event::End(TagEnd::TableCell) => Some(Piece::Space),
        Event::Start(
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. },
        ) => None,
        Event::End(
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Link
            | TagEnd::Image,
        ) => None,
        Event::Start(Tag::TableCell) => None,
        Event::Start(_) | Event::End(_) => Some(Piece::Break),
        _ => None,
    })
}
