//! Goldseam on the command line: a third thin face of the core.

mod commands;
mod passphrase;
mod show;
mod tour;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use zeroizing_alloc::ZeroAlloc;

/// What is freed is wiped: after a lock no text or key stays in memory.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<std::alloc::System> = ZeroAlloc(std::alloc::System);

/// A private, encrypted journal.
#[derive(Parser)]
#[command(name = "goldseam", version)]
struct Arguments {
    /// The folder of the vault
    #[arg(
        long,
        global = true,
        value_name = "FOLDER",
        default_value = "goldseam-vault"
    )]
    vault: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// See it work: a real vault with a year of a journal, in a few minutes
    Tour {
        /// Import your own Markdown notes instead of the bundled journal
        #[arg(long, value_name = "FOLDER")]
        from: Option<PathBuf>,
        /// Keep the vault in this folder
        #[arg(long, value_name = "FOLDER")]
        keep: Option<PathBuf>,
    },
    /// Make a new vault
    Init,
    /// Write an entry: the words given, or what comes on standard input
    Write {
        /// The entry; standard input if left out
        text: Vec<String>,
        /// A line above it
        #[arg(long)]
        title: Option<String>,
        /// A tag (may be repeated)
        #[arg(long)]
        tag: Vec<String>,
    },
    /// List the newest entries
    List {
        /// Only entries with this tag
        #[arg(long)]
        tag: Option<String>,
        /// How many
        #[arg(long, default_value_t = 20)]
        count: usize,
    },
    /// Show an entry
    Show {
        /// The id, or its beginning
        id: String,
    },
    /// Search: words, "phrases", word*, -not, tag:name, on:2025-03, after:, before:
    Search {
        /// What to look for
        query: Vec<String>,
    },
    /// Move an entry to the trash
    Trash {
        /// The id, or its beginning
        id: String,
    },
    /// Take the latest thing out of the trash
    Restore,
    /// Import a folder of Markdown or text notes
    Import {
        /// The folder
        folder: PathBuf,
    },
    /// Change the passphrase
    Passphrase,
    /// Make a recovery code; an earlier one no longer works
    Recovery,
    /// Check every page of the vault
    Check,
    /// Destroy the vault and everything in it
    DeleteVault,
}

fn main() -> ExitCode {
    // A panic's message could carry somebody's words; its place cannot.
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        show::error(&format!("a defect of Goldseam, at {place}"));
    }));
    let arguments = Arguments::parse();
    match commands::run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            show::error(&error.to_string());
            ExitCode::from(error.exit_code())
        }
    }
}
