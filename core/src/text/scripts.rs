//! What a character is to the search: a letter, a mark, an emoji, nothing.
//!
//! All functions see characters *after* compatibility decomposition (NFKD), so full-width, ligature, circled and
//! precomposed forms never reach them. Unicode properties that the standard library or `unicode-normalization` know are
//! asked there; the ranges below are the choices that are ours.

use unicode_normalization::char::is_combining_mark;

/// The part a decomposed character plays in a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Ends a token.
    Separator,
    /// Invisible inside a word: soft hyphen, direction marks, variation selectors, the Arabic stretching stroke.
    Ignored,
    /// U+200D: invisible in a word, glue between emoji.
    Joiner,
    /// A mark that search does not see: accents, Arabic and Hebrew vowel points.
    Accent,
    /// A mark that is part of the spelling: vowel signs and tones of Thai, Devanagari and their kin, kana voicing.
    Sign,
    /// A letter or digit of a script that puts spaces between words.
    Letter,
    /// A character of a script without spaces: a token by itself.
    Unspaced,
    /// A pictograph.
    Emoji,
    /// Emoji skin tone: to an emoji what an accent is to a letter.
    SkinTone,
    /// Half of a flag.
    Regional,
    /// Spells the region of a flag such as Scotland's.
    EmojiTag,
}

/// The class of a letter that stands for itself: of the scripts most written, one that does not decompose. Four of five
/// non-ASCII characters of a journal are here and need none of Unicode's tables (measured: Thai four times, Russian
/// three times as fast).
pub(super) fn class_of_common(c: char) -> Option<Class> {
    match u32::from(c) {
        0x0391..=0x03A1 | 0x03A3..=0x03A9 | 0x03B1..=0x03C9 => Some(Class::Letter), // Greek
        0x0410..=0x0418 | 0x041A..=0x0438 | 0x043A..=0x044F => Some(Class::Letter), // Cyrillic, without Й й
        0x05D0..=0x05EA | 0x0627..=0x063A | 0x0641..=0x064A => Some(Class::Letter), // Hebrew, Arabic
        0x0904..=0x0928 | 0x092A..=0x0930 | 0x0935..=0x0939 => Some(Class::Letter), // Devanagari
        0x0E01..=0x0E30 | 0x0E40..=0x0E45 => Some(Class::Unspaced),                 // Thai
        0x0E34..=0x0E3A | 0x0E47..=0x0E4E => Some(Class::Sign),
        0x4E00..=0x9FFF => Some(Class::Unspaced), // Han
        0xAC00..=0xD7A3 => Some(Class::Letter), // Hangul: decomposes, but is composed again at the end
        _ => None,
    }
}

/// The class of a decomposed, non-ASCII character.
pub(super) fn class(c: char) -> Class {
    class_of_common(c).unwrap_or_else(|| class_by_tables(c))
}

/// [`class`] without its short cut.
pub(super) fn class_by_tables(c: char) -> Class {
    match u32::from(c) {
        0x200D => Class::Joiner,
        0x00AD | 0x061C | 0x0640 | 0x07FA | 0x115F | 0x1160 | 0x17B4 | 0x17B5 | 0x180B..=0x180F => {
            Class::Ignored
        }
        0x200B => Class::Separator,
        0x200C | 0x200E | 0x200F | 0x202A..=0x202E | 0x2060..=0x206F => Class::Ignored,
        0xFE00..=0xFE0F | 0xFEFF | 0xE0100..=0xE01EF => Class::Ignored,
        // Modifier apostrophes and primes are letters to Unicode; people type them for ' (Ukrainian, Hawaiian, Maltese).
        0x02B9..=0x02BF | 0xA78B | 0xA78C => Class::Separator,
        n if is_accent(n) => Class::Accent,
        0x1F1E6..=0x1F1FF => Class::Regional,
        0x1F3FB..=0x1F3FF => Class::SkinTone,
        0xE0020..=0xE007F => Class::EmojiTag,
        n if is_pictograph(n) => Class::Emoji,
        _ if is_combining_mark(c) => Class::Sign,
        _ if !c.is_alphanumeric() => Class::Separator,
        n if is_unspaced(n) && digit(c).is_none() => Class::Unspaced,
        _ => Class::Letter,
    }
}

/// Marks that fall away: generic accents, Cyrillic titlos, Hebrew points, Arabic and Syriac vowels and hamza.
fn is_accent(n: u32) -> bool {
    matches!(n,
        0x0300..=0x036F | 0x0483..=0x0489 | 0x2DE0..=0x2DFF | 0xA66F..=0xA672 | 0xA674..=0xA67D | 0xA69E..=0xA69F
        | 0x0591..=0x05BD | 0x05BF | 0x05C1..=0x05C2 | 0x05C4..=0x05C5 | 0x05C7 | 0xFB1E
        | 0x0610..=0x061A | 0x064B..=0x065F | 0x0670 | 0x06D6..=0x06DC | 0x06DF..=0x06E4 | 0x06E7..=0x06E8
        | 0x06EA..=0x06ED | 0x0897..=0x089F | 0x08CA..=0x08E1 | 0x08E3..=0x08FF | 0x0711 | 0x0730..=0x074A
        | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF | 0x20D0..=0x20FF | 0xFE20..=0xFE2F)
}

/// Pictographs by block; arrows only where an emoji sequence is made with them.
fn is_pictograph(n: u32) -> bool {
    matches!(n,
        0x2194 | 0x2195 | 0x231A | 0x231B | 0x2328 | 0x23CF | 0x23E9..=0x23F3 | 0x23F8..=0x23FA
        | 0x2600..=0x27BF | 0x2B1B | 0x2B1C | 0x2B50 | 0x2B55 | 0x1F000..=0x1FAFF)
}

