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

/// Every language, the one that all others fall back to first.
pub(super) const LANGUAGES: &[LanguageFiles] = &[LanguageFiles {
    tag: "en",
    words: &[
        include_str!("../../content/en/check_in.ftl"),
        include_str!("../../content/en/factors.ftl"),
        include_str!("../../content/en/feelings.ftl"),
        include_str!("../../content/en/insight.ftl"),
        include_str!("../../content/en/looking_back.ftl"),
        include_str!("../../content/en/pictures.ftl"),
        include_str!("../../content/en/reminders.ftl"),
    ],
}];
