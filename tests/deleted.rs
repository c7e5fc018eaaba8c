//! Deleted means deleted: the words of what is really gone are in no page of the decrypted database, free pages included.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking"
)]

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};

use aes::Aes256;
use cbc::cipher::block_padding::NoPadding;
use cbc::cipher::{BlockModeDecrypt, KeyIvInit};
use goldseam_core::app::Goldseam;
use goldseam_core::journal::EntryText;
use goldseam_core::text::Query;
use goldseam_core::vault::{Entropy, Environment, KdfParams, Passphrase, SystemEntropy, Unlock};

const PAGE: usize = 4096;
/// Of each page: a random vector of 16 bytes and an HMAC-SHA256 of 32 behind the text.
const RESERVED: usize = 48;

/// The system's random bytes; what has the length of a key is remembered, for among them is the database's.
#[derive(Default)]
struct Recording(Mutex<Vec<[u8; 32]>>);

impl Entropy for Recording {
    fn fill(&self, bytes: &mut [u8]) -> goldseam_core::vault::Result<()> {
        SystemEntropy.fill(bytes)?;
        if let Ok(key) = <[u8; 32]>::try_from(&*bytes) {
            self.0.lock().unwrap().push(key);
        }
        Ok(())
    }
}

/// A page as SQLite sees it. The first 16 bytes of the first page are the salt, and not encrypted.
fn decrypted(page: &[u8], first: bool, key: &[u8; 32]) -> Vec<u8> {
    let from = if first { 16 } else { 0 };
    let (text, reserved) = page.split_at(PAGE - RESERVED);
    let vector: [u8; 16] = reserved[..16].try_into().unwrap();
    let mut text = text[from..].to_vec();
    cbc::Decryptor::<Aes256>::new(key.into(), &vector.into())
        .decrypt_padded::<NoPadding>(&mut text)
        .unwrap();
    text
}

/// Every page of the main database that is in use, decrypted with whichever of the keys is its own.
fn image(folder: &Path, keys: &[[u8; 32]]) -> Vec<u8> {
    for name in ["s0.db", "s1.db"] {
        let file = fs::read(folder.join(name)).unwrap();
        for key in keys {
            let first = decrypted(&file[..PAGE], true, key);
            // What stands at bytes 16 to 20 of every database: the page size, and two times "write-ahead log".
            if first[..4] == [0x10, 0, 2, 2] {
                let pages = file.chunks(PAGE).enumerate();
                return pages
                    .flat_map(|(number, page)| decrypted(page, number == 0, key))
                    .collect();
            }
        }
    }
    panic!("no key opens a database");
}

fn count(image: &[u8], word: &[u8]) -> usize {
    image.windows(word.len()).filter(|at| *at == word).count()
}

#[test]
fn what_is_really_gone_is_in_no_page() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("vault");
    let recording = Arc::new(Recording::default());
    let environment = Environment {
        entropy: recording.clone(),
        ..Environment::system()
    };
    let passphrase = Passphrase::new("quiet lantern over water").unwrap();
    let cheap = KdfParams {
        memory_kib: 19_456,
        passes: 2,
        lanes: 1,
    };
    let text = |number: usize, word: &str| EntryText {
        title: Some(format!("{word} {number}")),
        body: format!(
            "{word} stands here, and {word} there. {}",
            "And on. ".repeat(number * 40)
        ),
        tags: vec![format!("{word}{number}")],
        ..EntryText::default()
    };

    let app = Goldseam::create(&folder, &passphrase, cheap, &environment).unwrap();
    let journal = app.journal();
    for number in 0..20 {
        journal.add(text(number, "heliotrope")).unwrap();
        journal.add(text(number, "cassowary")).unwrap();
    }
    let draft = journal.begin_draft(None).unwrap();
    journal.save_draft(draft.id, text(1, "heliotrope")).unwrap();
    app.vault().lock().unwrap();
    drop(app);
    let keys = recording.0.lock().unwrap().clone();
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
