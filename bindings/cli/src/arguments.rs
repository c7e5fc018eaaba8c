//! What can be asked of the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::commands::{
    attach, calendar, check_in, completions, drafts, edit, import, init, insights, learn, list,
    mark, moods, practice, recovery, reflect, restore, search, show, tag, track, trash, write,
    year,
};
use crate::error::EXIT_CODES;
use crate::tour;

/// A journal that only you can open. Offline, encrypted, yours.
#[derive(Parser)]
#[command(
    name = "goldseam",
    version,
    after_help = "Entries are named by the end of their id, which every list shows.\n\
                  New here? `goldseam tour` shows it work; `goldseam init` begins your own.",
    after_long_help = EXIT_CODES
)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Options of every command.
#[derive(Args)]
pub(crate) struct Global {
    /// Folder of the vault [default: in your data folder]
    #[arg(
        long,
        global = true,
        value_name = "FOLDER",
        help_heading = "Everywhere"
    )]
    pub(crate) vault: Option<PathBuf>,
    /// Answer in JSON
    #[arg(long, global = true, help_heading = "Everywhere")]
    pub(crate) json: bool,
    /// Read the passphrase from the first line of standard input
    ///
    /// Without it, it is typed without echo. It is never an argument and never in the environment: other programs can
    /// see those. A command that needs two reads two lines; what follows them is the text of an entry.
    #[arg(long, global = true, help_heading = "Everywhere")]
    pub(crate) passphrase_stdin: bool,
    /// Open with the recovery code instead
    #[arg(long, global = true, help_heading = "Everywhere")]
    pub(crate) recovery: bool,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// See it work: a real vault, a year of a journal, a few seconds
    Tour(tour::Tour),
    /// Make a vault for your journal
    Init(init::Init),
    /// Write an entry: in the editor, from standard input, or as words here
    Write(write::Write),
    /// List entries, newest first
    List(list::List),
    /// Show an entry
    Show(show::Show),
    /// Change an entry's text, title, kind, time or seal
    Edit(edit::Edit),
    /// Star, cover or set apart entries
    Mark(mark::Mark),
    /// Search as you type, or for words given here
    Search(search::Search),
    /// List and change tags
    Tag(tag::Tag),
    /// Attach files to an entry; list, save or take them off
    Attach(attach::Attach),
    /// Move entries to the trash; list or empty it
    Trash(trash::Trash),
    /// Take entries out of the trash
    Restore(restore::Restore),
    /// Take back the last change, or do it again
    Undo,
    /// List or discard unfinished texts
    Drafts(drafts::Drafts),
    /// Show a month or a year
    Calendar(calendar::Calendar),
    /// Check in: how it is, in ten seconds
    CheckIn(check_in::CheckIn),
    /// List check-ins, newest first
    Moods(moods::Moods),
    /// Show a year in pixels
    Year(year::Year),
    /// See what your check-ins say, and how sure it is
    Insights(insights::Insights),
    /// Track something beside your feelings
    Track(track::Track),
    /// Practise: find, play, go on, read again
    Practice(practice::PracticeCommand),
    /// Look at yourself: trust, closeness, kindness; beside your own earlier answers
    Reflect(reflect::Reflect),
    /// Read about trauma, rejection and trust
    Learn(learn::Learn),
    /// Import a folder of Markdown or text notes
    Import(import::Import),
    /// Change the passphrase
    Passphrase,
    /// Make or remove a recovery code, to be kept on paper
    Recovery(recovery::Recovery),
    /// Change every key and write the vault anew under them
    Keys,
    /// Check every page of the vault
    Check,
    /// Tell what is in the vault
    Info,
    /// Destroy the vault and everything in it
    DeleteVault,
    /// Print completions for a shell
    Completions(completions::Completions),
    #[command(hide = true)]
    TourWriter,
}
