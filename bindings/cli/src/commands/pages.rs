//! Page after page, for a person at a terminal.

use crate::error::Result;
use crate::output::Output;

/// How many rows a page has: what was asked for, else what fits the screen, else 20.
pub(crate) fn size(asked: Option<usize>, lines_each: usize, out: &Output) -> usize {
    match asked {
        Some(count) => count,
        None if out.is_conversation() => (out.height().saturating_sub(6) / lines_each).max(5),
        None => 20,
    }
}

/// Whether a person wants to see more. A program is told where the next page begins instead.
pub(crate) fn wants_more(out: &Output) -> Result<bool> {
    if !out.is_conversation() {
        return Ok(false);
    }
    let answer = out.ask("\n  Enter: older entries   q: stop ")?;
    Ok(answer.is_empty())
}
