//! The journal over a real vault.

#![expect(
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use goldseam_core::vault::{
    Environment, Growth, KdfParams, ManualClock, Passphrase, SeededEntropy, Unlock,
};
use proptest::prelude::*;
use tempfile::TempDir;

use goldseam_core::app::Goldseam;
use goldseam_core::day::{Moment, Month};
use goldseam_core::id::EntryId;
use goldseam_core::journal::{EntryText, Filter, JournalError, MAX_PAGE};
use goldseam_core::text::Query;

struct House {
    home: TempDir,
    clock: Arc<ManualClock>,
    environment: Environment,
    app: Goldseam,
}

fn passphrase() -> Passphrase {
    Passphrase::new("correct horse").unwrap()
}

impl House {
    fn new() -> Self {
        let start: DateTime<Utc> = "2026-03-01T12:00:00Z".parse().unwrap();
        let clock = Arc::new(ManualClock::new(
            start,
            FixedOffset::east_opt(3600).unwrap(),
        ));
        let environment = Environment {
            clock: clock.clone(),
            entropy: Arc::new(SeededEntropy::new(1)),
            growth: Growth::SMALL,
        };
        let home = tempfile::tempdir().unwrap();
        let cheap = KdfParams {
            memory_kib: 19_456,
            passes: 1,
            lanes: 1,
        };
        let app = Goldseam::create(
            &home.path().join("vault"),
            &passphrase(),
            cheap,
            &environment,
        )
        .unwrap();
        Self {
            home,
            clock,
            environment,
            app,
        }
    }

    fn reopen(&mut self) {
        self.app.vault().lock().unwrap();
        let unlock = passphrase();
        self.app = Goldseam::open(
            &self.home.path().join("vault"),
            Unlock::Passphrase(&unlock),
            &self.environment,
        )
        .unwrap();
    }

    fn write(&self, body: &str) -> EntryId {
        self.clock.advance(Duration::from_secs(60));
        self.app.journal().add(text(body)).unwrap()
    }

    fn bodies(&self, query: &str) -> Vec<String> {
        let journal = self.app.journal();
        let page = journal.search(Query::parse(query), None, MAX_PAGE).unwrap();
        page.hits
            .iter()
            .map(|hit| journal.entry(hit.card.id).unwrap().text.body)
            .collect()
    }

    fn timeline(&self) -> Vec<EntryId> {
        let mut ids = Vec::new();
        let mut after = None;
        loop {
            let page = self
                .app
                .journal()
                .timeline(Filter::default(), after, 7)
                .unwrap();
            ids.extend(page.entries.iter().map(|card| card.id));
            match page.next {
                Some(next) => after = Some(next),
                None => return ids,
            }
        }
    }
}

fn text(body: &str) -> EntryText {
    EntryText {
        body: body.into(),
        ..EntryText::default()
    }
}

fn tagged(body: &str, tags: &[&str]) -> EntryText {
    EntryText {
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        ..text(body)
    }
}

#[test]
fn an_entry_is_there_with_everything_after_a_lock() {
    let mut house = House::new();
    let written = EntryText {
        title: Some("The upright on Mill Street".into()),
        starred: true,
        covered: true,
        apart: true,
        ..tagged("It *held* its pitch.", &["Arbeit", "small proofs"])
    };
    let id = house.app.journal().add(written.clone()).unwrap();
    house.reopen();
    let entry = house.app.journal().entry(id).unwrap();
    assert!(entry.text == written);
    assert_eq!(
        entry.moment.day(),
        NaiveDate::from_ymd_opt(2026, 3, 1).unwrap()
    );
}

#[test]
fn the_timeline_is_in_the_order_of_moments_however_they_were_written() {
    let house = House::new();
    let journal = house.app.journal();
    let offset = FixedOffset::east_opt(0).unwrap();
    let at = |millis: i64| {
        Moment::new(DateTime::from_timestamp_millis(millis).unwrap(), offset).unwrap()
    };
    // Four in one second, then one before them, one between, one in a second that was taken, and one before 1970.
    let moments = [
        5000, 5000, 5001, 5999, 4000, 5000, 6000, -5_000_000, 5500, 6000,
    ];
    let mut expected: Vec<(i64, usize, EntryId)> = moments
        .iter()
        .enumerate()
        .map(|(order, millis)| {
            (
                *millis,
                order,
                journal.add_at(at(*millis), text("x")).unwrap(),
            )
        })
        .collect();
    expected.sort_by_key(|(millis, order, _)| (-*millis, std::cmp::Reverse(*order)));
    assert_eq!(
        house.timeline(),
        expected.iter().map(|(_, _, id)| *id).collect::<Vec<_>>()
    );
    assert_eq!(house.bodies("x").len(), moments.len());
}

#[test]
fn search_finds_words_beginnings_phrases_and_leaves_out() {
    let house = House::new();
    house.write("Die Straße nach Köln war leer");
    house.write("Der Weg nach Koeln, nicht nach Köln");
    house.write("私は東京都に住んでいます");
    let found = |query| house.bodies(query).len();
    assert_eq!(found("strasse"), 1);
    assert_eq!(found("koln"), 2);
    assert_eq!(found("\"nach koln\""), 2);
    assert_eq!(found("\"koln war\""), 1);
    assert_eq!(found("koln -leer"), 1);
    assert_eq!(found("-koln"), 1);
    assert_eq!(found("str*"), 1);
    assert_eq!(found("京都"), 1);
    assert_eq!(found("京 都 -koln"), 1);
    assert_eq!(found("on:2026-03-01"), 3);
    assert_eq!(found("before:2026-03-01 koln"), 0);
    assert_eq!(found(""), 0);
}

