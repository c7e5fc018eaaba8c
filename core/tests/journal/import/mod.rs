//! Folders of notes come in, once, and can be taken back.

mod hostile;
mod property;
mod taken_back;

use std::collections::BTreeMap;

use goldseam_core::id::EntryId;
use goldseam_core::transfer::import::{ImportError, ImportProgress};
use goldseam_core::transfer::markdown::source::{Bundle, Folder, Source};
use goldseam_core::transfer::report::{ImportReport, Warning};
use goldseam_core::vault::CancelToken;

use super::attachments::bytes;
use super::house::*;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

fn folder() -> Bundle<'static> {
    Bundle::new([
        (
            "2025-01-02 A walk.md",
            &b"By the river ![[heron.png]] #outside"[..],
        ),
        (
            "2025-01-03.md",
            b"---\ntags: [work]\n---\nA call. [the letter](files/letter.pdf) ![](heron.png)",
        ),
        ("2025-02-01.txt", b"Nothing to show, ![[lost.png]]"),
        ("img/heron.png", PNG),
        ("files/letter.pdf", b"%PDF-1.7 ..."),
        ("files/nobody-shows-me.pdf", b"%PDF-1.7 ..."),
    ])
}

impl House {
    fn import(&self, source: &dyn Source) -> ImportReport {
        let transfer = self.app.transfer();
        let preview = transfer
            .preview(source, &CancelToken::new(), &mut |_| {})
            .unwrap_or_else(|error| panic!("{error}"));
        let report = self
            .try_import(source)
            .unwrap_or_else(|error| panic!("{error}"));
        let seen = |new, present, changed, in_trash, attachments| {
            [new, present, changed, in_trash, attachments]
        };
        // What was promised is what was done. Files that turn out unreadable are seen at the import only.
        let unreadable = report
            .warnings
            .iter()
            .filter(|warned| warned.warning == Warning::AttachmentUnreadable);
        assert_eq!(
            seen(
                preview.new,
                preview.already_present,
                preview.changed,
                preview.in_trash,
                preview.attachments
            ),
            seen(
                report.imported,
                report.already_present,
                report.changed,
                report.in_trash,
                report.attachments + unreadable.count()
            )
        );
        assert!(preview.skipped == report.skipped);
        report
    }

    fn try_import(&self, source: &dyn Source) -> Result<ImportReport, ImportError> {
        let transfer = self.app.transfer();
        transfer.import(source, &CancelToken::new(), &mut |_| {})
    }

    fn entry_with(&self, word: &str) -> EntryId {
        let found = self.timeline().into_iter().find(|id| {
            let text = self.app.journal().entry(*id).unwrap().text;
            text.body.contains(word)
        });
        found.unwrap()
    }

    /// Bodies, and what is attached, in any order.
    fn content(&self) -> BTreeMap<String, Vec<String>> {
        let journal = self.app.journal();
        let entries = self.timeline().into_iter().map(|id| {
            let attachments = journal.attachments(id).unwrap();
            let names = attachments.into_iter().filter_map(|each| each.name);
            (journal.entry(id).unwrap().text.body, names.collect())
        });
        entries.collect()
    }
}

/// How many notes were new, present, changed, in the trash; and attached files.
fn counts(report: &ImportReport) -> [usize; 5] {
    [
        report.imported,
        report.already_present,
        report.changed,
        report.in_trash,
        report.attachments,
    ]
}

#[test]
fn a_preview_says_what_comes_and_writes_nothing() {
    let house = House::new();
    let preview = house
        .app
        .transfer()
        .preview(&folder(), &CancelToken::new(), &mut |_| {})
        .unwrap();
    assert_eq!((preview.new, preview.attachments), (3, 3));
    assert_eq!(preview.attachment_bytes, 2 * PNG.len() as u64 + 12);
    assert_eq!(
        (preview.first_day, preview.last_day),
        ("2025-01-02".parse().ok(), "2025-02-01".parse().ok())
    );
    assert!(preview.warnings.len() == 1);
    assert!(preview.warnings[0].warning == Warning::AttachmentMissing);
    assert!(house.timeline().is_empty());
    assert!(house.app.transfer().imports().unwrap().is_empty());
    assert_eq!(house.media_rows(), (0, 0));
}

#[test]
fn notes_come_once_with_the_files_they_show() {
    let mut house = House::new();
    let first = house.import(&folder());
    assert_eq!(counts(&first), [3, 0, 0, 0, 3]);
    let content = house.content();
    assert_eq!(
        content.values().cloned().collect::<Vec<_>>(),
        [
            vec!["letter.pdf".to_owned(), "heron.png".to_owned()],
            vec!["heron.png".to_owned()],
            vec![],
        ]
    );
    house.reopen();
    let second = house.import(&folder());
    assert_eq!(counts(&second), [0, 3, 0, 0, 0]);
    assert!(second.batch.is_none() && second.warnings.is_empty());
    assert!(house.content() == content);
    let imports = house.app.transfer().imports().unwrap();
    assert_eq!(imports.len(), 1);
    assert!(Some(imports[0].id) == first.batch);
    assert_eq!((imports[0].entries, imports[0].attachments), (3, 3));
    assert_eq!(house.media_rows(), (3, 3));
}

