use clap::Args;
use goldseam_core::id::EntryId;
use goldseam_core::journal::{Change, Trashed};
use serde_json::json;

use crate::context::Context;
use crate::error::{CliError, Result};
use crate::output::Output;
use crate::output::text::counted;

#[derive(Args)]
pub(crate) struct Restore {
    /// The ends of their ids; left out: what was thrown away last
    ids: Vec<String>,
}

impl Restore {
    pub(crate) fn run(&self, context: &Context, out: &Output) -> Result<()> {
        let session = context.open()?;
        let trashed = session.journal.trashed()?;
        let ids = if self.ids.is_empty() {
            let latest = trashed.first().ok_or(CliError::NoSuchEntry)?;
            vec![latest.entry.id]
        } else {
            self.ids
                .iter()
                .map(|ending| find(&trashed, ending))
                .collect::<Result<_>>()?
        };
        session.journal.change_all(&ids, Change::Restore)?;
        out.result(&json!({ "restored": ids }), |out| {
            out.say(format_args!(
                "Back where it was: {}.",
                counted(ids.len(), "entry", "entries")
            ))
        })?;
        session.lock()
    }
}

fn find(trashed: &[Trashed], ending: &str) -> Result<EntryId> {
    let mut found = trashed
        .iter()
        .map(|thrown| thrown.entry.id)
        .filter(|id| id.ends_with(ending));
    match (found.next(), found.next()) {
        (None, _) => Err(CliError::NoSuchEntry),
        (Some(only), None) => Ok(only),
        _ => Err(CliError::AmbiguousId),
    }
}
