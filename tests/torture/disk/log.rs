//! What the watching library wrote down; `preload.c` describes the form.

use std::error::Error;

/// A file, however it is called at the moment.
pub(crate) type File = u32;

/// One change.
#[derive(Clone, Debug)]
pub(crate) enum Change {
    /// A new file gets a name.
    Create(File, String),
    /// A file that was there before all changes is opened for the first time.
    Open(File, String),
    Write(File, usize, Vec<u8>),
    Truncate(File, usize),
    /// So many bytes are asked for.
    Read(File, usize, usize),
    Sync(File),
    SyncFolder,
    Unlink(String),
    Rename(String, String),
    /// The process said something; so far it has kept this many steps, if any.
    Said(Option<u64>),
}

/// Reads a log. What `kept` counts is what the driver prints.
pub(crate) fn read(log: &[u8]) -> Result<Vec<Change>, Box<dyn Error>> {
    let (mut rest, mut changes, mut said, mut kept) = (log, Vec::new(), String::new(), None);
    while !rest.is_empty() {
        let (head, after) = rest.split_at_checked(17).ok_or("half a record")?;
        let file = u32::from_ne_bytes(head[1..5].try_into()?);
        let offset = usize::try_from(u64::from_ne_bytes(head[5..13].try_into()?))?;
        let length = usize::try_from(u32::from_ne_bytes(head[13..17].try_into()?))?;
        let (bytes, after) = after.split_at_checked(length).ok_or("half a record")?;
        rest = after;
        let name = || String::from_utf8(bytes.to_vec());
        changes.push(match head[0] {
            b'C' => Change::Create(file, name()?),
            b'O' => Change::Open(file, name()?),
            b'W' => Change::Write(file, offset, bytes.to_vec()),
            b'T' => Change::Truncate(file, offset),
            b'G' => {
                let wanted = u64::from_ne_bytes(bytes.try_into()?);
                Change::Read(file, offset, usize::try_from(wanted)?)
            }
            b'S' => Change::Sync(file),
            b'D' => Change::SyncFolder,
            b'U' => Change::Unlink(name()?),
            b'R' => {
                let both = name()?;
                let (old, new) = both.split_once('\0').ok_or("a rename without two names")?;
                Change::Rename(old.to_owned(), new.to_owned())
            }
            b'A' => {
                said.push_str(&name()?);
                while let Some((line, more)) = said.split_once('\n') {
                    if let Some(number) = line.strip_prefix("kept ") {
                        kept = Some(number.parse()?);
                    }
                    said = more.to_owned();
                }
                Change::Said(kept)
            }
            kind => return Err(format!("no such record: {kind}").into()),
        });
    }
    Ok(changes)
}

/// A log as a disk would have seen it that pretends to sync `lies(name)` and does not.
pub(crate) fn without_syncs(changes: &[Change], lies: impl Fn(&str) -> bool) -> Vec<Change> {
    let mut names = std::collections::BTreeMap::new();
    let mut kept = Vec::new();
    for change in changes {
        if let Change::Create(file, name) | Change::Open(file, name) = change {
            names.insert(*file, name.clone());
        }
        let lied = match change {
            Change::Sync(file) => names.get(file).is_some_and(|name| lies(name)),
            _ => false,
        };
        if !lied {
            kept.push(change.clone());
        }
    }
    kept
}
