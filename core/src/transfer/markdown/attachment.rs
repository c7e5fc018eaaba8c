//! Files that a note shows or links to, and where in the folder they are.

use std::{collections::HashMap, ops::Range};

use percent_encoding::percent_decode_str;
use unicode_normalization::UnicodeNormalization;

use super::source::is_text_name;

/// A picture or file that a note points to, inside the folder. Links to the network are none: they stay in the text and
/// nothing is ever fetched.
#[derive(Clone, PartialEq, Eq)]
pub struct AttachmentRef {
    /// The whole link as written, such as `![[cat.png|300]]` or `![the cat](img/the%20cat.png)`.
    pub as_written: String,
    /// Where it stands in the entry's body, in bytes.
    pub span: Range<usize>,
    /// Whether it is shown in the text (`!`) or only linked.
    pub shown: bool,
    /// The paths it may mean, likeliest first: with and without percent-decoding, with and without `#…`.
    pub candidates: Vec<String>,
}

impl AttachmentRef {
    /// `None` if the target is no file of the folder: an address, a place in the same note, another note.
    pub(super) fn new(
        as_written: &str,
        target: &str,
        wiki: bool,
        shown: bool,
        span: Range<usize>,
    ) -> Option<Self> {
        // In a table, the `|` of a wiki link is written `\|`.
        let target = target.trim().trim_end_matches('\\');
        let elsewhere = has_scheme(target) || target.starts_with("//") || target.contains('\\');
        if elsewhere || target.starts_with('#') {
            return None;
        }
        let decoded = |text: &str| {
            percent_decode_str(text)
                .decode_utf8()
                .ok()
                .map(String::from)
        };
        let before = |text: &str, mark: &[char]| text.split(mark).next().map(str::to_owned);
        let plain = before(target, if wiki { &['#'] } else { &['#', '?'] });
        let options = if wiki {
            [
                plain.clone(),
                plain.as_deref().and_then(decoded),
                Some(target.to_owned()),
            ]
        } else {
            [plain.as_deref().and_then(decoded), plain, decoded(target)]
        };
        let mut candidates: Vec<String> = Vec::new();
        for option in options.into_iter().flatten() {
            let is_file =
                has_extension(&option) && !is_text_name(&option) && !option.contains('\0');
            if is_file && !candidates.contains(&option) {
                candidates.push(option);
            }
        }
        (!candidates.is_empty()).then(|| Self {
            as_written: as_written.to_owned(),
            span,
            shown,
            candidates,
        })
    }
}

/// `https:`, `data:`, `file:`, `C:` and so on.
fn has_scheme(target: &str) -> bool {
    target.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
    })
}

fn has_extension(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    matches!(name.rsplit_once('.'), Some((stem, extension)) if !stem.is_empty() && !extension.trim().is_empty())
}

/// Finds the files that notes point to among all files of the folder.
pub struct AttachmentIndex<'a> {
    /// By lower-case file name.
    by_name: HashMap<String, Vec<&'a str>>,
}

impl<'a> AttachmentIndex<'a> {
    /// An index over paths as a [`Source`](super::source::Source) lists them.
    pub fn new(paths: impl IntoIterator<Item = &'a str>) -> Self {
        let mut by_name: HashMap<String, Vec<&str>> = HashMap::new();
        for path in paths {
            let name = path.rsplit('/').next().unwrap_or(path);
            by_name.entry(folded(name)).or_default().push(path);
        }
        for paths in by_name.values_mut() {
            paths.sort_by_key(|path| (path.matches('/').count(), path.len(), *path));
        }
        Self { by_name }
    }

    /// The file that a link in the note at `note` means: the path from the note's folder, else from the root, else the
    /// shortest path that ends in what is written. Case does not count unless two files differ in nothing else. A link
    /// that leads out of the folder means no file.
    pub fn resolve(&self, note: &str, link: &AttachmentRef) -> Option<&'a str> {
        link.candidates
            .iter()
            .find_map(|target| self.find(note, target))
    }

    fn find(&self, note: &str, target: &str) -> Option<&'a str> {
        let folder = note.rsplit_once('/').map_or("", |(folder, _)| folder);
        let absolute = target.starts_with('/');
        let from_root = joined("", target);
        let from_note = if absolute {
            from_root.clone()
        } else {
            joined(folder, target)
        };
        let named = target.rsplit('/').next()?;
        let files = self.by_name.get(&folded(named))?;
        let ending = from_root.as_deref();
        from_note
            .iter()
            .chain(&from_root)
            .find_map(|path| same_path(files, path))
            .or_else(|| {
                let ending = format!("/{}", folded(ending?));
                files
                    .iter()
                    .find(|file| format!("/{}", folded(file)).ends_with(&ending))
                    .copied()
            })
    }
}

fn same_path<'a>(files: &[&'a str], path: &str) -> Option<&'a str> {
    let exact = || files.iter().find(|file| **file == path);
    let folded_path = folded(path);
    exact()
        .or_else(|| files.iter().find(|file| folded(file) == folded_path))
        .copied()
}

/// Lower case, and one form of letters with marks: one system stores `é` as one character, another as two.
fn folded(path: &str) -> String {
    path.nfc().flat_map(char::to_lowercase).collect()
}

/// `target` seen from `folder`, without `.` and `..`. `None` if it leads above the root.
fn joined(folder: &str, target: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.split('/').chain(target.split('/')) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests;
