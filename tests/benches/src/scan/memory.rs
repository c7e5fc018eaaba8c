//! Every text in memory, one after the other, as an app has them that decrypts all at its start.

use std::path::Path;

use memchr::memmem::Finder;

use super::{Hits, Outcome, rows};

/// The texts and where each ends.
pub(crate) struct Texts {
    all: Vec<u8>,
    ends: Vec<usize>,
}

pub(crate) fn load(file: &Path) -> Outcome<Texts> {
    let mut texts = Texts {
        all: Vec::with_capacity(usize::try_from(file.metadata()?.len())?),
        ends: Vec::new(),
    };
    rows::each(file, |_, text| {
        texts.all.extend(text);
        texts.ends.push(texts.all.len());
    })?;
    Ok(texts)
}

pub(crate) fn search(texts: &Texts, words: &[Finder<'_>]) -> usize {
    let mut hits = Hits::default();
    let mut begin = 0;
    for (number, end) in texts.ends.iter().enumerate() {
        hits.look_at(number, &texts.all[begin..*end], words);
        begin = *end;
    }
    hits.count
}
