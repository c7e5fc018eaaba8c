//! Sentences as a person reads them.

use goldseam_core::content::{Arguments, Texts};

fn spoken(check_ins: u32) -> String {
    let arguments = Arguments::default()
        .number("check_ins", check_ins)
        .word("level", "low");
    Texts::default().with("spoken-day", &arguments)
}

#[test]
fn numbers_have_their_plurals() {
    assert_eq!(spoken(0), "nothing noted");
    assert_eq!(spoken(1), "one check-in, low");
    assert_eq!(spoken(2), "2 check-ins, mostly low");
    assert_eq!(spoken(21), "21 check-ins, mostly low");
}

#[test]
fn a_language_that_is_not_there_falls_back_to_english() {
    for wanted in [&["tlh"][..], &["xx-Latn-001", "not a tag"], &["en-GB"], &[]] {
        assert_eq!(Texts::of(wanted).get("answer-dont-know"), "I don't know");
    }
}

#[test]
fn an_attribute_is_a_text_of_its_own_and_a_missing_key_shows_itself() {
    let texts = Texts::default();
    assert_eq!(texts.get("feeling-numb"), "numb");
    assert_eq!(
        texts.get("feeling-numb.meaning"),
        "Where a feeling should be there is nothing."
    );
    assert_eq!(texts.get("feeling-of-nobody"), "feeling-of-nobody");
    // A sentence with a hole is not shown either.
    assert_eq!(texts.get("insight-level.often"), "insight-level.often");
}

#[test]
fn a_name_of_another_script_does_not_turn_the_sentence_around_it() {
    let about = |name: &str| {
        let arguments = Arguments::default()
            .name("factor", name)
            .word("scale", "belonging");
        Texts::default().with("insight-lag", &arguments)
    };
    assert_eq!(about("Tea"), "The day after Tea, and belonging");
    assert_eq!(
        about("שינה"),
        "The day after \u{2068}שינה\u{2069}, and belonging"
    );
}

#[test]
fn a_language_that_is_there_in_part_falls_back_and_is_marked_for_who_works_on_it() {
    let german = Texts::of(&["de"]);
    assert_eq!(german.get("five-senses"), "Fünf Dinge, die du siehst");
    assert_eq!(german.get("even-breathing"), "Slow, even breathing");
    let marked = german.marked();
    assert_eq!(marked.get("five-senses"), "Fünf Dinge, die du siehst");
    assert_eq!(marked.get("even-breathing"), "Slow, even breathing [en]");
}
