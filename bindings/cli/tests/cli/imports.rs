use std::fs;

use crate::program::{PASSPHRASE, Program};

#[test]
fn a_folder_is_previewed_imported_once_and_taken_back() {
    let program = Program::new();
    let notes = program.home.path().join("notes");
    fs::create_dir(&notes).unwrap();
    for day in 1..=12 {
        let text = format!("---\ntags: [old]\n---\nWhat day {day} was like.");
        fs::write(notes.join(format!("2024-05-{day:02}.md")), text).unwrap();
    }
    fs::write(notes.join("broken.md"), [0xff, 0x00, 0x12]).unwrap();
    let folder = notes.to_str().unwrap();

    let preview = program.json(&["import", folder, "--preview"]);
    assert_eq!(preview["new"], 12);
    assert_eq!(preview["first_day"], "2024-05-01");
    assert_eq!(program.json(&["info"])["entries"], 0);

    let report = program.json(&["import", folder]);
    assert_eq!(report["imported"], 12);
    assert_eq!(report["skipped"][0]["path"], "broken.md");
    let again = program.json(&["import", folder]);
    assert_eq!(
        (&again["imported"], &again["already_present"]),
        (&0.into(), &12.into())
    );
    assert_eq!(
        program.json(&["calendar", "2024-05"])["days"]
            .as_array()
            .unwrap()
            .len(),
        12
    );

    program.write("My own.", &[]);
    assert_eq!(program.json(&["import", "--undo"])["trashed"], 12);
    assert_eq!(program.previews(&[]), ["My own."]);
    program.fails(PASSPHRASE, &["import", "--undo"], 6, "not_found");
}
