//! Taking an import back.

use goldseam_core::id::ImportId;
use goldseam_core::journal::{Change, JournalError, UndoneImport};
use goldseam_core::transfer::import::ImportError;
use goldseam_core::transfer::markdown::source::Bundle;
use goldseam_core::vault::CancelToken;

use super::super::house::*;
use super::{PNG, counts, folder};

impl House {
    pub(super) fn take_back(&self, id: ImportId) -> UndoneImport {
        let transfer = self.app.transfer();
        transfer
            .undo_import(id, &CancelToken::new(), &mut |done, of| assert!(done <= of))
            .unwrap_or_else(|error| panic!("{error}"))
    }
}

#[test]
fn what_came_in_goes_to_the_trash_with_its_files_and_tags_and_can_come_again() {
    let house = House::new();
    let own = house.write("my own");
    let batch = house.import(&folder()).batch.unwrap();
    assert_eq!(house.app.journal().tags().unwrap().len(), 2);
    let undone = house.take_back(batch);
    let expected = UndoneImport {
        trashed: 3,
        ..UndoneImport::default()
    };
    assert_eq!(undone, expected);
    let journal = house.app.journal();
    assert_eq!(house.timeline(), [own]);
    assert!(journal.tags().unwrap().is_empty());
    assert_eq!(journal.trashed().unwrap().len(), 3);
    assert!(house.app.transfer().imports().unwrap().is_empty());
    assert!(matches!(
        house
            .app
            .transfer()
            .undo_import(batch, &CancelToken::new(), &mut |_, _| {}),
        Err(ImportError::Journal(JournalError::NotFound))
    ));
    assert_eq!(counts(&house.import(&folder())), [3, 0, 0, 0, 3]);
    journal.empty_trash().unwrap();
    assert_eq!(house.media_rows(), (3, 3));
    assert_eq!(house.provenance_rows(), 3);
}

#[test]
fn what_was_restored_from_the_trash_does_not_come_twice() {
    let house = House::new();
    let batch = house.import(&folder()).batch.unwrap();
    let walk = house.entry_with("river");
    house.take_back(batch);
    house.app.journal().restore(walk).unwrap();
    assert_eq!(counts(&house.import(&folder())), [2, 1, 0, 0, 2]);
    assert_eq!(house.timeline().len(), 3);
}

#[test]
fn what_a_person_touched_stays() {
    let mut house = House::new();
    let notes: Vec<String> = (0..40).map(|number| format!("{number:02}.md")).collect();
    let source = Bundle::new(notes.iter().map(|path| (path.as_str(), path.as_bytes())));
    let batch = house.import(&source).batch.unwrap();
    let journal = house.app.journal();
    let entry = |number: &str| house.entry_with(number);
    journal.edit(entry("01"), text("mine now")).unwrap();
    journal
        .change_all(&[entry("02")], Change::Star(true))
        .unwrap();
    let later = journal.entry(entry("04")).unwrap().moment;
    journal
        .move_to(
            entry("03"),
            goldseam_core::day::Moment::date_only(
                later.day().succ_opt().unwrap(),
                chrono::FixedOffset::east_opt(0).unwrap(),
            )
            .unwrap(),
        )
        .unwrap();
    let draft = journal.begin_draft(Some(entry("04"))).unwrap();
    let mut picture = PNG;
    journal
        .attach(
            entry("05"),
            Default::default(),
            &mut picture,
            &CancelToken::new(),
            &mut |_| {},
        )
        .unwrap();
    journal.trash(entry("06")).unwrap();
    // These are no changes of an entry: a tag, a search index that was made anew, a star given and taken.
    journal
        .change_all(&[entry("07")], Change::AddTag("seen".into()))
        .unwrap();
    journal
        .change_all(&[entry("08")], Change::Star(true))
        .unwrap();
    journal
        .change_all(&[entry("08")], Change::Star(false))
        .unwrap();
    house.reopen();

    let undone = house.take_back(batch);
    let expected = UndoneImport {
        trashed: 34,
        kept: 5,
        in_trash: 1,
        detached: 0,
    };
    assert_eq!(undone, expected);
    assert_eq!(house.timeline().len(), 5);
    let imports = house.app.transfer().imports().unwrap();
    assert!(imports.len() == 1 && imports[0].entries == 5);
    house.app.journal().discard_draft(draft.id).unwrap();
    assert_eq!(house.take_back(batch).trashed, 1);
    // What was kept is known; what was taken back comes again, and so does what was in the trash before.
    assert_eq!(counts(&house.import(&source)), [36, 4, 0, 0, 0]);
}

#[test]
fn a_file_that_came_later_is_detached_by_the_import_that_brought_it() {
    let house = House::new();
    let without = Bundle::new([("a.md", &b"look ![[b.png]]"[..])]);
    let with = Bundle::new([("a.md", &b"look ![[b.png]]"[..]), ("b.png", PNG)]);
    house.import(&without);
    let second = house.import(&with);
    assert_eq!(counts(&second), [0, 1, 0, 0, 1]);
    let undone = house.take_back(second.batch.unwrap());
    assert_eq!((undone.trashed, undone.detached), (0, 1));
    assert_eq!(house.cards()[0].attachments, 0);
    assert_eq!(house.app.journal().detached().unwrap().len(), 1);
    assert_eq!(counts(&house.import(&with)), [0, 1, 0, 0, 1]);
}

#[test]
fn taking_back_that_was_cancelled_can_be_finished() {
    let house = House::new();
    let notes: Vec<String> = (0..60).map(|number| format!("{number:02}.md")).collect();
    let source = Bundle::new(notes.iter().map(|path| (path.as_str(), path.as_bytes())));
    let batch = house.import(&source).batch.unwrap();
    let token = CancelToken::new();
    let cancelled = house
        .app
        .transfer()
        .undo_import(batch, &token, &mut |_, _| token.cancel());
    assert!(cancelled.is_err());
    assert_eq!(house.timeline().len(), 35);
    assert_eq!(house.take_back(batch).trashed, 35);
    assert!(house.timeline().is_empty());
}
