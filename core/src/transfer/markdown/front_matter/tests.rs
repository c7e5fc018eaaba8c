use chrono::NaiveDate;

use super::*;

fn front(yaml: &str) -> FrontMatter {
    let text = format!("---\n{yaml}\n---\nBody.");
    let (front, body) = take(&text);
    assert_eq!(body, "Body.", "{yaml}");
    front
}

fn extra(front: &FrontMatter) -> Vec<(&str, &str)> {
    front
        .extra
        .iter()
        .map(|(key, yaml)| (key.as_str(), yaml.as_str()))
        .collect()
}

fn stays_in_the_text(text: &str) -> Vec<Warning> {
    let (front, body) = take(text);
    assert_eq!(body, text);
    assert!(front.extra.is_empty() && front.tags.is_empty() && front.title.is_none());
    front.warnings
}

fn day(day: u32) -> Option<DateValue> {
    NaiveDate::from_ymd_opt(2025, 3, day).map(DateValue::DateOnly)
}

#[test]
fn known_keys_are_understood() {
    let front = front(
        "Title: \"A day: long\"\ndate: 2025-03-12\nupdated: 2025-03-13\ntags: [calm, a/b]\nfavorite: yes",
    );
    assert_eq!(front.title.as_deref(), Some("A day: long"));
    assert_eq!(front.date, day(12));
    assert_eq!(front.modified, day(13));
    assert_eq!(front.tags, ["calm", "a/b"]);
    assert!(front.starred);
    assert!(front.extra.is_empty());
    assert!(front.warnings.is_empty());
}

#[test]
fn the_first_date_in_rank_wins_and_the_others_are_kept() {
    let found = front(
        "date-created: 2025-03-04\ncreated_at: 2025-03-03\ncreated: 2025-03-02\ndate: 2025-03-01",
    );
    assert_eq!(found.date, day(1));
    assert_eq!(found.extra.len(), 3);
    let found = front("date: someday\ndate created: Tuesday, March 4th 2025");
    assert_eq!(found.date, day(4));
    assert_eq!(extra(&found), [("date", "someday")]);
    assert_eq!(found.warnings, [Warning::DateUnreadable]);
    let found = front("date: 2025-03-05 at dawn");
    assert_eq!(found.date, day(5));
    assert_eq!(extra(&found), [("date", "2025-03-05 at dawn")]);
    assert_eq!(found.warnings, [Warning::DatePartlyRead]);
}

#[test]
fn a_link_to_a_days_note_is_a_date() {
    assert_eq!(front("date: [[2025-03-06]]").date, day(6));
    assert_eq!(front("date: \"[[2025-03-06]]\"").date, day(6));
}

#[test]
fn tags_are_read_in_every_form() {
    for yaml in [
        "tags: [calm, new year]",
        "tags:\n  - calm\n  - new year",
        "tags:\n- \"#calm\"\n- '#new year'",
        "tags: calm, new year",
        "tags: \"#calm, #new year\"",
        "Tag:\n  - calm\n  -\n  - new   year",
    ] {
        assert_eq!(front(yaml).tags, ["calm", "new year"], "{yaml}");
    }
    assert_eq!(front("tags: calm year").tags, ["calm", "year"]);
    assert!(front("tags:").tags.is_empty());
}

#[test]
fn tags_that_yaml_takes_for_comments_are_tags() {
    assert_eq!(front("tags: #calm #year\ntitle: x").tags, ["calm", "year"]);
    assert_eq!(front("tags:\n  - #calm\n  - #year").tags, ["calm", "year"]);
    assert!(front("tags: # none today").tags.is_empty());
    assert_eq!(front("tags: [calm] #later").tags, ["calm"]);
}

#[test]
fn what_is_unknown_is_kept_as_written() {
    let found = front(
        "mood: \"so \\u00e9 so\"   # c1\ndate: 2025-03-12\naliases:\n  - A\n  - B # c2\n# c3\ntext: |2-\n    indented,\n  x\nempty:\nplace: {lat: 1, lon: [2, 3]}\nlist: a,",
    );
    assert_eq!(
        extra(&found),
        [
            ("mood", "\"so \\u00e9 so\"   # c1"),
            ("aliases", "  - A\n  - B # c2\n# c3"),
            ("text", "|2-\n    indented,\n  x"),
            ("empty", ""),
            ("place", "{lat: 1, lon: [2, 3]}"),
            ("list", "a,"),
        ]
    );
}

