//! One file as one entry.

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use super::{
    attachment::AttachmentRef,
    date::{self, DateSource, DateValue, FoundDate},
    decode::decode,
    front_matter::{self, MAX_TITLE_CHARS},
    inline::{self, Heading},
    source::MAX_TEXT_BYTES,
    tags::TagSet,
};
use crate::transfer::report::{SkipReason, Warning};

/// What a file says. All of its text is in `title`, `body` and `extra`.
#[derive(Clone, PartialEq, Eq)]
pub struct ParsedFile {
    /// The front matter's title; else the text of a `# heading` that begins the file, which is then not in the body; else
    /// the file's name without its date, if that is written as words ("2025-03-12 Dinner with Anke", not
    /// "2025-03-12-dinner"). A heading with a link or picture, one that is only a date, and one beyond 300 characters
    /// stay in the body.
    pub title: Option<String>,
    /// The Markdown, as it is but for blank lines at the start, white space at the end, and line ends, which are `\n`.
    pub body: String,
    /// When it was written. `None`: the caller uses the moment of the import and marks it as a guess.
    pub date: Option<FoundDate>,
    /// When it was last changed, if the front matter says so.
    pub modified: Option<DateValue>,
    /// Tags of the front matter and `#tags` in the text (which stay there), without `#`, each once whatever its case, in
    /// the spelling that came first.
    pub tags: Vec<String>,
    /// Marked as a favourite, starred or pinned.
    pub starred: bool,
    /// Pictures and files in the same folder tree that the text shows or links to.
    pub links: Vec<AttachmentRef>,
    /// Key and original YAML of every property that is not wholly represented above, mood among them. Comments have the
    /// key `#`. To be kept with the entry, so that nothing is lost.
    pub extra: Vec<(String, String)>,
    /// Remarks for the person.
    pub warnings: Vec<Warning>,
    /// SHA-256 of the whole text as decoded, without white space at its end. The same text has the same fingerprint
    /// whatever its encoding and line ends. It is a hash of private text: keep it in the vault only.
    pub fingerprint: [u8; 32],
    /// The path from the root, in Unicode form NFC, so that it is the same when the folder comes from another system.
    pub source_id: String,
}

/// Reads one file. `file_time` is when the file was last changed, if known.
///
/// # Errors
/// [`SkipReason`] if it is too long, no text, or empty.
pub fn parse(
    path: &str,
    bytes: &[u8],
    file_time: Option<DateTime<Utc>>,
) -> Result<ParsedFile, SkipReason> {
    if bytes.len() as u64 > MAX_TEXT_BYTES {
        return Err(SkipReason::TooLarge);
    }
    let text = decode(bytes)?;
    let text = text.trim_end();
    let (mut front, rest) = front_matter::take(text);
    let rest = without_blank_lines(rest);
    let mut tags = TagSet::default();
    front.tags.drain(..).for_each(|tag| tags.add(tag));
    let inline = inline::scan(rest, tags);

    let named = date::named_date(path);
    let heading_text = inline
        .heading
        .as_ref()
        .map(|heading| &rest[heading.text.clone()]);
    let date = date::resolve(
        front.date,
        named.as_ref().map(|named| named.value),
        heading_text,
        file_time,
    );
    match date.map(|found| found.from) {
        None => front.warnings.push(Warning::DateMissing),
        Some(DateSource::FileTime) => front.warnings.push(Warning::DateGuessed),
        Some(_) => {}
    }

    let taken = inline
        .heading
        .as_ref()
        .filter(|heading| is_title(rest, heading, front.title.as_deref()));
    let title = front
        .title
        .or_else(|| taken.map(|heading| rest[heading.text.clone()].to_owned()))
        .or_else(|| title_in_name(path, named.as_ref()));
    let body = match taken {
        Some(heading) => without_blank_lines(&rest[heading.range.end..]),
        None => rest,
    };
    if body.is_empty() && title.is_none() {
        return Err(SkipReason::Empty);
    }

    let removed = rest.len() - body.len();
    let mut links = inline.links;
    for link in &mut links {
        link.span.start -= removed;
        link.span.end -= removed;
    }
    if inline.tags.overflowed() {
        front.warnings.push(Warning::TooManyTags);
    }
    Ok(ParsedFile {
        title,
        body: body.to_owned(),
        date,
        modified: front.modified,
        tags: inline.tags.into_tags(),
        starred: front.starred,
        links,
        extra: front.extra,
        warnings: front.warnings,
        fingerprint: Sha256::digest(text).into(),
        source_id: path.nfc().collect(),
    })
}

/// Whether the heading is the note's title and leaves the body: it begins the text, and does not say something else than
/// the title of the front matter.
fn is_title(text: &str, heading: &Heading, front_title: Option<&str>) -> bool {
    let title = &text[heading.text.clone()];
    heading.is_title
        && text[..heading.range.start].trim().is_empty()
        && !title.is_empty()
        && title.chars().count() <= MAX_TITLE_CHARS
        && !heading.has_link
        && !date::heading_stamp(title).is_some_and(|stamp| stamp.whole)
        && front_title.is_none_or(|front| front == title)
}

/// Words with spaces between them, or in a script that has none, are a name that somebody gave.
fn title_in_name(path: &str, named: Option<&date::NamedDate>) -> Option<String> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let rest = match named {
        Some(named) => [named.around.0, named.around.1].join(" "),
        None => date::stem(name).to_owned(),
    };
    let title = rest.trim_matches(|c: char| c.is_whitespace() || "-_.,".contains(c));
    let words = title
        .split_whitespace()
        .filter(|word| word.contains(char::is_alphabetic))
        .count();
    let needs_no_spaces = title.chars().any(|c| c >= '\u{2e80}' && c.is_alphabetic());
    ((words >= 2 || needs_no_spaces) && title.chars().count() <= MAX_TITLE_CHARS)
        .then(|| title.nfc().collect())
}

/// Without lines of white space at the start; the indent of the first line with text stays.
fn without_blank_lines(text: &str) -> &str {
    let content = text.trim_start();
    let start = text.len() - content.len();
    let line = text[..start].rfind('\n').map_or(0, |end| end + 1);
    if content.is_empty() {
        ""
    } else {
        &text[line..]
    }
}

#[cfg(test)]
mod tests;
