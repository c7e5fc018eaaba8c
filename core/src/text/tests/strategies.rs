//! Texts as people write them, and worse.

use proptest::prelude::*;

/// Words of many scripts with the troubles that each brings: case, accents, composition, joins, no spaces.
pub(super) const WORDS: &[&str] = &[
    "garden",
    "Garden",
    "gardens",
    "gar",
    "don't",
    "don",
    "t",
    "e-mail",
    "Straße",
    "STRASSE",
    "schön",
    "scho\u{308}n",
    "l’école",
    "ecole",
    "œuvre",
    "oeuvre",
    "niño",
    "nin",
    "ışık",
    "IŞIK",
    "İstanbul",
    "istanbul",
    "Kraków",
    "smørrebrød",
    "Ωδή",
    "ωδης",
    "ΟΔΟΣ",
    "οδός",
    "ещё",
    "еще",
    "мой",
    "мои",
    "כָּתוּב",
    "כתוב",
    "שלום",
    "مَدْرَسَة",
    "مدرسه",
    "日本",
    "日",
    "本日",
    "東京タワー",
    "タワー",
    "ﾀﾜｰ",
    "がっこう",
    "かっこう",
    "学校",
    "กำลังใจ",
    "ใจ",
    "កម្ពុជា",
    "မြန်မာ",
    "हिन्दी",
    "हिन्द",
    "학교에서",
    "학교",
    "ㅋㅋ",
    "한",
    "하",
    "👍",
    "👍🏽",
    "👩‍🚀",
    "👩",
    "🇩🇪",
    "❤️",
    "❤",
    "２０２５",
    "2025",
    "٢٠٢٥",
    "x²",
    "½",
    "㍿",
    "ﷺ",
    "__bold__",
    "C++",
    "AND",
    "OR",
    "NOT",
    "NEAR",
    "a",
    "b",
    "ab",
    "abc",
];

/// Documents and a query that share a handful of words, so that most queries find some documents and not others.
pub(super) fn corpus_and_query() -> impl Strategy<Value = (Vec<[String; 2]>, String)> {
    prop::sample::subsequence(WORDS, 2..5).prop_flat_map(|words| {
        let field = || document(words.clone());
        (
            prop::collection::vec([field(), field()], 1..10),
            typed_query(words.clone()),
        )
    })
}

/// Some of `words`, with spaces or none between them.
pub(super) fn document(words: Vec<&'static str>) -> impl Strategy<Value = String> {
    let separator = prop::sample::select(vec![
        " ", " ", " ", "", "\n", ", ", "-", "\u{200b}", "\u{200d}",
    ]);
    joined(prop::collection::vec(
        (prop::sample::select(words), separator),
        0..6,
    ))
}

/// What a person could type into the search field: `words` with the signs that mean something there.
pub(super) fn typed_query(words: Vec<&'static str>) -> impl Strategy<Value = String> {
    let sign = prop::sample::select(vec![
        " ",
        " ",
        " ",
        " -",
        " \"",
        "\" ",
        "*",
        "* ",
        " -\"",
        "„",
        "“",
        ":",
        " tag:",
        " on:",
        " before:2025-03-01 ",
        "(",
        ")",
        "",
        " NEAR(",
        "^",
        "\u{0}",
        "'",
        "+",
    ]);
    joined(prop::collection::vec(
        (sign, prop::sample::select(words)),
        1..4,
    ))
}

fn joined(
    parts: impl Strategy<Value = Vec<(&'static str, &'static str)>>,
) -> impl Strategy<Value = String> {
    parts.prop_map(|parts| parts.into_iter().flat_map(|(a, b)| [a, b]).collect())
}

/// Any characters at all, rich in those that break searches: quotes, marks, joiners, controls, surrogate pairs.
pub(super) fn hostile(max_chars: usize) -> impl Strategy<Value = String> {
    let c = prop_oneof![
        any::<char>(),
        prop::sample::select(vec![
            '"',
            '\'',
            '*',
            '-',
            ':',
            '(',
            ')',
            '{',
            '}',
            '^',
            '+',
            '.',
            '\\',
            ';',
            '%',
            '_',
            '\0',
            '\u{1b}',
            ' ',
            '\u{3000}',
            '\n',
            '«',
            '\u{301}',
            '\u{306}',
            'и',
            '\u{3099}',
            'か',
            '\u{200d}',
            '👍',
            '🏽',
            '\u{1f1e9}',
            '\u{fe0f}',
            '\u{e0062}',
            'ก',
            '\u{0e49}',
            '\u{0e33}',
            'ᄒ',
            'ᅡ',
            'ᆫ',
            '한',
            'İ',
            'ß',
            'ǆ',
            '½',
            '㍿',
            'ﷺ',
            '\u{202e}',
            'ا',
            'a',
            'Z',
            '9',
            '\u{10ffff}',
        ]),
    ];
    prop::collection::vec(c, 0..=max_chars).prop_map(String::from_iter)
}
