//! The two open databases of the compartment in use, and the upkeep that a quiet moment brings.

use std::fs::{File, FileTimes, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use rusqlite::Connection;

use super::cancel::Brake;
use super::sync::STEPS;
use super::{connect, padding, reserve};
use crate::clock::Clock;
use crate::entropy::Entropy;
use crate::error::{Result, VaultError};
use crate::growth::Growth;
use crate::keyring;
use crate::layout::{Compartment, Layout, Store};
use crate::migration::Schema;

/// How many random bytes are drawn and written at a time.
const NOISE: usize = 64 * 1024;

/// Both databases of one compartment. Lives on the store thread.
pub(crate) struct Databases {
    /// Empty only while a key change exchanges the files.
    open: Option<(Connection, Connection)>,
    place: Place,
    brake: Option<Arc<Brake>>,
}

/// Where the databases lie and how they are kept.
#[derive(Clone)]
pub(crate) struct Place {
    pub(crate) layout: Layout,
    pub(crate) compartment: Compartment,
    pub(crate) schema: Schema,
    pub(crate) growth: Growth,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) entropy: Arc<dyn Entropy>,
    pub(crate) vault_id: [u8; 16],
}

impl Place {
    /// Where this compartment's keyring lies and what it is bound to.
    pub(crate) fn ring(&self) -> keyring::Place<'_> {
        keyring::Place {
            folder: self.layout.folder(),
            compartment: self.compartment.index(),
            vault_id: self.vault_id,
        }
    }
}

impl Databases {
    pub(crate) fn new(main: Connection, media: Connection, place: Place) -> Result<Self> {
        let mut databases = Self {
            open: None,
            place,
            brake: None,
        };
        databases.take(main, media)?;
        Ok(databases)
    }

    fn take(&mut self, mut main: Connection, mut media: Connection) -> Result<()> {
        for connection in [&mut main, &mut media] {
            connect::harden(connection)?;
            // Checkpoints come from `settle`, after the file has been padded; this is the net below it.
            connection.query_row("PRAGMA wal_autocheckpoint = 4000", [], |_| Ok(()))?;
        }
        self.open = Some((main, media));
        self.watch()
    }

    /// Lets `brake` stop any statement of these connections.
    pub(super) fn obey(&mut self, brake: &Arc<Brake>) -> Result<()> {
        self.brake = Some(Arc::clone(brake));
        self.watch()
    }

    fn watch(&mut self) -> Result<()> {
        if let (Some((main, media)), Some(brake)) = (&mut self.open, &self.brake) {
            for connection in [main, media] {
                let brake = Arc::clone(brake);
                connection.progress_handler(STEPS, Some(move || brake.is_pulled()))?;
            }
        }
        Ok(())
    }

    /// # Errors
    /// [`VaultError::Locked`] if a key change had to leave the files closed.
    pub(crate) fn connection(&mut self, store: Store) -> Result<&mut Connection> {
        match (&mut self.open, store) {
            (Some((main, _)), Store::Main) => Ok(main),
            (Some((_, media)), Store::Media) => Ok(media),
            (None, _) => Err(VaultError::Locked),
        }
    }

    /// Closes both databases and opens what `open` gives in their place.
    pub(crate) fn reopen(
        &mut self,
        open: impl FnOnce() -> Result<(Connection, Connection)>,
    ) -> Result<()> {
        self.close_connections()?;
        let (main, media) = open()?;
        self.take(main, media)
    }

    fn close_connections(&mut self) -> Result<()> {
        if let Some((main, media)) = self.open.take() {
            // Closing fails only while statements are alive, and none outlives its job.
            for result in [main.close(), media.close()] {
                result.map_err(|(_, error)| error)?;
            }
        }
        Ok(())
    }

    pub(crate) fn place(&self) -> &Place {
        &self.place
    }

