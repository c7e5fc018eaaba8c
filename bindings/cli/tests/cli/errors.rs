use std::fs;

use crate::program::{PASSPHRASE, Program};

#[test]
fn each_kind_of_failure_has_its_exit_code() {
    let program = Program::new();
    let sealed = program.write("For later.", &["--seal-until", "2999-01-01"]);
    for (input, arguments, code, kind) in [
        ("not the passphrase", vec!["list"], 3, "wrong_passphrase"),
        ("", vec!["list"], 3, "wrong_passphrase"),
        (PASSPHRASE, vec!["show", "zzzzzz"], 6, "not_found"),
        (PASSPHRASE, vec!["show", &sealed], 11, "sealed"),
        (PASSPHRASE, vec!["write", "  "], 2, "usage"),
        (PASSPHRASE, vec!["import", "/nowhere/at/all"], 1, "failed"),
        ("short", vec!["init"], 2, "usage"),
    ] {
        program.fails(input, &arguments, code, kind);
    }
    assert_eq!(program.json(&["info"])["entries"], 1);
}

#[test]
fn a_vault_that_is_not_there_or_is_cut_is_never_made_anew() {
    let program = Program::without_vault();
    program.fails(PASSPHRASE, &["list"], 6, "not_found");
    assert!(!program.vault().exists());

    let program = Program::new();
    program.write("Words.", &[]);
    for name in ["s0.db", "s1.db"] {
        let file = fs::File::options()
            .write(true)
            .open(program.vault().join(name))
            .unwrap();
        file.set_len(1).unwrap();
    }
    program.fails(PASSPHRASE, &["list"], 4, "damaged");
    assert_eq!(
        fs::metadata(program.vault().join("s0.db")).unwrap().len(),
        1
    );
}

#[test]
fn no_failure_says_a_word_of_the_journal() {
    let program = Program::new();
    program.write("unspeakable", &[]);
    for arguments in [
        vec!["show", "unspeakable"],
        vec!["edit", "unspeakable", "unspeakable"],
        vec!["tag", "rename", "unspeakable", "unspeakable2"],
        vec!["attach", "unspeakable", "unspeakable"],
    ] {
        let done = program.run_with(PASSPHRASE, &arguments);
        assert!(!done.status.success());
        let said = String::from_utf8_lossy(&done.stderr);
        assert!(!said.contains("unspeakable"), "{said}");
    }
}
