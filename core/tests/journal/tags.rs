//! Tags.

use goldseam_core::journal::JournalError;
use goldseam_core::vault::CancelToken;

use super::house::*;

#[test]
fn tags_are_found_renamed_merged_and_removed() {
    let house = House::new();
    let journal = house.app.journal();
    journal.add(tagged("one", &["Garden", "garden"])).unwrap();
    journal.add(tagged("two", &["walking"])).unwrap();
    let count = |query: &str| house.bodies(query).len();
    assert_eq!(
        (
            count("tag:GARDEN"),
            count("-tag:garden"),
            count("tag:garden one"),
            count("tag:nobody")
        ),
        (1, 1, 1, 0)
    );
    journal.rename_tag("garden", "Earth").unwrap();
    assert_eq!((count("tag:earth"), count("tag:garden")), (1, 0));
    journal.rename_tag("walking", "earth").unwrap();
    assert_eq!(count("tag:earth"), 2);
    let names: Vec<_> = journal
        .tags()
        .unwrap()
        .into_iter()
        .map(|tag| (tag.name, tag.entries))
        .collect();
    assert_eq!(names, [("Earth".to_owned(), 2)]);
    journal.remove_tag("earth").unwrap();
    assert_eq!(
        (
            count("tag:earth"),
            count("one"),
            journal.tags().unwrap().len()
        ),
        (0, 1, 0)
    );
    // No row of an index may be left behind for words that no entry has.
    house.app.vault().check(&CancelToken::new()).unwrap();
}

#[test]
fn a_tag_made_by_hand_stays_without_entries() {
    let house = House::new();
    let journal = house.app.journal();
    journal.create_tag(" Hope ").unwrap();
    let id = journal.add(tagged("x", &["hope", "passing"])).unwrap();
    journal.trash(id).unwrap();
    let names = || -> Vec<_> {
        let tags = journal.tags().unwrap();
        tags.into_iter()
            .map(|tag| (tag.name, tag.entries))
            .collect()
    };
    assert_eq!(names(), [("Hope".to_owned(), 0)]);
    assert!(matches!(
        journal.create_tag("!"),
        Err(JournalError::TagName)
    ));
    journal.remove_tag("HOPE").unwrap();
    assert!(names().is_empty());
}

#[test]
fn merged_and_removed_tags_come_back() {
    let house = House::new();
    let journal = house.app.journal();
    journal.add(tagged("one", &["a"])).unwrap();
    journal.add(tagged("two", &["b"])).unwrap();
    journal.add(tagged("both", &["a", "b"])).unwrap();
    let counts = || ["tag:a", "tag:b"].map(|query| house.bodies(query).len());
    journal.merge_tags("a", "b").unwrap();
    assert_eq!(counts(), [0, 3]);
    journal.undo().unwrap();
    assert_eq!(counts(), [2, 2]);
    journal.remove_tag("a").unwrap();
    assert_eq!(counts(), [0, 2]);
    journal.undo().unwrap();
    assert_eq!(counts(), [2, 2]);
    assert!(matches!(
        journal.merge_tags("a", "c"),
        Err(JournalError::NotFound)
    ));
    house.app.vault().check(&CancelToken::new()).unwrap();
}
