//! One Rust file, read as tokens: which paths it names, where, and which attributes it carries.
//!
//! Tokens, not syntax trees: a wall must also hold inside a macro's arguments, which a tree does not show. Comments and
//! strings are not tokens, so they may speak of anything.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::walk::Walk;

/// A path of modules, from the crate's root.
pub(crate) type ModulePath = Vec<String>;

/// What one file says.
#[derive(Debug, Default)]
pub(crate) struct Source {
    pub(crate) mentions: Vec<Mention>,
    pub(crate) attributes: Vec<Attribute>,
    /// `use … as …`: in which module which name stands for which path.
    pub(crate) aliases: BTreeMap<(ModulePath, String), Vec<String>>,
    /// Modules that exist in test builds only.
    pub(crate) test_modules: BTreeSet<ModulePath>,
    /// All modules that are declared here.
    pub(crate) modules: BTreeSet<ModulePath>,
}

/// A path, keyword or macro that is named somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mention {
    pub(crate) kind: Kind,
    /// The segments as written; one for a word or a macro.
    pub(crate) path: Vec<String>,
    pub(crate) place: Place,
}

/// How a [`Mention`] is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `a::b`, or a leaf of a `use`.
    Path,
    /// A word that stands alone.
    Word,
    /// `name!`
    Macro,
}

/// Where something stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) line: usize,
    pub(crate) module: ModulePath,
    /// Whether it is compiled for tests only, as far as this file shows.
    pub(crate) test: bool,
}

/// `#[…]`
#[derive(Debug)]
pub(crate) struct Attribute {
    pub(crate) tokens: Vec<TokenTree>,
    pub(crate) line: usize,
}

impl Source {
    /// Reads the text of the module `module`. `test` says that the whole file is test code.
    ///
    /// # Errors
    /// The reason if the text is not Rust.
    pub(crate) fn read(text: &str, module: ModulePath, test: bool) -> Result<Self, String> {
        let tokens: TokenStream = text
            .parse()
            .map_err(|error| format!("is not Rust: {error}"))?;
        let mut source = Self::default();
        source.modules.insert(module.clone());
        Walk {
            source: &mut source,
            module,
            test,
        }
        .tokens(tokens);
        Ok(source)
    }
}

impl Attribute {
    /// Whether the word stands anywhere in the attribute.
    pub(crate) fn says(&self, word: &str) -> bool {
        says(&self.tokens, word)
    }

    /// `#[cfg(test)]`, `#[cfg(all(test, …))]`, `#[test]`; not `#[cfg(not(test))]`.
    pub(crate) fn marks_test(&self) -> bool {
        match self.tokens.as_slice() {
            [TokenTree::Ident(name)] => name == "test",
            [TokenTree::Ident(name), TokenTree::Group(condition)] if name == "cfg" => {
                let condition: Vec<_> = condition.stream().into_iter().collect();
                says(&condition, "test") && !says(&condition, "not") && !says(&condition, "any")
            }
            _ => false,
        }
    }

    /// `allow(…)` and `expect(…)`, also inside `cfg_attr`: whether there is one that gives no reason.
    pub(crate) fn silences_without_reason(&self) -> bool {
        silences_without_reason(&self.tokens)
    }

    /// `#[ignore]`, also inside `cfg_attr`, and a documentation example that is not compiled.
    pub(crate) fn skips_test(&self) -> bool {
        match self.tokens.first() {
            Some(TokenTree::Ident(name)) if name == "ignore" => true,
            Some(TokenTree::Ident(name)) if name == "cfg_attr" => self.says("ignore"),
            Some(TokenTree::Ident(name)) if name == "doc" => self.tokens.iter().any(|token| {
                matches!(token, TokenTree::Literal(text) if text.to_string().contains("```ignore"))
            }),
            _ => false,
        }
    }
}

fn says(tokens: &[TokenTree], word: &str) -> bool {
    tokens.iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == word,
        TokenTree::Group(group) => says(&group.stream().into_iter().collect::<Vec<_>>(), word),
        _ => false,
    })
}

fn silences_without_reason(tokens: &[TokenTree]) -> bool {
    tokens.windows(2).any(|pair| match pair {
        [TokenTree::Ident(name), TokenTree::Group(lints)]
            if lints.delimiter() == Delimiter::Parenthesis =>
        {
            let lints: Vec<_> = lints.stream().into_iter().collect();
            if name == "allow" || name == "expect" {
                !says(&lints, "reason")
            } else {
                silences_without_reason(&lints)
            }
        }
        _ => false,
    })
}
