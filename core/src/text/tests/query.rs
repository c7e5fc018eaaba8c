use chrono::NaiveDate;
use proptest::prelude::*;

use super::strategies::hostile;
use crate::text::{MAX_TAGS, MAX_TERMS, MAX_TOKENS, Query};

/// A query in few words: `-` negated, `*` a beginning, `+` between the tokens of a phrase.
fn sketch(query: &Query) -> String {
    let terms = query.terms().iter().map(|term| {
        let minus = if term.negated() { "-" } else { "" };
        let star = if term.prefix() { "*" } else { "" };
        format!("{minus}{}{star}", term.tokens().join("+"))
    });
    let tags = query.tags().iter().map(|tag| {
        let minus = if tag.negated { "-" } else { "" };
        format!("{minus}#{}", tag.name)
    });
    let from = query.from().map(|day| format!(">={day}"));
    let until = query.until().map(|day| format!("<={day}"));
    let parts: Vec<String> = terms.chain(tags).chain(from).chain(until).collect();
    parts.join(" ")
}

#[test]
fn the_grammar_by_example() {
    for (input, expected) in [
        ("", ""),
        ("garden rain", "garden rain"),
        ("  Garden\tRAIN\u{3000}", "garden rain"),
        ("\"first light\" rain", "first+light rain"),
        (
            "„erstes Licht“ «première lumière»",
            "erstes+licht premiere+lumiere",
        ),
        ("「雨の日」", "雨+の+日"),
        ("foo\"bar baz\"qux", "foo bar+baz qux"),
        ("\"never closed at", "never+closed+at"),
        ("gard* \"first li\"*", "gard* first+li*"),
        ("* ** \"\" - -- -* ()", ""),
        ("-rain -\"first light\" --x", "-rain -first+light -x"),
        ("don't e-mail 3.14", "don+t e+mail 3+14"),
        ("日本語", "日+本+語"),
        ("학교 \"학교\" -학교", "학교* 학교 -학교*"),
        ("🤷 \"🤷\"", "🤷* 🤷"),
        ("a OR b AND NOT (c)", "a or b and not c"),
        // Tags
        ("tag:work TAG:Work -tag:old", "#work #Work -#old"),
        (
            "tag:\"two words\" -tag:„zwei Worte“ x",
            "x #two words -#zwei Worte",
        ),
        ("tag: work", "tag work"),
        ("tag:", "tag"),
        ("tag:\"\"", "tag"),
        ("tag：café:bar", "#café:bar"),
        // Days
        ("on:2025-03-14", ">=2025-03-14 <=2025-03-14"),
        ("on:2024-02", ">=2024-02-01 <=2024-02-29"),
        ("on:2025", ">=2025-01-01 <=2025-12-31"),
        ("before:2025-03-01", "<=2025-02-28"),
        ("after:2025-03-01", ">=2025-03-02"),
        ("before:2025-03", "<=2025-02-28"),
        ("after:2025-03", ">=2025-04-01"),
        (
            "after:2024 before:2025-06 after:2023",
            ">=2025-01-01 <=2025-05-31",
        ),
        ("on:\"2025-3-4\" rain", "rain >=2025-03-04 <=2025-03-04"),
        ("on:2025/03/14", ">=2025-03-14 <=2025-03-14"),
        ("on:２０２５-٠٣", ">=2025-03-01 <=2025-03-31"),
        (
            "before:0001-01-01 after:9999",
            ">=+10000-01-01 <=0000-12-31",
        ),
        // What cannot be read is words
        ("before:soon", "before+soon"),
        ("on:2025-02-30", "on+2025+02+30"),
        ("on:\"some day\"", "on some+day"),
        ("-on:2025", "-on+2025"),
        ("at:home https://a.b", "at+home https+a+b"),
        ("on:0000", "on+0000"),
        (":x", "x"),
    ] {
        assert_eq!(sketch(&Query::parse(input)), expected, "{input}");
    }
}

#[test]
fn the_last_word_is_a_beginning_until_something_ends_it() {
    for (input, expected) in [
        ("gard", "gard*"),
        ("gard ", "gard"),
        ("rain gard", "rain gard*"),
        ("\"first lig", "first+lig*"),
        ("\"first lig ", "first+lig"),
        ("\"first light\"", "first+light"),
        ("gard*", "gard*"),
        ("gard tag:x", "gard #x"),
        ("gard -", "gard"),
        ("gard -r", "gard -r"),
        ("日本", "日+本*"),
        // One or two letters behind a phrase are looked up apart.
        ("\"first l", "first l*"),
        ("e-m", "e m*"),
        ("e-mai", "e+mai*"),
        // A Korean syllable in the making is not yet part of the word.
        ("학ㄱ", "학*"),
        ("ㅋㅋ", "ᄏᄏ*"),
    ] {
        assert_eq!(sketch(&Query::parse(input).typing()), expected, "{input}");
    }
}

