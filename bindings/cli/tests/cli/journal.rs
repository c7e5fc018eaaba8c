use crate::program::{PASSPHRASE, Program};

#[test]
fn what_is_written_is_found_changed_thrown_away_and_taken_back() {
    let program = Program::new();
    let id = program.write("The marigolds came back.", &["--tag", "garden", "--star"]);
    program.write("Rain all day.", &["--at", "2025-03-14"]);

    assert_eq!(
        program.previews(&[]),
        ["The marigolds came back.", "Rain all day."]
    );
    assert_eq!(
        program.previews(&["--tag", "Garden"]),
        ["The marigolds came back."]
    );
    assert_eq!(program.previews(&["--on", "2025-03"]), ["Rain all day."]);

    let found = program.json(&["search", "MARIG*"]);
    assert_eq!(found["hits"][0]["card"]["id"], id.as_str());
    assert!(
        program
            .say(&["search", "nothing-like-it"])
            .contains("Nothing found.")
    );

    let end = &id[id.len() - 6..];
    program.say(&["edit", end, "The marigolds came back, all of them."]);
    assert!(program.say(&["show", end]).contains("all of them."));
    program.say(&["undo"]);
    assert!(!program.say(&["show", end]).contains("all of them."));

    program.say(&["trash", end]);
    assert_eq!(program.previews(&[]), ["Rain all day."]);
    program.say(&["restore", end]);
    assert_eq!(program.previews(&["--starred"]).len(), 1);
}

#[test]
fn text_comes_from_standard_input_as_it_is() {
    let program = Program::new();
    let body = "First line.\n\n  an indented one\n日本の庭 👍";
    let done = program.run_with(&format!("{PASSPHRASE}\n{body}"), &["write"]);
    assert!(done.status.success());
    let id = program.json(&["list"])["entries"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(program.json(&["show", &id])["text"]["body"], body);
}

#[test]
fn another_passphrase_and_a_code_open_the_same_journal() {
    let program = Program::new();
    program.write("Still here.", &[]);
    let code = program.json(&["recovery", "add"])["code"]
        .as_str()
        .unwrap()
        .to_owned();
    let new = "another five words entirely";
    let changed = program.run_with(&format!("{PASSPHRASE}\n{new}"), &["passphrase"]);
    assert!(changed.status.success(), "{changed:?}");
    program.fails(PASSPHRASE, &["list"], 3, "wrong_passphrase");
    for (secret, options) in [(new, vec!["list"]), (&code, vec!["list", "--recovery"])] {
        let done = program.run_with(secret, &options);
        assert!(String::from_utf8_lossy(&done.stdout).contains("Still here."));
    }
}

#[test]
fn a_new_key_for_everything_keeps_everything() {
    let program = Program::new();
    program.write("Kept through it.", &[]);
    program.say(&["keys"]);
    assert_eq!(program.previews(&[]), ["Kept through it."]);
    assert_eq!(program.json(&["check"])["whole"], true);
}

#[test]
fn a_deleted_vault_is_gone() {
    let program = Program::new();
    program.fails("yes", &["delete-vault"], 2, "usage");
    assert_eq!(program.previews(&[]).len(), 0);
    let done = program.run_with("DELETE", &["delete-vault"]);
    assert!(done.status.success(), "{done:?}");
    assert!(!program.vault().join("header.a").exists());
    program.fails(PASSPHRASE, &["list"], 6, "not_found");
}
