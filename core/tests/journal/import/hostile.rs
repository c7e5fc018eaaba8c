//! Sources that nobody should be able to hurt a journal with.

use std::fs;
use std::io::{self, Read};
use std::os::unix::fs::symlink;

use goldseam_core::journal::{JournalError, MAX_ATTACHMENT};
use goldseam_core::transfer::import::ImportError;
use goldseam_core::transfer::markdown::source::{
    Bundle, Folder, Listing, Source, SourceError, SourceFile,
};
use goldseam_core::transfer::report::{SkipReason, Warning};
use goldseam_core::vault::{CancelToken, VaultError};

use super::super::house::*;
use super::{PNG, counts};

/// A folder that changes after it was listed, and lies about sizes.
struct Moody {
    bodies: Vec<(&'static str, &'static str)>,
    files: Vec<(&'static str, u64)>,
}

struct Torn;

impl Read for Torn {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::ErrorKind::TimedOut.into())
    }
}

impl Source for Moody {
    fn name(&self) -> String {
        String::new()
    }

    fn list(&self) -> Result<Listing, SourceError> {
        let file = |path: &str, size| SourceFile {
            path: path.to_owned(),
            size,
            modified: None,
        };
        Ok(Listing {
            notes: self.bodies.iter().map(|(path, _)| file(path, 1)).collect(),
            others: self
                .files
                .iter()
                .map(|(path, size)| file(path, *size))
                .collect(),
            skipped: Vec::new(),
        })
    }

    fn open(&self, path: &str) -> Result<Box<dyn Read + '_>, SkipReason> {
        if let Some((_, body)) = self.bodies.iter().find(|(note, _)| *note == path) {
            return Ok(Box::new(body.as_bytes()));
        }
        match path {
            "torn.png" => Ok(Box::new((&b"\x89PNG"[..]).chain(Torn))),
            "whole.png" => Ok(Box::new(PNG)),
            _ => Err(SkipReason::Unreadable),
        }
    }
}

#[test]
fn files_that_cannot_be_read_are_named_and_stop_nothing() {
    let house = House::new();
    let source = Moody {
        bodies: vec![
            (
                "a.md",
                "![[torn.png]] ![[vanished.png]] ![[vast.mp4]] ![[whole.png]] ![[whole.png|300]]",
            ),
            ("b.md", ""),
            ("c.md", "after it"),
        ],
        files: vec![
            ("torn.png", 9),
            ("vanished.png", 9),
            ("vast.mp4", MAX_ATTACHMENT + 1),
            ("whole.png", 9),
        ],
    };
    let report = house.import(&source);
    assert_eq!(counts(&report), [2, 0, 0, 0, 1]);
    let warned: Vec<_> = report
        .warnings
        .iter()
        .map(|warned| warned.warning)
        .collect();
    // A note without a date is a remark, too: one for each of the two.
    let of_files = |warning: &&Warning| **warning != Warning::DateMissing;
    assert_eq!(
        warned.iter().filter(of_files).collect::<Vec<_>>(),
        [
            &Warning::AttachmentTooLarge,
            &Warning::AttachmentUnreadable,
            &Warning::AttachmentUnreadable
        ]
    );
    assert!(report.skipped.len() == 1 && report.skipped[0].reason == SkipReason::Empty);
    assert_eq!(house.media_rows(), (1, 1));
}

#[test]
fn nothing_outside_the_folder_comes_in() {
    let house = House::new();
    let home = tempfile::tempdir().unwrap();
    let root = home.path().join("notes");
    fs::create_dir(&root).unwrap();
    fs::write(home.path().join("secret.png"), PNG).unwrap();
    symlink(home.path().join("secret.png"), root.join("link.png")).unwrap();
    symlink(home.path(), root.join("up")).unwrap();
    fs::write(
        root.join("a.md"),
        "![](../secret.png) ![](link.png) ![](up/secret.png) ![](/etc/hostname.png) ![](file:///etc/passwd.png)",
    )
    .unwrap();
    let report = house.import(&Folder::new(&root));
    assert_eq!(counts(&report), [1, 0, 0, 0, 0]);
    assert_eq!(house.media_rows(), (0, 0));
}

#[test]
fn strange_notes_come_in_or_are_named() {
    let house = House::new();
    let long_title = format!(
        "---\ntitle: {}\n---\nbody of the long one",
        "🌻".repeat(300)
    );
    let twin_body = "twin ![[p.png]]";
    let notes: [(&str, &[u8]); 9] = [
        ("long title.md", long_title.as_bytes()),
        ("0000-00-00.md", b"no such day"),
        (
            "9999-12-31.md",
            b"---\ndate: 9999-12-31T23:59:59-18:00\n---\nthe last evening",
        ),
        ("year.md", b"---\ndate: +99999-01-01\n---\nfar away"),
        // One name in two forms of Unicode: they are one note, and come in once.
        ("caf\u{e9}.md", twin_body.as_bytes()),
        ("cafe\u{301}.md", twin_body.as_bytes()),
        ("p.png", PNG),
        ("nul.md", b"a\0b"),
        ("latin1.md", b"caf\xe9"),
    ];
    let report = house.import(&Bundle::new(notes));
    assert_eq!(counts(&report), [5, 1, 0, 0, 1]);
    let skipped: Vec<_> = report.skipped.iter().map(|each| each.reason).collect();
    assert_eq!(skipped, [SkipReason::UnknownEncoding, SkipReason::Binary]);
    let long = house.entry_with("body of the long one");
    let text = house.app.journal().entry(long).unwrap().text;
    assert!(text.title.is_none() && text.body.contains(&"🌻".repeat(300)));
}

#[test]
fn a_lock_in_the_middle_is_an_error_and_keeps_what_came_in() {
    let mut house = House::new();
    let notes: Vec<String> = (0..60).map(|number| format!("{number:02}.md")).collect();
    let source = Bundle::new(notes.iter().map(|path| (path.as_str(), path.as_bytes())));
    let vault = house.app.vault().clone();
    let stopped = house
        .app
        .transfer()
        .import(&source, &CancelToken::new(), &mut |_| {
            vault.lock().unwrap();
        });
    assert!(matches!(
        stopped,
        Err(ImportError::Journal(JournalError::Vault(
            VaultError::Locked
        )))
    ));
    house.reopen();
    assert_eq!(house.timeline().len(), 25);
    assert_eq!(house.app.transfer().imports().unwrap()[0].entries, 25);
    assert_eq!(counts(&house.import(&source)), [35, 25, 0, 0, 0]);
}

#[test]
fn a_folder_that_is_not_there_is_an_error() {
    let house = House::new();
    let nowhere = Folder::new(house.home.path().join("nowhere"));
    assert!(matches!(
        house.try_import(&nowhere),
        Err(ImportError::Source(_))
    ));
}
