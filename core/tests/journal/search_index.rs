//! Search expressions against the real FTS5 of a real vault. [`Query::matches`] says what it must answer.

use std::{error::Error, sync::Arc};

use super::strategies::{WORDS, corpus_and_query, hostile, typed_query};
use chrono::{DateTime, Offset, Utc};
use goldseam_core::text::{MAX_TAGS, MAX_TERMS, Query, SearchPlan, index_text};
use goldseam_vault::{
    Change, Environment, Growth, KdfParams, ManualClock, Passphrase, Schema, SeededEntropy,
    Structure, Vault, VaultError,
};
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{TestError, TestRunner},
};
use rusqlite::{Connection, params};
use tempfile::TempDir;

/// Both indexes, declared as the documentation of `text` tells a store to.
const INDEXES: Structure = Structure {
    migrations: &[Change::Sql(
        "CREATE VIRTUAL TABLE words USING fts5(title, body, content='', tokenize='ascii', detail=full);
         CREATE VIRTUAL TABLE starts USING fts5(words, content='', tokenize='ascii', detail=none, columnsize=0,
                                                prefix='1 2 3');",
    )],
    on_connect: |_| Ok(()),
    on_idle: |_, _| Ok(false),
    on_check: |_| Ok(()),
};

type Documents = Vec<[String; 2]>;

struct Index {
    vault: Vault,
    _home: TempDir,
}

/// How a job ends that leaves nothing behind.
enum Undone {
    Answered(Answers),
    Failed(VaultError),
}

impl From<VaultError> for Undone {
    fn from(error: VaultError) -> Self {
        Undone::Failed(error)
    }
}

impl From<rusqlite::Error> for Undone {
    fn from(error: rusqlite::Error) -> Self {
        Undone::Failed(error.into())
    }
}

/// Rows that match a query.
#[derive(Debug, PartialEq)]
struct Answers {
    /// In the full index alone; `None` if the query only leaves out.
    whole: Option<Vec<usize>>,
    planned: Vec<usize>,
    typing: Vec<usize>,
}

impl Index {
    fn new() -> Result<Index, Box<dyn Error>> {
        let home = tempfile::tempdir()?;
        let environment = Environment {
            clock: Arc::new(ManualClock::new(DateTime::UNIX_EPOCH, Utc.fix())),
            entropy: Arc::new(SeededEntropy::new(1)),
            growth: Growth::SMALL,
        };
        let schema = Schema {
            main: INDEXES,
            media: Structure {
                migrations: &[],
                ..INDEXES
            },
        };
        let kdf = KdfParams {
            memory_kib: 19_456,
            passes: 1,
            lanes: 1,
        };
        let passphrase = Passphrase::new("correct horse")?;
        let vault = Vault::create(
            &home.path().join("vault"),
            &passphrase,
            kdf,
            &schema,
            &environment,
        )?;
        Ok(Index { vault, _home: home })
    }

    /// What the indexes answer about these documents.
    fn answers(&self, documents: Documents, query: Query) -> Answers {
        let undone = self.vault.write::<(), Undone>(move |tx| {
            fill(tx, &documents)?;
            Err(Undone::Answered(ask(tx, &query, documents.len())?))
        });
        match undone {
            Err(Undone::Answered(answers)) => answers,
            Err(Undone::Failed(error)) => panic!("{error}"),
            Ok(()) => unreachable!("the job never succeeds"),
        }
    }
}

fn fill(connection: &Connection, documents: &[[String; 2]]) -> rusqlite::Result<()> {
    for (row, [title, body]) in documents.iter().enumerate() {
        let [title, body] = [index_text(title), index_text(body)];
        let row = row as i64;
        connection.execute(
            "INSERT INTO words(rowid, title, body) VALUES (?1, ?2, ?3)",
            params![row, title, body],
        )?;
        connection.execute(
            "INSERT INTO starts(rowid, words) VALUES (?1, ?2)",
            params![row, format!("{title} {body}")],
        )?;
    }
    Ok(())
}

