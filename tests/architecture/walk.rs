//! Walks over the tokens of a file and notes what a [`Source`] keeps.

use std::iter::Peekable;
use std::vec::IntoIter;

use proc_macro2::{Delimiter, Group, Ident, Spacing, TokenStream, TokenTree};

use crate::source::{Attribute, Kind, Mention, ModulePath, Place, Source};

type Tokens = Peekable<IntoIter<TokenTree>>;

/// The walk through one level of braces.
pub(crate) struct Walk<'a> {
    pub(crate) source: &'a mut Source,
    pub(crate) module: ModulePath,
    pub(crate) test: bool,
}

impl Walk<'_> {
    pub(crate) fn tokens(&mut self, stream: TokenStream) {
        let mut tokens = stream
            .into_iter()
            .collect::<Vec<_>>()
            .into_iter()
            .peekable();
        // Set by `#[cfg(test)]` until the item after it ends.
        let mut test_item = false;
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Punct(mark) if mark.as_char() == '#' => {
                    let inner = tokens.next_if(|token| is_mark(token, '!')).is_some();
                    if let Some(group) = next_group(&mut tokens, Delimiter::Bracket) {
                        let marks_test = self.attribute(&group);
                        if inner {
                            self.test |= marks_test;
                        } else {
                            test_item |= marks_test;
                        }
                    }
                }
                TokenTree::Punct(mark) if mark.as_char() == ';' => test_item = false,
                TokenTree::Ident(word)
                    if word == "extern" && next_is_word(&mut tokens, "crate") =>
                {
                    tokens.next();
                    let place = self.place(&word, test_item);
                    self.use_tree(&mut tokens, &[], &place);
                    test_item = false;
                }
                TokenTree::Ident(word) if word == "use" && !next_is(&mut tokens, '<') => {
                    let place = self.place(&word, test_item);
                    self.use_tree(&mut tokens, &[], &place);
                    test_item = false;
                }
                TokenTree::Ident(word) if word == "mod" => {
                    let Some(TokenTree::Ident(name)) =
                        tokens.next_if(|token| matches!(token, TokenTree::Ident(_)))
                    else {
                        continue;
                    };
                    let module = [self.module.as_slice(), &[name.to_string()]].concat();
                    self.source.modules.insert(module.clone());
                    let test = self.test || test_item;
                    if test {
                        self.source.test_modules.insert(module.clone());
                    }
                    if let Some(body) = next_group(&mut tokens, Delimiter::Brace) {
                        Walk {
                            source: self.source,
                            module,
                            test,
                        }
                        .tokens(body.stream());
                        test_item = false;
                    }
                }
                TokenTree::Ident(first) => self.path(&first, &mut tokens, test_item),
                TokenTree::Group(group) => {
                    let test = self.test || test_item;
                    Walk {
                        source: self.source,
                        module: self.module.clone(),
                        test,
                    }
                    .tokens(group.stream());
                    if group.delimiter() == Delimiter::Brace {
                        test_item = false;
                    }
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }

    /// Notes an attribute and what it names. Whether it makes the next item a test.
    fn attribute(&mut self, group: &Group) -> bool {
        let attribute = Attribute {
            tokens: group.stream().into_iter().collect(),
            line: group.span_open().start().line,
        };
        let marks_test = attribute.marks_test();
        self.source.attributes.push(attribute);
        Walk {
            source: self.source,
            module: self.module.clone(),
            test: self.test,
        }
        .tokens(group.stream());
        marks_test
    }

    /// A path that begins with `first`, a macro's call, or a word that stands alone.
    fn path(&mut self, first: &Ident, tokens: &mut Tokens, test_item: bool) {
        let mut path = vec![first.to_string()];
        while skip_double_colon(tokens) {
            match tokens.next_if(|token| matches!(token, TokenTree::Ident(_))) {
                Some(TokenTree::Ident(segment)) => path.push(segment.to_string()),
                _ => break,
            }
        }
        let place = self.place(first, test_item);
        let call = tokens.peek().is_some_and(is_call);
        if let (true, Some(name)) = (call, path.last()) {
            let name = vec![name.clone()];
            self.source.mentions.push(Mention {
                kind: Kind::Macro,
                path: name,
                place: place.clone(),
            });
        }
        let kind = if path.len() > 1 {
            Kind::Path
        } else {
            Kind::Word
        };
        self.source.mentions.push(Mention { kind, path, place });
    }

    /// A tree of a `use`, up to the `;` or `,` after it.
    fn use_tree(&mut self, tokens: &mut Tokens, prefix: &[String], place: &Place) {
        let mut path = prefix.to_vec();
        let mut alias = None;
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Punct(mark) if matches!(mark.as_char(), ';' | ',') => break,
                TokenTree::Punct(mark) if mark.as_char() == '*' => path.push("*".to_owned()),
                TokenTree::Ident(word) if word == "as" => {
                    alias = tokens.next().map(|name| name.to_string());
                }
                TokenTree::Ident(segment) => path.push(segment.to_string()),
                TokenTree::Group(group) => {
                    let mut inner = group
                        .stream()
                        .into_iter()
                        .collect::<Vec<_>>()
                        .into_iter()
                        .peekable();
                    while let Some(line) = inner.peek().map(|token| token.span().start().line) {
                        let place = Place {
                            line,
                            ..place.clone()
                        };
                        self.use_tree(&mut inner, &path, &place);
                    }
                    path.clear();
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
        // `use a::b::{self}` names `a::b`.
        if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
            path.pop();
        }
        if let Some(name) = alias.or_else(|| path.last().cloned()) {
            self.source
                .aliases
                .insert((place.module.clone(), name), path.clone());
            self.source.mentions.push(Mention {
                kind: Kind::Path,
                path,
                place: place.clone(),
            });
        }
    }

    fn place(&self, at: &Ident, test_item: bool) -> Place {
        Place {
            line: at.span().start().line,
            module: self.module.clone(),
            test: self.test || test_item,
        }
    }
}

fn is_mark(token: &TokenTree, mark: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == mark)
}

/// The mark of a macro's call; in `a != b` it is joined to what follows.
fn is_call(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(mark) if mark.as_char() == '!' && mark.spacing() == Spacing::Alone)
}

fn next_is_word(tokens: &mut Tokens, word: &str) -> bool {
    tokens
        .peek()
        .is_some_and(|token| matches!(token, TokenTree::Ident(ident) if ident == word))
}

fn next_is(tokens: &mut Tokens, mark: char) -> bool {
    tokens.peek().is_some_and(|token| is_mark(token, mark))
}

fn next_group(tokens: &mut Tokens, delimiter: Delimiter) -> Option<Group> {
    match tokens
        .next_if(|token| matches!(token, TokenTree::Group(group) if group.delimiter() == delimiter))
    {
        Some(TokenTree::Group(group)) => Some(group),
        _ => None,
    }
}

fn skip_double_colon(tokens: &mut Tokens) -> bool {
    let joint = |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ':' && mark.spacing() == Spacing::Joint);
    tokens.next_if(joint).is_some() && tokens.next().is_some()
}