#[test]
fn a_note_that_changed_is_named_and_left_as_it_is() {
    let house = House::new();
    house.import(&Bundle::new([("a.md", &b"as it was"[..])]));
    let report = house.import(&Bundle::new([("a.md", &b"as it is"[..])]));
    assert_eq!(counts(&report), [0, 0, 1, 0, 0]);
    assert!(report.warnings[0].path == "a.md");
    assert!(report.warnings[0].warning == Warning::ChangedSince);
    assert_eq!(house.bodies("as"), ["as it was"]);
}

#[test]
fn what_was_thrown_away_stays_so_until_it_is_gone_for_good() {
    let house = House::new();
    house.import(&folder());
    let journal = house.app.journal();
    journal.trash(house.entry_with("river")).unwrap();
    assert_eq!(counts(&house.import(&folder())), [0, 2, 0, 1, 0]);
    assert_eq!(journal.trashed().unwrap().len(), 1);
    journal.empty_trash().unwrap();
    // The path of a note is its writer's text, too.
    assert_eq!(house.provenance_rows(), 2);
    assert_eq!(counts(&house.import(&folder())), [1, 2, 0, 0, 1]);
    for id in house.timeline() {
        journal.trash(id).unwrap();
    }
    journal.empty_trash().unwrap();
    assert_eq!(house.provenance_rows(), 0);
    assert!(house.app.transfer().imports().unwrap().is_empty());
}

impl House {
    fn provenance_rows(&self) -> u32 {
        let count = self
            .app
            .vault()
            .read(|tx| -> Result<_, goldseam_core::vault::VaultError> {
                Ok(tx.query_row("SELECT count(*) FROM provenance", [], |row| row.get(0))?)
            });
        count.unwrap()
    }
}

#[test]
fn an_import_that_was_cancelled_goes_on_where_it_stopped() {
    let picture = bytes(600_000);
    let notes: Vec<(String, String)> = (0..60)
        .map(|number| {
            (
                format!("{number:02}.md"),
                format!("note {number} ![[{}.png]]", number % 3),
            )
        })
        .collect();
    let source = Bundle::new(
        notes
            .iter()
            .map(|(path, body)| (path.as_str(), body.as_bytes()))
            .chain([
                ("0.png", &picture[..1]),
                ("1.png", &picture[..]),
                ("2.png", PNG),
            ]),
    );
    let whole = House::new();
    whole.import(&source);
    // After the first 25 notes; in the middle of a file; before anything.
    for (notes_done, bytes_done) in [(25, 0), (0, 300_000), (0, 0)] {
        let mut house = House::new();
        let token = CancelToken::new();
        if bytes_done == 0 && notes_done == 0 {
            token.cancel();
        }
        let mut last = ImportProgress::default();
        let report = house
            .app
            .transfer()
            .import(&source, &token, &mut |progress| {
                assert!(progress.notes >= last.notes && progress.of == 60);
                assert!(progress.attachment_bytes >= last.attachment_bytes);
                last = progress;
                if progress.notes >= notes_done && progress.attachment_bytes >= bytes_done {
                    token.cancel();
                }
            });
        let report = report.unwrap();
        assert!(report.cancelled);
        assert_eq!(report.batch.is_some(), report.imported > 0);
        assert_eq!(house.timeline().len(), report.imported);
        house.reopen();
        let rest = house.import(&source);
        assert_eq!(rest.imported + report.imported, 60);
        assert_eq!(rest.attachments + report.attachments, 60);
        assert!(house.content() == whole.content());
        assert_eq!(house.media_rows().0, 60);
    }
}

#[test]
fn two_folders_with_the_same_names_both_come_in() {
    let house = House::new();
    let home = tempfile::tempdir().unwrap();
    let diary = |name: &str, text: &str| {
        let folder = home.path().join(name);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("2025-01-02.md"), text).unwrap();
        Folder::new(folder)
    };
    assert_eq!(house.import(&diary("work", "At work")).imported, 1);
    assert_eq!(house.import(&diary("home", "At home")).imported, 1);
    // The same folder again, changed or under another name, is known.
    assert_eq!(house.import(&diary("home", "At home, later")).changed, 1);
    assert_eq!(
        house.import(&diary("renamed", "At work")).already_present,
        1
    );
    assert_eq!(house.timeline().len(), 2);
}
