use chrono::{FixedOffset, NaiveDate, TimeZone};
use proptest::prelude::*;

use super::*;
use crate::transfer::markdown::MAX_TAGS;

fn read(path: &str, text: &str) -> ParsedFile {
    parse(path, text.as_bytes(), None).expect("an entry")
}

fn note(text: &str) -> ParsedFile {
    read("2025-03-12.md", text)
}

fn refused(bytes: &[u8]) -> Option<SkipReason> {
    parse("a.md", bytes, None).err()
}

#[test]
fn a_note_with_everything_is_read_whole() {
    let found = read(
        "2025/03/2025-03-12-choir.md",
        "---\ndate: 2025-03-12T21:05:00+01:00\ntags: [choir]\nstarred: true\nmood: 4\n---\n\n# Second evening\n\nSang. #Tired, and\n![[notes.png|300]]\n",
    );
    assert_eq!(found.title.as_deref(), Some("Second evening"));
    assert_eq!(found.body, "Sang. #Tired, and\n![[notes.png|300]]");
    let utc = Utc.with_ymd_and_hms(2025, 3, 12, 20, 5, 0).unwrap();
    let offset = FixedOffset::east_opt(3600);
    assert_eq!(
        found.date,
        Some(FoundDate {
            value: DateValue::Instant { utc, offset },
            from: DateSource::FrontMatter
        })
    );
    assert_eq!(found.tags, ["choir", "Tired"]);
    assert!(found.starred);
    assert_eq!(found.extra, [("mood".to_owned(), "4".to_owned())]);
    assert_eq!(found.links.len(), 1);
    assert_eq!(
        &found.body[found.links[0].span.clone()],
        "![[notes.png|300]]"
    );
    assert!(found.warnings.is_empty());
    assert_eq!(found.source_id, "2025/03/2025-03-12-choir.md");
}

#[test]
fn a_note_without_any_key_is_read() {
    let found = read("thoughts.txt", "Only words.\r\nTwo lines.\r\n");
    assert_eq!(found.body, "Only words.\nTwo lines.");
    assert_eq!((found.title, found.date), (None, None));
    assert_eq!(found.warnings, [Warning::DateMissing]);
}

#[test]
fn the_files_time_is_a_guess_and_says_so() {
    let time = Utc.with_ymd_and_hms(2025, 3, 4, 5, 6, 7).unwrap();
    let found = parse("thoughts.md", b"Words.", Some(time)).unwrap();
    assert_eq!(found.date.map(|date| date.from), Some(DateSource::FileTime));
    assert_eq!(found.warnings, [Warning::DateGuessed]);
}

#[test]
fn an_empty_text_is_no_entry() {
    for text in ["", " \n\t\n", "\u{feff}", "---\ndate: 2025-03-12\n---\n\n"] {
        assert_eq!(
            refused(text.as_bytes()),
            Some(SkipReason::Empty),
            "{text:?}"
        );
    }
    assert!(note("---\ntitle: Only a title\n---\n").body.is_empty());
    assert_eq!(
        note("# Only a heading").title.as_deref(),
        Some("Only a heading")
    );
}

#[test]
fn a_heading_becomes_the_title_only_where_nothing_is_lost() {
    let title = |text: &str| {
        let found = note(text);
        (found.title, found.body)
    };
    let as_title = |title: &str, body: &str| (Some(title.to_owned()), body.to_owned());
    let as_body = |body: &str| (None, body.to_owned());

    assert_eq!(
        title("\n# A *good* day #\n\n  Text"),
        as_title("A *good* day", "  Text")
    );
    assert_eq!(title("# C#\nText"), as_title("C#", "Text"));
    for stays in [
        "## Smaller\nText",
        "Text first\n# Later",
        "# 2025-03-12\nText",
        "# ![cat](cat.png) day\nText",
        "# [There](https://example.org)\nText",
        "#\nText",
        "#tag is no heading",
        "Underlined\n=====\nText",
        "#tag\n====\nText",
        "> # Quoted\n\nText",
    ] {
        assert_eq!(title(stays), as_body(stays));
    }
    let long = format!("# {}\nText", "x".repeat(MAX_TITLE_CHARS + 1));
    assert_eq!(title(&long), as_body(&long));
    assert_eq!(
        title("---\ntitle: One\n---\n# One\nText"),
        as_title("One", "Text")
    );
    assert_eq!(
        title("---\ntitle: One\n---\n# Two\nText"),
        as_title("One", "# Two\nText")
    );
}

