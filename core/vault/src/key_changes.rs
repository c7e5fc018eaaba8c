//! What changes the keys of an open vault. Whatever adds a way in asks for the passphrase again: an unlocked phone in other
//! hands must not be enough. Taking a way in away needs none.
//!
//! One change at a time: each reads the header only when it is about to write it.

use std::fs::{self, File};
use std::io;
use std::sync::PoisonError;

use rusqlite::Connection;

use crate::error::{Part, Result, VaultError};
use crate::header::{self, Header};
use crate::keyring::{FileKey, Keyring};
use crate::layout::Store;
use crate::meta::{self, Fact};
use crate::opening::{self, remove_database};
use crate::passphrase::Passphrase;
use crate::recovery::RecoveryCode;
use crate::secret::{DeviceKey, Key32};
use crate::slot::Role;
use crate::store::connect::{self, APPLICATION_ID};
use crate::store::databases::Place;
use crate::store::sync::MutexGuard;
use crate::store::{CancelToken, Databases, Priority, padding};
use crate::vault::{Unlock, Vault, unlock_header};

impl Vault {
    /// Replaces the passphrase. The other slots and all data stay as they are.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`] if `old` is not the passphrase of this vault, [`VaultError::PassphraseInUse`] if
    /// `new` opens the other compartment: one of the two could not be reached any more. Nothing is changed on any error.
    pub fn change_passphrase(&self, old: &Passphrase, new: &Passphrase) -> Result<()> {
        self.replace_passphrase(Unlock::Passphrase(old), new)
    }

    /// Replaces the passphrase by another way in: whoever has forgotten it, and has the recovery code, needs a new one.
    ///
    /// # Errors
    /// As [`Vault::change_passphrase`]; [`VaultError::WrongPassphrase`] if `proof` does not open this vault.
    pub fn replace_passphrase(&self, proof: Unlock<'_>, new: &Passphrase) -> Result<()> {
        let _turn = self.turn();
        let (header, slot) = self.unlock_again(proof)?;
        let wrap = header.derive(new.as_bytes())?;
        let opened = header.open(&wrap).map(|opened| opened.compartment);
        if opened.is_some_and(|compartment| compartment != slot.compartment) {
            return Err(VaultError::PassphraseInUse);
        }
        self.set_slot(Role::Passphrase, &wrap, &slot.vmk)
    }

    /// Draws a recovery code and lets it open this vault; an earlier one no longer does.
    ///
    /// # Errors
    /// As [`Vault::change_passphrase`].
    pub fn add_recovery_code(&self, passphrase: &Passphrase) -> Result<RecoveryCode> {
        let code = RecoveryCode::generate(self.entropy())?;
        let _turn = self.turn();
        let (header, slot) = self.unlock_again(Unlock::Passphrase(passphrase))?;
        let wrap = header.derive(code.as_bytes())?;
        self.set_slot(Role::RecoveryCode, &wrap, &slot.vmk)?;
        Ok(code)
    }

    /// Lets a device key open this vault; an earlier one no longer does.
    ///
    /// # Errors
    /// As [`Vault::change_passphrase`].
    pub fn add_device_key(&self, passphrase: &Passphrase) -> Result<DeviceKey> {
        let key = DeviceKey::generate(self.entropy())?;
        let _turn = self.turn();
        let (_, slot) = self.unlock_again(Unlock::Passphrase(passphrase))?;
        self.set_slot(Role::DeviceKey, key.key(), &slot.vmk)?;
        Ok(key)
    }

    /// The recovery code no longer opens this vault.
    ///
    /// # Errors
    /// Storage errors, [`VaultError::DamagedHeader`].
    pub fn remove_recovery_code(&self) -> Result<()> {
        self.clear(Role::RecoveryCode)
    }

    /// The device key no longer opens this vault.
    ///
    /// # Errors
    /// Storage errors, [`VaultError::DamagedHeader`].
    pub fn remove_device_key(&self) -> Result<()> {
        self.clear(Role::DeviceKey)
    }

    fn clear(&self, role: Role) -> Result<()> {
        let _turn = self.turn();
        self.change_header(|header, place| {
            header.clear_slot(place.compartment.index(), role, place.entropy.as_ref())
        })?;
        self.note(role, false)
    }

    fn set_slot(&self, role: Role, wrap: &Key32, vmk: &Key32) -> Result<()> {
        self.change_header(|header, place| {
            let (compartment, entropy) = (place.compartment.index(), place.entropy.as_ref());
            header.set_slot(compartment, role, wrap, vmk, entropy)
        })?;
        self.note(role, true)
    }