fn ask(connection: &Connection, query: &Query, documents: usize) -> rusqlite::Result<Answers> {
    Ok(Answers {
        whole: query
            .to_fts()
            .map(|expression| rows(connection, "words", &expression))
            .transpose()?,
        planned: rows_of_plan(connection, &query.plan(), documents)?,
        typing: rows_of_plan(connection, &query.to_fts_typing(), documents)?,
    })
}

fn rows(connection: &Connection, table: &str, expression: &str) -> rusqlite::Result<Vec<usize>> {
    connection
        .prepare(&format!(
            "SELECT rowid FROM {table} WHERE {table} MATCH ?1 ORDER BY rowid"
        ))?
        .query_map([expression], |row| {
            row.get::<_, i64>(0).map(|row| row as usize)
        })?
        .collect()
}

fn rows_of_plan(
    connection: &Connection,
    plan: &SearchPlan,
    documents: usize,
) -> rusqlite::Result<Vec<usize>> {
    let mut matching: Vec<usize> = (0..documents).collect();
    for (table, expression, wanted) in [
        ("starts", &plan.prefix_index, true),
        ("words", &plan.full_index, true),
        ("starts", &plan.not_in_prefix_index, false),
        ("words", &plan.not_in_full_index, false),
    ] {
        if let Some(expression) = expression {
            let found = rows(connection, table, expression)?;
            matching.retain(|row| found.contains(row) == wanted);
        }
    }
    Ok(matching)
}

/// What the indexes should answer.
fn defined(query: &Query, documents: &[[String; 2]]) -> Answers {
    let matching = |query: &Query| -> Vec<usize> {
        (0..documents.len())
            .filter(|&row| {
                let [title, body] = &documents[row];
                query.matches(&[title, body])
            })
            .collect()
    };
    let asks = query.terms().iter().any(|term| !term.negated());
    Answers {
        whole: asks.then(|| matching(query)),
        planned: matching(query),
        typing: matching(&query.typing()),
    }
}

#[test]
fn the_indexes_answer_as_defined() {
    let index = Index::new().unwrap();
    // Without a file of failures: each run draws anew, and a failure prints its input.
    let config = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(600)
    };
    let outcome = TestRunner::new(config).run(&corpus_and_query(), |(documents, input)| {
        let query = Query::parse(&input);
        let expected = defined(&query, &documents);
        prop_assert_eq!(
            index.answers(documents, query.clone()),
            expected,
            "{:?}",
            query.plan()
        );
        Ok(())
    });
    if let Err(TestError::Fail(reason, input)) = outcome {
        panic!("{reason}\n{input:?}");
    }
}

/// Row 14 of the test matrix: 20,000 strings, none of which may be an error of FTS5.
#[test]
fn no_input_is_a_syntax_error() {
    let mut runner = TestRunner::deterministic();
    let drawn = (0..20_000).map(|number| {
        // One in four hundred is as long as the matrix asks; most are as long as what people type.
        let length = if number % 400 == 0 { 10_000 } else { 60 };
        let strategy = prop_oneof![hostile(length), typed_query(WORDS.to_vec())];
        strategy.new_tree(&mut runner).unwrap().current()
    });
    let signs = [
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
    ];
    let repeated = [
        "a ", "\"", "-a ", "a* ", "日", "-", "tag:a ", "\"a b\" ", "a:", "(", "👍", "\u{301}", "ﷺ",
    ]
    .map(|part| part.chars().cycle().take(10_000).collect::<String>());
    let queries: Vec<Query> = drawn
        .chain(signs.map(str::to_owned))
        .chain(repeated)
        .map(|input| Query::parse(&input))
        .collect();
    assert!(
        queries
            .iter()
            .all(|query| query.terms().len() <= MAX_TERMS && query.tags().len() <= MAX_TAGS)
    );
    let index = Index::new().unwrap();
    let documents: Documents = WORDS
        .iter()
        .map(|word| [String::new(), (*word).to_owned()])
        .collect();
    let accepted = index.vault.write::<usize, VaultError>(move |tx| {
        fill(tx, &documents)?;
        for query in &queries {
            ask(tx, query, documents.len())?;
        }
        Ok(queries.len())
    });
    assert_eq!(accepted.unwrap(), 20_000 + signs.len() + 13);
}