#[test]
fn comments_are_kept_once() {
    let found = front("# written on the train\ntitle: x # or y\nmood: 3 # of 5");
    assert_eq!(
        extra(&found),
        [
            ("mood", "3 # of 5"),
            ("#", "written on the train"),
            ("#", "or y")
        ]
    );
}

#[test]
fn a_mapping_in_braces_is_front_matter_too() {
    let found = front("{\"title\": \"x\", \"mood\": 3, \"n\": [1, 2]}");
    assert_eq!(found.title.as_deref(), Some("x"));
    assert_eq!(extra(&found), [("mood", "3"), ("n", "[1, 2]")]);
}

#[test]
fn a_second_value_of_a_key_is_kept() {
    let found = front("title: one\ntitle: two");
    assert_eq!(found.title.as_deref(), Some("one"));
    assert_eq!(extra(&found), [("title", "two")]);
}

#[test]
fn a_value_of_an_unexpected_kind_is_kept() {
    let found = front("title: [a]\ntags: {a: b}\nstarred: perhaps\ndate: {y: 2025}");
    assert_eq!(found.extra.len(), 4);
    assert_eq!(
        found.warnings,
        [
            Warning::PropertyUnreadable,
            Warning::PropertyUnreadable,
            Warning::PropertyUnreadable,
            Warning::DateUnreadable
        ]
    );
    let long = "x".repeat(MAX_TITLE_CHARS + 1);
    assert_eq!(
        front(&format!("title: {long}")).extra,
        [("title".to_owned(), long)]
    );
}

#[test]
fn malformed_yaml_stays_in_the_text() {
    for yaml in [
        "title: \"never closed",
        "title: [a",
        "tags: [#a, #b]",
        "a: b: c",
        "- a\n- list",
        "only words",
        "? [1, 2]\n: complex key",
        "alias: *nowhere",
        "title: x\n%YAML 9.9",
    ] {
        let text = format!("---\n{yaml}\n---\nBody.\n");
        assert_eq!(
            stays_in_the_text(&text),
            [Warning::FrontMatterUnreadable],
            "{yaml}"
        );
    }
}

#[test]
fn rules_across_the_page_are_no_front_matter() {
    assert!(stays_in_the_text("---\nA text under a rule.\n").is_empty());
    assert!(stays_in_the_text("----\ntitle: x\n----\n").is_empty());
    assert!(stays_in_the_text(" ---\ntitle: x\n---\n").is_empty());
    assert!(stays_in_the_text("---").is_empty());
    assert_eq!(
        stays_in_the_text("---\nDear diary: today was long.\n---\nAnd so on.\n"),
        [Warning::FrontMatterUnreadable]
    );
}

#[test]
fn the_end_may_be_dots_and_the_whole_may_be_empty() {
    let (front, body) = take("---  \ntitle: x\n...\nBody\n---\nmore");
    assert_eq!(
        (front.title.as_deref(), body),
        (Some("x"), "Body\n---\nmore")
    );
    assert_eq!(take("---\n---\nBody").1, "Body");
    assert_eq!(take("---\ntitle: x\n---").1, "");
}

#[test]
fn an_alias_bomb_stays_as_small_as_its_file() {
    let mut yaml = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n".to_owned();
    for level in 1..12 {
        let aliases = vec![format!("*a{}", level - 1); 9].join(", ");
        yaml.push_str(&format!("a{level}: &a{level} [{aliases}]\n"));
    }
    yaml.push_str("tags: *a11\ntitle: *a11\ndate: *a11");
    let found = front(&yaml);
    assert!(found.tags.is_empty());
    let kept: usize = found.extra.iter().map(|(_, yaml)| yaml.len()).sum();
    assert!(kept <= yaml.len());
    assert_eq!(found.extra.len(), 15);
}

#[test]
fn deep_nesting_and_great_length_stay_in_the_text() {
    for yaml in [
        format!("a: {}{}", "[".repeat(30_000), "]".repeat(30_000)),
        format!("a: {}", "{b: ".repeat(10_000)),
        format!("a:\n{}", "- ".repeat(20_000)),
        format!("title: {}", "x".repeat(MAX_BYTES)),
    ] {
        let text = format!("---\n{yaml}\n---\nBody.\n");
        assert_eq!(stays_in_the_text(&text), [Warning::FrontMatterUnreadable]);
    }
}

#[test]
fn more_tags_than_can_be_taken_are_kept() {
    let many: Vec<String> = (0..300).map(|n| format!("t{n}")).collect();
    let found = front(&format!("tags: [{}]", many.join(", ")));
    assert_eq!(found.extra.len(), 1);
    assert!(found.extra[0].1.contains("t299"));
}
