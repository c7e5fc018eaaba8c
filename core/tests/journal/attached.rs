//! What is attached, as a plain list: it stays with its entry in the journal and in the trash, and goes with it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use goldseam_core::id::{AttachmentId, EntryId};
use goldseam_core::journal::{Journal, JournalError, NewAttachment};
use goldseam_core::vault::CancelToken;

use super::model::Model;

struct Item {
    entry: EntryId,
    id: AttachmentId,
    bytes: Vec<u8>,
}

#[derive(Default)]
pub(crate) struct Attached(Vec<Item>);

impl Attached {
    pub(crate) fn attach(&mut self, journal: &Journal, entry: EntryId, bytes: Vec<u8>) {
        let token = CancelToken::new();
        let new = NewAttachment::default();
        let id = journal
            .attach(entry, new, &mut bytes.as_slice(), &token, &mut |_| {})
            .unwrap();
        self.0.push(Item { entry, id, bytes });
    }

    /// Takes the first one off an entry that has one.
    pub(crate) fn detach(&mut self, journal: &Journal, entry: EntryId) {
        if let Some(at) = self.0.iter().position(|item| item.entry == entry) {
            journal.detach(self.0.remove(at).id).unwrap();
        }
    }

    /// Every attachment of every entry, byte by byte; nothing of entries that are gone.
    pub(crate) fn compare(&mut self, journal: &Journal, model: &Model, today: NaiveDate) {
        let mut there: BTreeSet<_> = model.trash_ids().into_iter().collect();
        for id in model.timeline() {
            let sealed = model.entry(id).unwrap().text.sealed_until;
            if sealed.is_some_and(|until| until > today) {
                assert!(matches!(
                    journal.attachments(id),
                    Err(JournalError::Sealed { .. })
                ));
            } else {
                there.insert(id);
            }
        }
        for id in &there {
            let found = match journal.attachments(*id) {
                Ok(found) => found,
                // In the trash an entry keeps its seal.
                Err(JournalError::Sealed { .. }) if model.trash_ids().contains(id) => continue,
                Err(error) => panic!("{error}"),
            };
            let expected = self.0.iter().filter(|item| item.entry == *id);
            assert!(
                found
                    .iter()
                    .map(|attachment| attachment.id)
                    .eq(expected.map(|item| item.id))
            );
        }
        let is_known = |id| model.entry(id).is_some() || model.trash_ids().contains(&id);
        for item in &self.0 {
            if there.contains(&item.entry) {
                let mut bytes = Vec::new();
                let read =
                    journal.read_attachment(item.id, &mut bytes, &CancelToken::new(), &mut |_| {});
                assert!(matches!(read, Ok(()) | Err(JournalError::Sealed { .. })));
                assert!(read.is_err() || bytes == item.bytes);
            } else if !is_known(item.entry) {
                assert!(journal.attachments(item.entry).unwrap().is_empty());
                assert!(journal.attachment(item.id).is_err());
            }
        }
        self.0.retain(|item| is_known(item.entry));
    }
}
