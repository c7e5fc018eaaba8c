//! The tokenizer: what counts as one searchable word, and its folded form.

use std::ops::Range;

use unicode_normalization::{
    UnicodeNormalization,
    char::{compose, decompose_compatible, is_combining_mark},
};

use super::scripts::{
    Class, class, class_of_common, fold_letter, is_hangul_continuation, is_hangul_letter,
    is_letter_of_its_own,
};

/// Folded letters in one token; what is longer (a pasted key, base64) goes on in the next token, so FTS5 never cuts one.
const MAX_LETTERS: usize = 128;

/// More letters than one becomes when it is folded.
const LONGEST_FOLD: usize = 4;

/// Bytes in one token before normalisation: bounds a letter under thousands of vowel signs.
const MAX_BYTES: usize = 2048;

/// A searchable word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The folded form: only ASCII letters and digits and non-ASCII characters, never empty, never a space or quote.
    pub text: String,
    /// Where it stands in the original, in bytes, its accents and invisible characters included.
    pub range: Range<usize>,
}

/// The searchable words of `text`, in order, in linear time.
///
/// * Case, accents, width and composition do not matter: `Über`, `UBER` and `U\u{308}ber` are `uber`; `ß` is `ss`, `æ`
///   is `ae`, `œ` is `oe`, `ñ` is `n`, `ø` is `o`, `ł` is `l`; `İ`, `I` and `ı` are `i`; `ё` is `е`. German `ae` is
///   *not* `ä`: one form of a word can only be one of the two, `ä` as `a` serves every language and every keyboard
///   without dots, and reading each `ae`, `oe`, `ue` as a vowel would blur `que`, `blue`, `Michael`, `neue`.
/// * Letters that merely look accented stay: Cyrillic `й`, `ў`, `ї`, `ѓ`, `ќ`; so do vowel signs and tones of scripts
///   such as Thai or Devanagari, and the voicing of kana. Vowel points of Arabic and Hebrew fall away.
/// * Apostrophes of every shape separate: `l'école` is `l`, `ecole`.
/// * Scripts without spaces (Han, kana, Thai, Lao, Khmer, Burmese …) give one token a character, marks included, so that
///   a word is found as a phrase in the middle of a run. Hiragana is not Katakana: few spell one word in both, and
///   search would blur many that differ. Korean gives words.
/// * An emoji is a token; skin tone and presentation fall away, joined emoji stay one.
/// * Digits of every script are `0`–`9`.
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokens(Scanner::new(text))
}

/// The folded words of `text` joined by single spaces: what a table with `tokenize='ascii'` stores.
///
/// Idempotent: the index text of an index text is itself.
pub fn index_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut scanner = Scanner::new(text);
    loop {
        let before = out.len();
        if before > 0 {
            out.push(' ');
        }
        if scanner.append_next(&mut out).is_none() {
            out.truncate(before);
            return out;
        }
    }
}

/// Iterator of [`tokens`].
#[derive(Clone, Debug)]
pub struct Tokens<'a>(Scanner<'a>);

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let mut text = String::new();
        let range = self.0.append_next(&mut text)?;
        Some(Token { text, range })
    }
}

/// Walks a text token by token without an allocation of its own per token.
#[derive(Clone, Debug)]
pub(super) struct Scanner<'a> {
    text: &'a str,
    /// Byte after the last character taken from `text`.
    at: usize,
    /// The decomposition of that character, as far as `taken` has not passed it.
    pieces: Vec<char>,
    taken: usize,
    /// Where that character begins.
    piece_start: usize,
}

/// What a byte is to the search: a look into a table instead of five comparisons for each byte of a body.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Byte {
    /// ASCII that ends a word.
    Separator,
    /// An ASCII letter or digit.
    Letter,
    /// Part of another character.
    Other,
}

static BYTES: [Byte; 256] = {
    let mut kinds = [Byte::Other; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        kinds[byte as usize] = if byte.is_ascii_alphanumeric() {
            Byte::Letter
        } else {
            Byte::Separator
        };
        byte += 1;
    }
    kinds
};