    /// Remembers for [`Vault::info`] that there is such a way in: of a full slot nobody can tell.
    fn note(&self, role: Role, there: bool) -> Result<()> {
        let fact = match role {
            Role::Passphrase => return Ok(()),
            Role::RecoveryCode => Fact::HasRecoveryCode,
            Role::DeviceKey => Fact::HasDeviceKey,
        };
        self.write(move |tx| {
            Ok(if there {
                meta::write(tx, fact, 1)
            } else {
                meta::forget(tx, fact)
            }?)
        })
    }

    /// Waits until no other key change is under way.
    pub(crate) fn turn(&self) -> MutexGuard<'_, ()> {
        self.open
            .key_change
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads the header, changes it and writes it, while no other process can have the vault open.
    ///
    /// # Errors
    /// [`VaultError::Locked`], storage errors, [`VaultError::DamagedHeader`].
    pub(crate) fn change_header(
        &self,
        change: impl FnOnce(&mut Header, &Place) -> Result<()>,
    ) -> Result<()> {
        let place = &self.open.place;
        self.open.while_open(|| {
            let mut header = header::read(place.layout.folder())?;
            change(&mut header, place)?;
            header.write(place.layout.folder())
        })
    }

    pub(crate) fn unlock_again(
        &self,
        proof: Unlock<'_>,
    ) -> Result<(Header, crate::slot::OpenedSlot)> {
        let place = &self.open.place;
        let (header, slot) = unlock_header(&place.layout, proof, place.clock.as_ref())?;
        // The passphrase of the other compartment is a wrong one here.
        if slot.compartment == place.compartment.index() {
            Ok((header, slot))
        } else {
            Err(VaultError::WrongPassphrase)
        }
    }

    /// Changes every key: after this, an old copy of the header and an old passphrase together open nothing new.
    ///
    /// Both databases are written anew under new keys, checked, and only then take the place of the old ones. The
    /// recovery code and the device key no longer open the vault; add new ones. Interrupted at any point, the vault
    /// opens with the same passphrase, under the old keys or the new.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`], [`VaultError::Cancelled`] through `token` (the old keys stay), storage errors.
    pub fn change_all_keys(&self, passphrase: &Passphrase, token: &CancelToken) -> Result<()> {
        let _turn = self.turn();
        let place = self.open.place.clone();
        let (header, slot) = self.unlock_again(Unlock::Passphrase(passphrase))?;
        let entropy = place.entropy.as_ref();
        let mut ring = Keyring::read(place.ring(), &slot.vmk, entropy)?
            .ok_or(VaultError::DamagedVault(Part::Keyring))?;
        for store in Store::BOTH {
            ring.keys_mut(store).next = Some(FileKey::random(entropy)?);
        }

        let of_job = place.clone();
        let vmk = Key32::from_slice(slot.vmk.expose());
        let mut ring = self.open.store.post(
            Priority::Background,
            token,
            move |databases| -> Result<Keyring> {
                export(databases, &of_job, &ring).inspect_err(|_| {
                    // A connection to which a broken file may still be attached reads nothing any more. If it cannot be
                    // opened anew now, the vault stays closed until it is opened again; what is left over is removed then.
                    let _ =
                        databases.reopen(|| open_both(&of_job, |store| &ring.keys(store).current));
                    let _ = opening::remove_successors(&of_job);
                })?;
                ring.write(of_job.ring(), &vmk, of_job.entropy.as_ref())?;
                databases.replace(&ring)?;
                for store in Store::BOTH {
                    let keys = ring.keys_mut(store);
                    if let Some(next) = keys.next.take() {
                        keys.current = next;
                    }
                }
                ring.write(of_job.ring(), &vmk, of_job.entropy.as_ref())?;
                Ok(ring)
            },
        )?;

        // Copy B under the new master key, then both headers, then copy A: at each moment a header and a keyring agree.
        let vmk = Key32::random(entropy)?;
        let wrap = header.derive(passphrase.as_bytes())?;
        self.open.while_open(|| {
            let folder = place.layout.folder();
            let mut header = header::read(folder)?;
            header.set_slot(slot.compartment, Role::Passphrase, &wrap, &vmk, entropy)?;
            header.clear_slot(slot.compartment, Role::RecoveryCode, entropy)?;
            header.clear_slot(slot.compartment, Role::DeviceKey, entropy)?;
            ring.write_one(1, place.ring(), &vmk, entropy)?;
            header.write(folder)?;
            ring.write_one(0, place.ring(), &vmk, entropy)
        })?;
        self.note(Role::RecoveryCode, false)?;
        self.note(Role::DeviceKey, false)
    }
}

