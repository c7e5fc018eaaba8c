//! The commands, each a few lines over the core.

pub(crate) mod attach;
pub(crate) mod calendar;
mod check;
pub(crate) mod check_in;
pub(crate) mod completions;
mod delete_vault;
pub(crate) mod drafts;
pub(crate) mod edit;
pub(crate) mod import;
mod info;
pub(crate) mod init;
pub(crate) mod insights;
mod keys;
pub(crate) mod learn;
pub(crate) mod list;
pub(crate) mod mark;
pub(crate) mod moods;
mod pages;
mod passphrase;
pub(crate) mod practice;
pub(crate) mod recovery;
pub(crate) mod reflect;
pub(crate) mod restore;
pub(crate) mod search;
pub(crate) mod show;
pub(crate) mod tag;
pub(crate) mod text_options;
pub(crate) mod track;
pub(crate) mod trash;
mod undo;
pub(crate) mod values;
pub(crate) mod write;
pub(crate) mod year;

use crate::arguments::{Command, Global};
use crate::context::Context;
use crate::error::Result;
use crate::output::Output;
use crate::tour;

pub(crate) fn run(command: Command, global: &Global, out: &Output) -> Result<()> {
    let context = || Context::new(global);
    match command {
        Command::Tour(tour) => tour::run(&tour, out),
        Command::TourWriter => tour::write_until_killed(&context()?),
        Command::Completions(completions) => completions.run(),
        Command::Init(init) => init.run(&context()?, out),
        Command::Write(write) => write.run(&context()?, out),
        Command::List(list) => list.run(&context()?, out),
        Command::Show(show) => show.run(&context()?, out),
        Command::Edit(edit) => edit.run(&context()?, out),
        Command::Mark(mark) => mark.run(&context()?, out),
        Command::Search(search) => search.run(&context()?, out),
        Command::Tag(tag) => tag.run(&context()?, out),
        Command::Attach(attach) => attach.run(&context()?, out),
        Command::Trash(trash) => trash.run(&context()?, out),
        Command::Restore(restore) => restore.run(&context()?, out),
        Command::Undo => undo::run(&context()?, out),
        Command::Drafts(drafts) => drafts.run(&context()?, out),
        Command::Calendar(calendar) => calendar.run(&context()?, out),
        Command::CheckIn(check_in) => check_in.run(&context()?, out),
        Command::Moods(moods) => moods.run(&context()?, out),
        Command::Year(year) => year.run(&context()?, out),
        Command::Insights(insights) => insights.run(&context()?, out),
        Command::Track(track) => track.run(&context()?, out),
        Command::Practice(practice) => practice.run(context, out),
        Command::Reflect(reflect) => reflect.run(&context()?, out),
        Command::Learn(learn) => learn.run(out),
        Command::Import(import) => import.run(&context()?, out),
        Command::Passphrase => passphrase::run(&context()?, out),
        Command::Recovery(recovery) => recovery.run(&context()?, out),
        Command::Keys => keys::run(&context()?, out),
        Command::Check => check::run(&context()?, out),
        Command::Info => info::run(&context()?, out),
        Command::DeleteVault => delete_vault::run(&context()?, out),
    }
}
