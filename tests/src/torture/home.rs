//! A vault for the harnesses: where it lies, how it is opened, which files it may have, and whether it holds what it must.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use goldseam_core::app::Goldseam;
use goldseam_core::vault::{
    CancelToken, DeviceKey, Environment, Growth, KdfParams, Passphrase, Unlock, VaultError,
};

use super::plan::{Course, Theme, passphrase};
use super::state::State;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// One pass over the least memory that a vault accepts: thousands are opened.
pub(super) const CHEAP: KdfParams = KdfParams {
    memory_kib: 19_456,
    passes: 1,
    lanes: 1,
};

/// What lies in the folder of a vault that is locked.
pub(super) const AT_REST: [&str; 12] = [
    "attempts", "header.a", "header.b", "lock", "m0.db", "m1.db", "ring0.a", "ring0.b", "ring1.a",
    "ring1.b", "s0.db", "s1.db",
];
/// What may lie there besides, after a process was ended.
const WHILE_OPEN: [&str; 12] = [
    "s0.db-wal",
    "s1.db-wal",
    "m0.db-wal",
    "m1.db-wal",
    "s0.new",
    "s1.new",
    "m0.new",
    "m1.new",
    "s0.new-wal",
    "s1.new-wal",
    "m0.new-wal",
    "m1.new-wal",
];

/// A folder with a vault and the key of the device that opens it, written by the plan of `theme` and `seed`.
pub struct Home {
    folder: PathBuf,
    theme: Theme,
    seed: u64,
}

impl Home {
    /// Describes a folder. Nothing is done.
    #[must_use]
    pub fn at(folder: &Path, theme: Theme, seed: u64) -> Self {
        Self {
            folder: folder.to_owned(),
            theme,
            seed,
        }
    }

    /// Makes the vault, empty and locked.
    ///
    /// # Errors
    /// The vault's.
    pub fn create(&self) -> Outcome {
        let (vault, secret) = (self.vault(), Self::secret(0)?);
        let app = Goldseam::create(&vault, &secret, CHEAP, &environment())?;
        let key = app.vault().add_device_key(&secret)?;
        fs::write(self.key_file(), key.expose())?;
        Ok(app.vault().lock()?)
    }

    /// The plan's seed.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// The plan's theme.
    #[must_use]
    pub fn theme(&self) -> Theme {
        self.theme
    }

    /// The vault's own folder.
    #[must_use]
    pub fn vault(&self) -> PathBuf {
        self.folder.join("vault")
    }

    fn key_file(&self) -> PathBuf {
        self.folder.join("device key")
    }

    /// The same key beside a vault in another folder.
    ///
    /// # Errors
    /// If it cannot be copied.
    pub fn copy_key(&self, to: &Self) -> Outcome {
        fs::copy(self.key_file(), to.key_file())?;
        Ok(())
    }

    /// The passphrase with this number.
    ///
    /// # Errors
    /// None: it is long enough.
    pub fn secret(number: u64) -> Outcome<Passphrase> {
        Ok(Passphrase::new(&passphrase(number))?)
    }

    /// Opens the vault: with the device's key, which is quick, or where keys change with the passphrase.
    ///
    /// # Errors
    /// The vault's.
    pub fn open(&self, passphrase: u64) -> Outcome<Goldseam> {
        Ok(match self.theme {
            Theme::Journal => {
                let key = fs::read(self.key_file())?;
                let key = DeviceKey::from_bytes(key.as_slice().try_into()?);
                Goldseam::open(&self.vault(), Unlock::DeviceKey(&key), &environment())?
            }
            Theme::Keys => self.open_with_passphrase(passphrase)?,
        })
    }

    pub(super) fn open_with_passphrase(&self, number: u64) -> Result<Goldseam, VaultError> {
        let secret = Passphrase::new(&passphrase(number))?;
        Goldseam::open(&self.vault(), Unlock::Passphrase(&secret), &environment())
    }

    /// Judges what an end without warning left behind, when `acknowledged` steps had been promised and one more may
    /// have been under way: the vault opens, holds exactly what it held after one of the two, is whole, and leaves no
    /// foreign file. Returns the number of steps that it holds.
    ///
    /// # Errors
    /// What is wrong, in words.
    pub fn judge(&self, course: &mut Course, acknowledged: u64) -> Outcome<u64> {
        self.no_strangers()?;
        let (steps, app) = self.open_either(course, acknowledged)?;
        let found = State::read(&app, course.state(steps).passphrase)?;
        let held = [steps, acknowledged, acknowledged + 1]
            .into_iter()
            .find(|steps| course.state(*steps).difference(&found).is_none());
        let Some(held) = held else {
            let difference = course.state(acknowledged).difference(&found);
            return Err(format!(
                "is neither what it was after step {acknowledged} nor after the next one ({:?}): {}",
                course.next(acknowledged).0,
                difference.unwrap_or_default()
            )
            .into());
        };
        Self::is_whole(&app)?;
        self.is_at_rest()?;
        Ok(held)
    }

    /// Judges a vault in which everything was thrown away for good when `done` steps were done.
    ///
    /// # Errors
    /// What is wrong, in words.
    pub fn judge_cleared(&self, course: &mut Course, done: u64) -> Outcome {
        self.no_strangers()?;
        let app = self.open(0)?;
        let found = State::read(&app, 0)?;
        if let Some(difference) = course.state(done).cleared().difference(&found) {
            return Err(format!("is not empty: {difference}").into());
        }
        Self::is_whole(&app)?;
        self.is_at_rest()
    }

    /// Judges a vault of which nothing is known but that it must be whole.
    ///
    /// # Errors
    /// What is wrong, in words.
    pub fn judge_whole(&self) -> Outcome {
        self.no_strangers()?;
        Self::is_whole(&self.open(0)?)?;
        self.is_at_rest()
    }

    fn no_strangers(&self) -> Outcome {
        let mut names = names(&self.vault())?;
        let allowed = [&AT_REST[..], &WHILE_OPEN].concat();
        names.retain(|name| !allowed.contains(&name.as_str()));
        if !names.is_empty() {
            return Err(format!("foreign files before opening: {names:?}").into());
        }
        Ok(())
    }

    /// Checks every page, and locks.
    fn is_whole(app: &Goldseam) -> Outcome {
        app.vault().check(&CancelToken::new())?;
        Ok(app.vault().lock()?)
    }

    fn is_at_rest(&self) -> Outcome {
        let left = names(&self.vault())?;
        if left != AT_REST.into_iter().map(str::to_owned).collect() {
            return Err(format!("files of the locked vault: {left:?}").into());
        }
        Ok(())
    }

    /// Where keys change, either of two passphrases may be the one.
    fn open_either(&self, course: &mut Course, acknowledged: u64) -> Outcome<(u64, Goldseam)> {
        if self.theme == Theme::Journal {
            return Ok((acknowledged, self.open(0)?));
        }
        match self.open_with_passphrase(course.state(acknowledged).passphrase) {
            Ok(app) => Ok((acknowledged, app)),
            Err(VaultError::WrongPassphrase) => {
                let next = course.state(acknowledged + 1).passphrase;
                Ok((acknowledged + 1, self.open_with_passphrase(next)?))
            }
            Err(error) => Err(error.into()),
        }
    }
}

/// The system's clock and chance, and files that grow in small steps.
pub(super) fn environment() -> Environment {
    Environment {
        growth: Growth::SMALL,
        ..Environment::system()
    }
}

pub(super) fn names(folder: &Path) -> Outcome<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for file in fs::read_dir(folder)? {
        names.insert(file?.file_name().to_string_lossy().into_owned());
    }
    Ok(names)
}
