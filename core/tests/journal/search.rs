//! Search.

use goldseam_core::journal::{EntryText, MAX_PAGE};
use goldseam_core::text::Query;
use proptest::prelude::*;

use super::house::*;

#[test]
fn search_finds_words_beginnings_phrases_and_leaves_out() {
    let house = House::new();
    house.write("Die Straße nach Köln war leer");
    house.write("Der Weg nach Koeln, nicht nach Köln");
    house.write("私は東京都に住んでいます");
    let found = |query| house.bodies(query).len();
    assert_eq!(found("strasse"), 1);
    assert_eq!(found("koln"), 2);
    assert_eq!(found("\"nach koln\""), 2);
    assert_eq!(found("\"koln war\""), 1);
    assert_eq!(found("koln -leer"), 1);
    assert_eq!(found("-koln"), 1);
    assert_eq!(found("str*"), 1);
    assert_eq!(found("京都"), 1);
    assert_eq!(found("京 都 -koln"), 1);
    assert_eq!(found("on:2026-03-01"), 3);
    assert_eq!(found("before:2026-03-01 koln"), 0);
    assert_eq!(found(""), 0);
}

#[test]
fn the_first_letters_find_while_typing() {
    let house = House::new();
    house.write("a quiet garden");
    house.write("the gate was open");
    let typed = |input: &str| {
        house
            .app
            .journal()
            .search_typing(&Query::parse(input), 50)
            .unwrap()
            .hits
            .len()
    };
    assert_eq!(typed("g"), 2);
    assert_eq!(typed("ga"), 2);
    assert_eq!(typed("gar"), 1);
    assert_eq!(typed("open g"), 1);
    assert_eq!(typed("\"quiet g"), 1);
}

#[test]
fn the_best_match_is_first_and_the_newest_of_equals() {
    let house = House::new();
    let titled = |title: &str, body: &str| {
        house.write("between");
        let written = EntryText {
            title: Some(title.into()),
            ..text(body)
        };
        house.app.journal().add(written).unwrap()
    };
    let in_title = titled("Garden", "of the other house");
    let often = titled("Work", "garden, garden and garden");
    let once_old = titled("Monday", "the garden");
    let once_new = titled("Tuesday", "a garden");
    let best = |query: &str| -> Vec<_> {
        let hits = house
            .app
            .journal()
            .search_best(Query::parse(query), MAX_PAGE);
        hits.unwrap().iter().map(|hit| hit.card.id).collect()
    };
    assert_eq!(best("garden"), [in_title, often, once_new, once_old]);
    assert_eq!(best("garden -house"), [often, once_new, once_old]);
    assert_eq!(best("\"garden and\""), [often]);
    assert!(best("").is_empty() && best("nothing").is_empty());
}

#[test]
fn a_hit_shows_why_it_was_found() {
    let house = House::new();
    let body = format!(
        "{} 👍 The **Straße** was empty. {}",
        "before ".repeat(100),
        "after ".repeat(100)
    );
    let written = EntryText {
        title: Some("Die Straße".into()),
        ..text(&body)
    };
    house.app.journal().add(written).unwrap();
    let page = house
        .app
        .journal()
        .search(Query::parse("strasse"), None, 1)
        .unwrap();
    let hit = &page.hits[0];
    let marked = |text: &str, ranges: &[goldseam_core::text::Range16]| -> Vec<String> {
        let units: Vec<u16> = text.encode_utf16().collect();
        let cut =
            |range: &goldseam_core::text::Range16| &units[range.start as usize..range.end as usize];
        ranges
            .iter()
            .map(|range| String::from_utf16(cut(range)).unwrap())
            .collect()
    };
    assert_eq!(
        marked(hit.card.title.as_deref().unwrap(), &hit.title_highlights),
        ["Straße"]
    );
    assert_eq!(
        marked(&hit.snippet.text, &hit.snippet.highlights),
        ["Straße"]
    );
    assert!(hit.snippet.text.chars().count() <= 200);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    /// Row 14: whatever is typed, search answers and never with an error.
    #[test]
    fn no_input_is_a_search_error(inputs in prop::collection::vec(any::<String>(), 200)) {
        let house = House::new();
        house.write("some words to look in");
        for input in inputs {
            let query = Query::parse(&input);
            prop_assert!(house.app.journal().search(query.clone(), None, 10).is_ok());
            prop_assert!(house.app.journal().search_typing(&query, 10).is_ok());
        }
    }
}