#[test]
fn the_first_letters_find_while_typing() {
    let house = House::new();
    house.write("a quiet garden");
    house.write("the gate was open");
    let typed = |input: &str| {
        house
            .app
            .journal()
            .search_typing(&Query::parse(input), 50)
            .unwrap()
            .hits
            .len()
    };
    assert_eq!(typed("g"), 2);
    assert_eq!(typed("ga"), 2);
    assert_eq!(typed("gar"), 1);
    assert_eq!(typed("open g"), 1);
    assert_eq!(typed("\"quiet g"), 1);
}

#[test]
fn tags_are_found_renamed_merged_and_removed() {
    let house = House::new();
    let journal = house.app.journal();
    journal.add(tagged("one", &["Garden", "garden"])).unwrap();
    journal.add(tagged("two", &["walking"])).unwrap();
    let count = |query: &str| house.bodies(query).len();
    assert_eq!(
        (
            count("tag:GARDEN"),
            count("-tag:garden"),
            count("tag:garden one"),
            count("tag:nobody")
        ),
        (1, 1, 1, 0)
    );
    journal.rename_tag("garden", "Earth").unwrap();
    assert_eq!((count("tag:earth"), count("tag:garden")), (1, 0));
    journal.rename_tag("walking", "earth").unwrap();
    assert_eq!(count("tag:earth"), 2);
    let names: Vec<_> = journal
        .tags()
        .unwrap()
        .into_iter()
        .map(|tag| (tag.name, tag.entries))
        .collect();
    assert_eq!(names, [("Earth".to_owned(), 2)]);
    journal.remove_tag("earth").unwrap();
    assert_eq!(
        (
            count("tag:earth"),
            count("one"),
            journal.tags().unwrap().len()
        ),
        (0, 1, 0)
    );
    // No row of an index may be left behind for words that no entry has.
    house
        .app
        .vault()
        .check(&goldseam_core::vault::CancelToken::new())
        .unwrap();
}

#[test]
fn what_is_trashed_is_out_of_sight_and_comes_back_whole() {
    let house = House::new();
    let journal = house.app.journal();
    let id = journal.add(tagged("a heavy day", &["body"])).unwrap();
    let before = journal.entry(id).unwrap();
    journal.trash(id).unwrap();
    assert!(matches!(journal.entry(id), Err(JournalError::NotFound)));
    assert_eq!(
        (
            house.timeline().len(),
            house.bodies("heavy").len(),
            journal.tags().unwrap().len()
        ),
        (0, 0, 0)
    );
    assert!(journal.trashed().unwrap()[0].entry == before);
    journal.restore(id).unwrap();
    assert!(journal.entry(id).unwrap() == before);
    assert_eq!(house.bodies("tag:body heavy").len(), 1);
}

#[test]
fn the_trash_keeps_for_thirty_days() {
    let house = House::new();
    let journal = house.app.journal();
    journal.trash(house.write("old")).unwrap();
    house.clock.advance(Duration::from_secs(29 * 86_400));
    journal.trash(house.write("new")).unwrap();
    house.clock.advance(Duration::from_secs(2 * 86_400));
    assert_eq!(journal.remove_expired().unwrap(), 1);
    assert_eq!(journal.trashed().unwrap()[0].entry.text.body, "new");
    assert_eq!(journal.empty_trash().unwrap(), 1);
}

#[test]
fn a_draft_survives_a_lock_and_becomes_an_entry_in_one_step() {
    let mut house = House::new();
    let draft = house.app.journal().begin_draft(None).unwrap();
    house
        .app
        .journal()
        .save_draft(draft.id, text("half a sen"))
        .unwrap();
    house.reopen();
    let journal = house.app.journal();
    assert_eq!(journal.drafts().unwrap()[0].text.body, "half a sen");
    assert!(house.timeline().is_empty());
    let id = journal.finish_draft(draft.id).unwrap();
    assert_eq!(journal.entry(id).unwrap().text.body, "half a sen");
    assert!(journal.drafts().unwrap().is_empty());
    assert!(matches!(
        journal.save_draft(draft.id, text("late")),
        Err(JournalError::NotFound)
    ));
}

#[test]
fn an_entry_has_one_draft_and_a_trashed_entrys_draft_is_kept_as_a_new_one() {
    let house = House::new();
    let journal = house.app.journal();
    let id = house.write("first");
    let draft = journal.begin_draft(Some(id)).unwrap();
    journal.save_draft(draft.id, text("second")).unwrap();
    assert!(journal.begin_draft(Some(id)).unwrap().id == draft.id);
    journal.trash(id).unwrap();
    let kept = journal.finish_draft(draft.id).unwrap();
    assert_ne!(kept, id);
    assert_eq!(journal.entry(kept).unwrap().text.body, "second");
}

#[test]
fn the_calendar_counts_local_days() {
    let house = House::new();
    let journal = house.app.journal();
    let offset = FixedOffset::east_opt(9 * 3600).unwrap();
    let late = Moment::new("2026-02-27T16:00:00Z".parse().unwrap(), offset).unwrap();
    journal
        .add_at(late, text("after midnight in Tokyo"))
        .unwrap();
    let days = journal.calendar(Month::new(2026, 2).unwrap()).unwrap();
    assert_eq!(
        (
            days.len(),
            days[0].day.to_string().as_str(),
            days[0].entries
        ),
        (1, "2026-02-28", 1)
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    /// Row 14: whatever is typed, search answers and never with an error.
    #[test]
    fn no_input_is_a_search_error(inputs in prop::collection::vec(any::<String>(), 200)) {
        let house = House::new();
        house.write("some words to look in");
        for input in inputs {
            let query = Query::parse(&input);
            prop_assert!(house.app.journal().search(query.clone(), None, 10).is_ok());
            prop_assert!(house.app.journal().search_typing(&query, 10).is_ok());
        }
    }
}
