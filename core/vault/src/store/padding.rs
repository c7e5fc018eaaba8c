//! Filling a database with real free pages, so that its file has one of a few sizes.
//!
//! The pages lie inside SQLite: encrypted and authenticated like any other, reused by later writes, never cut off by a
//! checkpoint. Random bytes behind the last page would be none of that.

use goldseam_sqlcipher::RESERVED;
use rusqlite::Connection;

use super::connect::PAGE;
use crate::error::Result;
use crate::growth::Growth;

const USABLE: u64 = PAGE - RESERVED;
/// What an overflow page carries: all but the number of the next page.
const OVERFLOW: u64 = USABLE - 4;
/// The smallest part of a long row that stays in the table's own page (SQLite's file format, section 1.6).
const LEAST_LOCAL: u64 = (USABLE - 12) * 32 / 255 - 23;
/// Larger than a row's header, smaller than what would change the number of overflow pages.
const SLACK: u64 = 16;
/// One row may be 64 MiB (the limit set on the connection); a step above that is filled in several.
const PAGES_A_ROW: u64 = 8192;

fn pragma(connection: &Connection, name: &str) -> Result<u64> {
    Ok(connection
        .query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, i64>(0))?
        .unsigned_abs())
}

/// Bytes of the database, free pages included.
pub(crate) fn size(connection: &Connection) -> Result<u64> {
    Ok(pragma(connection, "page_count")? * PAGE)
}

/// Bytes of free pages.
pub(crate) fn free(connection: &Connection) -> Result<u64> {
    Ok(pragma(connection, "freelist_count")? * PAGE)
}

/// The size the database should grow to now, if it should: the next step when little free room is left, or when it
/// has outgrown its step.
pub(crate) fn due(connection: &Connection, growth: &Growth) -> Result<Option<u64>> {
    let size = size(connection)?;
    let spare = free(connection)?;
    let missing = growth.low_water().saturating_sub(spare);
    let step = growth.step_for(size + missing);
    Ok((step > size).then_some(step))
}

/// Makes the database exactly `bytes` long (a multiple of the page size) by adding free pages. Never shrinks it.
pub(crate) fn grow_to(connection: &mut Connection, bytes: u64) -> Result<()> {
    // What is freed here was zero all along; overwriting it would double the writing.
    connection.execute_batch("PRAGMA secure_delete = OFF")?;
    let grown = fill(connection, bytes / PAGE);
    connection.execute_batch("PRAGMA secure_delete = ON")?;
    grown
}

fn fill(connection: &mut Connection, pages: u64) -> Result<()> {
    let transaction = connection.transaction()?;
    transaction.execute_batch("CREATE TABLE vault_padding (filler BLOB NOT NULL)")?;
    loop {
        let missing = (pages + pragma(&transaction, "freelist_count")?)
            .saturating_sub(pragma(&transaction, "page_count")?);
        if missing == 0 {
            break;
        }
        let chain = missing.min(PAGES_A_ROW);
        let filler = LEAST_LOCAL + chain * OVERFLOW - SLACK;
        transaction.execute(
            "INSERT INTO vault_padding VALUES (zeroblob(?1))",
            [i64::try_from(filler).unwrap_or(i64::MAX)],
        )?;
    }
    transaction.execute_batch("DROP TABLE vault_padding")?;
    Ok(transaction.commit()?)
}