#[test]
fn a_plan_sends_single_words_to_the_prefix_index_and_phrases_to_the_full_one() {
    let plan = Query::parse("rain gar* -sun \"first light\" -\"old house\"").plan();
    assert_eq!(
        plan.prefix_index.as_deref(),
        Some(r#"("rain" AND "gar" *) NOT ("sun")"#)
    );
    assert_eq!(
        plan.full_index.as_deref(),
        Some(r#"("first light") NOT ("old house")"#)
    );
    let plan = Query::parse("rain -\"old house\"").plan();
    assert_eq!(plan.prefix_index.as_deref(), Some(r#""rain""#));
    assert_eq!(
        (plan.full_index, plan.not_in_full_index.as_deref()),
        (None, Some(r#""old house""#))
    );
}

#[test]
fn a_query_knows_whether_it_asks_for_anything() {
    for (input, empty, only_negations) in [
        ("", true, false),
        ("!? -", true, false),
        ("x", false, false),
        ("-x", false, true),
        ("-x -tag:y", false, true),
        ("-x tag:y", false, false),
        ("-x on:2025", false, false),
        ("on:2025", false, false),
    ] {
        let query = Query::parse(input);
        assert_eq!(
            (query.is_empty(), query.has_only_negations()),
            (empty, only_negations),
            "{input}"
        );
        assert_eq!(
            query.to_fts().is_none(),
            empty || !input.starts_with('x'),
            "{input}"
        );
    }
}

#[test]
fn limits_hold_and_what_they_cut_off_only_widens_the_search() {
    let words: String = (0..50).map(|n| format!("w{n} ")).collect();
    let query = Query::parse(&words);
    assert_eq!(query.terms().len(), MAX_TERMS);
    assert!(query.matches(&[&words]));

    let long = "日".repeat(10_000);
    let query = Query::parse(&format!("{long} more"));
    assert_eq!(query.terms().len(), 1);
    assert_eq!(query.terms()[0].tokens().len(), MAX_TOKENS);
    assert!(query.matches(&[&long]) && query.typing().matches(&[&long]));

    assert_eq!(Query::parse(&"tag:x ".repeat(100)).tags().len(), MAX_TAGS);
}

#[test]
fn a_phrase_stays_in_one_field_and_words_may_be_apart() {
    let fields = ["First light", "Rain in the garden"];
    for (input, expected) in [
        ("light rain", true),
        ("\"light rain\"", false),
        ("\"in the garden\"", true),
        ("\"in garden\"", false),
        ("gard*", true),
        ("\"the gar\"*", true),
        ("\"gar the\"*", false),
        ("rain -light", false),
        ("rain -\"light first\"", true),
        ("-snow", true),
        ("", true),
    ] {
        assert_eq!(Query::parse(input).matches(&fields), expected, "{input}");
    }
    assert!(Query::parse("タワ").matches(&["東京タワーへ"]));
    assert!(Query::parse("ใจ").matches(&["กำลังใจดี"]));
    assert!(Query::parse("a-b-a").matches(&["a b a b a"]));
}

#[test]
fn days_are_the_searchers_own_calendar() {
    let query = Query::parse("after:2025-02-28 before:2025-03-02");
    assert_eq!(query.from(), NaiveDate::from_ymd_opt(2025, 3, 1));
    assert_eq!(query.until(), NaiveDate::from_ymd_opt(2025, 3, 1));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn any_input_is_a_query_within_limits(input in hostile(10_000)) {
        let query = Query::parse(&input);
        for query in [query.typing(), query] {
            prop_assert!(query.terms().len() <= MAX_TERMS + 1);
            let tokens: Vec<&String> = query.terms().iter().flat_map(|term| term.tokens()).collect();
            prop_assert!(tokens.len() <= MAX_TOKENS);
            prop_assert!(tokens.iter().all(|token| !token.is_empty() && !token.contains(['"', ' '])));
        }
    }

    /// Whoever copies a passage into the search field, in quotes, finds where it came from.
    #[test]
    fn a_text_is_found_by_its_own_words(text in hostile(200)) {
        let quoted = format!("\"{}\"", text.replace(['"', '＂', '“', '”', '„', '‟', '«', '»', '「', '」', '『', '』'], " "));
        prop_assert!(Query::parse(&quoted).matches(&[&text]));
    }
}
