//! A second journal in the other compartment, behind a passphrase of its own. No face offers it yet (docs/adr/0002); it is
//! here so that vaults with and without one can be compared.

use std::fs::{self, File};

use crate::error::{Result, VaultError};
use crate::keyring::{FileKey, Keyring};
use crate::layout::Store;
use crate::opening::{self, remove_database};
use crate::passphrase::Passphrase;
use crate::secret::Key32;
use crate::slot::Role;
use crate::store::databases::Place;
use crate::store::{CancelToken, Priority, padding};
use crate::vault::{Unlock, Vault};

impl Vault {
    /// Begins a second, empty journal in the other compartment, and leaves it locked. [`Vault::open`] with `second` opens
    /// it; from then on neither journal can reach the other's files or keys.
    ///
    /// **Whatever the other compartment held is gone.** Nobody, this verb included, can tell a used compartment from
    /// random bytes, so it cannot warn. Interrupted at any point, this journal is as it was, and either the second one
    /// opens or its passphrase is a wrong one.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`] if `passphrase` is not that of this journal, [`VaultError::PassphraseInUse`] if
    /// `second` already opens something here, storage errors.
    pub fn begin_second(&self, passphrase: &Passphrase, second: &Passphrase) -> Result<()> {
        let _turn = self.turn();
        let (header, _) = self.unlock_again(Unlock::Passphrase(passphrase))?;
        let wrap = header.derive(second.as_bytes())?;
        if header.open(&wrap).is_some() {
            return Err(VaultError::PassphraseInUse);
        }
        let place = Place {
            compartment: self.open.place.compartment.other(),
            ..self.open.place.clone()
        };
        let vmk = Key32::random(self.entropy())?;
        let mut ring = Keyring::create(self.entropy())?;
        let (of_job, key) = (place.clone(), Key32::from_slice(vmk.expose()));
        self.open.store.post(
            Priority::Background,
            &CancelToken::new(),
            move |databases| -> Result<()> {
                // Makes the other files as long as ours; the new ones take over their lengths.
                databases.settle()?;
                build(&of_job, &ring).inspect_err(|_| {
                    let _ = opening::remove_successors(&of_job);
                })?;
                ring.write(of_job.ring(), &key, of_job.entropy.as_ref())
            },
        )?;
        self.change_header(|header, _| {
            let compartment = place.compartment.index();
            let entropy = place.entropy.as_ref();
            header.set_slot(compartment, Role::Passphrase, &wrap, &vmk, entropy)
        })
    }
}

/// Makes both databases beside what the compartment holds, and then puts them in its place.
fn build(place: &Place, ring: &Keyring) -> Result<()> {
    for store in Store::BOTH {
        build_one(place, store, &ring.keys(store).current)?;
    }
    for store in Store::BOTH {
        let successor = place.layout.successor(place.compartment, store);
        fs::rename(successor, place.layout.database(place.compartment, store))?;
    }
    Ok(File::open(place.layout.folder())?.sync_all()?)
}

fn build_one(place: &Place, store: Store, key: &FileKey) -> Result<()> {
    let path = place.layout.successor(place.compartment, store);
    remove_database(&path)?;
    let length = fs::metadata(place.layout.database(place.compartment, store))?.len();
    let mut connection = opening::create_one(&path, place, store, key)?;
    padding::grow_to(&mut connection, length)?;
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    connection.close().map_err(|(_, error)| error)?;
    Ok(File::open(&path)?.sync_all()?)
}
