//! What stands inside a Markdown text: its first heading, `#tags`, and the files it shows.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use super::{
    attachment::AttachmentRef,
    tags::{self, TagSet},
};

/// What was found in a text.
pub(super) struct Inline {
    pub(super) heading: Option<Heading>,
    pub(super) tags: TagSet,
    pub(super) links: Vec<AttachmentRef>,
}

/// The first heading of a text.
pub(super) struct Heading {
    /// The whole of it, with its line end.
    pub(super) range: Range<usize>,
    /// What it says, in Markdown.
    pub(super) text: Range<usize>,
    /// Whether it is written `# …`, the form of a title.
    pub(super) is_title: bool,
    /// Whether there is a link or picture in it.
    pub(super) has_link: bool,
}

/// Finds them. `tags` are those that the note has already.
pub(super) fn scan(body: &str, tags: TagSet) -> Inline {
    let mut scan = Scan {
        body,
        out: Inline {
            heading: None,
            tags,
            links: Vec::new(),
        },
        text: 0..0,
        not_prose: 0,
    };
    let options = Options::ENABLE_WIKILINKS | Options::ENABLE_TABLES;
    for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
        scan.take(event, range);
    }
    scan.finish_text();
    scan.out
}

struct Scan<'a> {
    body: &'a str,
    out: Inline,
    /// A run of prose. The parser cuts it at every character that might have been markup.
    text: Range<usize>,
    /// How many headings, code blocks, links and the like are open: no tags inside.
    not_prose: usize,
}

impl Scan<'_> {
    fn take(&mut self, event: Event, range: Range<usize>) {
        if let Event::Text(_) = event {
            if self.not_prose > 0 {
                return;
            }
            if self.text.end == range.start {
                self.text.end = range.end;
            } else {
                self.finish_text();
                self.text = range;
            }
            return;
        }
        self.finish_text();
        match event {
            Event::Start(tag) => {
                match &tag {
                    Tag::Heading { level, .. } => self.heading(*level, &range),
                    Tag::Image {
                        link_type,
                        dest_url,
                        ..
                    } => self.link(dest_url, *link_type, true, &range),
                    Tag::Link {
                        link_type,
                        dest_url,
                        ..
                    } => self.link(dest_url, *link_type, false, &range),
                    _ => {}
                }
                self.not_prose += usize::from(hides_tags(&tag.to_end()));
            }
            Event::End(end) => {
                self.not_prose = self.not_prose.saturating_sub(usize::from(hides_tags(&end)));
            }
            _ => {}
        }
    }

    fn heading(&mut self, level: HeadingLevel, range: &Range<usize>) {
        if self.out.heading.is_some() {
            return;
        }
        let written = &self.body[range.clone()];
        let behind_hashes = written.trim_start_matches('#');
        let is_atx = behind_hashes.len() < written.len()
            && behind_hashes.chars().next().is_none_or(char::is_whitespace);
        let text = if is_atx {
            let line = behind_hashes.trim();
            let open = line.trim_end_matches('#');
            if open.ends_with([' ', '\t']) || open.is_empty() {
                open.trim_end()
            } else {
                line
            }
        } else {
            written.trim_start().lines().next().unwrap_or("").trim_end()
        };
        let text_start = if is_atx {
            range.end - behind_hashes.trim_start().len()
        } else {
            range.end - written.trim_start().len()
        };
        self.out.heading = Some(Heading {
            range: range.clone(),
            text: text_start..text_start + text.len(),
            is_title: is_atx && level == HeadingLevel::H1,
            has_link: false,
        });
    }

    fn link(&mut self, target: &str, link_type: LinkType, shown: bool, range: &Range<usize>) {
        if let Some(heading) = &mut self.out.heading {
            heading.has_link |= range.start < heading.range.end;
        }
        let wiki = matches!(link_type, LinkType::WikiLink { .. });
        let written = &self.body[range.clone()];
        if let Some(found) = AttachmentRef::new(written, target, wiki, shown, range.clone()) {
            self.out.links.push(found);
        }
    }

    fn finish_text(&mut self) {
        let range = std::mem::replace(&mut self.text, 0..0);
        for (at, _) in self.body[range.clone()].match_indices('#') {
            let start = range.start + at;
            let before = self.body[..start].chars().next_back();
            if before.is_none_or(|c| c.is_whitespace() || "([{*\"'„“‘«,;".contains(c))
                && let Some(tag) = tags::inline(&self.body[start..range.end])
                && let Some(tag) = tags::clean(tag)
            {
                self.out.tags.add(tag);
            }
        }
    }
}

fn hides_tags(end: &TagEnd) -> bool {
    matches!(
        end,
        TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::Link | TagEnd::Image
    )
}
