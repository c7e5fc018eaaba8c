use std::io::{self, IsTerminal, Read};

use clap::Args;
use goldseam_core::id::EntryId;
use goldseam_core::journal::{EntryText, MAX_BODY};
use serde_json::json;

use super::text_options::TextOptions;
use crate::context::{Context, Session};
use crate::error::{CliError, Result};
use crate::output::Output;
use crate::output::human::short;
use crate::screen::editor;

#[derive(Args)]
pub(crate) struct Write {
    /// The entry; left out: an editor, or standard input if that is no terminal
    ///
    /// Words that are given here stay in the history of your shell. What the editor holds is only ever in the vault.
    text: Vec<String>,
    #[command(flatten)]
    options: TextOptions,
    /// A tag (may be repeated)
    #[arg(long, value_name = "NAME")]
    tag: Vec<String>,
    /// Mark it with a star
    #[arg(long)]
    star: bool,
    /// May be hard to re-read: cover it in lists
    #[arg(long)]
    cover: bool,
    /// Keep it out of insights
    #[arg(long)]
    apart: bool,
}

impl Write {
    pub(crate) fn run(&self, context: &Context, out: &Output) -> Result<()> {
        let session = context.open()?;
        if self.text.is_empty() && out.is_conversation() {
            self.edit(&session, out)?;
            return session.lock();
        }
        if self.text.is_empty() && io::stdin().is_terminal() {
            out.hint("Write. Ctrl-D on a line of its own ends, Ctrl-C leaves without keeping.")?;
        }
        let mut text = EntryText {
            body: if self.text.is_empty() {
                from_standard_input()?
            } else {
                self.text.join(" ")
            },
            ..EntryText::default()
        };
        self.apply(&mut text);
        if text.body.trim().is_empty() && text.title.is_none() {
            return Err(CliError::Usage("there were no words; nothing was kept"));
        }
        let id = match self.options.at {
            None => session.journal.add(text)?,
            Some(at) => {
                let moment = at.moment(session.app.vault().clock())?;
                session.journal.add_at(moment, text)?
            }
        };
        kept(out, id)?;
        session.lock()
    }

    /// In the editor, going on with what was left unfinished.
    fn edit(&self, session: &Session, out: &Output) -> Result<()> {
        let journal = &session.journal;
        let unfinished = journal
            .drafts()?
            .into_iter()
            .find(|draft| draft.entry.is_none());
        let mut draft = match unfinished {
            Some(draft) => draft,
            None => journal.begin_draft(None)?,
        };
        self.apply(&mut draft.text);
        let seal = match self.options.at {
            // What is sealed cannot be moved.
            Some(_) => draft.text.sealed_until.take(),
            None => None,
        };
        let Some(id) = editor::run(journal, draft, out)? else {
            return Ok(());
        };
        if let Some(at) = self.options.at {
            journal.move_to(id, at.moment(session.app.vault().clock())?)?;
        }
        if seal.is_some() {
            let mut text = journal.entry(id)?.text;
            text.sealed_until = seal;
            journal.edit(id, text)?;
        }
        kept(out, id)
    }

    fn apply(&self, text: &mut EntryText) {
        self.options.apply(text);
        text.tags.extend(self.tag.iter().cloned());
        text.starred |= self.star;
        text.covered |= self.cover;
        text.apart |= self.apart;
    }
}

/// What comes on standard input, behind the passphrase if that came there.
pub(crate) fn from_standard_input() -> Result<String> {
    let mut text = String::new();
    io::stdin()
        .lock()
        .take(MAX_BODY as u64 + 1)
        .read_to_string(&mut text)
        .map_err(|error| match error.kind() {
            io::ErrorKind::InvalidData => {
                CliError::Usage("standard input is not UTF-8 text; nothing was kept")
            }
            _ => error.into(),
        })?;
    text.truncate(text.trim_end().len());
    Ok(text)
}

fn kept(out: &Output, id: EntryId) -> Result<()> {
    out.result(&json!({ "id": id }), |out| {
        out.say(format_args!("Kept: {}", short(&id)))
    })
}
