use clap::Args;
use goldseam_core::day::Period;
use goldseam_core::journal::{Cursor, Filter};

use super::pages;
use super::values::{KindName, cursor, period};
use crate::context::Context;
use crate::error::Result;
use crate::output::Output;
use crate::output::human::Timeline;

#[derive(Args)]
pub(crate) struct List {
    /// Only entries with this tag
    #[arg(long, value_name = "NAME")]
    tag: Option<String>,
    /// Only entries of this kind
    #[arg(long)]
    kind: Option<KindName>,
    /// Only entries with a star
    #[arg(long)]
    starred: bool,
    /// Only entries with something attached
    #[arg(long)]
    with_attachment: bool,
    /// Only of this day, month or year
    #[arg(long, value_name = "WHEN", value_parser = period, conflicts_with_all = ["from", "until"])]
    on: Option<Period>,
    /// From this day, month or year on
    #[arg(long, value_name = "WHEN", value_parser = period)]
    from: Option<Period>,
    /// Until this day, month or year
    #[arg(long, value_name = "WHEN", value_parser = period)]
    until: Option<Period>,
    /// How many at a time, at most 200
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=200))]
    count: Option<u16>,
    /// Go on where a page ended: its "next" in JSON
    #[arg(long, value_name = "NEXT", value_parser = cursor)]
    after: Option<Cursor>,
}

impl List {
    pub(crate) fn run(&self, context: &Context, out: &Output) -> Result<()> {
        let session = context.open()?;
        let size = pages::size(self.count.map(usize::from), 1, out);
        let mut at = self.after;
        let mut timeline = Timeline::default();
        loop {
            let page = session.journal.timeline(self.filter(), at, size)?;
            out.result(&page, |out| {
                if page.entries.is_empty() {
                    return out.say("Nothing here yet.");
                }
                page.entries
                    .iter()
                    .try_for_each(|card| timeline.card(out, card))
            })?;
            at = page.next;
            if at.is_none() {
                break;
            }
            if !pages::wants_more(out)? {
                if !out.is_conversation() {
                    out.hint("There are older ones: --count N, --until DAY.")?;
                }
                break;
            }
        }
        session.lock()
    }

    fn filter(&self) -> Filter {
        let from = self.on.or(self.from);
        let until = self.on.or(self.until);
        Filter {
            with_attachment: self.with_attachment,
            tag: self.tag.clone(),
            kind: self.kind.map(Into::into),
            starred: self.starred,
            from: from.map(|period| period.first()),
            until: until.map(|period| period.last()),
        }
    }
}