/// Scripts that write words without spaces between them.
///
/// Hangul and Tibetan are absent: Korean has spaces, Tibetan divides syllables with a tsheg, which separates.
fn is_unspaced(n: u32) -> bool {
    matches!(n,
        0x0E00..=0x0EFF                                                                    // Thai, Lao
        | 0x1000..=0x109F | 0xA9E0..=0xA9FF | 0xAA60..=0xAA7F                              // Myanmar
        | 0x1780..=0x17FF                                                                  // Khmer
        | 0x1950..=0x19DF | 0x1A20..=0x1AAF | 0xAA80..=0xAADF                              // Tai scripts
        | 0x1B00..=0x1B7F | 0xA980..=0xA9DF                                                // Balinese, Javanese
        | 0x2E80..=0x2FDF | 0x3005..=0x3007 | 0x3021..=0x303C | 0x3400..=0x4DBF            // Han
        | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFD
        | 0x3041..=0x30FF | 0x31F0..=0x31FF | 0x1AFF0..=0x1B16F                            // Kana
        | 0x3105..=0x312F | 0x31A0..=0x31BF | 0xA000..=0xA48F | 0x16FE0..=0x18DFF) // Bopomofo, Yi, Tangut
}

/// Whether `c` may stand at a line's end without a space after it: the only place to cut such a text.
pub(super) fn is_unspaced_char(c: char) -> bool {
    is_unspaced(u32::from(c)) || matches!(u32::from(c), 0x3001..=0x3003 | 0xFF01 | 0xFF0C | 0xFF1F)
}

/// Whether words that end in `c` are searched as beginnings even when nobody asked: Korean glues its particles to the
/// noun (학교 is to be found in 학교에서), and an emoji may carry a gender or a profession behind a joiner.
pub(super) fn is_open_ended(c: char) -> bool {
    is_hangul_syllable(c) || matches!(class(c), Class::Emoji)
}

/// A whole Korean syllable.
pub(super) fn is_hangul_syllable(c: char) -> bool {
    matches!(c, '\u{AC00}'..='\u{D7A3}')
}

/// A Korean letter that has not yet become a syllable: the state of an input method in the middle of a key sequence.
pub(super) fn is_hangul_letter(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11FF}')
}

/// A Korean vowel or final consonant, which belongs to the letter before it.
pub(super) fn is_hangul_continuation(c: char) -> bool {
    matches!(c, '\u{1161}'..='\u{11FF}')
}

/// Letters with a mark that makes them another letter, never typed without it: (base, mark).
///
/// Russian й, Belarusian ў, Ukrainian ї, Macedonian ѓ and ќ. "мой" (my) and "мои" (mine, plural) are different words,
/// and every keyboard of these languages has the key. Russian ё is not here: it is mostly written е.
pub(super) fn is_letter_of_its_own(base: char, mark: char) -> bool {
    matches!(
        (base, mark),
        ('и' | 'у', '\u{306}') | ('і', '\u{308}') | ('г' | 'к', '\u{301}')
    )
}

/// Appends the folded form of a letter or digit: one case, no strokes or ligatures, digits of every script as 0–9.
pub(super) fn fold_letter(c: char, out: &mut String) {
    match c {
        'а'..='я' | 'α'..='ρ' | 'σ'..='ω' => out.push(c),
        'А'..='Я' | 'Α'..='Ρ' | 'Σ'..='Ω' => out.extend(c.to_lowercase()),
        // Hebrew to Burmese, Ethiopic's neighbours, and everything East Asian: scripts without case.
        '\u{590}'..='\u{109F}'
        | '\u{1100}'..='\u{11FF}'
        | '\u{1780}'..='\u{1AFF}'
        | '\u{2E80}'..='\u{A48F}'
        | '\u{AC00}'..='\u{D7FB}' => match digit(c) {
            Some(digit) => out.push(digit),
            None => push_variant(c, out),
        },
        // Down, up and down again is full case folding (ß and ẞ to ss, ς to σ) in which the Turkish letters
        // I, İ, ı, i also become one: the reader need not know which language an entry is in.
        _ => c
            .to_lowercase()
            .flat_map(char::to_uppercase)
            .flat_map(char::to_lowercase)
            .for_each(|c| push_variant(c, out)),
    }
}

/// Appends what readers take `c` for, where Unicode has no decomposition that says so.
fn push_variant(c: char, out: &mut String) {
    match c {
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'þ' => out.push_str("th"),
        'ø' => out.push('o'),
        'ł' => out.push('l'),
        'đ' | 'ð' => out.push('d'),
        'ħ' => out.push('h'),
        'ŧ' => out.push('t'),
        // Hebrew letters in the form they have at the end of a word, so that a beginning is found in longer words.
        'ך' => out.push('כ'),
        'ם' => out.push('מ'),
        'ן' => out.push('נ'),
        'ף' => out.push('פ'),
        'ץ' => out.push('צ'),
        // Arabic, as keyboards of Egypt, Iran and Pakistan differ, and as writers take teh marbuta and heh for one.
        'ى' | 'ی' => out.push('ي'),
        'ک' => out.push('ك'),
        'ة' => out.push('ه'),
        _ => out.push(c),
    }
}

/// A decimal digit of another script as ASCII.
fn digit(c: char) -> Option<char> {
    const ZEROS: [u32; 17] = [
        0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6,
        0x0D66, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x17E0,
    ];
    let n = u32::from(c);
    if !(0x0660..=0x17E9).contains(&n) {
        return None;
    }
    ZEROS
        .into_iter()
        .find(|zero| (*zero..zero + 10).contains(&n))
        .and_then(|zero| char::from_digit(n - zero, 10))
}
