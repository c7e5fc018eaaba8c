use crate::program::{PASSPHRASE, Program};

#[test]
fn the_library_needs_no_vault_and_finds_what_fits() {
    let program = Program::new();
    let all = program.json(&["practice", "list"]);
    let many = all["practices"].as_array().unwrap().len();
    assert!(many >= 75, "{many}");
    let numb = program.json(&["practice", "list", "--state", "numb", "--minutes", "2"]);
    assert_eq!(numb["practices"][0]["practice"], "five-senses");
    let list = program.say(&["practice", "list", "boundary"]);
    assert!(list.contains("Build a boundary"), "{list}");
    let narrow = |text: &str| text.lines().all(|line| line.chars().count() <= 80);
    assert!(narrow(&program.say(&["practice", "list"])));
    assert!(narrow(&program.say(&["learn", "relational-trauma"])));
}

#[test]
fn what_is_offered_is_never_what_was_set_aside() {
    let program = Program::new();
    let offered =
        |program: &Program| program.json(&["practice", "offer", "numb"])["practices"].clone();
    assert_eq!(offered(&program)[0], "five-senses");
    program.say(&["practice", "aside", "five-senses"]);
    assert_eq!(offered(&program)[0], "orienting");
    program.say(&["practice", "aside", "five-senses", "--back"]);
    assert_eq!(offered(&program)[0], "five-senses");
}

#[test]
fn a_practice_that_there_is_not_and_a_session_that_there_is_not_have_their_exit_codes() {
    let program = Program::new();
    for arguments in [
        &["practice", "play", "no-such"][..],
        &["practice", "preview", "no-such"],
        &["practice", "show", "abcdef"],
        &["practice", "resume"],
        &["learn", "no-such"],
    ] {
        program.fails(PASSPHRASE, arguments, 6, "not_found");
    }
}
