//! A folder of notes that somebody else wrote, in one text: see `goldseam_fuzz::bundle`.

#![no_main]

use std::collections::BTreeSet;

use goldseam_core::text::index_text;
use goldseam_core::transfer::markdown::source::{Bundle, Listing, Source};
use goldseam_core::transfer::markdown::{AttachmentIndex, MAX_TAGS, ParsedFile, decode, parse};
use goldseam_core::vault::CancelToken;
use goldseam_fuzz::bundle::files;
use goldseam_fuzz::journal::JOURNAL;
use libfuzzer_sys::fuzz_target;

fn check_note(note: &ParsedFile, text: &str, listing: &Listing) {
    assert!(!note.body.contains(['\r', '\0']) && note.body.trim_end() == note.body);
    assert!(
        note.title
            .as_ref()
            .is_none_or(|title| !title.trim().is_empty() && title.chars().count() <= 300)
    );
    assert!(note.tags.len() <= MAX_TAGS);
    let tags: BTreeSet<String> = note.tags.iter().map(|tag| tag.to_lowercase()).collect();
    assert!(
        tags.len() == note.tags.len() && !tags.contains(""),
        "each tag once"
    );

    let index = AttachmentIndex::new(listing.others.iter().map(|file| file.path.as_str()));
    for link in &note.links {
        assert_eq!(
            note.body[link.span.clone()],
            link.as_written,
            "a link stands where it says"
        );
        assert!(!link.candidates.is_empty());
        let found = index.resolve(&note.source_id, link);
        assert!(found.is_none_or(|path| listing.others.iter().any(|file| file.path == path)));
    }
    check_kept(note, text);
}

/// Nothing that was written is lost: what is not in the body is title or property.
fn check_kept(note: &ParsedFile, text: &str) {
    let text = text.trim_end();
    let Some(before) = text.strip_suffix(&note.body) else {
        panic!("the body is the end of the text");
    };
    if !text.starts_with("---") {
        let taken = index_text(before);
        assert!(
            taken.is_empty() || note.title.as_deref().map(index_text) == Some(taken),
            "a heading is the title"
        );
    }
    let kept: usize = note
        .extra
        .iter()
        .map(|(key, value)| key.len() + value.len())
        .sum();
    assert!(
        kept <= 4 * text.len(),
        "properties are bounded by what was written"
    );
}

/// The same text in every encoding is the same note.
fn check_encodings(path: &str, text: &str, note: &ParsedFile) {
    let with_mark = format!("\u{feff}{text}");
    let little: Vec<u8> = with_mark
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let big: Vec<u8> = with_mark
        .encode_utf16()
        .flat_map(u16::to_be_bytes)
        .collect();
    let windows = with_mark.replace('\n', "\r\n");
    for bytes in [with_mark.as_bytes(), &little, &big, windows.as_bytes()] {
        assert!(parse(path, bytes, None).is_ok_and(|other| other == *note));
    }
}

fuzz_target!(|data: &[u8]| {
    let files = files(data);
    let bundle = Bundle::new(files.iter().map(|(path, bytes)| (path.as_ref(), *bytes)));
    let Ok(listing) = bundle.list() else {
        panic!("a bundle can always be listed");
    };
    let listed = listing.notes.len() + listing.others.len() + listing.skipped.len();
    assert_eq!(listed, files.len(), "every file is listed once");

    let mut refused = listing.skipped.len();
    for file in &listing.notes {
        let Ok(bytes) = bundle.read_text(&file.path) else {
            panic!("what is listed can be read");
        };
        match (parse(&file.path, &bytes, None), decode(&bytes)) {
            (Ok(note), Ok(text)) => {
                check_note(&note, &text, &listing);
                check_encodings(&file.path, &text, &note);
            }
            (Ok(_), Err(_)) => panic!("a note that is no text"),
            (Err(_), _) => refused += 1,
        }
    }

    let preview = JOURNAL.with(|journal| {
        let transfer = journal.app.transfer();
        transfer.preview(&bundle, &CancelToken::new(), &mut |_| {})
    });
    let preview = match preview {
        Ok(preview) => preview,
        Err(error) => panic!("a preview failed: {error}"),
    };
    assert_eq!(preview.skipped.len(), refused);
    let taken = preview.new + preview.already_present + preview.changed + preview.in_trash;
    assert_eq!(
        taken + refused,
        listing.notes.len() + listing.skipped.len(),
        "every note is counted"
    );
    assert!(preview.first_day <= preview.last_day);
});
