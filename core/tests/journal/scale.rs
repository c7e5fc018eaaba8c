//! 100,000 entries: what a screen reads from the file does not grow with the journal. Counted in pages, a measure that no
//! machine's load changes.

use std::cell::Cell;
use std::thread::sleep;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate};
use goldseam_core::day::{Moment, Month};
use goldseam_core::journal::{Filter, ImportKind, ImportedEntry, Kind, Origin};
use goldseam_core::text::Query;
use goldseam_core::vault::{CancelToken, VaultError};

use super::house::*;

const ENTRIES: u64 = 100_000;
const BATCH: u64 = 500;

/// Words, and in how many of 1000 entries each stands.
const WORDS: [(&str, u64); 4] = [
    ("always", 1000),
    ("often", 400),
    ("sometimes", 40),
    ("rarely", 1),
];

/// About 60 words of a vocabulary as skewed as a language's, and those that are searched for.
fn body(number: u64) -> String {
    let mut words: Vec<String> = WORDS
        .iter()
        .filter(|(_, per_mille)| number * 7919 % 1000 < *per_mille)
        .map(|(word, _)| (*word).to_owned())
        .collect();
    if number == 42_000 {
        words.push("needle".into());
    }
    let mut state = number;
    words.extend((0..60).map(|_| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let drawn = (state >> 40) as f64 / f64::from(1 << 24);
        format!("w{}", (drawn.powi(4) * 8000.0) as u32)
    }));
    words.join(" ")
}

/// A moment every 50 minutes: nine and a half years.
fn entry(number: u64) -> ImportedEntry {
    let second = 1_400_000_000 + i64::try_from(number).unwrap() * 3000;
    let moment = Moment::new(
        DateTime::from_timestamp(second, 0).unwrap(),
        FixedOffset::east_opt(0).unwrap(),
    );
    ImportedEntry {
        source: number.to_string(),
        fingerprint: [0; 32],
        extra: Vec::new(),
        moment: moment.unwrap(),
        text: tagged(
            &body(number),
            if number.is_multiple_of(10) {
                &["tenth"]
            } else {
                &[]
            },
        ),
    }
}

fn house_of_many() -> House {
    let house = House::new();
    let journal = house.app.journal();
    let run = journal
        .begin_import(ImportKind::Markdown, Origin::named(""))
        .unwrap();
    for first in (0..ENTRIES).step_by(BATCH as usize) {
        let entries = (first..first + BATCH).map(entry).collect();
        journal.import(run, entries, &CancelToken::new()).unwrap();
    }
    // The indexes are merged in quiet moments, of which a busy machine has few. A bound for the case that they never are.
    for _ in 0..1200 {
        if segments(&house) <= 2 {
            return house;
        }
        sleep(Duration::from_secs(1));
    }
    panic!("the search indexes were not merged in twenty minutes");
}

fn segments(house: &House) -> i64 {
    let count = "SELECT (SELECT count(DISTINCT segid) FROM entry_words_idx)
                      + (SELECT count(DISTINCT segid) FROM entry_starts_idx)";
    let counted = house
        .app
        .vault()
        .read(move |tx| Ok::<_, VaultError>(tx.query_row(count, [], |row| row.get(0))?));
    counted.unwrap()
}

/// Pages read from the main database to open the vault and do something in it. The least of two: on a busy machine a
/// quiet moment may come in between, with its upkeep.
fn page_reads(house: &mut House, action: impl Fn(&House)) -> u64 {
    let mut once = || {
        house.reopen();
        action(house);
        house.app.vault().main().page_reads().unwrap()
    };
    once().min(once())
}

fn shown(house: &House, filter: Filter) {
    let page = house.app.journal().timeline(filter, None, 50).unwrap();
    assert_eq!(page.entries.len(), 50);
}

#[test]
fn a_screen_reads_few_pages_of_100_000_entries() {
    let mut house = house_of_many();

    let first_page = page_reads(&mut house, |house| shown(house, Filter::default()));
    assert!(first_page <= 12, "open and first page: {first_page}");

    let middle = NaiveDate::from_ymd_opt(2019, 1, 1).unwrap();
    let month = Month::of(middle).unwrap();
    let calendar = page_reads(&mut house, |house| {
        assert_eq!(house.app.journal().calendar(month).unwrap().len(), 31);
    });
    assert!(calendar <= 20, "calendar: {calendar}");
    let filters = [
        Filter {
            until: Some(middle),
            ..Filter::default()
        },
        Filter {
            kind: Some(Kind::Note),
            ..Filter::default()
        },
        Filter {
            tag: Some("tenth".into()),
            ..Filter::default()
        },
    ];
    for filter in filters {
        let reads = page_reads(&mut house, |house| shown(house, filter.clone()));
        assert!(reads <= 60, "filter: {reads}");
    }
    search_reads_few_pages(&mut house);
}

/// A hit needs the page of its entry and of its body; the rest is for finding it.
const PER_HIT: u64 = 3;
const TO_FIND: u64 = 60;
/// The positions of the newest 1000 hits.
const TO_RANK: u64 = 100;

fn search_reads_few_pages(house: &mut House) {
    let queries = [
        "needle",
        "rarely",
        "sometimes",
        "often",
        "always",
        "often always",
        "\"always often\"",
        "tag:tenth often",
        "often -sometimes",
        "rarely often -sometimes",
        "often on:2019-01",
        "n",
        "a",
        "always r",
        "needle a",
    ];
    for query in queries {
        let parsed = Query::parse(query);
        for query in [parsed.clone(), parsed.typing()] {
            let (reads, hits) = reads_and_hits(house, &query);
            let allowed = hits * PER_HIT + TO_FIND;
            assert!(reads <= allowed, "{query:?}: {reads} for {hits} hits");
        }
        let best = page_reads(house, |house| {
            house.app.journal().search_best(parsed.clone(), 50).unwrap();
        });
        let allowed = 50 * PER_HIT + TO_FIND + TO_RANK;
        assert!(best <= allowed, "best of {parsed:?}: {best}");
    }
}

fn reads_and_hits(house: &mut House, query: &Query) -> (u64, u64) {
    let hits = Cell::new(0);
    let reads = page_reads(house, |house| {
        let page = house.app.journal().search(query.clone(), None, 50);
        hits.set(page.unwrap().hits.len() as u64);
    });
    (reads, hits.get())
}
