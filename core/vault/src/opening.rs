//! From keys to open databases: finishing a key change that was cut short, migrations with a verified copy, and size.

use std::fs;
use std::path::Path;

use rusqlite::{Connection, OptionalExtension};

use crate::error::{Part, Result, VaultError};
use crate::keyring::{FileKey, Keyring};
use crate::layout::{Compartment, Store};
use crate::meta::{self, Fact};
use crate::migration::{self, Structure};
use crate::migration_copy;
use crate::secret::Key32;
use crate::store::connect::{self, PAGE};
use crate::store::databases::Place;
use crate::store::{Databases, padding};

impl Place {
    pub(crate) fn structure(&self, store: Store) -> Structure {
        match store {
            Store::Main => self.schema.main,
            Store::Media => self.schema.media,
        }
    }
}

/// Creates both databases of a new vault.
pub(crate) fn create(place: &Place, ring: &Keyring) -> Result<Databases> {
    let make = |store| {
        let path = place.layout.database(place.compartment, store);
        create_one(&path, place, store, &ring.keys(store).current)
    };
    let mut databases = Databases::new(make(Store::Main)?, make(Store::Media)?, place.clone())?;
    databases.settle()?;
    Ok(databases)
}

/// Creates a database of this vault at `path`, with nothing in it.
pub(crate) fn create_one(
    path: &Path,
    place: &Place,
    store: Store,
    key: &FileKey,
) -> Result<Connection> {
    let mut connection = connect::create(path, &key.spec())?;
    let structure = place.structure(store);
    (structure.on_connect)(&connection)?;
    migration::migrate(&mut connection, &structure, |transaction| {
        transaction.execute_batch(meta::TABLE)?;
        transaction.execute(
            "INSERT INTO vault_meta VALUES ('vault_id', ?1)",
            [place.vault_id.as_slice()],
        )?;
        Ok(())
    })?;
    Ok(connection)
}

/// Opens both databases.
pub(crate) fn open(place: &Place, mut ring: Keyring, vmk: &Key32) -> Result<Databases> {
    let log = place.layout.log(place.compartment, Store::Main);
    let was_closed = fs::metadata(log).map_or(true, |log| log.len() == 0);
    finish_key_change(place, &mut ring, vmk)?;
    let open = |store| open_one(place, store, &ring.keys(store).current);
    let (main, media) = (open(Store::Main)?, open(Store::Media)?);
    if !was_closed {
        meta::write(&main, Fact::NotClosed, 1)?;
    }
    Databases::new(main, media, place.clone())
}

pub(crate) fn open_one(place: &Place, store: Store, key: &FileKey) -> Result<Connection> {
    let path = place.layout.database(place.compartment, store);
    let log = place.layout.log(place.compartment, store);
    let mut connection = connect::open_existing(&path, &log, &key.spec())?;
    let structure = place.structure(store);
    (structure.on_connect)(&connection)?;
    check_identity(&connection, place)?;

    let found = migration::version(&connection)?;
    if found < structure.version() {
        migration_copy::keep(&connection, place, store, key)?;
        migration::migrate(&mut connection, &structure, |tx| {
            migration_copy::begin_count(tx, place.clock.now())
        })?;
    } else if found > structure.version() {
        return Err(VaultError::NewerVersion {
            found,
            known: structure.version(),
        });
    } else {
        migration_copy::remove_when_due(&connection, place, store)?;
    }
    // The other compartment may have made both files longer; what lies behind the last page becomes real pages.
    let bytes = fs::metadata(&path)?.len();
    if bytes > padding::size(&connection)? {
        padding::grow_to(&mut connection, bytes / PAGE * PAGE)?;
    }
    Ok(connection)
}

/// A database whose log was lost may be empty; it is damaged then, never a new vault.
fn check_identity(connection: &Connection, place: &Place) -> Result<()> {
    let has_meta: Option<i64> = connection
        .query_row(
            "SELECT 1 FROM sqlite_schema WHERE name = 'vault_meta'",
            [],
            |row| row.get(0),
        )
        .optional()?;
    let id: Option<Vec<u8>> = match has_meta {
        None => None,
        Some(_) => connection
            .query_row(
                "SELECT value FROM vault_meta WHERE name = 'vault_id'",
                [],
                |row| row.get(0),
            )
            .optional()?,
    };
    if id.as_deref() == Some(place.vault_id.as_slice()) {
        Ok(())
    } else {
        Err(VaultError::DamagedVault(Part::Identity))
    }
}

/// Whichever of the two keys opens the file is the right one: the switch is the rename, nothing else.
fn finish_key_change(place: &Place, ring: &mut Keyring, vmk: &Key32) -> Result<()> {
    let mut changed = false;
    remove_successors(place)?;
    for store in Store::BOTH {
        let path = place.layout.database(place.compartment, store);
        let log = place.layout.log(place.compartment, store);
        let keys = ring.keys_mut(store);
        if let Some(next) = keys.next.take() {
            changed = true;
            match connect::open_existing(&path, &log, &next.spec()) {
                Ok(_) => keys.current = next,
                Err(VaultError::DamagedVault(Part::Pages)) => {}
                Err(error) => return Err(error),
            }
        }
    }
    if changed {
        ring.write(place.ring(), vmk, place.entropy.as_ref())?;
    }
    Ok(())
}

/// Removes what a key change that was cut short left over, in either compartment: nobody needs it, and it would tell
/// which of them is used.
pub(crate) fn remove_successors(place: &Place) -> Result<()> {
    for compartment in Compartment::BOTH {
        for store in Store::BOTH {
            remove_database(&place.layout.successor(compartment, store))?;
        }
    }
    Ok(())
}

/// Removes a database that nobody needs, with the logs that a kill may have left beside it.
pub(crate) fn remove_database(path: &Path) -> Result<()> {
    for log in ["-wal", "-journal"] {
        let mut beside = path.as_os_str().to_owned();
        beside.push(log);
        remove(Path::new(&beside))?;
    }
    remove(path)
}

/// Removes a file that may not be there.
pub(crate) fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
