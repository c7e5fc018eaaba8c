use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::strategies::hostile;
use crate::text::{
    index_text,
    scripts::{class_by_tables, class_of_common, is_hangul_syllable},
    tokens,
};

/// Texts that must be found by one another.
const SAME: &[(&str, &str)] = &[
    // German
    ("Straße", "STRASSE"),
    ("STRAẞE", "strasse"),
    ("Übermut", "ubermut"),
    ("Mädchen", "madchen"),
    // French
    ("cœur", "COEUR"),
    ("Ægypte", "aegypte"),
    ("garçon", "GARCON"),
    ("l’école", "l'ecole"),
    // Spanish
    ("¿Mañana?", "manana"),
    ("¡Qué pingüino!", "que pinguino"),
    // Turkish: all four letters, whichever rule the writer's keyboard followed
    ("İSTANBUL", "istanbul"),
    ("ISPARTA", "ısparta"),
    ("IŞIK", "ışık"),
    ("ışık", "isik"),
    ("çağrı", "CAGRI"),
    // Scandinavian, Icelandic
    ("smørrebrød", "SMORREBROD"),
    ("Århus", "arhus"),
    ("það", "THAD"),
    // Polish, Czech, Croatian, Vietnamese, Maltese
    ("Łódź", "lodz"),
    ("příliš", "prilis"),
    ("Đurđa", "durda"),
    ("Đường", "duong"),
    ("Ħal", "hal"),
    // Greek
    ("ὈΔΥΣΣΕΎΣ", "οδυσσευς"),
    ("λόγος", "ΛΟΓΟΣ"),
    ("λόγοσ", "λόγος"),
    // Russian, Ukrainian
    ("ещё", "ЕЩЕ"),
    ("за́мок", "замок"),
    ("об'єкт", "об’єкт"),
    ("обʼєкт", "об'єкт"),
    // Arabic, Persian, Hebrew
    ("مَدْرَسَةٌ", "مدرسه"),
    ("أحمد", "احمد"),
    ("محـــمد", "محمد"),
    ("کتابی", "كتابي"),
    ("می‌خواهم", "میخواهم"),
    ("שָׁלוֹם", "שלום"),
    // Japanese, Chinese, Korean: width and composition
    ("ｶﾞﾗｽ", "ガラス"),
    ("か\u{3099}", "が"),
    ("ＡＢＣ１２３", "abc123"),
    ("\u{1112}\u{1161}\u{11ab}", "한"),
    // Digits
    ("٢٠٢٥", "2025"),
    ("๒๐๒๕", "2025"),
    // Invisible characters
    ("Do\u{ad}nau", "donau"),
    ("\u{202b}שלום\u{202c}", "שלום"),
    ("ﬁnal", "final"),
    // Emoji: tone and presentation
    ("👍🏿", "👍"),
    ("❤\u{fe0f}", "❤"),
    ("👩🏽\u{200d}🚀", "👩\u{200d}🚀"),
];

#[test]
fn spellings_of_one_word_fold_to_one_form() {
    for (a, b) in SAME {
        assert_eq!(index_text(a), index_text(b), "{a} and {b}");
        assert_ne!(index_text(a), "", "{a}");
    }
}

/// Texts that readers do not take for one another.
#[test]
fn different_words_stay_different() {
    for (a, b) in [
        ("мой", "мои"),
        ("їм", "ім"),
        ("か", "が"),
        ("カ", "か"),
        ("กา", "ก้า"),
        ("ไก่", "ไข่"),
        ("कि", "की"),
        ("Bär", "Baer"),
        ("학", "하"),
        ("👩\u{200d}🚀", "👩"),
        ("🇩🇪", "🇫🇷"),
    ] {
        assert_ne!(index_text(a), index_text(b), "{a} and {b}");
    }
}

#[test]
fn words_divide_where_a_searcher_expects() {
    for (text, expected) in [
        ("I don't", "i don t"),
        ("well-being, e.g. 3.14", "well being e g 3 14"),
        ("**bold**_it_ `code`", "bold it code"),
        ("日本語が好き", "日 本 語 が 好 き"),
        ("iPhone手机", "iphone 手 机"),
        ("東京タワー", "東 京 タ ワ ー"),
        // Thai: consonant with its vowel signs and tone; "น้ำ" holds sara am, which is two characters.
        ("ที่นี่", "ที่ นี่"),
        ("ខ្មែរ", "ខ្ មែ រ"),
        ("학교에서 왔다", "학교에서 왔다"),
        ("हिन्दी में", "हिन्दी में"),
        ("ok👍🏽👍done", "ok 👍 👍 done"),
        ("🇩🇪🇫🇷", "🇩🇪 🇫🇷"),
        ("1️⃣ ½ ㎡", "1 1 2 m2"),
        ("㍿", "株 式 会 社"),
        ("a\u{200b}b", "a b"),
        ("", ""),
        (" \u{0}\n—…!", ""),
    ] {
        let words: Vec<String> = tokens(text).map(|token| token.text).collect();
        // Khmer and Thai may be written in either order of marks; compare in one form.
        assert_eq!(
            words.join(" ").nfc().to_string(),
            expected.nfc().to_string(),
            "{text}"
        );
    }
}

