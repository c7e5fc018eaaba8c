//! The words of a language, as Fluent's own parser sees them.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::Finding;

/// Every text of a language by its key, attributes as `message.attribute`. Variants of one text are parted by a line.
#[derive(Debug)]
pub struct Words {
    /// The language's tag.
    pub language: String,
    texts: BTreeMap<String, Text>,
    problems: Vec<Finding>,
}

/// A text.
#[derive(Clone, Debug)]
pub struct Text {
    /// What it says, values as `{}`.
    pub says: String,
    /// The file that it stands in, without its ending.
    pub file: String,
    /// Whether that file belongs to a practice.
    pub of_practice: bool,
}

impl Words {
    /// The words of a language in the pack at `folder`.
    ///
    /// # Errors
    /// If a file cannot be read.
    pub fn of(folder: &Path, language: &str) -> Result<Self, Box<dyn Error>> {
        let mut words = Self {
            language: language.to_owned(),
            texts: BTreeMap::new(),
            problems: Vec::new(),
        };
        let folder = folder.join(language);
        for path in files(&folder)? {
            words.read(&path, false)?;
        }
        let practices = folder.join("practices");
        if practices.is_dir() {
            for path in files(&practices)? {
                words.read(&path, true)?;
            }
        }
        Ok(words)
    }

    /// What the parser complained about, and keys that are there twice.
    #[must_use]
    pub fn problems(&self) -> &[Finding] {
        &self.problems
    }

    /// Every text by its key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Text)> {
        self.texts.iter().map(|(key, text)| (key.as_str(), text))
    }

    /// The text with this key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Text> {
        self.texts.get(key)
    }

    /// Whether there is a text with this key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.texts.contains_key(key)
    }

    fn read(&mut self, path: &Path, of_practice: bool) -> Result<(), Box<dyn Error>> {
        let file = path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .unwrap_or_default();
        let place = format!("{}/{file}.ftl", self.language);
        let source = fs::read_to_string(path)?;
        let resource = match parser::parse(source.as_str()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                let complaints = errors
                    .iter()
                    .map(|error| Finding::new(&place, error.to_string()));
                self.problems.extend(complaints);
                resource
            }
        };
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let key = message.id.name.to_owned();
            if let Some(value) = &message.value {
                self.add(key.clone(), value, file, of_practice);
            }
            for attribute in &message.attributes {
                self.add(
                    format!("{key}.{}", attribute.id.name),
                    &attribute.value,
                    file,
                    of_practice,
                );
            }
        }
        Ok(())
    }

    fn add(&mut self, key: String, pattern: &Pattern<&str>, file: &str, of_practice: bool) {
        let text = Text {
            says: said(pattern),
            file: file.to_owned(),
            of_practice,
        };
        if self.texts.insert(key.clone(), text).is_some() {
            self.problems.push(Finding::new(key, "is there twice"));
        }
    }
}

/// What a text says, with every variant of it on a line of its own.
fn said(pattern: &Pattern<&str>) -> String {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(InlineExpression::StringLiteral { value }) => {
                    text.push_str(value)
                }
                Expression::Inline(_) => text.push_str("{}"),
                Expression::Select { variants, .. } => {
                    for variant in variants {
                        text.push('\n');
                        text.push_str(&said(&variant.value));
                    }
                }
            },
        }
    }
    text
}

/// The tags of every language but English.
///
/// # Errors
/// If the folder cannot be read.
pub fn others(folder: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut tags = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        if path.is_dir() && !["en", "practices"].contains(&name) {
            tags.push(name.to_owned());
        }
    }
    tags.sort();
    Ok(tags)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "ftl") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}
