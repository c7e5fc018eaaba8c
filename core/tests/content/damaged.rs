//! A pack that is not what it should be says where.

use goldseam_core::content::{ContentError, Pack, PackFiles};

fn refused(files: &PackFiles<'_>) -> ContentError {
    Pack::parse(files).unwrap_err()
}

#[test]
fn a_damaged_file_is_named_with_the_place() {
    let files = PackFiles {
        feelings: "families = []\nchips = []\nfeelings = [ { id = \"x\", family = ",
        ..PackFiles::bundled()
    };
    let ContentError::Structure { file, reason } = refused(&files) else {
        panic!("another error");
    };
    assert_eq!(file, "feelings.toml");
    assert!(reason.contains("line 3"), "{reason}");
}

#[test]
fn what_a_newer_pack_knows_is_not_silently_left_out() {
    let newer = PackFiles::bundled().body.to_owned() + "\nsides = [\"left\"]\n";
    let files = PackFiles {
        body: &newer,
        ..PackFiles::bundled()
    };
    assert!(matches!(
        refused(&files),
        ContentError::Structure { file, .. } if file == "body.toml"
    ));
}

#[test]
fn an_id_that_is_there_twice_or_names_nothing_is_named() {
    let twice = "areas = [\"head\", \"head\"]";
    let unknown = PackFiles::bundled()
        .feelings
        .replace("chips = [\"hopeful\"", "chips = [\"nobody\"");
    for (files, id) in [
        (
            PackFiles {
                body: twice,
                ..PackFiles::bundled()
            },
            "head",
        ),
        (
            PackFiles {
                feelings: &unknown,
                ..PackFiles::bundled()
            },
            "nobody",
        ),
    ] {
        match refused(&files) {
            ContentError::Id { id: named, .. } => assert_eq!(named, id),
            other => panic!("{other}"),
        }
    }
}
