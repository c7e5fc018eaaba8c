//! The trash, and taking back.

use std::time::Duration;

use goldseam_core::journal::{Change, ChangeKind, JournalError, LastChange, MAX_AT_ONCE};

use super::house::*;

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
    // Either this or the upkeep of a quiet moment.
    journal.remove_expired().unwrap();
    assert_eq!(journal.trashed().unwrap().len(), 1);
    assert_eq!(journal.trashed().unwrap()[0].entry.text.body, "new");
    assert_eq!(journal.empty_trash().unwrap(), 1);
}

#[test]
fn the_last_change_can_be_taken_back_and_done_again() {
    let mut house = House::new();
    let journal = house.app.journal();
    let id = house.write("first words");
    journal.edit(id, text("second words")).unwrap();
    let edited = |undone| {
        Some(LastChange {
            kind: ChangeKind::Edited,
            undone,
        })
    };
    assert_eq!(journal.last_change().unwrap(), edited(false));
    assert_eq!(journal.undo().unwrap(), edited(true));
    assert_eq!(house.bodies("first"), ["first words"]);
    house.reopen();
    let journal = house.app.journal();
    assert_eq!(journal.undo().unwrap(), edited(false));
    assert_eq!(house.bodies("second"), ["second words"]);
    assert!(house.bodies("first").is_empty());
}

#[test]
fn taking_back_a_new_entry_loses_no_text() {
    let house = House::new();
    let journal = house.app.journal();
    house.write("just written");
    journal.undo().unwrap();
    assert!(house.timeline().is_empty());
    assert_eq!(
        journal.trashed().unwrap()[0].entry.text.body,
        "just written"
    );
    journal.undo().unwrap();
    assert_eq!(house.timeline().len(), 1);
}

#[test]
fn what_is_really_gone_cannot_be_taken_back() {
    let house = House::new();
    let journal = house.app.journal();
    journal.trash(house.write("gone")).unwrap();
    journal.empty_trash().unwrap();
    assert_eq!(journal.undo().unwrap(), None);
    house.write("old");
    house.clock.advance(Duration::from_secs(25 * 3600));
    assert_eq!(journal.undo().unwrap(), None);
}

#[test]
fn a_change_of_many_is_all_or_nothing() {
    let house = House::new();
    let journal = house.app.journal();
    let ids: Vec<_> = (0..5).map(|_| house.write("one of many")).collect();
    journal
        .change_all(&ids, Change::AddTag("Many".into()))
        .unwrap();
    journal.change_all(&ids[..3], Change::Trash).unwrap();
    assert!(matches!(
        journal.change_all(&ids, Change::Star(true)),
        Err(JournalError::NotFound)
    ));
    assert!(house.cards().iter().all(|card| !card.starred));
    assert_eq!(house.bodies("tag:many").len(), 2);
    journal.undo().unwrap();
    assert_eq!(house.bodies("tag:many").len(), 5);
    assert!(matches!(
        journal.change_all(&ids, Change::AddTag("-".into())),
        Err(JournalError::TagName)
    ));
    assert!(matches!(
        journal.change_all(&vec![ids[0]; MAX_AT_ONCE + 1], Change::Trash),
        Err(JournalError::TooMany { limit: MAX_AT_ONCE })
    ));
}
