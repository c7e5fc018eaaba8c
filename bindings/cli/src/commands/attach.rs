use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};

use clap::Args;
use goldseam_core::id::EntryId;
use goldseam_core::journal::{Attachment, Journal, NewAttachment, Owner};
use serde_json::json;

use crate::context::Context;
use crate::error::{CliError, Result};
use crate::output::Output;
use crate::output::human;
use crate::output::progress::{Progress, cancelled_by_ctrl_c};
use crate::output::text::counted;

#[derive(Args)]
pub(crate) struct Attach {
    /// The end of the entry's id
    id: String,
    /// Files to attach; left out: list what is attached. The files themselves stay where they are
    #[arg(conflicts_with_all = ["save", "remove"])]
    files: Vec<PathBuf>,
    /// Write this one (its number in the list) into a file, readable for everybody who sees it
    #[arg(long, value_name = "NUMBER", requires = "to")]
    save: Option<usize>,
    /// The file that --save makes; one that is there is never written over
    #[arg(long, value_name = "FILE", requires = "save")]
    to: Option<PathBuf>,
    /// Take this one (its number in the list) off the entry; it stays in the trash for 30 days
    #[arg(long, value_name = "NUMBER", conflicts_with = "save")]
    remove: Option<usize>,
    /// Put the one that was taken off last back
    #[arg(long, conflicts_with_all = ["save", "remove", "files"])]
    restore: bool,
}

impl Attach {
    pub(crate) fn run(&self, context: &Context, out: &Output) -> Result<()> {
        let session = context.open()?;
        let id = session.find(&self.id)?;
        let journal = &session.journal;
        if let (Some(number), Some(path)) = (self.save, &self.to) {
            save(journal, &numbered(journal, id, number)?, path, out)?;
        } else if let Some(number) = self.remove {
            journal.detach(numbered(journal, id, number)?.id)?;
        } else if self.restore {
            restore(journal, id)?;
        } else if !self.files.is_empty() {
            attach(journal, id, &self.files, out)?;
        }
        let attached = journal.attachments(id)?;
        out.result(&json!({ "entry": id, "attachments": attached }), |out| {
            if attached.is_empty() {
                return out.say("Nothing is attached.");
            }
            human::attachments(out, &attached)
        })?;
        session.lock()
    }
}

fn numbered(journal: &Journal, id: EntryId, number: usize) -> Result<Attachment> {
    let mut attached = journal.attachments(id)?;
    if (1..=attached.len()).contains(&number) {
        Ok(attached.swap_remove(number - 1))
    } else {
        Err(CliError::NoSuchAttachment)
    }
}

fn attach(journal: &Journal, id: EntryId, files: &[PathBuf], out: &Output) -> Result<()> {
    let token = cancelled_by_ctrl_c()?;
    for path in files {
        // Before anything is read: a folder opens like a file, and fails only at the first byte.
        let mut file = File::open(path).map_err(CliError::File)?;
        let facts = file.metadata().map_err(CliError::File)?;
        if !facts.is_file() {
            return Err(CliError::Usage("only files can be attached, not folders"));
        }
        let name = path.file_name().and_then(|name| name.to_str());
        let new = NewAttachment {
            name: name.map(str::to_owned),
            thumbnail: None,
        };
        let progress = Progress::bytes(out);
        let attached = journal.attach(id, new, &mut file, &token, &mut |bytes| {
            progress.show(bytes, facts.len());
        });
        progress.end();
        attached?;
    }
    out.say(format_args!(
        "{} attached. What stays outside the vault is as readable as before.",
        counted(files.len(), "file is", "files are")
    ))
}

fn save(journal: &Journal, attachment: &Attachment, path: &Path, out: &Output) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).map_err(CliError::File)?;
    let token = cancelled_by_ctrl_c()?;
    let progress = Progress::bytes(out);
    let written = journal.read_attachment(attachment.id, &mut file, &token, &mut |bytes| {
        progress.show(bytes, attachment.bytes)
    });
    progress.end();
    if let Err(error) = written {
        // A part of it, or damaged: of no use, and readable.
        fs::remove_file(path)?;
        return Err(error.into());
    }
    file.sync_all()?;
    out.say("Written. There, anybody who opens the file can see it.")
}

/// The one of this entry that was taken off last.
fn restore(journal: &Journal, id: EntryId) -> Result<()> {
    let detached = journal.detached()?;
    // Latest first.
    let last = detached
        .iter()
        .find(|detached| detached.owner == Owner::Entry(id));
    match last {
        Some(detached) => Ok(journal.restore_attachment(detached.attachment.id)?),
        None => Err(CliError::NoSuchAttachment),
    }
}
