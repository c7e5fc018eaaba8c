use crate::program::{PASSPHRASE, Program};

#[test]
fn a_check_in_is_kept_listed_and_shown_in_the_year() {
    let program = Program::new();
    program.say(&["track", "Tea", "--kind", "amount", "--unit", "cups"]);
    let told = program.say(&[
        "check-in",
        "--pleasantness",
        "72",
        "--feeling",
        "Hopeful",
        "--body",
        "chest",
        "--factor",
        "tea=2",
        "--note",
        "By the river.",
        "--at",
        "2025-03-14T21:05",
    ]);
    assert!(told.contains("Kept."), "{told}");
    let page = program.json(&["moods"]);
    let answers = &page["check_ins"][0]["answers"];
    assert_eq!(answers["pleasantness"]["value"], 72);
    assert_eq!(answers["feelings"][0], "hopeful");
    assert_eq!(answers["factors"][0]["value"], 2.0);
    let list = program.say(&["moods"]);
    assert!(list.contains("March 2025"), "{list}");
    assert!(list.contains("good, hopeful, By the river."), "{list}");
    let year = program.say(&["year", "2025"]);
    assert!(
        year.contains("Mar 2025  · · · · · · · · · · · · · ▆"),
        "{year}"
    );
    assert!(
        year.lines().all(|line| line.chars().count() <= 80),
        "{year}"
    );
    let days = program.json(&["year", "2025"]);
    assert_eq!(days["days"][0]["day"], "2025-03-14");
}

#[test]
fn answers_of_their_own_are_answers() {
    let program = Program::new();
    program.say(&[
        "check-in",
        "--cup",
        "dont-know",
        "--pleasantness",
        "rather-not-say",
    ]);
    assert!(program.say(&["moods"]).contains("I'd rather not say"));
}

#[test]
fn what_is_not_known_is_said_and_nothing_is_kept() {
    let program = Program::new();
    for (arguments, code, kind) in [
        (&["check-in", "--feeling", "blorp"][..], 6, "not_found"),
        (&["check-in", "--factor", "Tea"], 6, "not_found"),
        (&["check-in", "--body", "tail"], 6, "not_found"),
        (&["check-in"], 2, "usage"),
    ] {
        program.fails(PASSPHRASE, arguments, code, kind);
    }
    assert!(program.say(&["moods"]).contains("Nothing here yet."));
}

#[test]
fn insight_says_how_far_it_is_and_takes_five_questions() {
    let program = Program::new();
    program.say(&["track", "A walk"]);
    assert!(program.say(&["insights"]).contains("Too early to tell."));
    let all = program.say(&["insights", "--all"]);
    assert!(
        all.contains("Too early to tell: 0 of 7 days so far."),
        "{all}"
    );
    let questions = program.json(&["insights", "--questions"]);
    let keys: Vec<String> = questions["questions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|question| question["key"].as_str().unwrap().to_owned())
        .collect();
    for key in &keys[..5] {
        program.say(&["insights", "--ask", key]);
    }
    program.fails(PASSPHRASE, &["insights", "--ask", &keys[5]], 2, "usage");
    program.say(&["insights", "--ask", &keys[0]]);
    program.say(&["insights", "--mute", "level"]);
    let findings = program.json(&["insights", "--all"]);
    let asked = findings["findings"].as_array().unwrap();
    assert!(
        asked
            .iter()
            .any(|finding| finding["question"] == keys[1].as_str())
    );
    assert!(asked.iter().all(|finding| finding["question"] != "level"));
}
