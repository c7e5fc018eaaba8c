use clap::{Args, Subcommand};
use serde_json::json;

use crate::context::Context;
use crate::error::Result;
use crate::output::Output;
use crate::output::style::GOLD_BOLD;

#[derive(Args)]
pub(crate) struct Recovery {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Make a code and show it once; an earlier one no longer works
    Add,
    /// The code on paper no longer opens the vault
    Remove,
}

impl Recovery {
    pub(crate) fn run(&self, context: &Context, out: &Output) -> Result<()> {
        match self.verb {
            Verb::Add => add(context, out),
            Verb::Remove => remove(context, out),
        }
    }
}

fn add(context: &Context, out: &Output) -> Result<()> {
    let (session, passphrase) = context.open_with_passphrase()?;
    let code = session.app.vault().add_recovery_code(&passphrase)?;
    let groups = code.to_groups();
    out.result(&json!({ "code": *groups }), |out| {
        out.say(format_args!(
            "\n  {GOLD_BOLD}{}{GOLD_BOLD:#}\n\n  \
             Write it on paper now; it is not shown again. Whoever finds the paper can\n  \
             open your journal, so keep it where you would keep a key.\n\n  \
             goldseam --recovery list   opens the journal with it\n",
            *groups
        ))
    })?;
    session.lock()
}

fn remove(context: &Context, out: &Output) -> Result<()> {
    let (session, _) = context.open_with_passphrase()?;
    session.app.vault().remove_recovery_code()?;
    out.result(&json!({ "removed": true }), |out| {
        out.say("The code on paper no longer opens the vault.")
    })?;
    session.lock()
}