#[test]
fn a_name_of_words_is_a_title_and_a_slug_is_not() {
    let title = |path: &str| read(path, "Text").title;
    assert_eq!(
        title("2025-03-12 Dinner with Anke.md").as_deref(),
        Some("Dinner with Anke")
    );
    assert_eq!(
        title("2025-03-12 19.30 - Two calls.md").as_deref(),
        Some("Two calls")
    );
    assert_eq!(
        title("Letters to nobody.md").as_deref(),
        Some("Letters to nobody")
    );
    assert_eq!(title("2025-03-12 日記.md").as_deref(), Some("日記"));
    for path in [
        "2025-03-12.md",
        "2025-03-12-school-hall.md",
        "2025-03-12 1930.md",
        "notes.md",
        "2025/03/12.md",
        "2025-03-12 (2).md",
    ] {
        assert_eq!(title(path), None, "{path}");
    }
}

#[test]
fn a_date_in_the_first_heading_counts() {
    let found = read("today.md", "# 2025-03-12 Rain\nText");
    assert_eq!(found.title.as_deref(), Some("2025-03-12 Rain"));
    let day = NaiveDate::from_ymd_opt(2025, 3, 12).unwrap();
    assert_eq!(
        found.date,
        Some(FoundDate {
            value: DateValue::DateOnly(day),
            from: DateSource::Heading
        })
    );
}

#[test]
fn tags_are_read_in_prose_only() {
    let text = "# Title #heading\n\n#first, (#second) **#bold** and #über/tief #日記 #💜x #नमस्ते.\n\n## Sub #sub\n\n\
        Not `#code`, not https://example.org/#frag nor <https://example.org/#auto>, not [#link](a.png), \
        not \\#escaped, not no#tag, not #1 or #2025, not # alone, [[Note#part]].\n\n\
        ```\n#fenced\n```\n\n    #indented\n\n<div>\n#html\n</div>\n\n- item #my_tag-2/x-\n> #quoted\n";
    let found = note(text);
    assert_eq!(
        found.tags,
        [
            "first",
            "second",
            "bold",
            "über/tief",
            "日記",
            "💜x",
            "नमस्ते",
            "my_tag-2/x",
            "quoted"
        ]
    );
}

#[test]
fn a_tag_counts_once_in_its_first_spelling() {
    let found = note("---\ntags: [Calm, calm, Über]\n---\n#CALM #über #new #New");
    assert_eq!(found.tags, ["Calm", "Über", "new"]);
}

#[test]
fn too_many_tags_are_reported() {
    let text: String = (0..400).map(|n| format!("#same #t{n} ")).collect();
    let found = note(&text);
    assert_eq!(found.tags.len(), MAX_TAGS);
    assert_eq!(found.warnings, [Warning::TooManyTags]);
    assert!(note(&"#same ".repeat(400)).warnings.is_empty());
}

#[test]
fn malformed_front_matter_stays_in_the_body() {
    let text = "---\ntitle: \"open\ntags: [a\n---\nWords.";
    let found = note(text);
    assert_eq!(found.body, text);
    assert_eq!(found.warnings, [Warning::FrontMatterUnreadable]);
}

#[test]
fn the_body_is_verbatim() {
    let body = "  indented\n\n\n* a  \n* b\\\n\n<b>html</b> &amp; [x](https://example.org/a.png) \u{200f}שלום 💜\n---\n\tcode";
    assert_eq!(note(&format!("\n \n{body}\n\n  \n")).body, body);
}

#[test]
fn two_notes_of_the_same_instant_differ() {
    let text = |body: &str| format!("---\ndate: 2025-03-12T10:00:00Z\n---\n{body}");
    let (one, two) = (read("a.md", &text("One")), read("b.md", &text("Two")));
    assert_eq!(one.date, two.date);
    assert_ne!(one.fingerprint, two.fingerprint);
    assert_ne!(one.source_id, two.source_id);
}

