//! Every id has its words, and no word is left over.

use std::collections::BTreeSet;

use goldseam_core::content::{LANGUAGES, Pack, Quadrant};

use super::words;

/// The keys that the pack's ids need.
fn needed(pack: &Pack) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut need = |key: String| {
        keys.insert(key);
    };
    for feeling in pack.feelings() {
        need(format!("feeling-{}", feeling.id));
        need(format!("feeling-{}.meaning", feeling.id));
    }
    for family in pack.families() {
        need(format!("family-{family}"));
    }
    for quadrant in Quadrant::ALL {
        need(format!("quadrant-{}", quadrant.as_str()));
    }
    for area in pack.body_areas() {
        need(format!("body-{area}"));
    }
    for group in pack.factor_groups() {
        need(format!("factor-group-{}", group.id));
        for starter in &group.factors {
            need(format!("factor-{}", starter.id));
            if starter.kind == goldseam_core::content::FactorKind::Amount {
                need(format!("factor-{}.unit", starter.id));
            }
        }
    }
    for asked in pack.signs().iter().chain(pack.impact_areas()) {
        need(format!("question-{}", asked.id));
    }
    for part in pack.weekly().iter().chain(pack.monthly()) {
        need(format!("part-{}", part.id));
        for question in &part.questions {
            need(format!("question-{question}"));
        }
    }
    for step in pack.step_kinds() {
        need(format!("step-{}", step.id));
        need(format!("step-{}.meaning", step.id));
    }
    keys
}

/// Families of keys that belong to ids: of these, none may be left over.
const OF_IDS: [&str; 9] = [
    "feeling-",
    "family-",
    "quadrant-",
    "body-",
    "factor-",
    "question-",
    "part-",
    "step-",
    "factor-group-",
];
/// Keys of these families that the code names itself.
const OF_CODE: [&str; 12] = [
    "part-activation",
    "part-feelings",
    "part-body",
    "part-factors",
    "part-belonging",
    "part-cup",
    "part-note",
    "part-of-day-0",
    "part-of-day-1",
    "part-of-day-2",
    "part-of-day-3",
    "part-of-day-4",
];

#[test]
fn every_id_has_its_words_and_no_word_is_left_over() {
    let needed = needed(Pack::bundled());
    for language in LANGUAGES.iter() {
        let texts = words::of(language);
        // A language may be there in part, with some practices only.
        if *language != "en" && texts.is_empty() {
            continue;
        }
        for key in &needed {
            assert!(texts.contains_key(key), "{language} lacks {key}");
        }
        for key in texts.keys().filter(|key| !OF_CODE.contains(&key.as_str())) {
            let of_id = OF_IDS.iter().any(|family| key.starts_with(family));
            assert!(
                !of_id || needed.contains(key),
                "{language}: {key} belongs to no id"
            );
        }
    }
}

#[test]
fn the_vocabulary_is_rich_and_says_what_each_word_means() {
    let (pack, texts) = (Pack::bundled(), words::of("en"));
    assert!(
        (110..=150).contains(&pack.feelings().len()),
        "{}",
        pack.feelings().len()
    );
    let mut seen = BTreeSet::new();
    for feeling in pack.feelings() {
        let meaning = &texts[&format!("feeling-{}.meaning", feeling.id)];
        assert!(meaning.chars().count() <= 90, "{}: too long", feeling.id);
        assert!(
            seen.insert(meaning),
            "{}: the meaning is there twice",
            feeling.id
        );
        let word = feeling.id.replace('-', " ");
        let circular = meaning
            .to_lowercase()
            .split(|c: char| !c.is_alphabetic())
            .any(|part| part == word);
        assert!(!circular, "{}: the word explains itself", feeling.id);
    }
}
