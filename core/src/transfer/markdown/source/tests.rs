use std::{
    fs,
    os::unix::{ffi::OsStrExt, fs::symlink},
    path::Path,
};

use super::*;

fn write(root: &Path, path: &str, bytes: &[u8]) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

fn paths(files: &[SourceFile]) -> Vec<&str> {
    files.iter().map(|file| file.path.as_str()).collect()
}

fn skipped(listing: &Listing) -> Vec<(&str, SkipReason)> {
    listing
        .skipped
        .iter()
        .map(|skipped| (skipped.path.as_str(), skipped.reason))
        .collect()
}

const FILES: [(&str, &[u8]); 10] = [
    ("b.md", b"b"),
    ("a/2025.TXT", b"a"),
    ("a/x.Markdown", b"x"),
    ("c.text", b"c"),
    ("a/cat.png", b"png"),
    ("page_files/readme.txt", b"web"),
    ("page_files/img.png", b"png"),
    (".obsidian/app.md", b"{}"),
    (".trash/gone.md", b"gone"),
    ("a/.hidden.md", b"hidden"),
];

#[test]
fn a_folder_and_a_bundle_list_the_same_notes() {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in FILES {
        write(folder.path(), path, bytes);
    }
    let bundle = Bundle::new(FILES);
    let on_disk = Folder::new(folder.path());
    for source in [&on_disk as &dyn Source, &bundle] {
        let listing = source.list().unwrap();
        assert_eq!(
            paths(&listing.notes),
            ["a/2025.TXT", "a/x.Markdown", "b.md", "c.text"]
        );
        assert_eq!(paths(&listing.others), ["a/cat.png", "page_files/img.png"]);
        assert_eq!(source.read_text("a/x.Markdown").unwrap(), b"x");
        assert_eq!(source.read_text("none.md"), Err(SkipReason::Unreadable));
    }
    let listing = on_disk.list().unwrap();
    assert_eq!(
        skipped(&listing),
        [
            (".obsidian", SkipReason::Hidden),
            (".trash", SkipReason::Hidden),
            ("a/.hidden.md", SkipReason::Hidden),
            ("page_files/readme.txt", SkipReason::CompanionFolder),
        ]
    );
    assert!(listing.notes.iter().all(|note| note.modified.is_some()));
    assert!(bundle.list().unwrap().notes[0].modified.is_none());
}

#[test]
fn no_link_is_followed() {
    let outside = tempfile::tempdir().unwrap();
    write(outside.path(), "secret.md", b"secret");
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "real/note.md", b"note");
    symlink(
        outside.path().join("secret.md"),
        folder.path().join("file.md"),
    )
    .unwrap();
    symlink(outside.path(), folder.path().join("dir")).unwrap();
    symlink(folder.path().join("real"), folder.path().join("inside")).unwrap();
    symlink(folder.path(), folder.path().join("real/loop")).unwrap();
    symlink("nowhere", folder.path().join("dead.md")).unwrap();

    let source = Folder::new(folder.path());
    let listing = source.list().unwrap();
    assert_eq!(paths(&listing.notes), ["real/note.md"]);
    assert_eq!(
        skipped(&listing),
        ["dead.md", "dir", "file.md", "inside", "real/loop"]
            .map(|path| (path, SkipReason::Symlink))
    );
    for path in ["file.md", "dir/secret.md", "inside/note.md", "dead.md"] {
        assert_eq!(source.read_text(path), Err(SkipReason::Symlink), "{path}");
    }
}

#[test]
fn a_note_swapped_for_a_link_after_the_listing_is_not_read() {
    let outside = tempfile::tempdir().unwrap();
    write(outside.path(), "note.md", b"secret");
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a/note.md", b"note");
    let source = Folder::new(folder.path());
    assert_eq!(paths(&source.list().unwrap().notes), ["a/note.md"]);
    fs::remove_dir_all(folder.path().join("a")).unwrap();
    symlink(outside.path(), folder.path().join("a")).unwrap();
    assert_eq!(source.read_text("a/note.md"), Err(SkipReason::Symlink));
}

