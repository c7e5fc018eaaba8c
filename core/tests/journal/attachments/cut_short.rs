//! Uploads that are refused, or end before their end.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use goldseam_core::app::Goldseam;
use goldseam_core::journal::{CHUNK, JournalError, MAX_THUMBNAIL, NewAttachment};
use goldseam_core::vault::{CancelToken, Unlock, VaultError};

use super::super::house::*;
use super::{bytes, media_rows};

/// Reads what it is given, and does something before a certain byte.
struct Interrupted<'a, F> {
    bytes: &'a [u8],
    at: usize,
    read: usize,
    event: Option<F>,
}

fn interrupted<F: FnOnce() -> io::Result<()>>(
    bytes: &[u8],
    at: usize,
    event: F,
) -> Interrupted<'_, F> {
    Interrupted {
        bytes,
        at,
        read: 0,
        event: Some(event),
    }
}

impl<F: FnOnce() -> io::Result<()>> Read for Interrupted<'_, F> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.read >= self.at
            && let Some(event) = self.event.take()
        {
            event()?;
        }
        // Odd lengths: a network or a pipe gives no full chunks either.
        let length = buffer.len().min(self.bytes.len()).min(1000);
        buffer[..length].copy_from_slice(&self.bytes[..length]);
        self.bytes = &self.bytes[length..];
        self.read += length;
        Ok(length)
    }
}

#[test]
fn what_is_too_large_or_of_nobody_is_refused_and_leaves_nothing() {
    let house = House::new();
    let journal = house.app.journal();
    let entry = house.write("x");
    let huge = vec![0; MAX_THUMBNAIL + 1];
    let with_huge_thumbnail = NewAttachment {
        name: None,
        thumbnail: Some(huge.clone()),
    };
    let refused = journal.attach(
        entry,
        with_huge_thumbnail,
        &mut &b"x"[..],
        &CancelToken::new(),
        &mut |_| {},
    );
    assert!(matches!(refused, Err(JournalError::TooLarge { .. })));
    let id = house.attach(entry, "a", b"a");
    assert!(matches!(
        journal.set_thumbnail(id, Some(huge)),
        Err(JournalError::TooLarge { .. })
    ));
    journal.trash(entry).unwrap();
    journal.empty_trash().unwrap();
    assert!(matches!(
        house.try_attach(entry, &mut &b"x"[..]),
        Err(JournalError::NotFound)
    ));
    assert_eq!(house.media_rows(), (0, 0));
}

#[test]
fn an_endless_upload_ends_when_it_is_cancelled_and_leaves_nothing() {
    let house = House::new();
    let entry = house.write("endless");
    let token = CancelToken::new();
    let result = house.app.journal().attach(
        entry,
        NewAttachment::default(),
        &mut io::repeat(7),
        &token,
        &mut |done| {
            if done >= 4 * CHUNK as u64 {
                token.cancel();
            }
        },
    );
    assert!(matches!(
        result,
        Err(JournalError::Vault(VaultError::Cancelled))
    ));
    assert_eq!(house.media_rows(), (0, 0));
}

#[test]
fn an_upload_that_fails_or_is_cancelled_leaves_nothing() {
    let house = House::new();
    let entry = house.write("x");
    let content = bytes(4 * CHUNK);
    let mut broken = interrupted(
        &content,
        3 * CHUNK,
        || Err(io::ErrorKind::BrokenPipe.into()),
    );
    assert!(matches!(
        house.try_attach(entry, &mut broken),
        Err(JournalError::Unreadable(cause)) if cause.kind() == io::ErrorKind::BrokenPipe
    ));
    assert_eq!(house.media_rows(), (0, 0));

    let journal = house.app.journal();
    let mut trashed_for_good = interrupted(&content, 2 * CHUNK, || {
        journal.trash(entry).unwrap();
        journal.empty_trash().unwrap();
        Ok(())
    });
    assert!(matches!(
        house.try_attach(entry, &mut trashed_for_good),
        Err(JournalError::NotFound)
    ));
    assert_eq!(house.media_rows(), (0, 0));
}

#[test]
fn a_lock_in_the_middle_of_an_upload_keeps_what_was_there_and_nothing_else() {
    let mut house = House::new();
    let entry = house.write("x");
    let whole = house.attach(entry, "whole", &bytes(100));
    let content = bytes(4 * CHUNK);
    let app = house.app.clone();
    let mut locked = interrupted(&content, 2 * CHUNK, move || {
        app.vault().lock().unwrap();
        Ok(())
    });
    assert!(matches!(
        house.try_attach(entry, &mut locked),
        Err(JournalError::Vault(VaultError::Locked))
    ));
    house.reopen();
    house.app.journal().empty_trash().unwrap();
    assert_eq!(house.media_rows(), (1, 1));
    assert_eq!(house.names(entry), ["whole"]);
    assert!(house.read_back(whole).unwrap() == bytes(100));
}

/// What a kill leaves behind: the files as they lie on the disk in the middle of an upload.
#[test]
fn a_kill_in_the_middle_of_an_upload_leaves_nothing_after_the_next_opening() {
    let house = House::new();
    let entry = house.write("x");
    house.attach(entry, "whole", &bytes(100));
    let (vault, copy) = (
        house.home.path().join("vault"),
        house.home.path().join("copy"),
    );
    let content = bytes(4 * CHUNK);
    let mut copied = interrupted(&content, 3 * CHUNK, || copy_folder(&vault, &copy));
    house.try_attach(entry, &mut copied).unwrap();
    let open =
        || Goldseam::open(&copy, Unlock::Passphrase(&passphrase()), &house.environment).unwrap();
    let killed = open();
    assert_eq!(killed.journal().attachments(entry).unwrap().len(), 1);
    // Now, or in a quiet moment.
    killed.journal().remove_expired().unwrap();
    assert_eq!(media_rows(&killed), (1, 1));
    killed.vault().check(&CancelToken::new()).unwrap();
    killed.vault().lock().unwrap();
    assert_eq!(open().journal().attachments(entry).unwrap().len(), 1);
}

fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir(to)?;
    for file in fs::read_dir(from)? {
        let file = file?;
        fs::copy(file.path(), to.join(file.file_name()))?;
    }
    Ok(())
}

/// A kill between the row in the main database and the last word in the media database: the row is the truth.
#[test]
fn an_attachment_whose_row_is_there_is_never_swept() {
    let mut house = House::new();
    let entry = house.write("x");
    let id = house.attach(entry, "a", &bytes(100));
    let as_if_killed = house
        .app
        .vault()
        .media()
        .write(|tx| -> Result<_, VaultError> {
            Ok(tx.execute("UPDATE blob SET state = 'uploading'", [])?)
        });
    assert_eq!(as_if_killed.unwrap(), 1);
    house.reopen();
    house.app.journal().empty_trash().unwrap();
    assert!(house.read_back(id).unwrap() == bytes(100));
}

#[test]
fn sweeping_leaves_a_running_upload_alone() {
    let house = House::new();
    let entry = house.write("x");
    let gone = house.attach(entry, "gone", &bytes(3 * CHUNK));
    let content = bytes(4 * CHUNK);
    let journal = house.app.journal();
    let mut disturbed = interrupted(&content, 2 * CHUNK, || {
        journal.detach(gone).unwrap();
        journal.empty_trash().unwrap();
        Ok(())
    });
    let id = house.try_attach(entry, &mut disturbed).unwrap();
    assert!(house.read_back(id).unwrap() == content);
    assert_eq!(house.media_rows(), (1, 4));
}
