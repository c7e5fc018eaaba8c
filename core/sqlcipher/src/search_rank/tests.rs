use rusqlite::{Connection, ToSql};

use super::register_search_rank;
use crate::set_process_defaults;

fn connection() -> Connection {
    set_process_defaults().unwrap();
    #[expect(
        clippy::disallowed_methods,
        reason = "a test of this crate, without a user's text"
    )]
    let connection = Connection::open_in_memory().unwrap();
    register_search_rank(&connection).unwrap();
    connection
}

fn table(options: &str, rows: &[(&str, &str)]) -> Connection {
    let connection = connection();
    connection
        .execute_batch(&format!(
            "CREATE VIRTUAL TABLE t USING fts5(title, body {options})"
        ))
        .unwrap();
    for (rowid, (title, body)) in (1_i64..).zip(rows) {
        connection
            .execute(
                "INSERT INTO t(rowid, title, body) VALUES (?1, ?2, ?3)",
                (rowid, title, body),
            )
            .unwrap();
    }
    connection
}

/// Row ids and relevance by `ranked`, best first.
fn ranked(connection: &Connection, weights: &str, query: &str) -> Vec<(i64, f64)> {
    let sql = format!(
        "SELECT rowid, r FROM (SELECT rowid, goldseam_rank(t{weights}) AS r FROM t WHERE t MATCH ?1
         ORDER BY rowid DESC LIMIT 1000) ORDER BY r DESC, rowid DESC"
    );
    let mut statement = connection.prepare(&sql).unwrap();
    let rows = statement
        .query_map([query], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    rows.collect::<rusqlite::Result<_>>().unwrap()
}

fn ids(ranked: &[(i64, f64)]) -> Vec<i64> {
    ranked.iter().map(|(id, _)| *id).collect()
}

#[track_caller]
fn assert_near(left: f64, right: f64) {
    assert!((left - right).abs() < 1e-12, "{left} is not {right}");
}

const ROWS: [(&str, &str); 5] = [
    ("A walk", "by the river"),
    ("River", "a walk"),
    ("Sunday", "river river river"),
    ("River again", "to the river by the old riverbank"),
    ("Nothing", "of the kind"),
];

#[test]
fn a_title_counts_more_and_repetition_less_and_less() {
    let connection = table("", &ROWS);
    let hits = ranked(&connection, ", 4.0, 1.0", "river");
    assert_eq!(ids(&hits), [4, 2, 3, 1]);
    // tf / (tf + 1.2) with tf = 4 + 1, 4, 3, 1
    for ((_, relevance), tf) in hits.iter().zip([5.0, 4.0, 3.0, 1.0]) {
        assert_near(*relevance, tf / (tf + 1.2));
    }
}

#[test]
fn each_phrase_of_a_query_adds() {
    let connection = table("", &ROWS);
    // Row 1: walk in the title, river in the body. Row 2 the other way round. Equal, so the newer one first.
    let hits = ranked(&connection, ", 4.0, 1.0", "river walk");
    assert_eq!(ids(&hits), [2, 1]);
    hits.iter()
        .for_each(|(_, relevance)| assert_near(*relevance, 4.0 / 5.2 + 1.0 / 2.2));
    // A row with both words goes before a row with one of them.
    assert_eq!(
        ids(&ranked(&connection, "", "kind OR walk OR sunday OR river"))[..2],
        [3, 2]
    );
}

#[test]
fn prefixes_and_phrases() {
    let connection = table("", &ROWS);
    let hits = ranked(&connection, "", "riverb*");
    assert_eq!(ids(&hits), [4]);
    assert_near(hits[0].1, 1.0 / 2.2);
    // Row 4 holds river twice and riverbank once.
    assert_near(ranked(&connection, "", "river*")[0].1, 3.0 / 4.2);
    let hits = ranked(&connection, "", "\"the river\"");
    assert_eq!(ids(&hits), [4, 1]);
    hits.iter()
        .for_each(|(_, relevance)| assert_near(*relevance, 1.0 / 2.2));
}

#[test]
fn a_column_without_a_weight_counts_one_and_with_zero_nothing() {
    let connection = table("", &ROWS);
    let of_row_4 = |weights| {
        ranked(&connection, weights, "river")
            .into_iter()
            .find(|(id, _)| *id == 4)
            .unwrap()
            .1
    };
    assert_near(of_row_4(""), 2.0 / 3.2);
    assert_near(of_row_4(", 3"), 4.0 / 5.2);
    assert_near(of_row_4(", 0, 1"), 1.0 / 2.2);
    assert_near(of_row_4(", 0, 0"), 0.0);
    assert_near(of_row_4(", 1, 1, 99"), 2.0 / 3.2);
}

#[test]
fn needs_neither_content_nor_sizes() {
    for options in [
        ", content=''",
        ", content='', contentless_delete=1",
        ", content='', columnsize=0",
    ] {
        let connection = table(options, &ROWS);
        assert_eq!(
            ids(&ranked(&connection, ", 4.0, 1.0", "river")),
            [4, 2, 3, 1],
            "{options}"
        );
        assert_eq!(
            ids(&ranked(&connection, ", 4.0, 1.0", "\"the river\"")),
            [4, 1],
            "{options}"
        );
    }
}

#[test]
fn only_the_newest_are_ranked() {
    let rows: Vec<_> = std::iter::once(("river", "river river"))
        .chain([("", "river"); 1500])
        .collect();
    let connection = table("", &rows);
    let hits = ranked(&connection, ", 4.0, 1.0", "river");
    assert_eq!(hits.len(), 1000);
    assert_eq!(hits[0].0, 1501);
    assert!(
        hits.iter().all(|(id, _)| *id > 501),
        "the best hit of all is too old to be looked at"
    );
}

#[test]
fn nonsense_weights_are_an_error() {
    let connection = table("", &ROWS);
    let infinite = f64::INFINITY;
    let nonsense: [&dyn ToSql; 5] = [&-1.0, &infinite, &-infinite, &"four", &None::<f64>];
    for weight in nonsense {
        let result = connection.query_row(
            "SELECT goldseam_rank(t, ?1) FROM t WHERE t MATCH 'river'",
            [weight],
            |row| row.get::<_, f64>(0),
        );
        let message = result.unwrap_err().to_string();
        assert!(
            message.contains("a weight must be a finite number"),
            "{message}"
        );
    }
}

#[test]
fn an_error_of_the_index_is_passed_on() {
    let connection = table(", content=''", &ROWS);
    connection
        .set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)
        .unwrap();
    connection
        .execute("UPDATE t_data SET block = zeroblob(8) WHERE id > 10", [])
        .unwrap();
    let result = connection.query_row(
        "SELECT goldseam_rank(t) FROM t WHERE t MATCH 'river'",
        [],
        |row| row.get::<_, f64>(0),
    );
    assert_eq!(
        result.unwrap_err().sqlite_error_code(),
        Some(rusqlite::ErrorCode::DatabaseCorrupt)
    );
}

#[test]
fn registering_twice_and_dropping_the_connection_is_fine() {
    let connection = connection();
    register_search_rank(&connection).unwrap();
    connection.close().unwrap();
}
