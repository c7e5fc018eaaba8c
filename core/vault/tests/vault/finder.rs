//! Finds words in bytes, in every form in which a program might write them.

use aho_corasick::AhoCorasick;
use base64ct::{Base64Unpadded, Encoding};
use unicode_normalization::UnicodeNormalization;

/// Bytes of a needle. A part of a word is as bad as the word (a search index stores only what differs from the word
/// before), and eight random bytes are a given eight once in 2^64 times.
const PART: usize = 8;

/// Knows the words that must be nowhere.
pub(crate) struct Finder {
    names: Vec<String>,
    automaton: AhoCorasick,
}

impl Finder {
    /// Looks for texts in every encoding, and for `raw` bytes and their hexadecimal digits.
    pub(crate) fn new(texts: &[&str], raw: &[&[u8]]) -> Self {
        let mut needles = Vec::new();
        let mut add = |name: String, bytes: &[u8]| {
            assert!(
                bytes.len() >= PART,
                "{name} is too short to be told from noise"
            );
            needles.extend(
                bytes
                    .windows(PART)
                    .map(|part| (name.clone(), part.to_vec())),
            );
        };
        for text in texts {
            for (encoding, bytes) in encodings(text) {
                add(format!("{text} in {encoding}"), &bytes);
            }
        }
        for (nth, bytes) in raw.iter().enumerate() {
            add(format!("secret {nth}"), bytes);
            add(format!("secret {nth} in hex"), hex(bytes).as_bytes());
            add(
                format!("secret {nth} in upper hex"),
                hex(bytes).to_uppercase().as_bytes(),
            );
        }
        let (names, needles): (_, Vec<_>) = needles.into_iter().unzip();
        Self {
            names,
            automaton: AhoCorasick::new(needles).unwrap(),
        }
    }

    /// The first word that is in there.
    pub(crate) fn find(&self, bytes: &[u8]) -> Option<&str> {
        let found = self.automaton.find(bytes)?;
        Some(&self.names[found.pattern().as_usize()])
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn encodings(text: &str) -> Vec<(&'static str, Vec<u8>)> {
    let mut encodings = Vec::new();
    for text in [text.to_owned(), text.to_lowercase(), text.to_uppercase()] {
        let units: Vec<u16> = text.encode_utf16().collect();
        let bytes = text.as_bytes();
        encodings.extend([
            ("UTF-8", bytes.to_vec()),
            (
                "UTF-8, decomposed",
                text.nfd().collect::<String>().into_bytes(),
            ),
            (
                "UTF-16 LE",
                units.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
            ),
            (
                "UTF-16 BE",
                units.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
            ),
            ("hex", hex(bytes).into_bytes()),
            ("upper hex", hex(bytes).to_uppercase().into_bytes()),
        ]);
        // What stands before the word shifts its digits by nothing, or by two ways of splitting a byte.
        for skipped in 0..3 {
            let whole = (bytes.len() - skipped) / 3 * 3;
            let digits = Base64Unpadded::encode_string(&bytes[skipped..skipped + whole]);
            encodings.push(("base 64", digits.into_bytes()));
        }
    }
    encodings
}

#[test]
fn the_finder_finds_every_form_of_a_word() {
    let finder = Finder::new(&["Zweigelstrümpfchen"], &[&[7; 16]]);
    let noise = "Zweige, Strümpfe, zwei Gel; 070707".repeat(100);
    assert_eq!(finder.find(noise.as_bytes()), None);
    for hidden in [
        "zweigelstrümpfchen".as_bytes(),
        "ZWEIGELSTRÜMPFCHEN".as_bytes(),
        "elstru\u{308}mpf".as_bytes(),
        "Z\0w\0e\0i\0g\0e\0l\0".as_bytes(),
        "\0Z\0w\0e\0i\0g\0e\0l".as_bytes(),
        "5a7765696765".as_bytes(),
        // `printf 'aZweigelstr' | base64`, and with `aa` and `aaa` before it.
        b"YVp3ZWlnZWxzdHI=",
        b"YWFad2VpZ2Vsc3Ry",
        b"YWFhWndlaWdlbHN0cg==",
        &[7; 8],
        b"0707070707070707",
    ] {
        let around = [noise.as_bytes(), hidden, noise.as_bytes()].concat();
        assert!(finder.find(&around).is_some(), "{hidden:?}");
    }
}
