//! Attachments in a real vault.

mod cut_short;
mod removed;

use std::io::{self, Read};

use goldseam_core::app::Goldseam;
use goldseam_core::id::{AttachmentId, EntryId};
use goldseam_core::journal::{CHUNK, JournalError, MAX_THUMBNAIL, NewAttachment, Owner};
use goldseam_core::vault::{CancelToken, VaultError};
use sha2::{Digest, Sha256};

use super::house::*;

/// Bytes that no two places have alike, so that a chunk in the wrong place is seen.
pub(crate) fn bytes(length: usize) -> Vec<u8> {
    (0..length.div_ceil(8) as u64)
        .flat_map(|number| (number.wrapping_mul(0x9e37_79b9_7f4a_7c15)).to_le_bytes())
        .take(length)
        .collect()
}

fn named(name: &str) -> NewAttachment {
    NewAttachment {
        name: Some(name.into()),
        thumbnail: None,
    }
}

impl House {
    fn attach(&self, owner: impl Into<Owner>, name: &str, mut bytes: &[u8]) -> AttachmentId {
        self.app
            .journal()
            .attach(
                owner,
                named(name),
                &mut bytes,
                &CancelToken::new(),
                &mut |_| {},
            )
            .unwrap()
    }

    fn try_attach(
        &self,
        entry: EntryId,
        bytes: &mut dyn Read,
    ) -> Result<AttachmentId, JournalError> {
        let journal = self.app.journal();
        journal.attach(entry, named("x"), bytes, &CancelToken::new(), &mut |_| {})
    }

    fn read_back(&self, id: AttachmentId) -> Result<Vec<u8>, JournalError> {
        let mut out = Vec::new();
        self.app
            .journal()
            .read_attachment(id, &mut out, &CancelToken::new(), &mut |_| {})?;
        Ok(out)
    }

    fn names(&self, owner: impl Into<Owner>) -> Vec<String> {
        let attachments = self.app.journal().attachments(owner).unwrap();
        attachments
            .into_iter()
            .filter_map(|each| each.name)
            .collect()
    }

    /// Blobs and chunks in the media database.
    pub(crate) fn media_rows(&self) -> (u32, u32) {
        media_rows(&self.app)
    }
}

fn media_rows(app: &Goldseam) -> (u32, u32) {
    let count = app.vault().media().read(|tx| -> Result<_, VaultError> {
        Ok(tx.query_row(
            "SELECT (SELECT count(*) FROM blob), (SELECT count(*) FROM chunk)",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?)
    });
    count.unwrap()
}

#[test]
fn what_was_attached_comes_back_byte_for_byte_after_a_lock_and_new_keys() {
    let mut house = House::new();
    let entry = house.write("with pictures");
    let lengths = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK];
    let ids = lengths.map(|length| house.attach(entry, &format!("{length}.bin"), &bytes(length)));
    house
        .app
        .vault()
        .change_all_keys(&passphrase(), &CancelToken::new())
        .unwrap();
    house.reopen();
    let listed = house.app.journal().attachments(entry).unwrap();
    assert_eq!(listed.iter().map(|each| each.id).collect::<Vec<_>>(), ids);
    for (attachment, length) in listed.iter().zip(lengths) {
        assert_eq!(attachment.bytes, length as u64);
        assert_eq!(
            attachment.sha256,
            <[u8; 32]>::from(Sha256::digest(bytes(length)))
        );
        assert!(house.read_back(attachment.id).unwrap() == bytes(length));
    }
    assert_eq!(house.media_rows(), (6, 1 + 1 + 1 + 2 + 3));
    assert_eq!(
        house.app.journal().attachment_bytes().unwrap(),
        lengths.iter().sum::<usize>() as u64
    );
    assert_eq!(house.cards()[0].attachments, 6);
}

