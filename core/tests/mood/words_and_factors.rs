//! Own words, and what a person tracks.

use std::time::Duration;

use goldseam_core::content::{FactorKind, Pack, Quadrant};
use goldseam_core::mood::{
    Answers, FactorLook, FactorValue, FeelingWord, Filter, MoodError, Moods, NewFactor,
};

use super::house::House;

fn use_word(moods: &Moods, key: &str) {
    moods
        .check_in(Answers {
            feelings: vec![key.into()],
            ..Answers::default()
        })
        .unwrap();
}

fn word(moods: &Moods, key: &str) -> FeelingWord {
    let words = moods.feelings().unwrap();
    words.into_iter().find(|word| word.key == key).unwrap()
}

#[test]
fn words_that_are_used_come_first_and_all_others_keep_their_order() {
    let house = House::new();
    let moods = house.app.moods();
    let pack = Pack::bundled().feelings();
    assert_eq!(moods.feelings().unwrap()[0].key, pack[0].id);
    use_word(&moods, "free");
    use_word(&moods, "free");
    use_word(&moods, "torn");
    let words = moods.feelings().unwrap();
    assert_eq!((words[0].key.as_str(), words[0].uses), ("free", 2));
    assert_eq!((words[1].key.as_str(), words[1].uses), ("torn", 1));
    assert_eq!(words[2].key, pack[0].id);
    house.clock.advance(Duration::from_secs(120 * 24 * 3600));
    assert_eq!(
        moods.feelings().unwrap()[0].uses,
        0,
        "what was long ago fades"
    );
}

#[test]
fn an_own_word_merged_into_another_counts_as_it_and_can_be_split_again() {
    let house = House::new();
    let moods = house.app.moods();
    let foggy = moods.add_feeling("foggy", Quadrant::UnpleasantLow).unwrap();
    let grey = moods.add_feeling("grey", Quadrant::UnpleasantLow).unwrap();
    use_word(&moods, &foggy);
    use_word(&moods, &grey);
    use_word(&moods, "numb");
    moods.merge_feeling(&grey, &foggy).unwrap();
    moods.merge_feeling(&foggy, "numb").unwrap();
    assert_eq!(word(&moods, "numb").uses, 3, "merged words follow");
    assert_eq!(word(&moods, &grey).merged_into.as_deref(), Some("numb"));
    assert!(!word(&moods, &foggy).is_offered());
    let numb = Filter {
        feeling: Some("numb".into()),
        ..Filter::default()
    };
    assert_eq!(moods.history(numb, None, 9).unwrap().check_ins.len(), 3);
    moods.split_feeling(&foggy).unwrap();
    assert_eq!(word(&moods, &foggy).uses, 1);
    assert!(matches!(
        moods.merge_feeling("numb", &foggy),
        Err(MoodError::NotFound)
    ));
    assert!(matches!(
        moods.merge_feeling(&foggy, &foggy),
        Err(MoodError::NotFound)
    ));
}

#[test]
fn a_hidden_word_is_offered_no_more_and_check_ins_keep_it() {
    let house = House::new();
    let moods = house.app.moods();
    use_word(&moods, "crushed");
    moods.hide_feeling("crushed", true).unwrap();
    assert!(!word(&moods, "crushed").is_offered());
    let page = moods.history(Filter::default(), None, 9).unwrap();
    assert_eq!(page.check_ins[0].answers.feelings, ["crushed"]);
    moods.hide_feeling("crushed", false).unwrap();
    assert!(word(&moods, "crushed").is_offered());
}

fn tea() -> NewFactor {
    NewFactor {
        look: FactorLook {
            name: "Tea".into(),
            unit: Some("cups".into()),
            icon: "coffee".into(),
            group: "food".into(),
        },
        kind: FactorKind::YesNo,
        starter: Some("caffeine".into()),
    }
}

#[test]
fn a_factor_that_is_put_away_keeps_what_was_noted_and_says_nothing_about_its_rest() {
    let house = House::new();
    let moods = house.app.moods();
    let id = moods.add_factor(tea()).unwrap();
    let days = |count: u64| house.clock.advance(Duration::from_secs(count * 24 * 3600));
    let first = moods.today().unwrap();
    moods
        .check_in(Answers {
            factors: vec![FactorValue {
                factor: id,
                value: 1.0,
            }],
            ..Answers::default()
        })
        .unwrap();
    days(10);
    moods.archive_factor(id, true).unwrap();
    let archived = moods.today().unwrap();
    days(10);
    moods.archive_factor(id, false).unwrap();
    let back = moods.today().unwrap();
    let factor = moods.factors().unwrap().remove(0);
    assert_eq!(factor.archived, None);
    let no = |day| factor.is_no_when_unnamed(day);
    assert!(!no(first.pred_opt().unwrap()), "not yet tracked");
    assert!(no(first) && no(archived) && no(back));
    assert!(!no(archived.succ_opt().unwrap()) && !no(back.pred_opt().unwrap()));
}

#[test]
fn a_check_in_of_an_earlier_day_makes_a_factor_older() {
    let house = House::new();
    let moods = house.app.moods();
    let id = moods.add_factor(tea()).unwrap();
    let earlier = moods.today().unwrap() - chrono::Days::new(30);
    moods
        .check_in_at(
            moods.moment_of(earlier, None).unwrap(),
            Answers {
                factors: vec![FactorValue {
                    factor: id,
                    value: 1.0,
                }],
                ..Answers::default()
            },
        )
        .unwrap();
    assert_eq!(moods.factors().unwrap()[0].first_day, earlier);
}

#[test]
fn factors_stand_in_the_order_of_the_person() {
    let house = House::new();
    let moods = house.app.moods();
    let add = |name: &str| {
        let mut new = tea();
        new.look.name = name.into();
        moods.add_factor(new).unwrap()
    };
    let (_, b, c) = (add("a"), add("b"), add("c"));
    moods.order_factors(vec![c, b]).unwrap();
    let names = || -> Vec<String> {
        let factors = moods.factors().unwrap();
        factors.into_iter().map(|factor| factor.name).collect()
    };
    assert_eq!(names(), ["c", "b", "a"]);
    let mut look = tea().look;
    look.name = "renamed".into();
    moods.change_factor(b, look).unwrap();
    assert_eq!(names(), ["c", "renamed", "a"]);
}
