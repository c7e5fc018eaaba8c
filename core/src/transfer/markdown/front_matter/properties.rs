//! Which properties mean something to us. The names are those that note apps write.

use super::{
    FrontMatter,
    yaml::{Document, Property, Value},
};
use crate::transfer::{
    markdown::{
        date::{Stamp, stamp},
        tags::{self, MAX_TAGS},
    },
    report::Warning,
};

/// Longer titles are no titles; they are kept with the other properties.
pub(in crate::transfer::markdown) const MAX_TITLE_CHARS: usize = 300;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Title,
    /// When it was written; the lower rank wins.
    Written(u8),
    Modified(u8),
    Tags,
    Starred,
    /// Kept as it is, but a sign that this is front matter.
    Kept,
}

fn meaning(key: &str) -> Option<Meaning> {
    let key: String = key
        .chars()
        .map(|c| if matches!(c, ' ' | '_') { '-' } else { c })
        .flat_map(char::to_lowercase)
        .collect();
    Some(match key.as_str() {
        "title" => Meaning::Title,
        "date" => Meaning::Written(0),
        "created" => Meaning::Written(1),
        "created-at" => Meaning::Written(2),
        "date-created" => Meaning::Written(3),
        "updated" => Meaning::Modified(0),
        "modified" => Meaning::Modified(1),
        "updated-at" => Meaning::Modified(2),
        "modified-at" => Meaning::Modified(3),
        "date-modified" => Meaning::Modified(4),
        "date-updated" => Meaning::Modified(5),
        "tags" | "tag" | "keywords" => Meaning::Tags,
        "starred" | "star" | "favorite" | "favourite" | "pinned" => Meaning::Starred,
        "mood" | "alias" | "aliases" | "cssclass" | "cssclasses" | "id" | "uid" | "uuid" => {
            Meaning::Kept
        }
        _ => return None,
    })
}

impl Document<'_> {
    /// Whether this is front matter and not a paragraph between two rules that happens to hold a colon
    /// ("Dear diary: today …"). Wrongly taking a paragraph out of the text is the worse mistake.
    pub(super) fn is_front_matter(&self) -> bool {
        let keys = || self.properties.iter().map(|property| &*property.key);
        keys().any(|key| meaning(key).is_some())
            || keys().all(|key| !key.is_empty() && !key.contains(char::is_whitespace))
    }
}

pub(super) fn understand(document: Document) -> FrontMatter {
    let properties = &document.properties;
    let written = best(properties, |meaning| match meaning {
        Meaning::Written(rank) => Some(rank),
        _ => None,
    });
    let modified = best(properties, |meaning| match meaning {
        Meaning::Modified(rank) => Some(rank),
        _ => None,
    });

    let mut out = FrontMatter {
        date: written.map(|(_, stamp)| stamp.value),
        modified: modified.map(|(_, stamp)| stamp.value),
        ..FrontMatter::default()
    };
    let mut kept = Vec::new();
    for (index, property) in properties.iter().enumerate() {
        let used = [written, modified]
            .into_iter()
            .flatten()
            .find(|(winner, _)| *winner == index)
            .map(|(_, stamp)| stamp);
        if !out.represents(property, used, &document) {
            out.extra
                .push((property.key.to_string(), property.written.to_owned()));
            kept.push(&property.range);
        }
    }
    let comments = document
        .comments
        .iter()
        .filter(|comment| !kept.iter().any(|range| range.contains(&comment.start)))
        .map(|comment| ("#".to_owned(), comment.text.trim().to_owned()));
    out.extra.extend(comments);
    out
}

/// The readable date of the lowest rank, and which property it is.
fn best(properties: &[Property], rank: impl Fn(Meaning) -> Option<u8>) -> Option<(usize, Stamp)> {
    properties
        .iter()
        .enumerate()
        .filter_map(|(index, property)| {
            let rank = rank(meaning(&property.key)?)?;
            Some((rank, index, date_in(property)?))
        })
        .min_by_key(|&(rank, index, _)| (rank, index))
        .map(|(_, index, stamp)| (index, stamp))
}

/// `[[2025-03-12]]`, the link to a day's note, is a list in a list for YAML and therefore read as it is written.
fn date_in(property: &Property) -> Option<Stamp> {
    match &property.value {
        Value::Scalar(text) => stamp(text),
        Value::Empty => None,
        Value::List(_) | Value::Other => stamp(property.written),
    }
}

impl FrontMatter {
    /// Takes over a property and says whether all of it is represented now. If not, it is kept as written.
    /// `used` is its date, if that is the one in use.
    fn represents(
        &mut self,
        property: &Property,
        used: Option<Stamp>,
        document: &Document,
    ) -> bool {
        match (meaning(&property.key), &property.value) {
            (None | Some(Meaning::Kept), _) => false,
            (Some(Meaning::Tags), value) => self.take_tags(value, property, document),
            (_, Value::Empty) => true,
            (Some(Meaning::Title), value) => self.take_title(value),
            (Some(Meaning::Starred), value) => self.take_star(value),
            (Some(Meaning::Written(_) | Meaning::Modified(_)), _) => match used {
                Some(stamp) => {
                    if !stamp.whole {
                        self.warnings.push(Warning::DatePartlyRead);
                    }
                    stamp.whole
                }
                None => {
                    if date_in(property).is_none() {
                        self.warnings.push(Warning::DateUnreadable);
                    }
                    false
                }
            },
        }
    }

    fn take_title(&mut self, value: &Value) -> bool {
        let title = match value {
            Value::Scalar(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
            _ => String::new(),
        };
        if title.is_empty() || title.chars().count() > MAX_TITLE_CHARS {
            self.warnings.push(Warning::PropertyUnreadable);
            return false;
        }
        if self.title.is_some() {
            return false;
        }
        self.title = Some(title);
        true
    }

    fn take_star(&mut self, value: &Value) -> bool {
        let Value::Scalar(text) = value else {
            self.warnings.push(Warning::PropertyUnreadable);
            return false;
        };
        match text.trim().to_ascii_lowercase().as_str() {
            "true" | "yes" | "on" | "y" | "1" => self.starred = true,
            "false" | "no" | "off" | "n" | "0" => {}
            _ => {
                self.warnings.push(Warning::PropertyUnreadable);
                return false;
            }
        }
        true
    }

    fn take_tags(&mut self, value: &Value, property: &Property, document: &Document) -> bool {
        let written: Vec<&str> = match value {
            Value::Empty => Vec::new(),
            Value::Scalar(text) => tags::split(text).collect(),
            Value::List(items) => items.iter().map(|item| &**item).collect(),
            Value::Other => {
                self.warnings.push(Warning::PropertyUnreadable);
                return false;
            }
        };
        // YAML takes `tags: #calm` for a comment; the person meant a tag.
        let has_gaps = written.is_empty() || written.contains(&"");
        let in_comments = document
            .comments
            .iter()
            .filter(|comment| has_gaps && property.range.contains(&comment.start))
            .filter(|comment| !comment.text.starts_with(char::is_whitespace))
            .flat_map(|comment| tags::split(&comment.text));

        let before = self.tags.len();
        let mut all_taken = true;
        for tag in written
            .iter()
            .copied()
            .filter(|tag| !tag.is_empty())
            .chain(in_comments)
        {
            match tags::clean(tag) {
                Some(tag) => self.tags.push(tag),
                None => all_taken = false,
            }
        }
        all_taken && self.tags.len() - before <= MAX_TAGS
    }
}
