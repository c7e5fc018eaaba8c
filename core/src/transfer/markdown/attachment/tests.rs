use crate::transfer::markdown::parse;

use super::*;

fn links(text: &str) -> Vec<AttachmentRef> {
    parse("2025-03-12.md", text.as_bytes(), None)
        .expect("an entry")
        .links
}

fn resolved<'a>(files: &[&'a str], note: &str, text: &str) -> Option<&'a str> {
    let links = links(text);
    assert_eq!(links.len(), 1, "{text}");
    AttachmentIndex::new(files.iter().copied()).resolve(note, &links[0])
}

#[test]
fn pictures_and_files_of_the_folder_are_found_in_the_text() {
    let text = "![[cat.png|300]] ![the cat](img/the%20cat.png \"Title\") [[scan.pdf#page=2]] [voice](<my voice.m4a>)\n\n![ref][r]\n\n[r]: r.jpg\n";
    let found: Vec<_> = links(text)
        .into_iter()
        .map(|link| (link.as_written, link.shown, link.candidates[0].clone()))
        .collect();
    let expect = |written: &str, shown, path: &str| (written.to_owned(), shown, path.to_owned());
    assert_eq!(
        found,
        [
            expect("![[cat.png|300]]", true, "cat.png"),
            expect(
                "![the cat](img/the%20cat.png \"Title\")",
                true,
                "img/the cat.png"
            ),
            expect("[[scan.pdf#page=2]]", false, "scan.pdf"),
            expect("[voice](<my voice.m4a>)", false, "my voice.m4a"),
            expect("![ref][r]", true, "r.jpg"),
        ]
    );
}

#[test]
fn addresses_notes_and_code_are_no_attachments() {
    for text in [
        "![x](https://example.org/cat.png)",
        "![x](//example.org/cat.png)",
        "![x](data:image/png;base64,AAAA.png)",
        "![x](file:///etc/cat.png)",
        "![x](C:\\cat.png)",
        "![x](C:/cat.png)",
        "[x](#part.png)",
        "[[Another note]]",
        "![[Another note]]",
        "[[Another note.md]]",
        "[x](other.markdown)",
        "`![x](cat.png)`",
        "    ![x](cat.png)",
        "![x]()",
        "![x](.png)",
    ] {
        assert!(links(text).is_empty(), "{text}");
    }
}

#[test]
fn a_table_does_not_hide_a_picture() {
    let text = "| a |\n|---|\n| ![[cat.png\\|30]] |\n";
    assert_eq!(resolved(&["cat.png"], "a.md", text), Some("cat.png"));
}

#[test]
fn the_notes_own_folder_comes_first_then_the_root_then_the_shortest_path() {
    let files = [
        "cat.png",
        "a/cat.png",
        "b/c/cat.png",
        "b/c/dog.png",
        "x/dog.png",
        "x/y/z/img/fox.png",
    ];
    let found = |note, text| resolved(&files, note, text);
    assert_eq!(found("a/note.md", "![](cat.png)"), Some("a/cat.png"));
    assert_eq!(found("b/note.md", "![](cat.png)"), Some("cat.png"));
    assert_eq!(found("b/note.md", "![](c/cat.png)"), Some("b/c/cat.png"));
    assert_eq!(found("b/note.md", "![](../a/cat.png)"), Some("a/cat.png"));
    assert_eq!(found("b/note.md", "![](/a/cat.png)"), Some("a/cat.png"));
    assert_eq!(found("note.md", "![[dog.png]]"), Some("x/dog.png"));
    assert_eq!(
        found("note.md", "![[img/fox.png]]"),
        Some("x/y/z/img/fox.png")
    );
    assert_eq!(found("note.md", "![[g/fox.png]]"), None);
    assert_eq!(found("note.md", "![[none.png]]"), None);
}

#[test]
fn nothing_outside_the_folder_is_found() {
    let files = ["cat.png", "etc/cat.png"];
    for text in [
        "![](../cat.png)",
        "![](a/../../cat.png)",
        "![[../../etc/cat.png]]",
        "![](%2e%2e/cat.png)",
        "![](/../etc/cat.png)",
    ] {
        assert_eq!(resolved(&files, "note.md", text), None, "{text}");
    }
    assert_eq!(resolved(&files, "a/note.md", "![](../../cat.png)"), None);
    assert_eq!(
        resolved(&files, "a/note.md", "![](../cat.png)"),
        Some("cat.png")
    );
}

#[test]
fn case_encoding_and_unicode_form_do_not_matter() {
    let files = ["Img/Cafe\u{301}.PNG", "a%20b.png", "c d.png", "x#1.png"];
    let found = |text| resolved(&files, "note.md", text);
    assert_eq!(found("![](img/caf\u{e9}.png)"), Some(files[0]));
    assert_eq!(found("![](img/caf%C3%A9.png)"), Some(files[0]));
    assert_eq!(found("![](a%20b.png)"), Some("a%20b.png"));
    assert_eq!(found("![](c%20d.png)"), Some("c d.png"));
    assert_eq!(found("![[c%20d.png]]"), Some("c d.png"));
    assert_eq!(found("![](x%231.png)"), Some("x#1.png"));
    assert_eq!(found("![](x#1.png)"), Some("x#1.png"));
    let twins = ["CAT.png", "cat.png"];
    assert_eq!(resolved(&twins, "note.md", "![[cat.png]]"), Some("cat.png"));
    assert_eq!(resolved(&twins, "note.md", "![[CAT.png]]"), Some("CAT.png"));
}
