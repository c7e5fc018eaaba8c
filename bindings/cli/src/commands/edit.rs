use std::io::{self, IsTerminal};

use clap::Args;
use goldseam_core::id::EntryId;
use serde_json::json;

use super::text_options::TextOptions;
use super::write::from_standard_input;
use crate::context::{Context, Session};
use crate::error::{CliError, Result};
use crate::output::Output;
use crate::output::human::short;
use crate::screen::editor;

#[derive(Args)]
pub(crate) struct Edit {
    /// The end of its id
    id: String,
    /// The new text; left out: an editor, or standard input if that is no terminal
    text: Vec<String>,
    #[command(flatten)]
    options: TextOptions,
}

impl Edit {
    pub(crate) fn run(&self, context: &Context, out: &Output) -> Result<()> {
        let session = context.open()?;
        let id = session.find(&self.id)?;
        if !self.text.is_empty() || !self.options.is_empty() {
            let body = (!self.text.is_empty()).then(|| self.text.join(" "));
            self.change(&session, id, body)?;
            changed(out, id)?;
        } else if !io::stdin().is_terminal() {
            self.change(&session, id, Some(from_standard_input()?))?;
            changed(out, id)?;
        } else {
            let draft = session.journal.begin_draft(Some(id))?;
            if editor::run(&session.journal, draft, out)?.is_some() {
                changed(out, id)?;
            }
        }
        session.lock()
    }

    fn change(&self, session: &Session, id: EntryId, body: Option<String>) -> Result<()> {
        let journal = &session.journal;
        let mut text = journal.entry(id)?.text;
        if let Some(body) = body {
            if body.trim().is_empty() {
                return Err(CliError::Usage(
                    "there were no words; the entry is as it was (`goldseam trash` throws it away)",
                ));
            }
            text.body = body;
        }
        // First the moment: what seals an entry comes last, for a sealed one cannot be moved.
        if let Some(at) = self.options.at {
            journal.move_to(id, at.moment(session.app.vault().clock())?)?;
        }
        self.options.apply(&mut text);
        Ok(journal.edit(id, text)?)
    }
}

fn changed(out: &Output, id: EntryId) -> Result<()> {
    out.result(&json!({ "id": id }), |out| {
        out.say(format_args!(
            "Changed: {}   (`goldseam undo` takes it back)",
            short(&id)
        ))
    })
}
