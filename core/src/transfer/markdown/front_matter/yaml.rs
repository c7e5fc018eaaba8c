//! The top level of a YAML mapping, each value with the text it was written as.
//!
//! Only events of the parser are read. An alias is not followed, so nothing can grow beyond the file's own size.

use std::{borrow::Cow, ops::Range};

use granit_parser::{Event, Parser, ScalarStyle, StructureStyle, options};

/// Real front matter nests two or three levels.
const MAX_NESTING: usize = 32;

/// A mapping and its comments.
pub(super) struct Document<'a> {
    pub(super) properties: Vec<Property<'a>>,
    pub(super) comments: Vec<Comment<'a>>,
}

pub(super) struct Property<'a> {
    pub(super) key: Cow<'a, str>,
    pub(super) value: Value<'a>,
    /// The value as it is written, from behind the colon to the next key.
    pub(super) written: &'a str,
    /// Where key and value stand.
    pub(super) range: Range<usize>,
}

pub(super) enum Value<'a> {
    Empty,
    Scalar(Cow<'a, str>),
    /// Empty items are empty texts.
    List(Vec<Cow<'a, str>>),
    /// Anything nested, and aliases.
    Other,
}

pub(super) struct Comment<'a> {
    /// What follows the `#`.
    pub(super) text: Cow<'a, str>,
    pub(super) start: usize,
}

struct Key<'a> {
    name: Cow<'a, str>,
    range: Range<usize>,
}

/// `None` if it is not YAML, not a mapping, has keys that are no text, or is nested too deeply.
pub(super) fn properties(yaml: &str) -> Option<Document<'_>> {
    let limits = options! { flow_nesting_limit: MAX_NESTING, block_nesting_limit: MAX_NESTING };
    let mut reader = Reader::default();
    for event in Parser::new_from_str_with_options(yaml, limits) {
        let (event, span) = event.ok()?;
        reader.take(event, span.byte_range()?)?;
    }
    reader.finish(yaml)
}

#[derive(Default)]
struct Reader<'a> {
    depth: usize,
    documents: usize,
    end: usize,
    in_braces: bool,
    key: Option<Key<'a>>,
    value: Option<Value<'a>>,
    found: Vec<(Key<'a>, Value<'a>)>,
    comments: Vec<Comment<'a>>,
}

impl<'a> Reader<'a> {
    fn take(&mut self, event: Event<'a>, range: Range<usize>) -> Option<()> {
        match event {
            Event::Comment(text, _) => self.comments.push(Comment {
                text,
                start: range.start,
            }),
            Event::DocumentStart(..) => {
                self.documents += 1;
                (self.documents == 1).then_some(())?;
            }
            Event::MappingStart(style, ..) if self.depth == 0 => {
                self.depth = 1;
                self.in_braces = style == StructureStyle::Flow;
            }
            Event::SequenceStart(..) if self.depth == 1 => {
                self.key.as_ref()?;
                self.value = Some(Value::List(Vec::new()));
                self.depth = 2;
            }
            Event::MappingStart(..) | Event::SequenceStart(..) => {
                (self.depth > 0 && self.key.is_some()).then_some(())?;
                self.value = Some(Value::Other);
                self.depth += 1;
            }
            Event::MappingEnd | Event::SequenceEnd => {
                self.depth = self.depth.checked_sub(1)?;
                match self.depth {
                    0 => self.end = range.start,
                    1 => self.finish_value()?,
                    _ => {}
                }
            }
            Event::Scalar(text, style, ..) => self.scalar(text, style, range)?,
            Event::Alias(_) => {
                self.key.as_ref()?;
                self.value = Some(Value::Other);
                if self.depth == 1 {
                    self.finish_value()?;
                }
            }
            Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
            _ => return None,
        }
        Some(())
    }

    fn scalar(
        &mut self,
        text: Cow<'a, str>,
        style: ScalarStyle,
        range: Range<usize>,
    ) -> Option<()> {
        let empty = style == ScalarStyle::Plain && matches!(&*text, "" | "~" | "null");
        match (self.depth, &mut self.value) {
            (1, _) if self.key.is_none() => self.key = Some(Key { name: text, range }),
            (1, _) => {
                self.value = Some(if empty {
                    Value::Empty
                } else {
                    Value::Scalar(text)
                });
                self.finish_value()?;
            }
            (2, Some(Value::List(items))) => {
                items.push(if empty { Cow::Borrowed("") } else { text })
            }
            (0, _) => return None,
            _ => {}
        }
        Some(())
    }

    fn finish_value(&mut self) -> Option<()> {
        self.found.push((self.key.take()?, self.value.take()?));
        Some(())
    }

    fn finish(self, yaml: &'a str) -> Option<Document<'a>> {
        let ends: Vec<usize> = self
            .found
            .iter()
            .skip(1)
            .map(|(key, _)| key.range.start)
            .chain([self.end])
            .collect();
        let properties = self
            .found
            .into_iter()
            .zip(ends)
            .map(|((key, value), end)| {
                let range = key.range.start..end;
                Some(Property {
                    written: written(yaml.get(key.range.end..end)?, self.in_braces),
                    key: key.name,
                    value,
                    range,
                })
            })
            .collect::<Option<_>>()?;
        Some(Document {
            properties,
            comments: self.comments,
        })
    }
}

/// Without the colon, and without the comma of a mapping in braces.
fn written(behind_key: &str, in_braces: bool) -> &str {
    let text = behind_key.trim_start();
    let text = text.strip_prefix(':').unwrap_or(text);
    let text = text.trim_start_matches([' ', '\t']).trim_end();
    let text = text.strip_suffix(',').filter(|_| in_braces).unwrap_or(text);
    text.strip_prefix('\n').unwrap_or(text)
}
