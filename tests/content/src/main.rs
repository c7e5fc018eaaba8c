//! Prints what is wrong with the content pack, how the source articles are covered, and what reads hardest.

use std::error::Error;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use goldseam_content_check::coverage::Coverage;
use goldseam_content_check::words::Words;
use goldseam_content_check::{findings, folder, reading};
use goldseam_core::content::Library;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let mut out = io::stdout().lock();
    let findings = findings()?;
    let library = Library::bundled();
    let coverage = Coverage::of(library)?;
    let english = Words::of(&folder(), "en")?;

    write!(out, "{}", coverage.table())?;
    let steps: usize = library
        .practices()
        .iter()
        .map(|practice| practice.steps.len())
        .sum();
    writeln!(
        out,
        "\n{} practices with {steps} steps, {} cards, {} paths",
        library.practices().len(),
        library.cards().len(),
        library.paths().len()
    )?;
    writeln!(out, "\nhardest to read (years of school)")?;
    for grade in reading::grades(library, &english).into_iter().take(5) {
        writeln!(out, "  {:<34} {:>5.1}", grade.id, grade.grade)?;
    }
    if env::args().nth(1).as_deref() == Some("--write") {
        let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/coverage.md");
        fs::write(document, coverage.document())?;
        writeln!(out, "\nwrote docs/coverage.md")?;
    }
    if findings.is_empty() {
        writeln!(out, "\nnothing is wrong")?;
        return Ok(ExitCode::SUCCESS);
    }
    writeln!(out, "\n{} findings", findings.len())?;
    for finding in findings {
        writeln!(out, "  {finding}")?;
    }
    Ok(ExitCode::FAILURE)
}
