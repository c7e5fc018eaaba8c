//! `goldseam_rank`: relevance of one full-text hit, from that hit alone.
//!
//! FTS5's `bm25()` first walks every hit of every phrase of the table to know how rare it is, and looks up each row's
//! length: 29 ms for a common word at 100,000 entries, growing with them. Ranking the newest 1000 hits with this function
//! costs 0.2 ms at any size.

use std::ffi::{CStr, c_int, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::{ptr, slice};

use rusqlite::{Connection, ffi};

const NAME: &CStr = c"goldseam_rank";

/// How fast more occurrences stop to matter: BM25's usual k1. One occurrence counts 0.45, two 0.63, ten 0.89.
const SATURATION: f64 = 1.2;

/// Registers the FTS5 auxiliary function `goldseam_rank(table, weight…)` on a connection.
///
/// For a hit it is the sum over the query's phrases of `tf / (tf + 1.2)`, where `tf` is the number of the phrase's
/// occurrences, each counted with the weight of its column: BM25F without rarity and length. Higher is better, at most the
/// number of phrases. Weights are given by column order as for `bm25()`; a column without one counts 1.0. With the title
/// first, `goldseam_rank(t, 4.0, 1.0)` makes one occurrence in the title worth four in the body.
///
/// The cost is that of the hit's own positions, so a query is bounded by ranking only the newest hits:
/// `SELECT … FROM (SELECT rowid, goldseam_rank(t, 4.0, 1.0) AS r FROM t WHERE t MATCH ? ORDER BY rowid DESC LIMIT 1000)
/// ORDER BY r DESC`. The table needs `detail=full`; no content and no column sizes.
///
/// In SQL the function fails when a weight is not a number, negative or infinite, and with the index's own error when
/// that is damaged.
///
/// # Errors
/// SQLite's error if FTS5 is not there or memory is short.
pub fn register_search_rank(connection: &Connection) -> rusqlite::Result<()> {
    let api = fts5_api(connection)?;
    // SAFETY: `fts5_api` returned FTS5's own table, which lives as long as the connection.
    let create = unsafe { (*api).xCreateFunction };
    let Some(create) = create else {
        return Err(failure(ffi::SQLITE_MISUSE));
    };
    // SAFETY: the table and the name are live; there is no user data, so there is nothing to free.
    match unsafe { create(api, NAME.as_ptr(), ptr::null_mut(), Some(rank), None) } {
        ffi::SQLITE_OK => Ok(()),
        code => Err(failure(code)),
    }
}

fn failure(code: c_int) -> rusqlite::Error {
    rusqlite::Error::SqliteFailure(ffi::Error::new(code), None)
}

/// FTS5's table of functions, by the way its documentation gives: a pointer bound to `fts5(?1)`.
/// <https://sqlite.org/fts5.html#extending_fts5>
fn fts5_api(connection: &Connection) -> rusqlite::Result<*mut ffi::fts5_api> {
    let mut api: *mut ffi::fts5_api = ptr::null_mut();
    let mut statement = ptr::null_mut();
    // SAFETY: the handle is only used while `connection` is borrowed.
    let db = unsafe { connection.handle() };
    // SAFETY: handle, text (ended by its null) and out-pointer are live.
    let mut code = unsafe {
        ffi::sqlite3_prepare_v2(
            db,
            c"SELECT fts5(?1)".as_ptr(),
            -1,
            &raw mut statement,
            ptr::null_mut(),
        )
    };
    if code == ffi::SQLITE_OK {
        let slot: *mut c_void = (&raw mut api).cast();
        // SAFETY: `api` outlives the statement, which is finalised below; no destructor is given.
        code = unsafe {
            ffi::sqlite3_bind_pointer(statement, 1, slot, c"fts5_api_ptr".as_ptr(), None)
        };
    }
    if code == ffi::SQLITE_OK {
        // SAFETY: a prepared statement of ours. Its result row is not read: FTS5 writes through the pointer.
        code = unsafe { ffi::sqlite3_step(statement) };
    }
    // SAFETY: null or a statement of ours, not used again.
    let finalized = unsafe { ffi::sqlite3_finalize(statement) };
    match (code, finalized) {
        (ffi::SQLITE_ROW, ffi::SQLITE_OK) if !api.is_null() => Ok(api),
        (ffi::SQLITE_ROW | ffi::SQLITE_OK, ffi::SQLITE_OK) => Err(failure(ffi::SQLITE_MISUSE)),
        (_, ffi::SQLITE_OK) => Err(failure(code)),
        (_, code) => Err(failure(code)),
    }
}

/// Why a hit has no rank.
enum NoRank {
    /// FTS5's own error.
    Code(c_int),
    /// A weight that is not a finite number of at least 0.
    Weight,
}

/// The function FTS5 calls for each hit. Never unwinds: a panic, which would be a defect, becomes `SQLITE_INTERNAL`.
unsafe extern "C" fn rank(
    api: *const ffi::Fts5ExtensionApi,
    hit: *mut ffi::Fts5Context,
    result: *mut ffi::sqlite3_context,
    weights: c_int,
    values: *mut *mut ffi::sqlite3_value,
) {
    let computed = catch_unwind(AssertUnwindSafe(|| {
        // SAFETY: null, or FTS5's table of functions, which outlives the call.
        let api = unsafe { api.as_ref() }.ok_or(NoRank::Code(ffi::SQLITE_MISUSE))?;
        let weights = match usize::try_from(weights) {
            Ok(count) if count > 0 && !values.is_null() => {
                // SAFETY: FTS5 passes as many values as it says.
                unsafe { slice::from_raw_parts(values, count) }
            }
            _ => &[],
        };
        for value in weights {
            weight(*value)?; // also of a column without an occurrence: an error must not depend on the row
        }
        let hit = Hit { api, hit };
        (0..hit.phrases()?).try_fold(0.0, |sum, phrase| {
            let frequency = hit.frequency(phrase, weights)?;
            Ok(sum + frequency / (frequency + SATURATION))
        })
    }));
    match computed.unwrap_or(Err(NoRank::Code(ffi::SQLITE_INTERNAL))) {
        // SAFETY: `result` is the live result of this call, here and below.
        Ok(relevance) => unsafe { ffi::sqlite3_result_double(result, relevance) },
        // SAFETY: as above.
        Err(NoRank::Code(code)) => unsafe { ffi::sqlite3_result_error_code(result, code) },
        Err(NoRank::Weight) => {
            let message = c"goldseam_rank: a weight must be a finite number of at least 0";
            // SAFETY: as above; SQLite copies the message.
            unsafe { ffi::sqlite3_result_error(result, message.as_ptr(), -1) }
        }
    }
}

/// One row that matches the query.
struct Hit<'a> {
    api: &'a ffi::Fts5ExtensionApi,
    hit: *mut ffi::Fts5Context,
}