#[test]
fn a_token_covers_its_accents_and_nothing_else() {
    for (text, expected) in [
        ("(Cafe\u{301})", vec!["Cafe\u{301}"]),
        ("a👍🏽!", vec!["a", "👍🏽"]),
        ("❤\u{fe0f} x", vec!["❤\u{fe0f}", "x"]),
        ("l’été", vec!["l", "été"]),
        ("שָׁלוֹם.", vec!["שָׁלוֹם"]),
    ] {
        let covered: Vec<&str> = tokens(text).map(|token| &text[token.range]).collect();
        assert_eq!(covered, expected);
    }
}

#[test]
fn overlong_words_go_on_in_the_next_token() {
    let key = "x".repeat(1_000_000);
    let parts: Vec<_> = tokens(&key).collect();
    assert!(parts.iter().all(|token| token.text.len() <= 128));
    assert_eq!(
        parts.iter().map(|token| token.text.len()).sum::<usize>(),
        key.len()
    );
    let tower = format!("ก{}", "\u{0e49}".repeat(100_000));
    assert!(tokens(&tower).all(|token| token.text.len() < 4096));
}

/// Found by `tests/fuzz`: the letters of the text were counted, and `ß` becomes two.
#[test]
fn a_word_at_the_limit_folds_once_though_one_of_its_letters_became_two() {
    for before in 120..=130 {
        for letter in ["ß", "æ", "þ", "ŉ", "ΐ", "學", "한"] {
            let folded = index_text(&format!("{}{letter}xx", "x".repeat(before)));
            assert_eq!(index_text(&folded), folded, "{before} and {letter}");
        }
    }
}

#[test]
fn the_short_cut_for_common_letters_says_what_unicode_says() {
    for c in (0..=0x10_FFFF).filter_map(char::from_u32) {
        if let Some(class) = class_of_common(c) {
            assert_eq!(class, class_by_tables(c), "{:04x}", u32::from(c));
            assert!(
                is_hangul_syllable(c) || c.nfkd().eq([c]),
                "{:04x}",
                u32::from(c)
            );
        }
    }
}

/// Every character that has case folds alike in all of its cases, and folding twice changes nothing. The one exception is
/// the small iota of ancient Greek (ᾳ), a mark in lower case and a letter in capitals (ΑΙ); readers leave it out.
#[test]
fn every_character_folds_once_and_without_case() {
    for c in (0..=0x10_FFFF).filter_map(char::from_u32) {
        let folded = index_text(&c.to_string());
        assert_eq!(index_text(&folded), folded, "{:04x}", u32::from(c));
        if c.nfd().any(|mark| mark == '\u{345}') {
            continue;
        }
        let upper: String = c.to_uppercase().collect();
        let lower: String = c.to_lowercase().collect();
        assert_eq!(
            index_text(&upper),
            folded,
            "upper case of {:04x}",
            u32::from(c)
        );
        assert_eq!(
            index_text(&lower),
            folded,
            "lower case of {:04x}",
            u32::from(c)
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn folding_is_idempotent_and_safe_for_the_index(text in hostile(200)) {
        let folded = index_text(&text);
        prop_assert_eq!(&index_text(&folded), &folded);
        for token in folded.split(' ').filter(|token| !token.is_empty()) {
            prop_assert!(token.chars().all(|c| !c.is_ascii() || c.is_ascii_lowercase() || c.is_ascii_digit()));
        }
        prop_assert!(!folded.contains("  ") && !folded.starts_with(' ') && !folded.ends_with(' '));
    }

    #[test]
    fn composition_does_not_matter(text in hostile(200)) {
        let folded = index_text(&text);
        prop_assert_eq!(index_text(&text.nfc().to_string()), folded.clone());
        prop_assert_eq!(index_text(&text.nfd().to_string()), folded);
    }

    #[test]
    fn ranges_are_in_order_and_fold_to_their_token(text in hostile(200)) {
        let mut end = 0;
        for token in tokens(&text) {
            prop_assert!(token.range.start < token.range.end && token.range.end <= text.len());
            // A character such as ㍿ is several tokens of one place.
            prop_assert!(token.range.end >= end);
            end = token.range.end;
            let covered = index_text(&text[token.range]);
            prop_assert!(covered.split(' ').any(|word| word == token.text), "{} in {}", token.text, covered);
        }
    }
}