#[test]
fn a_fingerprint_depends_on_the_text_alone() {
    let text = "---\ntags: [a]\n---\nGrüße\n\nZwei";
    let print = |bytes: &[u8]| parse("a.md", bytes, None).unwrap().fingerprint;
    let utf16: Vec<u8> = [0xFEFF]
        .into_iter()
        .chain(text.encode_utf16())
        .flat_map(u16::to_be_bytes)
        .collect();
    let plain = print(text.as_bytes());
    assert_eq!(plain, print(format!("\u{feff}{text}\n\n").as_bytes()));
    assert_eq!(plain, print(text.replace('\n', "\r\n").as_bytes()));
    assert_eq!(plain, print(&utf16));
    assert_ne!(plain, print(text.replace("[a]", "[b]").as_bytes()));
}

#[test]
fn a_path_is_the_same_in_both_unicode_forms() {
    assert_eq!(
        read("Cafe\u{301}/a.md", "x").source_id,
        read("Caf\u{e9}/a.md", "x").source_id
    );
}

#[test]
fn the_longest_text_is_read_and_a_longer_one_refused() {
    let limit = usize::try_from(MAX_TEXT_BYTES).unwrap();
    let mut bytes = b"A line of a very long day, #long and [seen](x.png).\n".repeat(limit / 52 + 1);
    bytes.truncate(limit - 1);
    bytes.push(b'.');
    let found = parse("2025-03-12.md", &bytes, None).unwrap();
    assert_eq!(found.body.len(), limit);
    assert_eq!(found.tags, ["long"]);
    bytes.push(b'.');
    assert_eq!(refused(&bytes), Some(SkipReason::TooLarge));
}

#[test]
fn deeply_nested_markup_does_no_harm() {
    for text in [
        "> ".repeat(20_000),
        "- ".repeat(20_000),
        "[".repeat(50_000),
        "![[".repeat(20_000),
        "*a _b ".repeat(10_000),
        "`".repeat(50_000),
        "<".repeat(50_000),
        "[a](".repeat(20_000),
    ] {
        assert_eq!(note(&text).body, text.trim_end());
    }
}

#[test]
fn what_is_no_text_is_refused() {
    assert_eq!(refused(b"a\0b"), Some(SkipReason::Binary));
    assert_eq!(refused(b"caf\xE9"), Some(SkipReason::UnknownEncoding));
}

/// Pieces from which unlucky files are made.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("---\n"),
        Just("...\n"),
        Just("\n"),
        Just("\r\n"),
        Just("\r"),
        Just("# "),
        Just("## "),
        Just("#tag "),
        Just("title: x\n"),
        Just("tags: [a, b]\n"),
        Just("tags: #c\n"),
        Just("date: 2025-03-12\n"),
        Just("key: |\n  x\n"),
        Just("&a "),
        Just("*a "),
        Just("```\n"),
        Just("![[a.png|3]]"),
        Just("![](../b%20c.png)"),
        Just("> "),
        Just("| a | b |\n"),
        Just("|---|\n"),
        Just("\u{85}"),
        Just("\u{2028}"),
        Just("\u{feff}"),
        Just("é"),
        Just("日"),
        Just("💜"),
        Just("word "),
        Just("\t"),
        Just("\\"),
        Just("<div>\n"),
        Just("[x]: y.png\n"),
        Just("{"),
        Just("}"),
        Just("\""),
        Just("  "),
        Just("===\n"),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Every line of a text that is not front matter is found again in body or title.
fn assert_nothing_is_lost(text: &str) -> Result<(), TestCaseError> {
    let Ok(found) = parse("2025-03-12.md", text.as_bytes(), None) else {
        return Ok(());
    };
    let text = decode(text.as_bytes()).unwrap();
    let (_, rest) = front_matter::take(text.trim_end());
    let title = found.title.unwrap_or_default();
    let lines: Vec<&str> = found.body.split('\n').map(str::trim).collect();
    for line in rest
        .split('\n')
        .map(str::trim)
        .filter(|line| !line.is_empty())
    {
        let heading = line.trim_matches('#').trim();
        prop_assert!(
            lines.contains(&line) || (line.starts_with('#') && title.contains(heading)),
            "{:?} is neither in the body {:?} nor in the title {:?}",
            line,
            found.body,
            title
        );
    }
    for link in &found.links {
        prop_assert_eq!(&found.body[link.span.clone()], &link.as_written);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn no_bytes_make_it_panic(path in "\\PC{0,30}", bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = parse(&path, &bytes, None);
    }

    #[test]
    fn no_text_is_lost(text in prop_oneof![pieces(), "(?s).{0,80}"]) {
        assert_nothing_is_lost(&text)?;
    }
}
