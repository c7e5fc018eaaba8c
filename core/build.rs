//! Gathers the files of the content pack, so that a file added to `content` is in the pack without a line of Rust.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let content = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("content");
    println!("cargo::rerun-if-changed=content");
    let mut code = String::new();

    writeln!(code, "pub(super) const PRACTICES: &[(&str, &str)] = &[")?;
    for path in sorted(&content.join("practices"))? {
        writeln!(code, "    ({:?}, include_str!({path:?})),", stem(&path))?;
    }
    writeln!(code, "];")?;

    writeln!(code, "pub(super) const LANGUAGES: &[LanguageFiles] = &[")?;
    // English is what all others fall back to, so it stands first.
    let mut languages: Vec<PathBuf> = sorted(&content)?;
    languages.retain(|path| path.is_dir() && !path.ends_with("practices"));
    languages.sort_by_key(|path| (!path.ends_with("en"), path.clone()));
    for language in languages {
        writeln!(
            code,
            "    LanguageFiles {{ tag: {:?}, words: &[",
            stem(&language)
        )?;
        let mut files = sorted(&language)?;
        if language.join("practices").is_dir() {
            files.extend(sorted(&language.join("practices"))?);
        }
        for path in files.iter().filter(|path| path.is_file()) {
            writeln!(code, "        include_str!({path:?}),")?;
        }
        writeln!(code, "    ] }},")?;
    }
    writeln!(code, "];")?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("content.rs"), code)?;
    Ok(())
}

/// What is in a folder, in the order of names, so that one pack always compiles to one library.
fn sorted(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut paths = Vec::new();
    for file in fs::read_dir(folder)? {
        paths.push(file?.path());
    }
    paths.sort();
    Ok(paths)
}

fn stem(path: &Path) -> &str {
    path.file_stem()
        .and_then(|name| name.to_str())
        .unwrap_or_default()
}
