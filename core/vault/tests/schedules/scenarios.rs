//! Who meets whom.

use goldseam_vault::{Caller, CancelToken, Result, Vault, VaultError};
use shuttle::rand::{RngCore, thread_rng};
use shuttle::thread::{self, JoinHandle};

use crate::original::{Copy, passphrase};
use crate::promises::{Promises, after_a_lock, at_rest, could_be_taken};

/// SQLite looks at the brake about a hundred times while it counts so far: see `STEPS` of `store/sync/explored.rs`.
const LONG: u32 = 60;

type Checked = Result<(), String>;

fn opened(copy: &Copy) -> Result<Vault, String> {
    copy.open().map_err(|error| format!("opening: {error:?}"))
}

/// Counts to `most`, which takes SQLite a while.
fn count(tx: &rusqlite::Transaction<'_>, most: Option<u32>) -> Result<()> {
    let limit = most.map_or_else(String::new, |most| format!("LIMIT {most}"));
    let sql = format!(
        "SELECT count(*) FROM (WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n {limit}) SELECT x FROM n)"
    );
    Ok(tx.query_row(&sql, [], |_| Ok(()))?)
}

/// Writes a note in two halves, and lets others go on between them.
fn write(caller: Caller<'_>, note: i64, counting_to: u32) -> Result<()> {
    caller.write(move |tx| -> Result<()> {
        tx.execute("INSERT INTO note VALUES (?1, 'first half')", [note])?;
        thread::yield_now();
        count(tx, Some(counting_to))?;
        tx.execute("INSERT INTO note VALUES (-?1, 'second half')", [note])?;
        Ok(())
    })
}

/// As many turns as most scenarios take, and more than a key change takes.
const SOON: u32 = 1000;
const LATE: u32 = 20_000;

/// At once, or when the others have begun, or are half done, or have finished.
fn after_a_while(most: u32) {
    let turns = [0, 10, most / 20, most];
    for _ in 0..turns[thread_rng().next_u32() as usize % turns.len()] {
        thread::yield_now();
    }
}

/// Writes notes, one after the other, until the vault is locked.
fn writer(
    vault: &Vault,
    promises: &Promises,
    notes: impl IntoIterator<Item = i64> + Send + 'static,
    write: fn(&Vault, i64) -> Result<()>,
) -> JoinHandle<()> {
    let (vault, promises) = (vault.clone(), promises.clone());
    thread::spawn(move || {
        for note in notes {
            match write(&vault, note) {
                Ok(()) => promises.kept(note),
                Err(VaultError::Locked) => {
                    promises.saw("refused");
                    break;
                }
                other => promises.wrong("a write", &other),
            }
        }
    })
}

fn plainly(vault: &Vault, note: i64) -> Result<()> {
    write(vault.main(), note, 1)
}

fn in_background(vault: &Vault, note: i64) -> Result<()> {
    write(vault.main().in_background(), note, 1)
}

fn slowly(vault: &Vault, note: i64) -> Result<()> {
    write(vault.main(), note, LONG)
}

fn joined(threads: impl IntoIterator<Item = JoinHandle<()>>) -> Checked {
    for thread in threads {
        thread.join().map_err(|_| "a thread panicked")?;
    }
    Ok(())
}

/// Locks at some time, and looks at what must be so at once, while others may still wait for their answers.
fn lock(vault: &Vault, copy: &Copy, others: impl IntoIterator<Item = JoinHandle<()>>) -> Checked {
    after_a_while(SOON);
    let checked = after_a_lock(vault.lock(), vault, copy);
    joined(others)?;
    checked
}

pub(crate) fn a_lock_alone(copy: &Copy, _: &Promises) -> Checked {
    let vault = opened(copy)?;
    lock(&vault, copy, [])
}

pub(crate) fn a_lock_and_a_write(copy: &Copy, promises: &Promises) -> Checked {
    let vault = opened(copy)?;
    let other = writer(&vault, promises, 1..=2, plainly);
    lock(&vault, copy, [other])
}

pub(crate) fn a_lock_and_a_long_write(copy: &Copy, promises: &Promises) -> Checked {
    let vault = opened(copy)?;
    let other = writer(&vault, promises, 1..=2, slowly);
    lock(&vault, copy, [other])
}

/// The write fills the file, and whoever comes to it first makes it longer: the thread after the write, or the lock.
pub(crate) fn a_lock_and_growth(copy: &Copy, promises: &Promises) -> Checked {
    let vault = opened(copy)?;
    let other = writer(&vault, promises, 1..=1, |vault, note| {
        vault.write(move |tx| -> Result<()> {
            tx.execute(
                "INSERT INTO note VALUES (?1, hex(zeroblob(130000)))",
                [note],
            )?;
            tx.execute("INSERT INTO note VALUES (-?1, 'second half')", [note])?;
            Ok(())
        })
    });
    lock(&vault, copy, [other])
}

pub(crate) fn a_lock_and_an_endless_read(copy: &Copy, promises: &Promises) -> Checked {
    let vault = opened(copy)?;
    let (of_reader, promises) = (vault.clone(), promises.clone());
    let reader = thread::spawn(move || match of_reader.read(|tx| count(tx, None)) {
        Err(VaultError::Locked) => promises.saw("refused"),
        other => promises.wrong("a read without end", &other),
    });
    lock(&vault, copy, [reader])
}

