//! Entries and drafts: kept as they were written.

use chrono::NaiveDate;
use goldseam_core::id::EntryId;
use goldseam_core::journal::{EntryText, JournalError};
use goldseam_core::vault::CancelToken;

use super::house::*;

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
fn a_sealed_entry_says_nothing_until_its_day() {
    let house = House::new();
    let journal = house.app.journal();
    let until = NaiveDate::from_ymd_opt(2026, 3, 8).unwrap();
    let letter = EntryText {
        title: Some("Dear me".into()),
        sealed_until: Some(until),
        ..text("the marigolds")
    };
    let id = journal.add(letter.clone()).unwrap();
    let sealed = |error| matches!(error, Some(JournalError::Sealed { until: day }) if day == until);
    assert!(sealed(journal.entry(id).err()));
    assert!(sealed(journal.edit(id, text("new")).err()));
    assert!(sealed(journal.begin_draft(Some(id)).err()));
    let card = house.cards().remove(0);
    assert_eq!(
        (card.title, card.preview.as_str(), card.words),
        (None, "", 0)
    );
    assert_eq!(card.sealed_until, Some(until));
    assert!(house.bodies("marigolds").is_empty() && house.bodies("dear").is_empty());

    house
        .clock
        .advance(std::time::Duration::from_secs(7 * 86_400));
    assert!(journal.entry(id).unwrap().text == letter);
    assert_eq!(house.bodies("marigolds").len(), 1);
    assert_eq!(house.cards()[0].sealed_until, None);
}

#[test]
fn the_writer_can_break_a_seal() {
    let house = House::new();
    let journal = house.app.journal();
    let far = EntryText {
        sealed_until: NaiveDate::from_ymd_opt(9999, 1, 1),
        ..text("now after all")
    };
    let id = journal.add(far).unwrap();
    journal.break_seal(id).unwrap();
    assert_eq!(journal.entry(id).unwrap().text.body, "now after all");
    assert_eq!(house.bodies("after").len(), 1);
}

#[test]
fn a_text_that_is_too_long_is_refused_and_the_draft_kept() {
    let house = House::new();
    let journal = house.app.journal();
    let draft = journal.begin_draft(None).unwrap();
    journal.save_draft(draft.id, text("kept")).unwrap();
    let endless = text(&"x".repeat(goldseam_core::journal::MAX_BODY + 1));
    assert!(matches!(
        journal.save_draft(draft.id, endless.clone()),
        Err(JournalError::TooLong { .. })
    ));
    assert!(matches!(
        journal.add(endless),
        Err(JournalError::TooLong { .. })
    ));
    assert_eq!(journal.drafts().unwrap()[0].text.body, "kept");
}

#[test]
fn keys_can_be_changed_again_and_again() {
    let mut house = House::new();
    for _ in 0..2 {
        house.write("kept");
        house.reopen();
        let vault = house.app.vault();
        vault
            .change_all_keys(&passphrase(), &CancelToken::new())
            .unwrap();
        vault
            .change_all_keys(&passphrase(), &CancelToken::new())
            .unwrap();
    }
    assert_eq!(house.bodies("kept").len(), 2);
}

#[test]
fn an_entry_is_found_by_the_end_of_its_id() {
    let house = House::new();
    let ids: Vec<EntryId> = (0..40).map(|n| house.write(&format!("Day {n}"))).collect();
    let journal = house.app.journal();
    for id in &ids {
        let digits = id.to_string();
        let tail = &digits[digits.len() - 12..];
        assert!(journal.ids_ending_with(tail).unwrap() == [*id]);
    }
    // 40 ids share 16 last digits: some digit is the end of two of them, and the newest stands first.
    let shared = "0123456789abcdef"
        .chars()
        .map(|digit| journal.ids_ending_with(&digit.to_string()).unwrap())
        .find(|found| found.len() == 2)
        .unwrap();
    assert!(shared[0] > shared[1]);
    assert!(journal.ids_ending_with("").unwrap().is_empty());
    assert!(journal.ids_ending_with("no id").unwrap().is_empty());
}
