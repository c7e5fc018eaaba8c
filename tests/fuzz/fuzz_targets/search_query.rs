//! Anything typed into the search, against a real vault and against a look at every word.

#![no_main]

use goldseam_core::id::EntryId;
use goldseam_core::journal::{Hit, JournalError, MAX_PAGE};
use goldseam_core::text::Query;
use goldseam_fuzz::journal::{JOURNAL, Journal, Written};
use goldseam_fuzz::marks::cut_out;
use goldseam_fuzz::naive::{holds, holds_beginning, matches, plain_words};
use libfuzzer_sys::fuzz_target;

/// Small enough that most answers have several pages. Not every query is asked page by page: it takes six times as long.
const PAGE: usize = 7;
const PAGED: usize = 5;

fn ids(hits: &[Hit]) -> Vec<EntryId> {
    for hit in hits {
        // Checks them on the way.
        let _ = cut_out(
            hit.card.title.as_deref().unwrap_or_default(),
            &hit.title_highlights,
        );
        let _ = cut_out(&hit.snippet.text, &hit.snippet.highlights);
    }
    hits.iter().map(|hit| hit.card.id).collect()
}

/// The vault is open, so no answer may be an error.
fn answered<T>(answer: Result<T, JournalError>) -> T {
    match answer {
        Ok(answer) => answer,
        Err(error) => panic!("a search failed: {error}"),
    }
}

/// All hits, page by page.
fn found(journal: &Journal, query: &Query, page_size: usize) -> Vec<EntryId> {
    let mut found = Vec::new();
    let mut after = None;
    loop {
        let page = answered(
            journal
                .app
                .journal()
                .search(query.clone(), after, page_size),
        );
        assert!(
            page.hits.len() == page_size || page.next.is_none(),
            "only the last page is short"
        );
        found.extend(ids(&page.hits));
        match page.next {
            Some(next) => after = Some(next),
            None => return found,
        }
    }
}

fn those(journal: &Journal, wanted: impl Fn(&Written) -> bool) -> Vec<EntryId> {
    let wanted = journal.entries.iter().filter(|entry| wanted(entry));
    wanted.map(|entry| entry.id).collect()
}

/// By its parts, whichever they are; tags are the store's to compare.
fn expected(journal: &Journal, query: &Query) -> Vec<EntryId> {
    those(journal, |entry| {
        !query.is_empty()
            && query.from().is_none_or(|from| from <= entry.day)
            && query.until().is_none_or(|until| entry.day <= until)
            && matches(query, &entry.words)
    })
}

fn check(journal: &Journal, query: &Query, found: &[EntryId]) {
    let expected = expected(journal, query);
    if query.tags().is_empty() {
        assert_eq!(found, expected, "the search and a look at every word agree");
    } else {
        let mut rest = expected.iter();
        assert!(
            found.iter().all(|id| rest.any(|other| other == id)),
            "a tag only leaves out"
        );
    }
    let best = ids(&answered(
        journal.app.journal().search_best(query.clone(), MAX_PAGE),
    ));
    let sorted = |ids: &[EntryId]| {
        let mut ids = ids.to_vec();
        ids.sort();
        ids
    };
    assert_eq!(
        sorted(&best),
        sorted(found),
        "the best are the same in another order"
    );
}

fn ask(journal: &Journal, input: &str) {
    let query = Query::parse(input);
    let whole = found(journal, &query, MAX_PAGE);
    check(journal, &query, &whole);
    if input.len().is_multiple_of(PAGED) {
        assert_eq!(found(journal, &query, PAGE), whole, "pages hide nothing");
    }
    let typing = ids(&answered(journal.app.journal().search_typing(&query, MAX_PAGE)).hits);
    if query.typing() != query {
        check(journal, &query.typing(), &typing);
    }
    if let Some(words) = plain_words(input) {
        let holding = those(journal, |entry| holds(&entry.folded, &words));
        assert_eq!(whole, holding, "plain words");
        let is_word = input.ends_with(' ') || words.last().is_some_and(|last| last.contains(' '));
        if !is_word {
            let beginning = those(journal, |entry| holds_beginning(&entry.folded, &words));
            assert_eq!(typing, beginning, "a beginning");
        }
    }
}

fuzz_target!(|data: &[u8]| {
    JOURNAL.with(|journal| ask(journal, &String::from_utf8_lossy(data)));
});