impl Hit<'_> {
    fn phrases(&self) -> Result<c_int, NoRank> {
        let count = self
            .api
            .xPhraseCount
            .ok_or(NoRank::Code(ffi::SQLITE_MISUSE))?;
        // SAFETY: FTS5's function with FTS5's own context.
        Ok(unsafe { count(self.hit) })
    }

    /// The occurrences of a phrase, each counted with its column's weight.
    fn frequency(&self, phrase: c_int, weights: &[*mut ffi::sqlite3_value]) -> Result<f64, NoRank> {
        let (Some(first), Some(next)) = (self.api.xPhraseFirst, self.api.xPhraseNext) else {
            return Err(NoRank::Code(ffi::SQLITE_MISUSE));
        };
        let mut at = ffi::Fts5PhraseIter {
            a: ptr::null(),
            b: ptr::null(),
        };
        let (mut column, mut offset, mut frequency) = (0, 0, 0.0);
        // SAFETY: FTS5's function with FTS5's own context; the iterator and both numbers are live.
        let code = unsafe {
            first(
                self.hit,
                phrase,
                &raw mut at,
                &raw mut column,
                &raw mut offset,
            )
        };
        if code != ffi::SQLITE_OK {
            return Err(NoRank::Code(code));
        }
        // A negative column ends the list.
        while let Ok(index) = usize::try_from(column) {
            frequency += weights.get(index).map_or(Ok(1.0), |value| weight(*value))?;
            // SAFETY: as above; `first` has set the iterator up.
            unsafe { next(self.hit, &raw mut at, &raw mut column, &raw mut offset) };
        }
        Ok(frequency)
    }
}

fn weight(value: *mut ffi::sqlite3_value) -> Result<f64, NoRank> {
    // SAFETY: a value that FTS5 passed to the call under way.
    let kind = unsafe { ffi::sqlite3_value_type(value) };
    if !matches!(kind, ffi::SQLITE_FLOAT | ffi::SQLITE_INTEGER) {
        return Err(NoRank::Weight);
    }
    // SAFETY: as above.
    let weight = unsafe { ffi::sqlite3_value_double(value) };
    if weight.is_finite() && weight >= 0.0 {
        Ok(weight)
    } else {
        Err(NoRank::Weight)
    }
}

#[cfg(test)]
mod tests;
