//! The workspace's files, and the crates and modules that they make up.

use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

use crate::source::{Kind, Mention, ModulePath, Source};

/// A text file, by its path from the root with `/` between folders.
#[derive(Debug)]
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) text: String,
}

/// A crate's name and its folder from the root.
#[derive(Debug)]
pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) folder: String,
}

/// A crate with all of its Rust files, read.
#[derive(Debug)]
pub(crate) struct Code {
    pub(crate) name: String,
    pub(crate) files: Vec<(String, Source)>,
    modules: BTreeSet<ModulePath>,
    test_modules: BTreeSet<ModulePath>,
}

/// All text files under `root` but those that `.gitignore` keeps out of the repository.
pub(crate) fn text_files(root: &Path) -> io::Result<Vec<File>> {
    let ignored = fs::read_to_string(root.join(".gitignore"))?;
    let ignored: Vec<&str> = ignored
        .lines()
        .map(|line| line.trim_matches('/'))
        .chain([".git"])
        .collect();
    let mut files = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(root.join(&folder))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if folder.is_empty() {
                name.clone()
            } else {
                format!("{folder}/{name}")
            };
            if ignored.contains(&path.as_str()) || name == ".git" {
                continue;
            }
            let kind = entry.file_type()?;
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_file()
                && let Ok(text) = String::from_utf8(fs::read(entry.path())?)
            {
                files.push(File { path, text });
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// Whether `path` is `place`, lies in it, or is its file: `a/clock` holds `a/clock.rs` and `a/clock/boot.rs`.
pub(crate) fn lies_in(path: &str, place: &str) -> bool {
    place.is_empty()
        || path
            .strip_prefix(place)
            .is_some_and(|rest| rest.is_empty() || rest == ".rs" || rest.starts_with('/'))
}

impl Code {
    /// Reads the files of `member` out of all files; those of a crate that lies inside it belong to that one.
    ///
    /// # Errors
    /// The file and the reason if one is not Rust.
    pub(crate) fn read(
        member: &Member,
        members: &[Member],
        files: &[File],
    ) -> Result<Self, String> {
        let mut code = Self {
            name: member.name.clone(),
            files: Vec::new(),
            modules: BTreeSet::new(),
            test_modules: BTreeSet::new(),
        };
        let inner: Vec<_> = members
            .iter()
            .filter(|other| other.folder != member.folder && lies_in(&other.folder, &member.folder))
            .collect();
        for file in files
            .iter()
            .filter(|file| file.path.ends_with(".rs") && lies_in(&file.path, &member.folder))
        {
            if inner.iter().any(|other| lies_in(&file.path, &other.folder)) {
                continue;
            }
            let in_crate = file.path[member.folder.len()..].trim_start_matches('/');
            let test = ["tests/", "benches/", "examples/"]
                .iter()
                .any(|folder| in_crate.starts_with(folder));
            let source = Source::read(&file.text, module_of(in_crate), test)
                .map_err(|reason| format!("{}: {reason}", file.path))?;
            code.modules.extend(source.modules.iter().cloned());
            code.test_modules
                .extend(source.test_modules.iter().cloned());
            code.files.push((file.path.clone(), source));
        }
        Ok(code)
    }

    /// Whether a mention is compiled for tests only, as far as the whole crate shows.
    pub(crate) fn in_tests(&self, mention: &Mention) -> bool {
        mention.place.test
            || self
                .test_modules
                .iter()
                .any(|module| mention.place.module.starts_with(module))
    }

    /// The full path that a mention means: from `crate` on, or from an external crate on.
    pub(crate) fn resolve(&self, source: &Source, mention: &Mention) -> Vec<String> {
        match mention.kind {
            Kind::Path => {
                self.resolve_path(source, &mention.place.module, &mention.path, ALIAS_DEPTH)
            }
            Kind::Word | Kind::Macro => mention.path.clone(),
        }
    }

    fn resolve_path(
        &self,
        source: &Source,
        module: &[String],
        path: &[String],
        depth: u8,
    ) -> Vec<String> {
        let Some((first, rest)) = path.split_first() else {
            return Vec::new();
        };
        let inside = |base: &[String]| [&["crate".to_owned()], base, rest].concat();
        match first.as_str() {
            "crate" => path.to_vec(),
            "self" => inside(module),
            "super" => {
                let above = &module[..module.len().saturating_sub(1)];
                match rest.first().map(String::as_str) {
                    Some("super") => self.resolve_path(source, above, rest, depth),
                    _ => inside(above),
                }
            }
            name if *name == self.name.replace('-', "_") => inside(&[]),
            name => {
                let alias = source.aliases.get(&(module.to_vec(), name.to_owned()));
                if let (Some(meant), true) = (
                    alias.filter(|meant| meant.first() != Some(first)),
                    depth > 0,
                ) {
                    return self.resolve_path(
                        source,
                        module,
                        &[meant.as_slice(), rest].concat(),
                        depth - 1,
                    );
                }
                let child = [module, std::slice::from_ref(first)].concat();
                if self.modules.contains(&child) {
                    inside(&child)
                } else {
                    path.to_vec()
                }
            }
        }
    }
}

/// How many names of names are followed; more would be a circle.
const ALIAS_DEPTH: u8 = 8;

/// The module that a file of a crate makes: `src/journal/store.rs` is `journal::store`. Other roots than the library's
/// (`main.rs`, `tests/x.rs`, `build.rs`) are roots as well.
fn module_of(in_crate: &str) -> ModulePath {
    let Some(file) = in_crate
        .strip_prefix("src/")
        .and_then(|file| file.strip_suffix(".rs"))
    else {
        return ModulePath::new();
    };
    let mut module: ModulePath = file.split('/').map(str::to_owned).collect();
    if module
        .last()
        .is_some_and(|last| matches!(last.as_str(), "mod" | "lib" | "main"))
    {
        module.pop();
    }
    module
}
