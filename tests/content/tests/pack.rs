//! The pack that is shipped: whole, gentle and readable.

use std::error::Error;
use std::fs;
use std::path::Path;

use goldseam_content_check::coverage::Coverage;
use goldseam_content_check::words::Words;
use goldseam_content_check::{Finding, findings, folder, keys, language, reading};
use goldseam_core::content::{Library, LibraryFiles};

type Outcome = Result<(), Box<dyn Error>>;

#[test]
fn nothing_is_wrong_with_the_pack() -> Outcome {
    let findings: Vec<String> = findings()?.iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "{}", findings.join("\n"));
    Ok(())
}

#[test]
fn every_point_of_the_source_articles_is_realised_or_named_for_later() -> Outcome {
    let (now, later, nowhere) = Coverage::of(Library::bundled())?.counts("");
    assert_eq!((now + later, nowhere), (296, 0));
    Ok(())
}

#[test]
fn the_document_of_coverage_is_as_the_pack_is() -> Outcome {
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/coverage.md");
    let written = fs::read_to_string(document)?;
    let now = Coverage::of(Library::bundled())?.document();
    assert!(written == now, "run `cargo xtask content`");
    Ok(())
}

/// A copy of the pack with one file changed.
fn changed(file: &str, from: &str, to: &str) -> Result<Words, Box<dyn Error>> {
    let copy = tempfile::tempdir()?;
    for language in ["en", "en/practices"] {
        fs::create_dir_all(copy.path().join(language))?;
        for entry in fs::read_dir(folder().join(language))? {
            let path = entry?.path();
            if let (true, Some(name)) = (path.is_file(), path.file_name()) {
                fs::copy(&path, copy.path().join(language).join(name))?;
            }
        }
    }
    let path = copy.path().join(file);
    let text = fs::read_to_string(&path)?;
    assert!(text.contains(from), "{file} does not say {from:?}");
    fs::write(&path, text.replace(from, to))?;
    Words::of(copy.path(), "en")
}

#[test]
fn what_is_planted_is_found() -> Outcome {
    let library = Library::bundled();
    let file = "en/practices/five-senses.ftl";
    let lacking = changed(file, "five-senses_see =", "# five-senses_see =")?;
    let found = |findings: Vec<Finding>, what: &str| {
        findings.iter().any(|finding| finding.what.contains(what))
    };
    assert!(found(keys::findings(library, &lacking), "has no words"));
    let left_over = changed(file, "five-senses_see =", "five-senses_look =")?;
    assert!(found(
        keys::findings(library, &left_over),
        "belongs to nothing"
    ));
    let twice = changed(file, "five-senses_touch =", "five-senses_see =")?;
    assert!(found(twice.problems().to_vec(), "twice"));
    let order = changed(file, "Look around slowly.", "You must look around.")?;
    assert!(found(language::findings(&order), "you must"));
    let endless = changed(file, "Look around slowly.", &"look and ".repeat(20))?;
    assert!(found(
        reading::findings(library, &endless)?,
        "a sentence of"
    ));
    let office = changed(
        file,
        "Look around slowly. Name five things that you see.",
        &"Unequivocal acknowledgement necessitates organisational participation. ".repeat(6),
    )?;
    assert!(found(
        reading::findings(library, &office)?,
        "reads like grade"
    ));
    Ok(())
}

#[test]
fn there_are_enough_practices() {
    assert!(LibraryFiles::bundled().practices.len() >= 75);
}
