use clap::Args;
use goldseam_core::journal::{Change, Trashed};
use goldseam_core::room::DAYS_KEPT;
use serde_json::json;

use crate::context::{Context, Session};
use crate::error::{CliError, Result};
use crate::output::Output;
use crate::output::human::short;
use crate::output::style::DIM;
use crate::output::text::{clean_line, counted, cut, fill};

#[derive(Args)]
pub(crate) struct Trash {
    /// The ends of the ids to throw away; left out: list what is in the trash
    ids: Vec<String>,
    /// Empty it now: what is in it is then gone for ever
    #[arg(long, conflicts_with = "ids")]
    empty: bool,
    /// Do not ask
    #[arg(long, requires = "empty")]
    yes: bool,
}

impl Trash {
    pub(crate) fn run(&self, context: &Context, out: &Output) -> Result<()> {
        if self.empty && !self.yes && !out.is_conversation() {
            return Err(CliError::Usage(
                "emptying asks first; --yes says that you mean it",
            ));
        }
        let session = context.open()?;
        if self.empty {
            self.empty(&session, out)?;
        } else if self.ids.is_empty() {
            list(&session.journal.trashed()?, out)?;
        } else {
            let ids = session.find_all(&self.ids)?;
            session.journal.change_all(&ids, Change::Trash)?;
            out.result(&json!({ "trashed": ids }), |out| {
                out.say(format_args!(
                    "In the trash for {DAYS_KEPT} days: {}.   (`goldseam restore` brings back)",
                    counted(ids.len(), "entry", "entries")
                ))
            })?;
        }
        session.lock()
    }

    fn empty(&self, session: &Session, out: &Output) -> Result<()> {
        let (moods, practices) = (session.app.moods(), session.app.practices());
        let entries = session.journal.trashed()?.len();
        let others = moods.trashed()?.len() + practices.trashed()?.len();
        if entries + others > 0 && !self.yes {
            out.say(format_args!(
                "{} and {} (check-ins, look-backs, steps, sessions) will be gone for ever.",
                counted(entries, "entry", "entries"),
                counted(others, "other thing", "other things")
            ))?;
            if out.ask("Type EMPTY to go on:")?.trim() != "EMPTY" {
                return Err(CliError::Usage("nothing was emptied"));
            }
        }
        let gone = session.app.empty_trash()?;
        out.result(&json!({ "removed": gone }), |out| {
            out.say("The trash is empty.")
        })
    }
}

fn list(trashed: &[Trashed], out: &Output) -> Result<()> {
    out.result(&json!({ "trashed": trashed }), |out| {
        if trashed.is_empty() {
            return out.say("The trash is empty.");
        }
        for thrown in trashed {
            let entry = &thrown.entry;
            let what = if entry.text.covered || entry.text.sealed_until.is_some() {
                "(covered)".to_owned()
            } else {
                clean_line(entry.text.title.as_deref().unwrap_or(&entry.text.body))
            };
            let room = out.width().saturating_sub(24);
            let what = cut(&what, room);
            out.say(format_args!(
                "  {DIM}{}{DIM:#}  {what}{}  {DIM}{}{DIM:#}",
                entry.moment.day(),
                fill(&what, room),
                short(&entry.id),
            ))?;
        }
        out.hint(format_args!(
            "\n  Each is kept for {DAYS_KEPT} days after it was thrown away."
        ))
    })
}
