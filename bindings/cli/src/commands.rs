//! The commands, each a few lines over the core.

use std::io::{self, Read, Write};

use goldseam_core::app::Goldseam;
use goldseam_core::id::EntryId;
use goldseam_core::journal::{EntryText, Filter, Journal, JournalError};
use goldseam_core::text::Query;
use goldseam_core::transfer::import::ImportError;
use goldseam_core::transfer::markdown::source::Folder;
use goldseam_core::vault::{CancelToken, Environment, KdfParams, Unlock, Vault, VaultError};

use crate::show::line;
use crate::{Arguments, Command, passphrase, show, tour};

/// Why a command failed. Carries no text of a person.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CliError {
    #[error("{0}")]
    Usage(&'static str),
    #[error(transparent)]
    Vault(#[from] VaultError),
    #[error(transparent)]
    Journal(#[from] JournalError),
    #[error(transparent)]
    Import(#[from] ImportError),
    #[error("the terminal or a file could not be read or written")]
    Io(#[from] io::Error),
}

impl CliError {
    /// 2 usage, 3 wrong passphrase, 4 damaged, 5 in use, 6 nothing there, 1 anything else.
    pub(crate) fn exit_code(&self) -> u8 {
        let vault = match self {
            Self::Usage(_) => return 2,
            Self::Journal(JournalError::NotFound) => return 6,
            Self::Vault(error)
            | Self::Journal(JournalError::Vault(error))
            | Self::Import(ImportError::Journal(JournalError::Vault(error))) => error,
            _ => return 1,
        };
        match vault {
            VaultError::WrongPassphrase | VaultError::TooManyAttempts { .. } => 3,
            VaultError::DamagedHeader | VaultError::DamagedVault(_) => 4,
            VaultError::InUse => 5,
            VaultError::NotFound => 6,
            _ => 1,
        }
    }
}

pub(crate) fn run(arguments: &Arguments) -> Result<(), CliError> {
    match &arguments.command {
        Command::Tour { from, keep } => return tour::run(from.as_deref(), keep.as_deref()),
        Command::Init => return init(arguments),
        Command::DeleteVault => return delete(arguments),
        _ => {}
    }
    if !Vault::exists(&arguments.vault) {
        return Err(VaultError::NotFound.into());
    }
    let passphrase = passphrase::existing()?;
    let app = Goldseam::open(
        &arguments.vault,
        Unlock::Passphrase(&passphrase),
        &Environment::system(),
    )?;
    let journal = app.journal();
    journal.remove_expired()?;
    match &arguments.command {
        Command::Write { text, title, tag } => {
            let mut body = text.join(" ");
            if text.is_empty() {
                io::stdin().read_to_string(&mut body)?;
            }
            let id = journal.add(EntryText {
                title: title.clone(),
                body,
                tags: tag.clone(),
                ..EntryText::default()
            })?;
            line(&id.to_string());
        }
        Command::List { tag, count } => {
            let filter = Filter {
                tag: tag.clone(),
                ..Filter::default()
            };
            journal
                .timeline(filter, None, *count)?
                .entries
                .iter()
                .for_each(show::card);
        }
        Command::Show { id } => {
            let entry = journal.entry(find(&journal, id)?)?;
            line(&format!(
                "{}  {}",
                entry.moment.day(),
                entry.text.title.unwrap_or_default()
            ));
            line(&entry.text.body);
        }
        Command::Search { query } => {
            let page = journal.search(Query::parse(&query.join(" ")), None, 20)?;
            page.hits.iter().for_each(show::hit);
        }
        Command::Trash { id } => journal.trash(find(&journal, id)?)?,
        Command::Restore => {
            let latest = journal
                .trashed()?
                .into_iter()
                .next()
                .ok_or(JournalError::NotFound)?;
            journal.restore(latest.entry.id)?;
        }
        Command::Import { folder } => {
            let source = Folder::new(folder);
            let report = app
                .transfer()
                .import(&source, &CancelToken::new(), &mut |_| {})?;
            line(&format!(
                "{} new, {} already here, {} changed since",
                report.imported, report.already_present, report.changed
            ));
            for skipped in &report.skipped {
                line(&format!("left out: {} ({})", skipped.path, skipped.reason));
            }
        }
        Command::Passphrase => app
            .vault()
            .change_passphrase(&passphrase, &passphrase::new()?)?,
        Command::Recovery => {
            let code = app.vault().add_recovery_code(&passphrase)?;
            line("Write this down on paper. Whoever finds it can open the vault.");
            line(&code.to_groups());
        }
        Command::Check => {
            app.vault().check(&CancelToken::new())?;
            line("Every page is whole.");
        }
        Command::Tour { .. } | Command::Init | Command::DeleteVault => {}
    }
    Ok(app.vault().lock()?)
}

fn init(arguments: &Arguments) -> Result<(), CliError> {
    line("A forgotten passphrase cannot be recovered by anybody.");
    line("Four unrelated words are easy to remember and hard to guess.");
    let passphrase = passphrase::new()?;
    let environment = Environment::system();
    let kdf = KdfParams::calibrate(environment.clock.as_ref())?;
    Goldseam::create(&arguments.vault, &passphrase, kdf, &environment)?
        .vault()
        .lock()?;
    line(
        "The vault is ready. `goldseam write` begins it, `goldseam recovery` makes a code for paper.",
    );
    Ok(())
}

fn delete(arguments: &Arguments) -> Result<(), CliError> {
    line("Everything in this vault will be gone for ever. Type DELETE to go on.");
    io::stdout().flush()?;
    let mut typed = String::new();
    io::stdin().read_line(&mut typed)?;
    if typed.trim() != "DELETE" {
        return Err(CliError::Usage("nothing was deleted"));
    }
    Ok(Vault::delete(&arguments.vault, &Environment::system())?)
}

fn find(journal: &Journal, id: &str) -> Result<EntryId, CliError> {
    match journal.ids_with_prefix(id)?.as_slice() {
        [] => Err(JournalError::NotFound.into()),
        [only] => Ok(*only),
        _ => Err(CliError::Usage(
            "several entries begin like that; give more of the id",
        )),
    }
}
