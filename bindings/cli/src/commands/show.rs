use clap::Args;

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

impl Show {
    pub(crate) fn run(&self, context: &Context, out: &Output) -> Result<()> {
        let session = context.open()?;
        let id = session.find(&self.id)?;
        if self.break_seal {
            session.journal.break_seal(id)?;
        }
        let entry = session.journal.entry(id)?;
        out.result(&entry, |out| human::entry(out, &entry))?;
        session.lock()
    }
}
