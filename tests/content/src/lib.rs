//! Whether the content pack is whole, gentle and readable.
//!
//! The core checks what the machine must be able to rely on; this crate checks what a reader relies on. It reads the pack's
//! files as they lie in the source tree, so that somebody who writes content sees a finding within seconds. Each module
//! looks at one thing and gives [`Finding`]s; `cargo xtask content` prints them.

pub mod care;
pub mod coverage;
pub mod keys;
pub mod language;
pub mod reading;
pub mod words;

use std::fmt;
use std::path::{Path, PathBuf};

use goldseam_core::content::{Library, LibraryFiles};
use words::Words;

/// Something that is not as it should be, for who works on the pack.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file or key.
    pub place: String,
    /// What is wrong with it.
    pub what: String,
}

impl Finding {
    /// A finding.
    pub fn new(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            what: what.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

/// The folder of the pack.
#[must_use]
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../core/content")
}

/// Everything that is wrong with the pack that is compiled in.
///
/// # Errors
/// If a file of the pack cannot be read at all.
pub fn findings() -> Result<Vec<Finding>, Box<dyn std::error::Error>> {
    let library = match Library::parse(&LibraryFiles::bundled()) {
        Ok(library) => library,
        // Nothing else can be judged.
        Err(error) => return Ok(vec![Finding::new("core/content", error.to_string())]),
    };
    let english = Words::of(&folder(), "en")?;
    let mut findings = english.problems().to_vec();
    findings.extend(keys::findings(&library, &english));
    for language in words::others(&folder())? {
        let words = Words::of(&folder(), &language)?;
        findings.extend(words.problems().iter().cloned());
        findings.extend(keys::findings_of_translation(&library, &english, &words));
    }
    findings.extend(care::findings(&library));
    findings.extend(language::findings(&english));
    findings.extend(reading::findings(&library, &english)?);
    findings.extend(coverage::Coverage::of(&library)?.findings());
    findings.sort();
    Ok(findings)
}
