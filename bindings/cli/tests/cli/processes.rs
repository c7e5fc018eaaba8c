//! Two real processes on one vault.

use std::io::{BufRead, BufReader};

use crate::program::{PASSPHRASE, Program};

#[test]
fn the_second_process_is_told_and_after_a_kill_the_next_one_opens() {
    let program = Program::new();
    program.write("From before.", &[]);
    let mut first = program.start(&format!("{PASSPHRASE}\n"), &["tour-writer"]);
    let mut lines = BufReader::new(first.stdout.take().unwrap()).lines();
    // Until it has the vault, and has acknowledged a draft.
    assert_eq!(lines.next().unwrap().unwrap(), "1");
    program.fails(PASSPHRASE, &["list"], 5, "in_use");

    let mut acknowledged = 1;
    for line in lines.by_ref().take(20) {
        acknowledged = line.unwrap().parse::<usize>().unwrap();
    }
    first.kill().unwrap();
    first.wait().unwrap();
    // What it still said before it died.
    for line in lines.map_while(Result::ok) {
        acknowledged = line.parse().unwrap_or(acknowledged);
    }

    assert_eq!(program.previews(&[]), ["From before."]);
    let draft = program.json(&["drafts"])["drafts"][0]["text"]["body"]
        .as_str()
        .unwrap()
        .to_owned();
    let saved: usize = draft
        .chars()
        .filter(char::is_ascii_digit)
        .collect::<String>()
        .parse()
        .unwrap();
    // It may have died between keeping and saying so, never the other way round.
    assert!(
        saved == acknowledged || saved == acknowledged + 1,
        "{saved} of {acknowledged}"
    );
    assert_eq!(program.json(&["check"])["whole"], true);
}
