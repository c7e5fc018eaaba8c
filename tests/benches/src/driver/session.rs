//! A busy quarter of an hour: pages, searches and whole entries, all mixed.

use chrono::NaiveDate;
use goldseam_benches::made_up::SEARCHES;
use goldseam_core::journal::{Filter, Journal};
use goldseam_core::text::Query;

use super::commands::HITS;
use super::{Outcome, PAGE};

const TURNS: usize = 3;
const PAGES_A_PLACE: usize = 13;
const SEARCHES_A_TURN: usize = 30;
const BODIES: usize = 50;

/// Three times 39 pages at three places, 30 searches and 50 bodies. How many rows and hits there were.
pub(crate) fn run(journal: &Journal, days: [NaiveDate; 2]) -> Outcome<usize> {
    let mut seen = 0;
    for _ in 0..TURNS {
        let places = [
            None,
            Some(journal.cursor_at(days[0])?),
            Some(journal.cursor_at(days[1])?),
        ];
        let mut ids = Vec::new();
        for mut at in places {
            for _ in 0..PAGES_A_PLACE {
                let page = journal.timeline(Filter::default(), at, PAGE)?;
                seen += page.entries.len();
                ids.extend(page.entries.iter().map(|card| card.id));
                at = match page.next {
                    Some(next) => Some(next),
                    None => break,
                };
            }
        }
        for (_, query) in SEARCHES.iter().cycle().take(SEARCHES_A_TURN) {
            seen += journal.search(Query::parse(query), None, HITS)?.hits.len();
        }
        for id in ids.iter().step_by(ids.len().div_ceil(BODIES).max(1)) {
            seen += usize::from(!journal.entry(*id)?.text.body.is_empty());
        }
    }
    Ok(seen)
}