#[test]
fn no_path_leads_out_of_the_root() {
    let parent = tempfile::tempdir().unwrap();
    write(parent.path(), "secret.md", b"secret");
    write(parent.path(), "root/note.md", b"note");
    let source = Folder::new(parent.path().join("root"));
    let absolute = parent.path().join("secret.md");
    for path in [
        "../secret.md",
        "a/../../secret.md",
        "",
        "/",
        ".",
        absolute.to_str().unwrap(),
    ] {
        assert_eq!(
            source.read_text(path),
            Err(SkipReason::UnusableName),
            "{path}"
        );
    }
    let bundle = Bundle::new(
        [
            ("../a.md", "x"),
            ("/a.md", "x"),
            ("a\\..\\b.md", "x"),
            ("a//b.md", "x"),
            ("ok.md", "one"),
            ("ok.md", "two"),
        ]
        .map(|(path, text)| (path, text.as_bytes())),
    );
    let listing = bundle.list().unwrap();
    assert_eq!(paths(&listing.notes), ["ok.md"]);
    assert_eq!(bundle.read_text("ok.md").unwrap(), b"one");
    assert_eq!(listing.skipped.len(), 5);
    assert!(skipped(&listing).contains(&("ok.md", SkipReason::DuplicateName)));
}

#[test]
fn a_root_that_is_no_folder_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "note.md", b"note");
    assert!(Folder::new(folder.path().join("note.md")).list().is_err());
    assert!(Folder::new(folder.path().join("none")).list().is_err());
}

#[test]
fn a_root_that_is_a_link_is_the_folder_it_leads_to() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "real/note.md", b"note");
    symlink(folder.path().join("real"), folder.path().join("link")).unwrap();
    let source = Folder::new(folder.path().join("link"));
    assert_eq!(paths(&source.list().unwrap().notes), ["note.md"]);
    assert_eq!(source.read_text("note.md").unwrap(), b"note");
}

#[test]
fn size_is_bounded_also_when_a_file_grows_after_the_listing() {
    let folder = tempfile::tempdir().unwrap();
    let note = fs::File::create(folder.path().join("long.md")).unwrap();
    note.set_len(MAX_TEXT_BYTES).unwrap();
    let source = Folder::new(folder.path());
    assert_eq!(paths(&source.list().unwrap().notes), ["long.md"]);
    assert_eq!(
        source.read_text("long.md").unwrap().len() as u64,
        MAX_TEXT_BYTES
    );
    note.set_len(MAX_TEXT_BYTES + 1).unwrap();
    assert_eq!(source.read_text("long.md"), Err(SkipReason::TooLarge));
    assert_eq!(
        skipped(&source.list().unwrap()),
        [("long.md", SkipReason::TooLarge)]
    );
}

#[test]
fn depth_is_bounded() {
    let folder = tempfile::tempdir().unwrap();
    let deepest = "d/".repeat(MAX_DEPTH);
    write(folder.path(), &format!("{deepest}ok.md"), b"x");
    write(folder.path(), &format!("{deepest}e/deep.md"), b"x");
    let source = Folder::new(folder.path());
    let listing = source.list().unwrap();
    assert_eq!(paths(&listing.notes), [format!("{deepest}ok.md")]);
    assert_eq!(source.read_text(&listing.notes[0].path).unwrap(), b"x");
    let too_deep = format!("{deepest}e");
    assert_eq!(
        skipped(&listing),
        [(too_deep.as_str(), SkipReason::TooDeep)]
    );
}

#[test]
fn odd_names_and_odd_files_are_skipped() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "日記 💜.md", b"x");
    write(folder.path(), "back\\slash.md", b"x");
    let latin1 = std::ffi::OsStr::from_bytes(b"caf\xE9.md");
    fs::write(folder.path().join(latin1), b"x").unwrap();
    let pipe = folder.path().join("pipe.md");
    rustix::fs::mknodat(
        rustix::fs::CWD,
        &pipe,
        rustix::fs::FileType::Fifo,
        rustix::fs::Mode::RWXU,
        0,
    )
    .unwrap();
    let source = Folder::new(folder.path());
    let listing = source.list().unwrap();
    assert_eq!(paths(&listing.notes), ["日記 💜.md"]);
    assert_eq!(
        skipped(&listing),
        [
            ("back\\slash.md", SkipReason::UnusableName),
            ("caf\u{fffd}.md", SkipReason::UnusableName),
            ("pipe.md", SkipReason::NotAFile),
        ]
    );
    assert_eq!(
        source.read_text("pipe.md"),
        Err(SkipReason::NotAFile),
        "and does not wait"
    );
}
