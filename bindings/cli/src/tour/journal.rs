//! The journal of the tour: its texts, and words to look for in it.

use std::collections::{BTreeMap, BTreeSet};

use goldseam_core::journal::{Filter, Journal};
use goldseam_core::text::tokens;
use goldseam_core::transfer::markdown::source::Bundle;
use include_dir::{Dir, include_dir};

use crate::error::Result;

static JOURNAL: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/tour/journal/2025");

/// Shortest words that are looked for in the files: shorter ones occur in random bytes by chance.
const SHORTEST: usize = 7;

/// From memory: it never lies readable in a temporary folder.
pub(super) fn bundled() -> Bundle<'static> {
    let files = JOURNAL.dirs().flat_map(|month| month.files());
    Bundle::new(files.filter_map(|file| Some((file.path().to_str()?, file.contents()))))
}

fn bodies(journal: &Journal) -> Result<Vec<String>> {
    let mut bodies = Vec::new();
    let mut after = None;
    loop {
        let page = journal.timeline(Filter::default(), after, 200)?;
        for card in &page.entries {
            bodies.push(journal.entry(card.id)?.text.body);
        }
        after = page.next;
        if after.is_none() {
            return Ok(bodies);
        }
    }
}

/// Every long word of the journal, once.
pub(super) fn long_words(journal: &Journal) -> Result<Vec<String>> {
    let mut words = BTreeSet::new();
    for body in bodies(journal)? {
        let found = body.split(|c: char| !c.is_alphanumeric());
        words.extend(
            found
                .filter(|word| word.len() >= SHORTEST)
                .map(str::to_owned),
        );
    }
    Ok(words.into_iter().collect())
}

/// A word of five to eight letters that several entries have, but not too many.
pub(super) fn favourite_word(journal: &Journal) -> Result<String> {
    let mut counts = BTreeMap::<String, usize>::new();
    for body in bodies(journal)? {
        for token in tokens(&body).filter(|token| (5..=8).contains(&token.text.len())) {
            *counts.entry(token.text).or_default() += 1;
        }
    }
    let best = counts
        .into_iter()
        .filter(|(_, count)| *count <= 12)
        .max_by_key(|(_, count)| *count);
    Ok(best.map_or_else(|| "garden".to_owned(), |(word, _)| word))
}
