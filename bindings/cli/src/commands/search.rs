use clap::Args;
use goldseam_core::journal::{Cursor, Hit, HitPage};
use goldseam_core::text::Query;

use super::pages;
use super::values::cursor;
use crate::context::Context;
use crate::error::{CliError, Result};
use crate::output::Output;
use crate::output::human::{self, Timeline};
use crate::screen::live_search;

/// Lines of a hit: its entry's line, and up to two of its text.
const LINES: usize = 3;

#[derive(Args)]
pub(crate) struct Search {
    /// What to look for
    ///
    /// Words must all occur. "Quotes" hold a phrase together, word* finds beginnings, -word leaves out. tag:name,
    /// on:2025-03, after:2025-03-14 and before: narrow it down. Case and accents do not matter. Left out, on a terminal:
    /// search as you type, which no shell writes into its history.
    query: Vec<String>,
    /// The best matches first, of the newest thousand
    #[arg(long, conflicts_with = "after")]
    best: bool,
    /// How many at a time, at most 200
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=200))]
    count: Option<u16>,
    /// Go on where a page ended: its "next" in JSON
    #[arg(long, value_name = "NEXT", value_parser = cursor)]
    after: Option<Cursor>,
}

impl Search {
    pub(crate) fn run(&self, context: &Context, out: &Output) -> Result<()> {
        if self.query.is_empty() && !out.is_conversation() {
            return Err(CliError::Usage("what is to be found?"));
        }
        let session = context.open()?;
        if self.query.is_empty() {
            if let Some(id) = live_search::run(&session.journal)? {
                human::entry(out, &session.journal.entry(id)?)?;
            }
            return session.lock();
        }
        let query = Query::parse(&self.query.join(" "));
        let size = pages::size(self.count.map(usize::from), LINES, out);
        let mut timeline = Timeline::default();
        let mut after = self.after;
        loop {
            let page = if self.best {
                HitPage {
                    hits: session.journal.search_best(query.clone(), size)?,
                    next: None,
                }
            } else {
                session.journal.search(query.clone(), after, size)?
            };
            out.result(&page, |out| self.show(out, &page.hits, &mut timeline))?;
            after = page.next;
            if after.is_none() || !pages::wants_more(out)? {
                break;
            }
        }
        session.lock()
    }

    fn show(&self, out: &Output, hits: &[Hit], timeline: &mut Timeline) -> Result<()> {
        if hits.is_empty() {
            return out.say("Nothing found.");
        }
        for hit in hits {
            if self.best {
                // Not in the order of time: each stands under its own month.
                *timeline = Timeline::default();
            }
            timeline.hit(out, hit)?;
        }
        Ok(())
    }
}
