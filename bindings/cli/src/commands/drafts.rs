use clap::Args;
use goldseam_core::id::DraftId;
use serde_json::json;

use crate::context::{Context, Session};
use crate::error::{CliError, Result};
use crate::output::Output;
use crate::output::human;
use crate::output::style::DIM;

#[derive(Args)]
pub(crate) struct Drafts {
    /// Throw one away: the end of its id. It is then gone for ever
    #[arg(long, value_name = "ID")]
    discard: Option<String>,
}

impl Drafts {
    pub(crate) fn run(&self, context: &Context, out: &Output) -> Result<()> {
        let session = context.open()?;
        match &self.discard {
            None => list(&session, out)?,
            Some(ending) => {
                let id = find(&session, ending)?;
                session.journal.discard_draft(id)?;
                out.result(&json!({ "discarded": id }), |out| {
                    out.say("The unfinished text is gone.")
                })?;
            }
        }
        session.lock()
    }
}

fn list(session: &Session, out: &Output) -> Result<()> {
    let drafts = session.journal.drafts()?;
    out.result(&json!({ "drafts": drafts }), |out| {
        if drafts.is_empty() {
            return out.say("No unfinished texts.");
        }
        for draft in &drafts {
            let offset = session.app.vault().clock().offset_at(draft.saved);
            let what = human::draft(draft, draft.saved.with_timezone(&offset));
            let of = match draft.entry {
                None => "`goldseam write` goes on".to_owned(),
                Some(entry) => format!("`goldseam edit {}` goes on", human::short(&entry)),
            };
            let id = draft.id.to_string();
            out.say(format_args!("  {what}   {of}   {DIM}{}{DIM:#}", &id[30..]))?;
        }
        Ok(())
    })
}

fn find(session: &Session, ending: &str) -> Result<DraftId> {
    let drafts = session.journal.drafts()?;
    let mut found = drafts
        .iter()
        .map(|draft| draft.id)
        .filter(|id| id.ends_with(ending));
    match (found.next(), found.next()) {
        (None, _) => Err(CliError::NoSuchEntry),
        (Some(only), None) => Ok(only),
        _ => Err(CliError::AmbiguousId),
    }
}