    /// One short piece of upkeep; whether more is left.
    pub(crate) fn tend(&mut self) -> Result<bool> {
        for store in Store::BOTH {
            let upkeep = self.place.structure(store).on_idle;
            let now = self.place.clock.now();
            if upkeep(self.connection(store)?, now)? {
                return Ok(true);
            }
        }
        self.settle()?;
        Ok(false)
    }

    /// Brings both files to their size at rest and empties the write-ahead logs: deleted text stays in a log until then,
    /// so that a disk without room to grow is told of only after it.
    pub(crate) fn settle(&mut self) -> Result<()> {
        for store in Store::BOTH {
            let grown = self.grow_if_due(store);
            let connection = self.connection(store)?;
            connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
            grown?;
            let size = padding::size(connection)?;
            self.mirror(store, size)?;
        }
        // Room for a bad day: no reason to call a good one bad.
        let _ = reserve::take(&self.place);
        Ok(())
    }

    /// Gives the room for deleting to the file system, until the next [`Databases::empty_logs`] or quiet moment.
    pub(crate) fn give_back_reserve(&self) -> Result<()> {
        reserve::give_back(&self.place)
    }

    /// What a deletion on a full disk ends with: both logs emptied, and the room that they took reserved again.
    pub(crate) fn empty_logs(&mut self) -> Result<()> {
        for store in Store::BOTH {
            let connection = self.connection(store)?;
            connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        }
        reserve::take(&self.place)
    }

    /// Grows when a write has used up the free room, so that the file changes size in steps even during long work.
    pub(crate) fn grow_if_due(&mut self, store: Store) -> Result<()> {
        let growth = self.place.growth;
        let connection = self.connection(store)?;
        match padding::due(connection, &growth)? {
            Some(step) => padding::grow_to(connection, step),
            None => Ok(()),
        }
    }

    /// The other compartment's file follows in the same steps, with random bytes behind whatever it holds.
    fn mirror(&self, store: Store, size: u64) -> Result<()> {
        if store == Store::Media && size > self.place.growth.media_mirrored_up_to() {
            return Ok(());
        }
        let other = self
            .place
            .layout
            .database(self.place.compartment.other(), store);
        extend_with_noise(&other, size, self.place.entropy.as_ref())
    }

    /// Closes both databases with nothing left in their logs and all file times equal.
    pub(crate) fn close(mut self) -> Result<()> {
        let settled = if self.open.is_some() {
            self.settle()
        } else {
            Ok(())
        };
        let closed = self.close_connections();
        settled.and(closed).and(equal_times(&self.place))
    }
}

/// Makes a file at least `size` bytes long; what is added is random. Creates the file if it is not there.
pub(crate) fn extend_with_noise(path: &Path, size: u64, entropy: &dyn Entropy) -> Result<()> {
    let mut file = OpenOptions::new().append(true).create(true).open(path)?;
    let length = file.seek(SeekFrom::End(0))?;
    if length >= size {
        return Ok(());
    }
    let whole = length;
    let added = append_noise(&mut file, size - length, entropy);
    if added.is_err() {
        // Half a page behind a database would make it look damaged.
        file.set_len(whole)?;
    }
    added
}

fn append_noise(file: &mut File, mut bytes: u64, entropy: &dyn Entropy) -> Result<()> {
    let mut noise = vec![0; NOISE];
    while bytes > 0 {
        let part = usize::try_from(bytes).unwrap_or(NOISE).min(NOISE);
        entropy.fill(&mut noise[..part])?;
        file.write_all(&noise[..part])?;
        bytes -= part as u64;
    }
    Ok(file.sync_all()?)
}

/// The times of files tell which compartment was used last, unless they are all the same.
fn equal_times(place: &Place) -> Result<()> {
    let now = SystemTime::from(place.clock.now());
    let times = FileTimes::new().set_accessed(now).set_modified(now);
    for path in place.layout.files_at_rest() {
        File::options().write(true).open(path)?.set_times(times)?;
    }
    Ok(())
}
