//! What `cargo xtask bindings` runs: Kotlin, Swift and Python from the built library, and what the library exports.
//!
//! A crate of its own, because its dependencies have no place in a library that is shipped.

mod elf;
mod names;
mod surface;

use std::fs;
use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::{Context, bail};
use camino::Utf8PathBuf;
use uniffi_bindgen::bindings::{GenerateOptions, TargetLanguage, generate};

const USAGE: &str = "\
Usage: goldseam-bindgen generate LIBRARY FOLDER CONFIG
       goldseam-bindgen names LIBRARY
       goldseam-bindgen shown LIBRARY
       goldseam-bindgen surface LIBRARY kotlin|swift GENERATED

generate writes FOLDER/kotlin, FOLDER/swift and FOLDER/python; CONFIG says where the crates' uniffi.toml are.
names prints one exported function a line: Object.method() or function(), and fails on a name that a language has for itself.
shown prints what a library to be shipped shows to the system's loader, and fails on what must not be there.
surface prints what an app sees of a generated file, without what is only there for tests.";

/// Types that only the feature `conformance` has.
const FOR_TESTS: &str = "Conformance";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Standard error is the last place to complain to.
            let _ = writeln!(io::stderr(), "error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[&str]) -> anyhow::Result<()> {
    match args {
        ["generate", library, folder, config] => [
            (TargetLanguage::Kotlin, "kotlin"),
            (TargetLanguage::Swift, "swift"),
            (TargetLanguage::Python, "python"),
        ]
        .into_iter()
        .try_for_each(|(language, name)| {
            generate(GenerateOptions {
                languages: vec![language],
                source: Utf8PathBuf::from(library),
                out_dir: Utf8PathBuf::from(folder).join(name),
                config_override: Some(Utf8PathBuf::from(config)),
                ..GenerateOptions::default()
            })
            .with_context(|| format!("{name} could not be generated"))
        }),
        ["names", library] => {
            let names = names::of(&Utf8PathBuf::from(library))?;
            let taken = names.taken();
            if !taken.is_empty() {
                bail!("a language has these names for itself: {taken:?}");
            }
            let functions = names.all.iter().filter(|name| name.ends_with("()"));
            functions
                .into_iter()
                .try_for_each(|name| Ok(writeln!(io::stdout(), "{name}")?))
        }
        ["shown", library] => {
            let shown = elf::of(&fs::read(library).context("the library")?)?;
            io::stdout().write_all(shown.told().as_bytes())?;
            match shown.faults().as_slice() {
                [] => Ok(()),
                faults => bail!("the library {}", faults.join(", ")),
            }
        }
        ["surface", library, language, generated] => {
            let language = match *language {
                "kotlin" => &surface::KOTLIN,
                "swift" => &surface::SWIFT,
                other => bail!("no surface is told of {other}"),
            };
            let mut types = names::of(&Utf8PathBuf::from(library))?.types;
            types.retain(|name| !name.starts_with(FOR_TESTS));
            let generated = fs::read_to_string(generated).context("the generated file")?;
            let surface = surface::of(language, &generated, &types);
            Ok(io::stdout().write_all(surface.as_bytes())?)
        }
        _ => bail!("{USAGE}"),
    }
}
