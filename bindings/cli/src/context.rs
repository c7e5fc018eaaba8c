//! What a command works with: the vault's place, its secret, and an open journal.

use std::path::PathBuf;

use etcetera::BaseStrategy;
use goldseam_core::app::Goldseam;
use goldseam_core::id::EntryId;
use goldseam_core::journal::Journal;
use goldseam_core::vault::{Environment, Passphrase, Unlock, Vault, VaultError};

use crate::arguments::Global;
use crate::error::{CliError, Result};
use crate::secret::Secrets;

/// The surroundings of a command.
pub(crate) struct Context {
    pub(crate) folder: PathBuf,
    pub(crate) secrets: Secrets,
    pub(crate) environment: Environment,
    with_recovery_code: bool,
}

/// An open vault, locked again when this goes.
pub(crate) struct Session {
    pub(crate) app: Goldseam,
    pub(crate) journal: Journal,
}

impl Context {
    pub(crate) fn new(global: &Global) -> Result<Self> {
        let folder = match &global.vault {
            Some(folder) => folder.clone(),
            None => default_folder()?,
        };
        let secrets = if global.passphrase_stdin {
            Secrets::StandardInput
        } else {
            Secrets::Terminal
        };
        Ok(Self {
            folder,
            secrets,
            environment: Environment::system(),
            with_recovery_code: global.recovery,
        })
    }

    /// Asks for the secret and opens the vault.
    pub(crate) fn open(&self) -> Result<Session> {
        self.must_exist()?;
        if self.with_recovery_code {
            self.open_with(Unlock::RecoveryCode(&self.secrets.recovery_code()?))
        } else {
            self.open_with(Unlock::Passphrase(&self.secrets.passphrase()?))
        }
    }

    /// Opens the vault for a command that needs the passphrase itself.
    pub(crate) fn open_with_passphrase(&self) -> Result<(Session, Passphrase)> {
        self.must_exist()?;
        if self.with_recovery_code {
            return Err(CliError::Usage(
                "this needs the passphrase itself; a recovery code opens the journal and nothing more",
            ));
        }
        let passphrase = self.secrets.passphrase()?;
        Ok((self.open_with(Unlock::Passphrase(&passphrase))?, passphrase))
    }

    /// Before a secret is asked for in vain.
    pub(crate) fn must_exist(&self) -> Result<()> {
        if Vault::exists(&self.folder) {
            Ok(())
        } else {
            Err(VaultError::NotFound.into())
        }
    }

    fn open_with(&self, unlock: Unlock<'_>) -> Result<Session> {
        Session::open(&self.folder, unlock, &self.environment)
    }
}

impl Session {
    pub(crate) fn open(
        folder: &std::path::Path,
        unlock: Unlock<'_>,
        environment: &Environment,
    ) -> Result<Self> {
        let app = Goldseam::open(folder, unlock, environment)?;
        Ok(Self {
            journal: app.journal(),
            app,
        })
    }

    /// The entry whose id ends like that.
    pub(crate) fn find(&self, ending: &str) -> Result<EntryId> {
        match self.journal.ids_ending_with(ending)?.as_slice() {
            [] => Err(CliError::NoSuchEntry),
            [only] => Ok(*only),
            _ => Err(CliError::AmbiguousId),
        }
    }

    /// The entries whose ids end like that.
    pub(crate) fn find_all(&self, endings: &[String]) -> Result<Vec<EntryId>> {
        endings.iter().map(|ending| self.find(ending)).collect()
    }

    /// Locks, and tells whether everything could be closed in order.
    pub(crate) fn lock(self) -> Result<()> {
        Ok(self.app.vault().lock()?)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // On the way out of an error, which is the one to be told.
        let _ = self.app.vault().lock();
    }
}

fn default_folder() -> Result<PathBuf> {
    let base = etcetera::base_strategy::choose_native_strategy().map_err(|_| {
        CliError::Usage("there is no home folder here; say where with --vault FOLDER")
    })?;
    Ok(base.data_dir().join("goldseam"))
}