#[test]
fn a_type_is_told_by_content_and_a_name_leads_nowhere() {
    let house = House::new();
    let entry = house.write("files");
    house.attach(
        entry,
        "../../etc/holiday.txt",
        b"\xff\xd8\xff\xe0\0\x10JFIF\0",
    );
    house.attach(entry, "letter.md", b"Dear me");
    let listed = house.app.journal().attachments(entry).unwrap();
    let seen: Vec<_> = listed
        .iter()
        .map(|each| (each.name.as_deref().unwrap(), each.media_type.as_str()))
        .collect();
    assert_eq!(
        seen,
        [
            ("holiday.txt", "image/jpeg"),
            ("letter.md", "text/markdown")
        ]
    );
}

#[test]
fn a_player_reads_any_part() {
    let house = House::new();
    let entry = house.write("a video");
    let content = bytes(3 * CHUNK + 77);
    let id = house.attach(entry, "a.mp4", &content);
    let journal = house.app.journal();
    let total = content.len();
    for (offset, length) in [
        (0, 16),
        (CHUNK - 3, 6),
        (CHUNK, CHUNK),
        (5, 2 * CHUNK + 9),
        (total - 1, 10),
        (total, 10),
        (usize::MAX, usize::MAX),
        (7, 0),
    ] {
        let expected = &content[offset.min(total)..offset.saturating_add(length).min(total)];
        let part = journal
            .read_attachment_range(id, offset as u64, length)
            .unwrap();
        assert!(part == expected, "{length} bytes from {offset}");
    }
}

#[test]
fn a_large_file_streams_in_short_steps_and_lies_in_many_rows() {
    let house = House::new();
    let entry = house.write("20 MiB");
    let megabyte = bytes(1024 * 1024);
    let mut stream = (0..20).fold(Box::new(io::empty()) as Box<dyn Read>, |all, _| {
        Box::new(all.chain(&megabyte[..]))
    });
    let journal = house.app.journal();
    let mut seen = Vec::new();
    let id = journal
        .attach(
            entry,
            named("film"),
            &mut stream,
            &CancelToken::new(),
            &mut |done| {
                seen.push(done);
                // Somebody turns a page in the middle of it.
                assert_eq!(house.timeline(), [entry]);
            },
        )
        .unwrap();
    let steps: Vec<u64> = (1..=80).map(|step| step * CHUNK as u64).collect();
    assert_eq!(seen, steps);
    assert_eq!(house.media_rows(), (1, 80));
    let mut out = 0;
    let mut hash = Sha256::new();
    while let part = journal.read_attachment_range(id, out, CHUNK).unwrap()
        && !part.is_empty()
    {
        out += part.len() as u64;
        hash.update(part);
    }
    assert_eq!(
        journal.attachment(id).unwrap().sha256,
        <[u8; 32]>::from(hash.finalize())
    );
}

#[test]
fn attachments_have_an_order_and_thumbnails() {
    let mut house = House::new();
    let journal = house.app.journal();
    let entry = house.write("x");
    let [a, b, c] = ["a", "b", "c"].map(|name| house.attach(entry, name, name.as_bytes()));
    journal.arrange_attachments(entry, vec![c, a]).unwrap();
    assert_eq!(house.names(entry), ["c", "a", "b"]);
    let stranger = house.attach(house.write("y"), "d", b"d");
    let refused = journal.arrange_attachments(entry, vec![b, stranger]);
    assert!(matches!(refused, Err(JournalError::NotFound)));
    journal
        .set_thumbnail(b, Some(bytes(MAX_THUMBNAIL)))
        .unwrap();
    house.reopen();
    let journal = house.app.journal();
    assert_eq!(house.names(entry), ["c", "a", "b"]);
    assert!(journal.thumbnail(b).unwrap() == Some(bytes(MAX_THUMBNAIL)));
    journal.set_thumbnail(b, None).unwrap();
    assert!(journal.thumbnail(b).unwrap().is_none());
    assert!(house.read_back(b).unwrap() == b"b");
}
