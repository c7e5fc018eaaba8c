use std::path::PathBuf;

use clap::Args;
use goldseam_core::transfer::markdown::source::Folder;
use goldseam_core::transfer::report::{ImportReport, Warning};

use crate::context::Context;
use crate::error::Result;
use crate::output::Output;
use crate::output::progress::{Progress, cancelled_by_ctrl_c};
use crate::output::style::DIM;
use crate::output::text::{clean_line, counted};

/// Files that are named in a report; a program gets them all.
const NAMED: usize = 20;

#[derive(Args)]
pub(crate) struct Import {
    /// The folder of notes
    folder: PathBuf,
}

impl Import {
    pub(crate) fn run(&self, context: &Context, out: &Output) -> Result<()> {
        let session = context.open()?;
        let token = cancelled_by_ctrl_c()?;
        let progress = Progress::new(out, "notes");
        let report = session
            .app
            .transfer()
            .import(&Folder::new(&self.folder), &token, &mut |at| {
                progress.show(at.notes, at.of)
            });
        progress.end();
        let report = report?;
        out.result(&report, |out| tell(&report, out))?;
        session.lock()
    }
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
    if !report.skipped.is_empty() {
        out.say(format_args!(
            "{} left out:",
            counted(report.skipped.len(), "file was", "files were")
        ))?;
    }
    for skipped in report.skipped.iter().take(NAMED) {
        let path = clean_line(&skipped.path);
        out.say(format_args!("  {path}  {DIM}{}{DIM:#}", skipped.reason))?;
    }
    more(report.skipped.len(), out)?;
    remarks(report, out)
}

/// Most remarks are the same one about many files.
fn remarks(report: &ImportReport, out: &Output) -> Result<()> {
    let mut kinds: Vec<(Warning, Vec<&str>)> = Vec::new();
    for warned in &report.warnings {
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
