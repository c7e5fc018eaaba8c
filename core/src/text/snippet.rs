//! The part of a text that shows why it was found.

use std::ops::Range;

use super::{
    clusters::{backwards, clusters},
    line::{Line, floor_boundary},
    markdown::plain,
    matching::{Hit, Hits},
    query::Query,
    ranges::{Range16, to_utf16},
    scripts::is_unspaced_char,
};

/// Bytes that one visible character may take before it counts as several; a family of four emoji takes 25.
const BYTES_PER_CHAR: usize = 32;

/// One line out of a text, with what was found in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Snippet {
    /// The line, without ellipses.
    pub text: String,
    /// What to mark in [`Snippet::text`]: sorted, apart, never empty, never within a grapheme cluster.
    pub highlights: Vec<Range16>,
    /// Whether the text goes on before the line.
    pub cut_start: bool,
    /// Whether the text goes on after the line.
    pub cut_end: bool,
}

/// The best line of `text` for `query`, of at most `max_chars` visible characters (grapheme clusters): where most of its
/// different terms stand near one another, else the earliest, else the beginning. Cut between words, or between
/// characters in scripts without spaces; line breaks become spaces. A word that was searched by its beginning is marked
/// whole.
pub fn snippet(text: &str, query: &Query, max_chars: usize) -> Snippet {
    let hits = hits_near_best(text, query, max_chars);
    let best = best_window(text, &hits, max_chars);
    let shown = widen(text, best, max_chars);
    cut_out(text, shown, &hits)
}

/// [`snippet`] of a Markdown document without its markers, unless the words stand only in what is not shown, such as the
/// target of a link.
pub fn snippet_of_markdown(markdown: &str, query: &Query, max_chars: usize) -> Snippet {
    let shown = snippet(&plain(markdown), query, max_chars);
    if shown.highlights.is_empty() && Hits::new(markdown, query.wanted()).next().is_some() {
        return snippet(markdown, query, max_chars);
    }
    shown
}

/// Everything to mark in a whole text, such as a title or an opened entry.
pub fn highlights(text: &str, query: &Query) -> Vec<Range16> {
    to_utf16(
        text,
        Hits::new(text, query.wanted())
            .map(|hit| hit.range)
            .collect(),
    )
}

/// All hits up to the first place that shows every term at once; nothing after it can be better.
fn hits_near_best(text: &str, query: &Query, max_chars: usize) -> Vec<Hit> {
    let mut latest_start = vec![None; query.wanted().count()];
    let mut all = Vec::new();
    let mut hits = Hits::new(text, query.wanted());
    let mut complete = false;
    while let Some(hit) = hits.next() {
        latest_start[hit.term] = Some(hit.range.start);
        let end = hit.range.end;
        all.push(hit);
        // Bytes are at least as many as characters, so what fits by bytes fits.
        let earliest: Option<Option<usize>> = latest_start.iter().copied().min();
        if let (false, Some(Some(start))) = (complete, earliest)
            && end - start <= max_chars
        {
            complete = true;
            // No line with this place in it reaches further. `end` may lie within a character, hence one more.
            let reach = clusters(&text[end..]).take(max_chars.saturating_add(1));
            hits.stop_at(end + reach.map(|(_, cluster)| cluster.len()).sum::<usize>());
        }
    }
    all.sort_by_key(|hit| (hit.range.start, hit.range.end));
    all
}

/// From the first to the last hit of the window with most different terms; empty at the beginning without a hit.
fn best_window(text: &str, hits: &[Hit], max_chars: usize) -> Range<usize> {
    let mut best = 0..0;
    let mut best_terms = 0;
    let positions = char_positions(text, hits);
    let mut inside: Vec<usize> = Vec::new();
    let mut distinct = 0;
    let mut next = 0;
    for (first, hit) in hits.iter().enumerate() {
        while next < hits.len()
            && (next <= first || positions[next].end - positions[first].start <= max_chars)
        {
            let term = hits[next].term;
            if inside.len() <= term {
                inside.resize(term + 1, 0);
            }
            inside[term] += 1;
            distinct += usize::from(inside[term] == 1);
            next += 1;
        }
        if distinct > best_terms {
            best_terms = distinct;
            let end = hits[first..next].iter().map(|hit| hit.range.end).max();
            best = hit.range.start..end.unwrap_or(hit.range.end);
        }
        inside[hit.term] -= 1;
        distinct -= usize::from(inside[hit.term] == 0);
    }
    best
}

