//! A crash in the middle of writing: another process writes into the vault and is really killed.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use goldseam_core::app::Goldseam;
use goldseam_core::journal::EntryText;
use goldseam_core::vault::Unlock;

use super::{Guide, PASSPHRASE};
use crate::context::Context;
use crate::error::{CliError, Result};
use crate::output::human::heading;

/// How many drafts are acknowledged before the kill.
const BEFORE_THE_KILL: usize = 40;

fn sentence(number: usize) -> String {
    format!("I was in the middle of a sentence, for the {number}th time, when")
}

pub(super) fn show(guide: &Guide<'_>, before: u64) -> Result<()> {
    heading(guide.out, "A crash in the middle of writing")?;
    let mut child = Command::new(std::env::current_exe()?)
        .args(["tour-writer", "--passphrase-stdin", "--vault"])
        .arg(guide.folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    if let Some(mut input) = child.stdin.take() {
        writeln!(input, "{PASSPHRASE}")?;
    }
    let acknowledged = match child.stdout.take() {
        Some(output) => BufReader::new(output).lines().take(BEFORE_THE_KILL).count(),
        None => 0,
    };
    child.kill()?;
    child.wait()?;
    if acknowledged < BEFORE_THE_KILL {
        return Err(CliError::Uncrashed);
    }
    let passphrase = Unlock::Passphrase(&guide.passphrase);
    let app = Goldseam::open(guide.folder, passphrase, &guide.environment)?;
    let journal = app.journal();
    let kept = journal.drafts()?.into_iter().next();
    let Some(draft) = kept else {
        return Err(CliError::Usage("the draft was lost in the crash"));
    };
    let count = journal.count()?;
    guide.say(&format!(
        "Another process wrote, paused and saved {acknowledged} times, and was killed (SIGKILL). What is there now: \
         {count} entries, as before ({before}), and the unfinished text:"
    ))?;
    guide.out.say(format_args!("\n  \"{}\"", draft.text.body))?;
    journal.discard_draft(draft.id)?;
    Ok(app.vault().lock()?)
}

/// The other process: saves a draft at each pause, until it is killed.
pub(crate) fn write_until_killed(context: &Context) -> Result<()> {
    let session = context.open()?;
    let draft = session.journal.begin_draft(None)?;
    let mut out = std::io::stdout().lock();
    for number in 1.. {
        let text = EntryText {
            body: sentence(number),
            ..EntryText::default()
        };
        session.journal.save_draft(draft.id, text)?;
        writeln!(out, "{number}")?;
        out.flush()?;
    }
    session.lock()
}
