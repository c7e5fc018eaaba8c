//! Deleted means deleted: the words of what is really gone are in no page of the decrypted database, free pages included.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking"
)]

mod rooms;

use std::fs;
use std::path::Path;

use goldseam_core::app::Goldseam;
use goldseam_core::journal::EntryText;
use goldseam_core::text::Query;
use goldseam_core::vault::{KdfParams, Passphrase, Unlock};
use goldseam_tests::database::{self, Recording};

/// Every page of the main database that is in use, decrypted.
pub(crate) fn image(folder: &Path, keys: &[[u8; 32]]) -> Vec<u8> {
    let (path, key) = database::main_of(folder, keys).unwrap();
    let file = fs::read(path).unwrap();
    let pages = file.chunks(database::PAGE).enumerate();
    pages
        .flat_map(|(number, page)| database::decrypted(page, number == 0, &key).unwrap())
        .collect()
}

pub(crate) fn count(image: &[u8], word: &[u8]) -> usize {
    image.windows(word.len()).filter(|at| *at == word).count()
}

#[test]
fn what_is_really_gone_is_in_no_page() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("vault");
    let (recording, environment) = Recording::environment();
    let passphrase = Passphrase::new("quiet lantern over water").unwrap();
    let text = |number: usize, word: &str| EntryText {
        title: Some(format!("{word} {number}")),
        body: format!(
            "{word} stands here, and {word} there. {}",
            "And on. ".repeat(number * 40)
        ),
        tags: vec![format!("{word}{number}")],
        ..EntryText::default()
    };

    let app = Goldseam::create(&folder, &passphrase, KdfParams::FLOOR, &environment).unwrap();
    let journal = app.journal();
    for number in 0..20 {
        journal.add(text(number, "heliotrope")).unwrap();
        journal.add(text(number, "cassowary")).unwrap();
    }
    let draft = journal.begin_draft(None).unwrap();
    journal.save_draft(draft.id, text(1, "heliotrope")).unwrap();
    app.vault().lock().unwrap();
    drop(app);
    let keys = recording.keys();
    let before = image(&folder, &keys);
    assert!(count(&before, b"heliotrope") > 20 && count(&before, b"cassowary") > 20);

    let unlock = Unlock::Passphrase(&passphrase);
    let app = Goldseam::open(&folder, unlock, &environment).unwrap();
    let journal = app.journal();
    journal.discard_draft(draft.id).unwrap();
    let found = journal
        .search(Query::parse("heliotrope"), None, 50)
        .unwrap();
    assert_eq!(found.hits.len(), 20);
    for hit in found.hits {
        journal.edit(hit.card.id, text(3, "heliotrope")).unwrap();
        journal.trash(hit.card.id).unwrap();
    }
    assert_eq!(journal.empty_trash().unwrap(), 20);
    app.vault().lock().unwrap();
    drop(app);
    let after = image(&folder, &keys);
    // Also the beginnings that the search index shares between words.
    assert_eq!(count(&after, b"heliotrope"), 0);
    assert_eq!(count(&after, b"eliotrop"), 0);
    assert!(count(&after, b"cassowary") > 20);
}
