//! The real FTS5 against the definition.

use goldseam_vault as _;
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use rusqlite::{Connection, params};

use super::strategies::{WORDS, corpus_and_query, hostile, typed_query};
use crate::text::{Query, SearchPlan, index_text};

/// Both indexes as a store declares them.
struct Index(Connection);

impl Index {
    fn of(documents: &[[String; 2]]) -> Index {
        #[expect(
            clippy::disallowed_methods,
            reason = "holds no user's words: the tables are made of test data"
        )]
        let connection = Connection::open_in_memory().unwrap();
        connection
            .execute_batch(
                "CREATE VIRTUAL TABLE full USING fts5(title, body, content='', tokenize='ascii', detail=full);
                 CREATE VIRTUAL TABLE typing USING fts5(words, content='', tokenize='ascii', detail=none, columnsize=0,
                                                        prefix='1 2 3');",
            )
            .unwrap();
        for (row, [title, body]) in documents.iter().enumerate() {
            let [title, body] = [index_text(title), index_text(body)];
            let row = row as i64;
            connection
                .execute(
                    "INSERT INTO full(rowid, title, body) VALUES (?1, ?2, ?3)",
                    params![row, title, body],
                )
                .unwrap();
            connection
                .execute(
                    "INSERT INTO typing(rowid, words) VALUES (?1, ?2)",
                    params![row, format!("{title} {body}")],
                )
                .unwrap();
        }
        Index(connection)
    }

    fn rows(&self, table: &str, expression: &str) -> rusqlite::Result<Vec<usize>> {
        self.0
            .prepare(&format!(
                "SELECT rowid FROM {table} WHERE {table} MATCH ?1 ORDER BY rowid"
            ))?
            .query_map([expression], |row| {
                row.get::<_, i64>(0).map(|row| row as usize)
            })?
            .collect()
    }

    fn rows_of_plan(&self, plan: &SearchPlan, documents: usize) -> rusqlite::Result<Vec<usize>> {
        let mut rows: Vec<usize> = (0..documents).collect();
        for (table, expression, wanted) in [
            ("typing", &plan.prefix_index, true),
            ("full", &plan.full_index, true),
            ("typing", &plan.not_in_prefix_index, false),
            ("full", &plan.not_in_full_index, false),
        ] {
            if let Some(expression) = expression {
                let found = self.rows(table, expression)?;
                rows.retain(|row| found.contains(row) == wanted);
            }
        }
        Ok(rows)
    }
}

fn matching(query: &Query, documents: &[[String; 2]]) -> Vec<usize> {
    (0..documents.len())
        .filter(|&row| {
            let [title, body] = &documents[row];
            query.matches(&[title, body])
        })
        .collect()
}

fn agree(input: &str, documents: &[[String; 2]]) -> Result<(), TestCaseError> {
    let index = Index::of(documents);
    let query = Query::parse(input);
    let expected = matching(&query, documents);
    if let Some(expression) = query.to_fts() {
        prop_assert_eq!(
            &index.rows("full", &expression).unwrap(),
            &expected,
            "{}",
            expression
        );
    } else {
        prop_assert!(query.terms().iter().all(|term| term.negated()));
    }
    prop_assert_eq!(
        index.rows_of_plan(&query.plan(), documents.len()).unwrap(),
        expected
    );
    let typed = query.to_fts_typing();
    let expected = matching(&query.typing(), documents);
    prop_assert_eq!(
        index.rows_of_plan(&typed, documents.len()).unwrap(),
        expected,
        "{:?}",
        typed
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn the_index_answers_as_defined((documents, input) in corpus_and_query()) {
        agree(&input, &documents)?;
    }
}

/// Row 14 of the test matrix: 20,000 strings, none of which may be an error of FTS5.
#[test]
fn no_input_is_a_syntax_error() {
    let documents: Vec<[String; 2]> = WORDS
        .iter()
        .map(|word| [String::new(), (*word).to_owned()])
        .collect();
    let index = Index::of(&documents);
    let accepted = |input: &str| {
        let query = Query::parse(input);
        for plan in [query.plan(), query.to_fts_typing()] {
            index.rows_of_plan(&plan, documents.len()).unwrap();
        }
        if let Some(expression) = query.to_fts() {
            index.rows("full", &expression).unwrap();
        }
        query
    };
    let mut runner = TestRunner::deterministic();
    for number in 0..20_000 {
        // One in four hundred is as long as the matrix asks; most are as long as what people type.
        let length = if number % 400 == 0 { 10_000 } else { 60 };
        let strategy = prop_oneof![hostile(length), typed_query(WORDS.to_vec())];
        let input = strategy.new_tree(&mut runner).unwrap().current();
        let query = accepted(&input);
        assert!(query.terms().len() <= 32 && query.tags().len() <= 32);
    }
    for input in [
        "\"",
        "\"\"",
        "-",
        "--",
        "*",
        "AND",
        "OR NOT",
        "NEAR(a b, 2)",
        "a:b",
        "{a b}:c",
        "^a",
        "a\"b",
        "'",
        "(",
        "tag:",
        "-tag:\"",
        "before:",
        "\u{0}",
    ] {
        accepted(input);
    }
    for part in [
        "a ", "\"", "-a ", "a* ", "日", "-", "tag:a ", "\"a b\" ", "a:", "(", "👍", "\u{301}", "ﷺ",
    ] {
        accepted(&part.chars().cycle().take(10_000).collect::<String>());
    }
}