/// Writes both databases into new files under their next keys, and checks those.
fn export(databases: &mut Databases, place: &Place, ring: &Keyring) -> Result<()> {
    databases.settle()?;
    for store in Store::BOTH {
        let Some(next) = &ring.keys(store).next else {
            continue;
        };
        let path = place.layout.successor(place.compartment, store);
        remove_database(&path)?;
        // The connection may not create databases, so neither may its ATTACH: it is given an empty file.
        File::create_new(&path)?;
        let connection = databases.connection(store)?;
        connect::soften(connection)?;
        let exported = copy_into(connection, &path, &next.spec())
            .and_then(|()| connect::no_page_failed(connection));
        connect::harden(connection)?;
        exported?;
        let size = padding::size(connection)?;
        let mut successor = connect::open_existing(
            &path,
            &place.layout.log(place.compartment, store),
            &next.spec(),
        )?;
        (place.structure(store).on_connect)(&successor)?;
        padding::grow_to(&mut successor, size)?;
        successor.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        crate::check::check_connection(&successor, &place.structure(store))?;
        successor.close().map_err(|(_, error)| error)?;
        File::open(&path)?.sync_all()?;
    }
    Ok(File::open(place.layout.folder())?.sync_all()?)
}

fn copy_into(
    connection: &Connection,
    path: &std::path::Path,
    key: &goldseam_sqlcipher::KeySpec,
) -> Result<()> {
    let version: u32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    connection.execute(
        "ATTACH DATABASE ?1 AS successor KEY ?2",
        [path.to_string_lossy().as_ref(), key.expose()],
    )?;
    // What fails here is removed whole: there is nothing to roll back from a file.
    let exported = connection
        .query_row("PRAGMA successor.journal_mode = MEMORY", [], |_| Ok(()))
        .map_err(VaultError::from)
        .and_then(|()| {
            connection
                .query_row("SELECT sqlcipher_export('successor')", [], |_| Ok(()))
                .map_err(of_export)
        })
        .and_then(|()| {
            connection.pragma_update(Some("successor"), "user_version", version)?;
            connection.pragma_update(Some("successor"), "application_id", APPLICATION_ID)?;
            Ok(())
        });
    connection.execute_batch("DETACH DATABASE successor")?;
    exported
}

/// The export runs statements of its own, and passes on the words of what failed in them (`sqlite3_errstr`), not its code.
fn of_export(error: rusqlite::Error) -> VaultError {
    let words = match &error {
        rusqlite::Error::SqliteFailure(failure, Some(words))
            if failure.code == rusqlite::ErrorCode::Unknown =>
        {
            words.as_str()
        }
        _ => "",
    };
    match words {
        "database or disk is full" => VaultError::StorageFull,
        "disk I/O error" | "unable to open database file" => {
            VaultError::Storage(io::Error::other("the export reported a failure"))
        }
        "out of memory" => VaultError::OutOfMemory,
        "database disk image is malformed" | "file is not a database" => {
            VaultError::DamagedVault(Part::Pages)
        }
        _ => error.into(),
    }
}

impl Databases {
    /// Closes the old files, puts the new ones in their place, and opens those.
    fn replace(&mut self, ring: &Keyring) -> Result<()> {
        let place = self.place().clone();
        self.reopen(|| {
            for store in Store::BOTH {
                fs::rename(
                    place.layout.successor(place.compartment, store),
                    place.layout.database(place.compartment, store),
                )?;
            }
            File::open(place.layout.folder())?.sync_all()?;
            open_both(&place, |store| {
                let keys = ring.keys(store);
                keys.next.as_ref().unwrap_or(&keys.current)
            })
        })
    }
}

fn open_both<'a>(
    place: &Place,
    key: impl Fn(Store) -> &'a FileKey,
) -> Result<(Connection, Connection)> {
    let open = |store| opening::open_one(place, store, key(store));
    Ok((open(Store::Main)?, open(Store::Media)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Found by letting every write of a key change fail.
    #[test]
    fn a_full_disk_in_the_middle_of_an_export_is_called_by_its_name() {
        #[expect(
            clippy::disallowed_methods,
            reason = "only SQLite makes an error of SQLite; there is no vault here"
        )]
        let connection = Connection::open_in_memory().unwrap();
        let of = |words: &str| match connection.execute_batch("no statement") {
            Err(rusqlite::Error::SqlInputError { error, .. }) => of_export(
                rusqlite::Error::SqliteFailure(error, Some(words.to_owned())),
            ),
            other => panic!("{other:?}"),
        };
        assert!(matches!(
            of("database or disk is full"),
            VaultError::StorageFull
        ));
        assert!(matches!(of("disk I/O error"), VaultError::Storage(_)));
        assert!(matches!(of("no such table: x"), VaultError::Statement(_)));
    }
}
