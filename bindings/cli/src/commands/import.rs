use std::path::{Path, PathBuf};

use clap::Args;
use goldseam_core::transfer::markdown::source::Folder;
use goldseam_core::transfer::report::{ImportPreview, ImportReport, Skipped, Warned, Warning};
use serde_json::json;

use crate::context::{Context, Session};
use crate::error::{CliError, Result};
use crate::output::Output;
use crate::output::progress::{Progress, cancelled_by_ctrl_c};
use crate::output::style::DIM;
use crate::output::text::{clean_line, counted};

/// Files that are named in a report; a program gets them all.
const NAMED: usize = 20;

#[derive(Args)]
pub(crate) struct Import {
    /// The folder of notes; it is only read
    #[arg(required_unless_present = "undo")]
    folder: Option<PathBuf>,
    /// Only tell what would come in
    #[arg(long, requires = "folder")]
    preview: bool,
    /// Take the last import back: what it brought goes to the trash, but for what you changed since
    #[arg(long, conflicts_with = "folder")]
    undo: bool,
}

impl Import {
    pub(crate) fn run(&self, context: &Context, out: &Output) -> Result<()> {
        let session = context.open()?;
        match &self.folder {
            None => take_back(&session, out)?,
            Some(folder) if self.preview => preview(&session, folder, out)?,
            Some(folder) => import(&session, folder, out)?,
        }
        session.lock()
    }
}

fn import(session: &Session, folder: &Path, out: &Output) -> Result<()> {
    let token = cancelled_by_ctrl_c()?;
    let progress = Progress::new(out, "notes");
    let report = session
        .app
        .transfer()
        .import(&Folder::new(folder), &token, &mut |at| {
            progress.show(at.notes as u64, at.of as u64);
        });
    progress.end();
    let report = report?;
    out.result(&report, |out| {
        tell(&report, out)?;
        if report.batch.is_some() {
            out.hint("`goldseam import --undo` takes it back.")?;
        }
        Ok(())
    })?;
    if report.cancelled {
        return Err(CliError::Cancelled);
    }
    Ok(())
}

fn preview(session: &Session, folder: &Path, out: &Output) -> Result<()> {
    let token = cancelled_by_ctrl_c()?;
    let progress = Progress::new(out, "notes");
    let preview = session
        .app
        .transfer()
        .preview(&Folder::new(folder), &token, &mut |at| {
            progress.show(at.notes as u64, at.of as u64);
        });
    progress.end();
    let preview = preview?;
    out.result(&preview, |out| tell_preview(&preview, out))
}

fn take_back(session: &Session, out: &Output) -> Result<()> {
    let transfer = session.app.transfer();
    // Latest first.
    let Some(last) = transfer.imports()?.into_iter().next() else {
        return Err(CliError::NoImport);
    };
    let token = cancelled_by_ctrl_c()?;
    let progress = Progress::new(out, "entries");
    let undone = transfer.undo_import(last.id, &token, &mut |done, of| {
        progress.show(done as u64, of as u64);
    });
    progress.end();
    let undone = undone?;
    let told =
        json!({ "trashed": undone.trashed, "kept": undone.kept, "detached": undone.detached });
    out.result(&told, |out| {
        out.say(format_args!(
            "{} went to the trash.",
            counted(undone.trashed, "entry", "entries")
        ))?;
        if undone.kept > 0 {
            out.say(format_args!(
                "{} changed since, and stayed.",
                counted(undone.kept, "was", "were")
            ))?;
        }
        Ok(())
    })
}

fn tell_preview(preview: &ImportPreview, out: &Output) -> Result<()> {
    out.say(format_args!(
        "{} would come in{}.",
        counted(preview.new, "new entry", "new entries"),
        match preview.attachments {
            0 => String::new(),
            some => format!(", with {}", counted(some, "file", "files")),
        }
    ))?;
    if let (Some(first), Some(last)) = (preview.first_day, preview.last_day) {
        out.say(format_args!("From {first} to {last}."))?;
    }
    if preview.already_present > 0 {
        out.say(format_args!(
            "{} here already.",
            counted(preview.already_present, "is", "are")
        ))?;
    }
    left_out(&preview.skipped, out)?;
    remarks(&preview.warnings, out)
}

/// What came in, and what did not and why.
pub(crate) fn tell(report: &ImportReport, out: &Output) -> Result<()> {
    out.say(format_args!(
        "{} came in.",
        counted(report.imported, "new entry", "new entries")
    ))?;
    if report.already_present > 0 {
        out.say(format_args!(
            "{} here already.",
            counted(report.already_present, "was", "were")
        ))?;
    }
    if report.changed > 0 {
        out.say(format_args!(
            "{} changed in the folder since; the journal keeps its own.",
            counted(report.changed, "note has", "notes have")
        ))?;
    }
    if report.attachments > 0 {
        out.say(format_args!(
            "{} attached.",
            counted(report.attachments, "file was", "files were")
        ))?;
    }
    left_out(&report.skipped, out)?;
    remarks(&report.warnings, out)
}

fn left_out(skipped: &[Skipped], out: &Output) -> Result<()> {
    if skipped.is_empty() {
        return Ok(());
    }
    out.say(format_args!(
        "{} left out:",
        counted(skipped.len(), "file is", "files are")
    ))?;
    for skipped in skipped.iter().take(NAMED) {
        let path = clean_line(&skipped.path);
        out.say(format_args!("  {path}  {DIM}{}{DIM:#}", skipped.reason))?;
    }
    more(skipped.len(), out)
}

/// Most remarks are the same one about many files.
fn remarks(warnings: &[Warned], out: &Output) -> Result<()> {
    let mut kinds: Vec<(Warning, Vec<&str>)> = Vec::new();
    for warned in warnings {
        match kinds.iter_mut().find(|(kind, _)| *kind == warned.warning) {
            Some((_, paths)) => paths.push(&warned.path),
            None => kinds.push((warned.warning, vec![&warned.path])),
        }
    }
    for (kind, paths) in kinds {
        let files = counted(paths.len(), "file", "files");
        let example = clean_line(paths[0]);
        out.say(format_args!("{files}: {kind}  {DIM}({example}){DIM:#}"))?;
    }
    Ok(())
}

fn more(count: usize, out: &Output) -> Result<()> {
    match count.checked_sub(NAMED) {
        None | Some(0) => Ok(()),
        Some(more) => out.say(format_args!("  … and {more} more (--json names them all)")),
    }
}
