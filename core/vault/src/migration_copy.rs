//! The copy of a database from before a migration: made and checked before the first step, kept until the new version has
//! proved itself, then removed, since it holds what a person may have deleted meanwhile.

use std::fs::{self, File};

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{Connection, Transaction};

use crate::check::check_connection;
use crate::error::{Result, VaultError};
use crate::keyring::FileKey;
use crate::layout::{Compartment, Store};
use crate::meta::{self, Fact};
use crate::migration::Structure;
use crate::opening::remove_database;
use crate::store::connect;
use crate::store::databases::{Place, extend_with_noise};

/// A copy goes after this many openings with the new version …
const OPENINGS: i64 = 2;
/// … or at the first opening after this many days.
const DAYS: i64 = 7;

/// Free bytes that are needed for each ten of the database: the copy, its twin, the log of the migration, and two to spare.
const FREE_FOR_TEN: u64 = 32;

/// Makes the copy, under the same key, and reads every page of it. A file of noise beside it keeps the two compartments
/// alike.
///
/// # Errors
/// [`VaultError::StorageFull`] before anything is written if there is too little room;
/// [`VaultError::DamagedVault`] if the database is damaged: it is not migrated then.
pub(crate) fn keep(
    connection: &Connection,
    place: &Place,
    store: Store,
    key: &FileKey,
) -> Result<()> {
    let copy = place.layout.copy(place.compartment, store);
    remove_both(place, store)?;
    let database = fs::metadata(place.layout.database(place.compartment, store))?.len();
    let volume = rustix::fs::statvfs(place.layout.folder()).map_err(std::io::Error::from)?;
    let free = volume.f_bavail.saturating_mul(volume.f_frsize);
    if free < database.saturating_mul(FREE_FOR_TEN) / 10 {
        return Err(VaultError::StorageFull);
    }
    connection.execute("VACUUM INTO ?1", [copy.to_string_lossy()])?;
    File::open(&copy)?.sync_all()?;
    connect::no_page_failed(connection)
        .and_then(|()| check_copy(place, store, key))
        .inspect_err(|_| {
            let _ = remove_both(place, store);
        })?;
    let twin = place.layout.copy(place.compartment.other(), store);
    extend_with_noise(&twin, fs::metadata(&copy)?.len(), place.entropy.as_ref())?;
    Ok(File::open(place.layout.folder())?.sync_all()?)
}

fn check_copy(place: &Place, store: Store, key: &FileKey) -> Result<()> {
    let copy = place.layout.copy(place.compartment, store);
    let log = copy.with_extension("bak-wal");
    let opened = connect::open_existing(&copy, &log, &key.spec())?;
    let structure = place.structure(store);
    (structure.on_connect)(&opened)?;
    // What the application checks belongs to the structure that is only about to come.
    let without_application = Structure {
        on_check: |_| Ok(()),
        ..structure
    };
    check_connection(&opened, &without_application)?;
    opened.close().map_err(|(_, error)| error)?;
    Ok(())
}

/// Counts openings from the migration on; to be kept together with it.
pub(crate) fn begin_count(transaction: &Transaction<'_>, now: DateTime<Utc>) -> Result<()> {
    meta::write(transaction, Fact::CopyMade, now.timestamp())?;
    Ok(meta::write(transaction, Fact::CopyOpenings, 0)?)
}

/// Counts an opening, and removes the copy if it is no longer needed.
pub(crate) fn remove_when_due(connection: &Connection, place: &Place, store: Store) -> Result<()> {
    if !place.layout.copy(place.compartment, store).exists() {
        return Ok(());
    }
    let openings = meta::read(connection, Fact::CopyOpenings)?.unwrap_or(OPENINGS) + 1;
    let made = meta::read(connection, Fact::CopyMade)?
        .and_then(|seconds| DateTime::from_timestamp(seconds, 0))
        .unwrap_or(DateTime::UNIX_EPOCH);
    if openings > OPENINGS || place.clock.now() - made >= TimeDelta::days(DAYS) {
        return remove_both(place, store);
    }
    Ok(meta::write(connection, Fact::CopyOpenings, openings)?)
}

fn remove_both(place: &Place, store: Store) -> Result<()> {
    Compartment::BOTH
        .iter()
        .try_for_each(|compartment| remove_database(&place.layout.copy(*compartment, store)))
}
