//! Words: by key, language and arguments.

use std::borrow::Cow;
use std::fmt;
use std::sync::{Arc, LazyLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::files::{self, LanguageFiles};

/// The tags of all languages (BCP 47), the one that all others fall back to first.
pub static LANGUAGES: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| files::LANGUAGES.iter().map(|files| files.tag).collect());

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<Vec<Arc<Bundle>>> =
    LazyLock::new(|| files::LANGUAGES.iter().map(bundle).collect());

/// The words of the pack in the languages of a person. A message that the first language lacks is taken from the next.
#[derive(Clone)]
pub struct Texts {
    bundles: Vec<Arc<Bundle>>,
    marks: bool,
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let languages = self.bundles.iter().flat_map(|bundle| &bundle.locales);
        f.debug_list().entries(languages).finish()
    }
}

impl Default for Texts {
    fn default() -> Self {
        Self::of(&[])
    }
}

impl Texts {
    /// The words for who reads these languages (BCP 47 tags), the dearest first. A tag that is none, or of which there is
    /// nothing, is passed over; the language of last resort is English.
    #[must_use]
    pub fn of(languages: &[&str]) -> Self {
        let mut bundles: Vec<Arc<Bundle>> = Vec::new();
        let wanted = languages
            .iter()
            .filter_map(|tag| tag.parse::<LanguageIdentifier>().ok());
        for wanted in wanted {
            let matching = |bundle: &&Arc<Bundle>| {
                let has = |locale: &LanguageIdentifier| locale.language == wanted.language;
                bundle.locales.iter().any(has)
            };
            bundles.extend(BUNDLES.iter().find(matching).cloned());
        }
        bundles.extend(BUNDLES.first().cloned());
        bundles.dedup_by(|one, other| Arc::ptr_eq(one, other));
        Self {
            bundles,
            marks: false,
        }
    }

    /// The same words, where each that is not in the first language ends with the mark of its own, such as `[en]`: for who
    /// works on a translation.
    #[must_use]
    pub fn marked(self) -> Self {
        Self {
            marks: true,
            ..self
        }
    }

    /// The text with this key: a message, or its attribute as `message.attribute`. A key that no language has is shown as
    /// it is: a defect that a test finds.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.with(key, &Arguments::default())
    }

    /// The text with this key, about these values.
    #[must_use]
    pub fn with(&self, key: &str, arguments: &Arguments) -> String {
        self.find(key, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// The text with this key, if there is one.
    #[must_use]
    pub fn find(&self, key: &str, arguments: &Arguments) -> Option<String> {
        let (message, attribute) = match key.split_once('.') {
            Some((message, attribute)) => (message, Some(attribute)),
            None => (key, None),
        };
        self.bundles.iter().find_map(|bundle| {
            let message = bundle.get_message(message)?;
            let pattern = match attribute {
                Some(attribute) => message.get_attribute(attribute)?.value(),
                None => message.value()?,
            };
            let mut problems = Vec::new();
            let text = bundle.format_pattern(pattern, Some(&arguments.0), &mut problems);
            // A text with a hole says the wrong thing; the next language may be right.
            problems.is_empty().then(|| self.as_marked(bundle, text))
        })
    }
}

impl Texts {
    fn as_marked(&self, bundle: &Arc<Bundle>, text: Cow<'_, str>) -> String {
        let is_first = self
            .bundles
            .first()
            .is_some_and(|first| Arc::ptr_eq(first, bundle));
        match bundle.locales.first() {
            Some(locale) if self.marks && !is_first => format!("{text} [{locale}]"),
            _ => text.into_owned(),
        }
    }
}

/// The values that a text is about.
#[derive(Default)]
pub struct Arguments(FluentArgs<'static>);

impl Arguments {
    /// With a whole number, which a language's plurals go by.
    #[must_use]
    pub fn number(mut self, name: &'static str, value: impl Into<i64>) -> Self {
        let value: i64 = value.into();
        self.0.set(name, FluentValue::from(value));
        self
    }

    /// With a word by which a text chooses between its variants, or that stands in it as it is.
    #[must_use]
    pub fn word(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.0.set(name, FluentValue::String(value.into()));
        self
    }

    /// With a name that a person gave. It is isolated (Unicode's first strong isolate), so that a name of another script
    /// does not turn the sentence around it.
    #[must_use]
    pub fn name(self, name: &'static str, value: &str) -> Self {
        if value.is_ascii() {
            return self.word(name, value.to_owned());
        }
        self.word(name, format!("\u{2068}{value}\u{2069}"))
    }
}

fn bundle(files: &LanguageFiles) -> Arc<Bundle> {
    let mut bundle = Bundle::new_concurrent(vec![files.tag.parse().unwrap_or_default()]);
    // Only names need it: see `Arguments::name`.
    bundle.set_use_isolating(false);
    for words in files.words {
        // What can be read of a damaged file is used; a test reads every file without a complaint.
        let resource = match FluentResource::try_new((*words).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    Arc::new(bundle)
}
