use clap::Args;
use goldseam_core::journal::{Attachment, Entry};
use serde::Serialize;

use crate::context::Context;
use crate::error::Result;
use crate::output::Output;
use crate::output::human;

#[derive(Args)]
pub(crate) struct Show {
    /// The end of its id
    id: String,
    /// Open a sealed entry before its day
    #[arg(long)]
    break_seal: bool,
}

#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    entry: Entry,
    attachments: Vec<Attachment>,
}

impl Show {
    pub(crate) fn run(&self, context: &Context, out: &Output) -> Result<()> {
        let session = context.open()?;
        let id = session.find(&self.id)?;
        if self.break_seal {
            session.journal.break_seal(id)?;
        }
        let shown = Shown {
            entry: session.journal.entry(id)?,
            attachments: session.journal.attachments(id)?,
        };
        out.result(&shown, |out| {
            human::entry(out, &shown.entry)?;
            if shown.attachments.is_empty() {
                return Ok(());
            }
            human::attachments(out, &shown.attachments)?;
            out.say("")
        })?;
        session.lock()
    }
}
