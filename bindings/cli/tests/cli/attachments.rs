use std::fs;

use crate::program::{PASSPHRASE, Program};

#[test]
fn a_file_goes_in_and_comes_out_the_same() {
    let program = Program::new();
    let id = program.write("With a picture.", &[]);
    // Longer than two chunks, and not of a length that fits them.
    let picture: Vec<u8> = (0..600_001_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    let path = program.home.path().join("window.png");
    fs::write(&path, &picture).unwrap();
    program.say(&["attach", &id, path.to_str().unwrap()]);

    let listed = program.json(&["attach", &id]);
    assert_eq!(listed["attachments"][0]["name"], "window.png");
    assert_eq!(listed["attachments"][0]["bytes"], 600_001);
    assert_eq!(program.previews(&["--with-attachment"]).len(), 1);
    assert!(program.say(&["show", &id]).contains("window.png"));

    let out = program.home.path().join("out.png");
    let save = ["attach", &id, "--save", "1", "--to", out.to_str().unwrap()];
    program.say(&save);
    assert!(fs::read(&out).unwrap() == picture);
    // What is there is never written over.
    fs::write(&out, "mine").unwrap();
    program.fails(PASSPHRASE, &save, 2, "usage");
    assert_eq!(fs::read(&out).unwrap(), b"mine");
}

#[test]
fn what_is_taken_off_can_be_put_back() {
    let program = Program::new();
    let id = program.write("With a file.", &[]);
    let path = program.home.path().join("letter.txt");
    fs::write(&path, "Dear friend").unwrap();
    program.say(&["attach", &id, path.to_str().unwrap()]);
    let count = |value: serde_json::Value| value["attachments"].as_array().unwrap().len();
    assert_eq!(count(program.json(&["attach", &id, "--remove", "1"])), 0);
    program.fails(
        PASSPHRASE,
        &["attach", &id, "--remove", "1"],
        6,
        "not_found",
    );
    assert_eq!(count(program.json(&["attach", &id, "--restore"])), 1);
}

#[test]
fn a_file_that_is_not_there_attaches_nothing() {
    let program = Program::new();
    let id = program.write("Alone.", &[]);
    let absent = program.home.path().join("absent");
    program.fails(
        PASSPHRASE,
        &["attach", &id, absent.to_str().unwrap()],
        6,
        "not_found",
    );
    let folder = program.home.path().to_str().unwrap();
    program.fails(PASSPHRASE, &["attach", &id, folder], 2, "usage");
    assert!(
        program
            .say(&["attach", &id])
            .contains("Nothing is attached.")
    );
}
