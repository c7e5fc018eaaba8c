//! Attachments that are thrown away, given on, covered, or damaged.

use std::fs;
use std::io;
use std::time::Duration;

use goldseam_core::app::Goldseam;
use goldseam_core::content::Texts;
use goldseam_core::journal::{CHUNK, EntryText, JournalError, Owner};
use goldseam_core::mood::{Answers, RecordId};
use goldseam_core::vault::{CancelToken, Part, Unlock, VaultError};
use rusqlite::params;

use super::super::house::*;
use super::bytes;

#[test]
fn the_trash_keeps_attachments_and_its_emptying_erases_them() {
    let mut house = House::new();
    let entry = house.write("with a picture");
    let other = house.write("stays");
    let id = house.attach(entry, "a", &bytes(2 * CHUNK));
    house.attach(other, "b", &bytes(10));
    let journal = house.app.journal();
    journal.trash(entry).unwrap();
    house.reopen();
    let journal = house.app.journal();
    assert_eq!(house.names(entry), ["a"]);
    journal.restore(entry).unwrap();
    let cards = house.cards();
    assert!(cards.iter().all(|card| card.attachments == 1));
    assert!(house.read_back(id).unwrap() == bytes(2 * CHUNK));
    journal.trash(entry).unwrap();
    assert_eq!(journal.empty_trash().unwrap(), 1);
    assert!(matches!(house.read_back(id), Err(JournalError::NotFound)));
    assert_eq!(house.media_rows(), (1, 1));
    assert_eq!(journal.attachment_bytes().unwrap(), 10);
    house.app.vault().check(&CancelToken::new()).unwrap();
}

#[test]
fn what_was_detached_can_be_restored_for_thirty_days() {
    let house = House::new();
    let journal = house.app.journal();
    let entry = house.write("x");
    let [first, second] = ["first", "second"].map(|name| house.attach(entry, name, b"1"));
    journal.detach(first).unwrap();
    assert!(matches!(journal.detach(first), Err(JournalError::NotFound)));
    assert_eq!(house.names(entry), ["second"]);
    assert_eq!(house.cards()[0].attachments, 1);
    journal.edit(entry, text("y")).unwrap();
    assert_eq!(house.cards()[0].attachments, 1);
    let detached = journal.detached().unwrap();
    assert!(detached.len() == 1 && detached[0].owner == Owner::Entry(entry));
    journal.restore_attachment(first).unwrap();
    assert_eq!(house.names(entry), ["first", "second"]);
    assert!(matches!(
        journal.restore_attachment(first),
        Err(JournalError::NotFound)
    ));
    journal.detach(second).unwrap();
    house.clock.advance(Duration::from_secs(31 * 86_400));
    journal.remove_expired().unwrap();
    assert!(journal.detached().unwrap().is_empty());
    assert_eq!(house.media_rows(), (1, 1));
}

#[test]
fn a_drafts_attachments_go_to_its_entry_or_with_it() {
    let house = House::new();
    let journal = house.app.journal();
    let entry = house.write("x");
    house.attach(entry, "old", b"1");
    let draft = journal.begin_draft(Some(entry)).unwrap().id;
    house.attach(draft, "new", b"2");
    assert_eq!(house.names(entry), ["old"]);
    journal.finish_draft(draft).unwrap();
    assert_eq!(house.names(entry), ["old", "new"]);

    let draft = journal.begin_draft(None).unwrap().id;
    house.attach(draft, "photo", b"3");
    let fresh = journal.finish_draft(draft).unwrap();
    assert_eq!(house.names(fresh), ["photo"]);
    assert_eq!(house.cards()[0].attachments, 1);

    let draft = journal.begin_draft(None).unwrap().id;
    house.attach(draft, "regretted", b"4");
    journal.discard_draft(draft).unwrap();
    journal.empty_trash().unwrap();
    assert_eq!(house.media_rows().0, 3);
}

