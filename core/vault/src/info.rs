//! What a vault says of itself, without any secret.

use std::fs;

use chrono::{DateTime, TimeDelta, Utc};

use crate::error::Result;
use crate::header;
use crate::kdf::KdfParams;
use crate::layout::Store;
use crate::meta::{self, Fact};
use crate::store::databases::Databases;
use crate::store::padding;
use crate::store::{CancelToken, Priority};
use crate::vault::Vault;

/// After so many days without one, an integrity check is due.
const DAYS_BETWEEN_CHECKS: i64 = 7;

/// What an open vault says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VaultInfo {
    /// The cost of a guess.
    pub kdf: KdfParams,
    /// Whether a recovery code opens it.
    pub has_recovery_code: bool,
    /// Whether a device key opens it.
    pub has_device_key: bool,
    /// Size of the database with everything but attachments, and how much of it is in use.
    pub main: Size,
    /// Size of the database of attachments.
    pub media: Size,
    /// Whether an unused compartment of the same size explains the size of every file. It no longer does once attachments
    /// are larger than 64 MiB: then the files tell which compartment is in use.
    pub size_can_be_explained: bool,
    /// When every page was last checked and found whole.
    pub checked: Option<DateTime<Utc>>,
    /// Whether it should be checked again: a week after the last time, or since it was not closed properly.
    pub check_is_due: bool,
    /// Whether a copy from before the last update is still kept.
    pub has_migration_copy: bool,
}

/// The size of a database, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Of its file.
    pub file: u64,
    /// Without free room.
    pub used: u64,
}

impl Vault {
    /// What this vault says of itself, for a screen of settings.
    ///
    /// # Errors
    /// [`crate::VaultError::Locked`], [`crate::VaultError::DamagedHeader`], storage errors.
    pub fn info(&self) -> Result<VaultInfo> {
        let place = self.open.place.clone();
        let kdf = header::read(place.layout.folder())?.params();
        let copy = place.layout.copy(place.compartment, Store::Main);
        let now = place.clock.now();
        self.open.store.post(
            Priority::Interactive,
            &CancelToken::new(),
            move |databases| {
                let (main, media) = (
                    size(databases, Store::Main)?,
                    size(databases, Store::Media)?,
                );
                let connection = databases.connection(Store::Main)?;
                let checked = meta::read(connection, Fact::Checked)?
                    .and_then(|seconds| DateTime::from_timestamp(seconds, 0));
                let is_recent = |checked: DateTime<Utc>| {
                    (TimeDelta::zero()..TimeDelta::days(DAYS_BETWEEN_CHECKS))
                        .contains(&(now - checked))
                };
                Ok(VaultInfo {
                    kdf,
                    has_recovery_code: meta::read(connection, Fact::HasRecoveryCode)?.is_some(),
                    has_device_key: meta::read(connection, Fact::HasDeviceKey)?.is_some(),
                    main,
                    media,
                    size_can_be_explained: media.file <= place.growth.media_mirrored_up_to(),
                    checked,
                    check_is_due: !checked.is_some_and(is_recent)
                        || meta::read(connection, Fact::NotClosed)?.is_some(),
                    has_migration_copy: copy.exists(),
                })
            },
        )
    }
}

fn size(databases: &mut Databases, store: Store) -> Result<Size> {
    let place = databases.place();
    let path = place.layout.database(place.compartment, store);
    let file = fs::metadata(path)?.len();
    let connection = databases.connection(store)?;
    let used = padding::size(connection)?.saturating_sub(padding::free(connection)?);
    Ok(Size { file, used })
}