/// How many bytes of one kind stand at the beginning.
fn run(bytes: &[u8], kind: Byte) -> usize {
    bytes
        .iter()
        .take_while(|byte| BYTES[usize::from(**byte)] == kind)
        .count()
}

/// What the token under construction is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Word,
    /// One character of a script without spaces.
    Character,
    Emoji {
        joined: bool,
    },
    HalfFlag,
    Flag,
}

struct Open {
    kind: Kind,
    range: Range<usize>,
    /// As they are folded, so that folding again counts the same.
    letters: usize,
    /// The last letter, for accents that make it another letter.
    base: char,
    /// Holds characters that compose (kana voicing, Korean letters), so the end must bring them into one form.
    composes: bool,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Scanner {
            text,
            at: 0,
            pieces: Vec::new(),
            taken: 0,
            piece_start: 0,
        }
    }

    /// Passes over the next token if it is plain ASCII and nobody wants one with its first byte, given in lower case.
    /// Where it stands; none if the token is to be read.
    pub(super) fn skip_plain(
        &mut self,
        is_wanted: impl FnOnce(u8) -> bool,
    ) -> Option<Range<usize>> {
        if self.taken < self.pieces.len() {
            return None;
        }
        let bytes = self.text.as_bytes();
        self.at += run(&bytes[self.at..], Byte::Separator);
        let rest = &bytes[self.at..];
        let length = run(&rest[..rest.len().min(MAX_LETTERS + 1)], Byte::Letter);
        // An accent may follow, or the word go on in a second token.
        let is_whole = length <= MAX_LETTERS && rest.get(length).is_none_or(u8::is_ascii);
        if length == 0 || !is_whole || is_wanted(rest[0].to_ascii_lowercase()) {
            return None;
        }
        let start = self.at;
        self.at += length;
        Some(start..self.at)
    }

    /// Appends the folded form of the next token to `out` and returns where the token stands in the text.
    pub(super) fn append_next(&mut self, out: &mut String) -> Option<Range<usize>> {
        let token_start = out.len();
        let mut open = None;
        loop {
            if self.taken == self.pieces.len() && !self.append_ascii(out, token_start, &mut open) {
                break;
            }
            let Some(&piece) = self.pieces.get(self.taken) else {
                if self.at == self.text.len() {
                    break;
                }
                self.decompose_next();
                continue;
            };
            if !self.append_piece(piece, out, token_start, &mut open) {
                break;
            }
            self.taken += 1;
        }
        let open: Open = open?;
        if open.composes {
            let composed: String = out[token_start..].nfc().collect();
            out.truncate(token_start);
            out.push_str(&composed);
        }
        Some(open.range)
    }

    /// Takes separators or a run of ASCII letters at once. False when the open token ends here.
    fn append_ascii(
        &mut self,
        out: &mut String,
        token_start: usize,
        open: &mut Option<Open>,
    ) -> bool {
        if open.is_none() {
            self.at += run(&self.text.as_bytes()[self.at..], Byte::Separator);
        }
        let rest = &self.text.as_bytes()[self.at..];
        match rest.first() {
            Some(b) if b.is_ascii() => {}
            _ => return true,
        }
        let room = match open {
            None => MAX_LETTERS,
            Some(open) if open.kind == Kind::Word && out.len() - token_start < MAX_BYTES => {
                MAX_LETTERS.saturating_sub(open.letters)
            }
            Some(_) => 0,
        };
        let length = run(&rest[..room.min(rest.len())], Byte::Letter);
        if length == 0 {
            return false;
        }
        let start = self.at;
        self.at += length;
        let from = out.len();
        out.push_str(&self.text[start..self.at]);
        out[from..].make_ascii_lowercase();
        let base = char::from(rest[length - 1].to_ascii_lowercase());
        let open = open.get_or_insert(Open::new(Kind::Word, start));
        open.letters += length;
        open.base = base;
        open.range.end = self.at;
        // Only a non-ASCII character, perhaps an accent, can still belong to this token.
        rest.get(length).is_none_or(|next| !next.is_ascii())
    }

    /// Takes the next character of the text into `pieces`.
    fn decompose_next(&mut self) {
        let Some(c) = self.text[self.at..].chars().next() else {
            return;
        };
        self.piece_start = self.at;
        self.at += c.len_utf8();
        self.pieces.clear();
        self.taken = 0;
        if class_of_common(c).is_some() {
            self.pieces.push(c);
        } else {
            decompose_compatible(c, |piece| self.pieces.push(piece));
        }
    }

    /// Takes one decomposed character. False when the open token ends before it.
    fn append_piece(
        &self,
        piece: char,
        out: &mut String,
        token_start: usize,
        open: &mut Option<Open>,
    ) -> bool {
        let class = match piece {
            'a'..='z' | 'A'..='Z' | '0'..='9' => Class::Letter,
            _ if piece.is_ascii() => Class::Separator,
            _ => class(piece),
        };
        let Some(open) = open else {
            let kind = match class {
                Class::Letter | Class::Sign => Kind::Word,
                Class::Unspaced => Kind::Character,
                Class::Emoji | Class::SkinTone => Kind::Emoji { joined: false },
                Class::Regional => Kind::HalfFlag,
                Class::Separator
                | Class::Ignored
                | Class::Joiner
                | Class::Accent
                | Class::EmojiTag => return true,
            };
            let new = open.insert(Open::new(kind, self.piece_start));
            new.range.end = self.at;
            if class == Class::Sign {
                out.push(piece);
            } else {
                new.push_letter(piece, out);
            }
            return true;
        };
        if out.len() - token_start >= MAX_BYTES {
            return false;
        }
        match (class, open.kind) {
            (Class::Separator, _) => return false,
            (Class::Joiner, Kind::Emoji { .. }) => open.kind = Kind::Emoji { joined: true },
            (Class::EmojiTag, Kind::Emoji { .. }) => out.push(piece),
            (Class::SkinTone, Kind::Emoji { .. })
            | (Class::Ignored | Class::Joiner | Class::EmojiTag, _) => {}
            (Class::Accent, _) => {
                if is_letter_of_its_own(open.base, piece) {
                    open.composes = true;
                    out.push(piece);
                }
            }
            (Class::Sign, Kind::Word | Kind::Character) => {
                let before = out.chars().next_back().unwrap_or(' ');
                // Two signs may stand in either order, and one may melt into its letter; a single one stays as it is.
                open.composes |= is_combining_mark(before) || compose(before, piece).is_some();
                out.push(piece);
            }
            (Class::Letter, Kind::Word)
                if is_hangul_continuation(piece) || open.has_room_for(piece) =>
            {
                open.push_letter(piece, out);
            }
            (Class::Emoji, Kind::Emoji { joined: true }) => {
                out.push('\u{200D}');
                out.push(piece);
                open.kind = Kind::Emoji { joined: false };
            }
            (Class::Regional, Kind::HalfFlag) => {
                out.push(piece);
                open.kind = Kind::Flag;
            }
            _ => return false,
        }
        open.range.end = self.at;
        true
    }
}

impl Open {
    fn new(kind: Kind, start: usize) -> Self {
        Open {
            kind,
            range: start..start,
            letters: 0,
            base: ' ',
            composes: false,
        }
    }

    fn has_room_for(&self, piece: char) -> bool {
        if self.letters + LONGEST_FOLD <= MAX_LETTERS {
            return true;
        }
        let mut folded = String::new();
        fold_letter(piece, &mut folded);
        self.letters + folded.chars().count() <= MAX_LETTERS
    }

    fn push_letter(&mut self, piece: char, out: &mut String) {
        if is_hangul_letter(piece) {
            self.composes = true;
        }
        let before = out.len();
        fold_letter(piece, out);
        if !is_hangul_continuation(piece) {
            self.letters += out[before..].chars().count();
        }
        self.base = out.chars().next_back().unwrap_or(' ');
    }
}
