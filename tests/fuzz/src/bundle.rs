//! Folders of notes in the form of one text, so that a seed can be read and written by hand.

use std::borrow::Cow;

const FILE: &[u8] = b">>> ";

/// The files in `data`: each begins with a line `>>> PATH`. What stands before the first is `note.md`.
#[must_use]
pub fn files(data: &[u8]) -> Vec<(Cow<'_, str>, &[u8])> {
    let mut files = Vec::new();
    let (mut path, mut start): (Cow<'_, str>, usize) = ("note.md".into(), 0);
    let mut at = 0;
    for line in data.split_inclusive(|byte| *byte == b'\n') {
        if let Some(named) = line.strip_prefix(FILE) {
            if at > 0 {
                files.push((path, &data[start..at]));
            }
            path = String::from_utf8_lossy(named.trim_ascii_end());
            start = at + line.len();
        }
        at += line.len();
    }
    files.push((path, &data[start..]));
    files
}