#[test]
fn a_seal_covers_attachments() {
    let house = House::new();
    let journal = house.app.journal();
    let entry = journal
        .add(EntryText {
            sealed_until: Some("2027-01-01".parse().unwrap()),
            ..text("for later")
        })
        .unwrap();
    let id = house.attach(entry, "a", b"1");
    assert!(matches!(
        journal.attachments(entry),
        Err(JournalError::Sealed { .. })
    ));
    assert!(matches!(
        journal.thumbnail(id),
        Err(JournalError::Sealed { .. })
    ));
    assert!(matches!(
        house.read_back(id),
        Err(JournalError::Sealed { .. })
    ));
    assert!(matches!(
        journal.detach(id),
        Err(JournalError::Sealed { .. })
    ));
    assert_eq!(house.cards()[0].attachments, 0);
    journal.break_seal(entry).unwrap();
    assert_eq!(house.names(entry), ["a"]);
    assert_eq!(house.cards()[0].attachments, 1);
}

#[test]
fn what_is_not_what_was_attached_is_called_damaged() {
    let house = House::new();
    let entry = house.write("x");
    let tampered = |name: &str, sql: &'static str| {
        let id = house.attach(entry, name, &bytes(2 * CHUNK));
        let changed = house
            .app
            .vault()
            .media()
            .write(move |tx| -> Result<_, VaultError> {
                let blob: i64 = tx.query_row(
                    "SELECT number FROM blob WHERE attachment = ?1",
                    [id],
                    |row| row.get(0),
                )?;
                Ok(tx.execute(sql, params![blob])?)
            });
        assert_eq!(changed.unwrap(), 1);
        house.read_back(id)
    };
    for (name, sql) in [
        (
            "altered",
            "UPDATE chunk SET bytes = zeroblob(262144) WHERE blob = ?1 AND ordinal = 1",
        ),
        (
            "cut",
            "UPDATE chunk SET bytes = x'00' WHERE blob = ?1 AND ordinal = 1",
        ),
        (
            "missing",
            "DELETE FROM chunk WHERE blob = ?1 AND ordinal = 0",
        ),
    ] {
        assert!(
            matches!(tampered(name, sql), Err(JournalError::DamagedAttachment)),
            "{name}"
        );
    }
}

/// One bit of the media file flips while the vault is locked: the page's check finds it, and the journal still opens.
#[test]
fn a_flipped_bit_in_a_picture_keeps_nobody_out_of_the_journal() {
    let house = House::new();
    let entry = house.write("still readable");
    let content = bytes(8 * CHUNK);
    let id = house.attach(entry, "a", &content);
    house.app.vault().lock().unwrap();
    let vault = house.home.path().join("vault");
    for compartment in ["m0.db", "m1.db"] {
        let path = vault.join(compartment);
        let mut file = fs::read(&path).unwrap();
        let middle = CHUNK * 4;
        file[middle] ^= 1;
        fs::write(path, file).unwrap();
    }
    let app = Goldseam::open(
        &vault,
        Unlock::Passphrase(&passphrase()),
        &house.environment,
    )
    .unwrap();
    let journal = app.journal();
    assert_eq!(journal.entry(entry).unwrap().text.body, "still readable");
    let read = journal.read_attachment(id, &mut io::sink(), &CancelToken::new(), &mut |_| {});
    assert!(matches!(
        read,
        Err(JournalError::Vault(VaultError::DamagedVault(Part::Pages)))
    ));
}

#[test]
fn one_verb_empties_the_trash_of_every_room() {
    let house = House::new();
    let app = &house.app;
    let (journal, moods, practices) = (app.journal(), app.moods(), app.practices());
    let (kept, thrown) = (house.write("kept"), house.write("thrown"));
    house.attach(thrown, "of an entry", b"1");
    journal.trash(thrown).unwrap();
    journal
        .detach(house.attach(kept, "detached", b"2"))
        .unwrap();
    let answers = Answers {
        note: "a note".into(),
        ..Answers::default()
    };
    let check_in = moods.check_in(answers).unwrap();
    moods.trash(RecordId::CheckIn(check_in)).unwrap();
    let begun = practices.begin("affirmation-builder", None, &Texts::default());
    practices.trash(begun.unwrap().session.id).unwrap();
    assert_eq!(app.empty_trash().unwrap(), 3);
    assert!(journal.trashed().unwrap().is_empty() && journal.detached().unwrap().is_empty());
    assert!(moods.trashed().unwrap().is_empty() && practices.trashed().unwrap().is_empty());
    assert_eq!(moods.undo().unwrap(), None);
    assert_eq!(house.media_rows(), (0, 0));
    assert_eq!(house.bodies("kept"), ["kept"]);
    assert_eq!(app.empty_trash().unwrap(), 0);
}
