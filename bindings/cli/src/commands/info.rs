use chrono::NaiveDate;
use goldseam_core::journal::Filter;
use serde::Serialize;

use crate::context::{Context, Session};
use crate::error::Result;
use crate::output::Output;
use crate::output::human::long_day;
use crate::output::style::DIM;

#[derive(Serialize)]
struct Info {
    folder: String,
    entries: u64,
    newest: Option<NaiveDate>,
    tags: usize,
    drafts: usize,
    in_trash: usize,
    version: &'static str,
}

pub(crate) fn run(context: &Context, out: &Output) -> Result<()> {
    let session = context.open()?;
    let info = gather(context, &session)?;
    out.result(&info, |out| {
        let line = |name: &str, value: &dyn std::fmt::Display| {
            out.say(format_args!("  {DIM}{name:<12}{DIM:#}{value}"))
        };
        line("Folder", &info.folder)?;
        line("Entries", &info.entries)?;
        if let Some(newest) = info.newest {
            line("Newest", &long_day(newest))?;
        }
        line("Tags", &info.tags)?;
        line("Unfinished", &info.drafts)?;
        line("In trash", &info.in_trash)?;
        line("Goldseam", &info.version)
    })?;
    session.lock()
}

fn gather(context: &Context, session: &Session) -> Result<Info> {
    let journal = &session.journal;
    let newest = journal.timeline(Filter::default(), None, 1)?;
    Ok(Info {
        folder: context.folder.canonicalize()?.display().to_string(),
        entries: journal.count()?,
        newest: newest.entries.first().map(|card| card.moment.day()),
        tags: journal.tags()?.len(),
        drafts: journal.drafts()?.len(),
        in_trash: journal.trashed()?.len(),
        version: env!("CARGO_PKG_VERSION"),
    })
}
