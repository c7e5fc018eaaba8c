//! The files of the pack.

/// The structure files of a pack, as text.
#[derive(Clone, Copy, Debug)]
pub struct PackFiles<'a> {
    /// `body.toml`
    pub body: &'a str,
    /// `factors.toml`
    pub factors: &'a str,
    /// `feelings.toml`
    pub feelings: &'a str,
    /// `looking_back.toml`
    pub looking_back: &'a str,
}

impl PackFiles<'static> {
    /// The files that are compiled in.
    #[must_use]
    pub fn bundled() -> Self {
        Self {
            body: include_str!("../../content/body.toml"),
            factors: include_str!("../../content/factors.toml"),
            feelings: include_str!("../../content/feelings.toml"),
            looking_back: include_str!("../../content/looking_back.toml"),
        }
    }
}

/// The words of one language.
pub(super) struct LanguageFiles {
    /// Its tag (BCP 47).
    pub(super) tag: &'static str,
    /// Its Fluent files.
    pub(super) words: &'static [&'static str],
}

/// The structure files of a library, as text.
#[derive(Clone, Copy, Debug)]
pub struct LibraryFiles<'a> {
    /// The files of `practices`, by their names without the ending.
    pub practices: &'a [(&'a str, &'a str)],
    /// `learn.toml`
    pub learn: &'a str,
    /// `paths.toml`
    pub paths: &'a str,
    /// `references.toml`
    pub references: &'a str,
    /// `router.toml`
    pub router: &'a str,
}

impl LibraryFiles<'static> {
    /// The files that are compiled in.
    #[must_use]
    pub fn bundled() -> Self {
        Self {
            practices: PRACTICES,
            learn: include_str!("../../content/learn.toml"),
            paths: include_str!("../../content/paths.toml"),
            references: include_str!("../../content/references.toml"),
            router: include_str!("../../content/router.toml"),
        }
    }
}

// The practices, and every language, the one that all others fall back to first.
include!(concat!(env!("OUT_DIR"), "/content.rs"));