/// Where each hit begins and ends, in characters.
fn char_positions(text: &str, hits: &[Hit]) -> Vec<Range<usize>> {
    let (mut byte, mut chars) = (0, 0);
    hits.iter()
        .map(|hit| {
            chars += text[byte..hit.range.start].chars().count();
            byte = hit.range.start;
            chars..chars + text[hit.range.clone()].chars().count()
        })
        .collect()
}

/// Adds what comes before and after, up to `max_chars`; a third of it before, more if the end of the text is near.
fn widen(text: &str, core: Range<usize>, max_chars: usize) -> Range<usize> {
    // A letter under a tower of accents is one character but may be a megabyte.
    let limit = floor_boundary(
        text,
        core.start
            .saturating_add(max_chars.saturating_mul(BYTES_PER_CHAR)),
    );
    let core = core.start..core.end.min(limit);
    let core_text = &text[core.clone()];
    let core_chars = clusters(core_text).count();
    if core_chars >= max_chars {
        let end = clusters(core_text)
            .nth(max_chars)
            .map_or(core_text.len(), |(at, _)| at);
        return core.start..core.start + end;
    }
    let budget = max_chars - core_chars;
    let count = |range: Range<usize>| clusters(&text[range]).count();
    let ahead = count(core.end..reach_ahead(text, core.end, budget - budget / 3));
    let start = reach_back(text, core.start, budget.saturating_sub(ahead));
    let back = count(start..core.start);
    start..reach_ahead(text, core.end, budget.saturating_sub(back))
}

/// The last place at most `chars` after `from` where the text may be cut; `from` itself if there is none.
pub(super) fn reach_ahead(text: &str, from: usize, chars: usize) -> usize {
    let limit = floor_boundary(
        text,
        from.saturating_add(chars.saturating_mul(BYTES_PER_CHAR)),
    );
    let slice = &text[from..limit.max(from)];
    let mut reached = from;
    for (at, cluster) in clusters(slice).take(chars) {
        let at = from + at + cluster.len();
        if may_cut(text, at) {
            reached = at;
        }
    }
    reached
}

/// The first place at most `chars` before `from` where the text may be cut; `from` itself if there is none.
fn reach_back(text: &str, from: usize, chars: usize) -> usize {
    let start = floor_boundary(
        text,
        from.saturating_sub(chars.saturating_mul(BYTES_PER_CHAR)),
    );
    backwards(&text[start..from])
        .take(chars)
        .map(|at| start + at)
        .filter(|&at| may_cut(text, at))
        .last()
        .unwrap_or(from)
}

/// Whether a line may begin or end at this byte: at an end of the text, at a space, or between two characters of which
/// one belongs to a script without spaces.
fn may_cut(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    if let (Some(before), Some(after)) = (at.checked_sub(1).map(|at| bytes[at]), bytes.get(at))
        && before.is_ascii()
        && after.is_ascii()
    {
        return [before, *after]
            .into_iter()
            .any(|byte| char::from(byte).is_whitespace());
    }
    let before = text[..at].chars().next_back();
    let after = text[at..].chars().next();
    match (before, after) {
        (Some(before), Some(after)) => [before, after]
            .into_iter()
            .any(|c| c.is_whitespace() || is_unspaced_char(c)),
        _ => true,
    }
}

fn cut_out(text: &str, shown: Range<usize>, hits: &[Hit]) -> Snippet {
    let mut line = Line::default();
    let mut marks = Vec::new();
    let mut at = shown.start;
    for hit in hits {
        let start = hit.range.start.clamp(at, shown.end);
        let end = hit.range.end.clamp(at, shown.end);
        if start >= end {
            continue;
        }
        line.push(&text[at..start]);
        let mark_start = line.settle();
        line.push(&text[start..end]);
        marks.push(mark_start..line.len());
        at = end;
    }
    line.push(&text[at..shown.end]);
    let line = line.finish();
    let is_blank = |text: &str| text.chars().all(char::is_whitespace);
    Snippet {
        highlights: to_utf16(&line, marks),
        text: line,
        cut_start: !is_blank(&text[..shown.start]),
        cut_end: !is_blank(&text[shown.end..]),
    }
}