/// Upkeep begins whenever the explorer lets the quiet time be over, and is one row in the store each time.
pub(crate) fn a_lock_and_upkeep(copy: &Copy, promises: &Promises) -> Checked {
    let vault = opened(copy)?;
    let other = writer(&vault, promises, 1..=1, plainly);
    lock(&vault, copy, [other])
}

pub(crate) fn two_locks_and_a_write(copy: &Copy, promises: &Promises) -> Checked {
    let vault = opened(copy)?;
    let other = writer(&vault, promises, 1..=1, plainly);
    let (of_second, folder) = (vault.clone(), copy.clone());
    let second = thread::spawn(move || after_a_lock(of_second.lock(), &of_second, &folder));
    let first = lock(&vault, copy, [other]);
    first.and(second.join().map_err(|_| "a thread panicked")?)
}

pub(crate) fn a_lock_and_two_writers(copy: &Copy, promises: &Promises) -> Checked {
    let vault = opened(copy)?;
    let others = [
        writer(&vault, promises, 1..=2, plainly),
        writer(&vault, promises, 3..=4, in_background),
    ];
    lock(&vault, copy, others)
}

pub(crate) fn a_lock_and_a_key_change(copy: &Copy, promises: &Promises) -> Checked {
    let vault = opened(copy)?;
    let (of_changer, told) = (vault.clone(), promises.clone());
    promises.keys_may_change();
    let changer = thread::spawn(move || {
        match of_changer.change_all_keys(&passphrase(), &CancelToken::new()) {
            Ok(()) => told.saw("changed"),
            Err(VaultError::Locked) => told.saw("not changed"),
            other => told.wrong("a key change", &other),
        }
    });
    let other = writer(&vault, promises, 1..=1, plainly);
    after_a_while(LATE);
    lock(&vault, copy, [changer, other])
}

pub(crate) fn a_lock_and_a_way_in_that_is_taken_away(copy: &Copy, promises: &Promises) -> Checked {
    let vault = opened(copy)?;
    let (of_owner, told) = (vault.clone(), promises.clone());
    let owner = thread::spawn(move || match of_owner.remove_recovery_code() {
        Ok(()) => told.saw("changed"),
        Err(VaultError::Locked) => told.saw("not changed"),
        other => told.wrong("a change of the ways in", &other),
    });
    let other = writer(&vault, promises, 1..=1, plainly);
    lock(&vault, copy, [owner, other])
}

/// Only the write that was posted with the token may be cancelled.
pub(crate) fn a_cancel_and_two_writes(copy: &Copy, promises: &Promises) -> Checked {
    let vault = opened(copy)?;
    let token = CancelToken::new();
    let (of_writer, of_vault, told) = (token.clone(), vault.clone(), promises.clone());
    let cancelled = thread::spawn(move || {
        let caller = of_vault.main().cancelled_by(&of_writer);
        match write(caller, 1, LONG / 4) {
            Ok(()) => told.kept(1),
            Err(VaultError::Cancelled) => told.saw("cancelled"),
            other => told.wrong("a write that may be cancelled", &other),
        }
    });
    let other = writer(&vault, promises, 2..=3, plainly);
    let canceller = thread::spawn(move || {
        thread::yield_now();
        token.cancel();
    });
    joined([cancelled, other, canceller])?;
    lock(&vault, copy, [])
}

/// Whoever drops the last handle locks; nobody says `lock`.
pub(crate) fn the_last_handle_and_a_write(copy: &Copy, promises: &Promises) -> Checked {
    let vault = opened(copy)?;
    let other = writer(&vault, promises, 1..=2, plainly);
    after_a_while(SOON);
    drop(vault);
    joined([other])
}

/// The other process tries all the time, and gets the vault only when this one has let go of its files.
pub(crate) fn a_lock_and_another_process(copy: &Copy, promises: &Promises) -> Checked {
    let vault = opened(copy)?;
    let other = writer(&vault, promises, 1..=1, plainly);
    let (of_process, told) = (copy.clone(), promises.clone());
    let process = thread::spawn(move || {
        while !could_be_taken(&of_process) {
            thread::yield_now();
        }
        if let Err(problem) = at_rest(&of_process) {
            told.wrong("another process", &problem);
        }
    });
    lock(&vault, copy, [other, process])
}

/// A planted fault: looks too early.
pub(crate) fn no_waiting_for_the_lock(copy: &Copy, _: &Promises) -> Checked {
    let vault = opened(copy)?;
    let of_locker = vault.clone();
    let locker = thread::spawn(move || {
        let _ = of_locker.lock();
    });
    let checked = at_rest(copy);
    joined([locker])?;
    checked
}

/// A planted fault: somebody was told `Ok` for a write that was rolled back.
pub(crate) fn a_promise_that_is_not_kept(copy: &Copy, promises: &Promises) -> Checked {
    promises.kept(9);
    a_lock_and_a_write(copy, promises)
}

/// A planted fault: a job commits in its middle.
pub(crate) fn a_write_in_two_halves(copy: &Copy, promises: &Promises) -> Checked {
    let vault = opened(copy)?;
    let other = writer(&vault, promises, 1..=1, |vault, note| {
        vault.write(move |tx| -> Result<()> {
            tx.execute("INSERT INTO note VALUES (?1, 'first half')", [note])?;
            tx.execute_batch("COMMIT; BEGIN IMMEDIATE")?;
            count(tx, Some(LONG))?;
            tx.execute("INSERT INTO note VALUES (-?1, 'second half')", [note])?;
            Ok(())
        })
    });
    lock(&vault, copy, [other])
}
