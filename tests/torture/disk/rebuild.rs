//! The disks that a power cut may leave: what was synced is there, of the rest whatever chance gives.
//!
//! Names are given, taken and changed in the order in which it was asked for; a cut keeps a beginning of what the folder
//! was not yet synced for. Writes have no order until they are synced: any of them may be missing, come before an earlier
//! one, be there in part (in sectors of 512 bytes), or have left garbage in a sector that they were to write.

use std::collections::BTreeMap;

use goldseam_tests::torture::dice::Dice;

use super::Files;
use super::log::{Change, File};

const SECTOR: usize = 512;

/// How a disk treats what was not synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Luck {
    /// Nothing of it is there.
    Nothing,
    /// All of it is there.
    All,
    /// Each write with even chance, in order.
    Half,
    /// In any order, torn between sectors, now and then with garbage in one.
    Torn,
}

impl Luck {
    pub(crate) const ALL: [Self; 4] = [Self::Nothing, Self::All, Self::Half, Self::Torn];
}

/// A disk on its way through the changes: what is safe, and what is not yet.
pub(crate) struct Disk {
    safe: BTreeMap<File, Vec<u8>>,
    unsafe_data: BTreeMap<File, Vec<Change>>,
    safe_names: BTreeMap<String, File>,
    unsafe_names: Vec<Change>,
    /// Files that were there before the first change and were not opened yet.
    untouched: Files,
}

impl Disk {
    /// A disk that holds these files, all of them safe.
    pub(crate) fn new(files: Files) -> Self {
        Self {
            safe: BTreeMap::new(),
            unsafe_data: BTreeMap::new(),
            safe_names: BTreeMap::new(),
            unsafe_names: Vec::new(),
            untouched: files,
        }
    }

    /// Takes in the next change.
    pub(crate) fn change(&mut self, change: &Change) {
        match change {
            Change::Open(file, name) => {
                if let Some(bytes) = self.untouched.remove(name) {
                    self.safe.insert(*file, bytes);
                    self.safe_names.insert(name.clone(), *file);
                }
            }
            Change::Create(file, _) => {
                self.safe.insert(*file, Vec::new());
                self.unsafe_names.push(change.clone());
            }
            Change::Unlink(_) | Change::Rename(..) => self.unsafe_names.push(change.clone()),
            Change::Write(file, ..) | Change::Truncate(file, _) => {
                let waiting = self.unsafe_data.entry(*file).or_default();
                waiting.push(change.clone());
            }
            Change::Sync(file) => {
                let bytes = self.safe.entry(*file).or_default();
                for waiting in self.unsafe_data.remove(file).unwrap_or_default() {
                    apply(bytes, &waiting);
                }
            }
            Change::SyncFolder => {
                for waiting in std::mem::take(&mut self.unsafe_names) {
                    rename(&mut self.safe_names, &mut self.untouched, &waiting);
                }
            }
            Change::Read(..) | Change::Said(_) => {}
        }
    }

    /// What is on the disk if the power goes now.
    pub(crate) fn cut(&self, luck: Luck, dice: &Dice) -> Files {
        let (mut names, mut files) = (self.safe_names.clone(), self.untouched.clone());
        let kept = match luck {
            Luck::Nothing => 0,
            Luck::All => self.unsafe_names.len(),
            Luck::Half | Luck::Torn => dice.below(self.unsafe_names.len() + 1),
        };
        for waiting in &self.unsafe_names[..kept] {
            rename(&mut names, &mut files, waiting);
        }
        for (name, file) in names {
            let mut bytes = self.safe.get(&file).cloned().unwrap_or_default();
            let waiting = self.unsafe_data.get(&file).map_or(&[][..], Vec::as_slice);
            settle(&mut bytes, waiting, luck, dice);
            files.insert(name, bytes);
        }
        files
    }
}

fn settle(bytes: &mut Vec<u8>, waiting: &[Change], luck: Luck, dice: &Dice) {
    match luck {
        Luck::Nothing => {}
        Luck::All => waiting.iter().for_each(|change| apply(bytes, change)),
        Luck::Half => waiting
            .iter()
            .filter(|_| dice.coin())
            .for_each(|change| apply(bytes, change)),
        Luck::Torn => {
            let mut order: Vec<&Change> = waiting.iter().filter(|_| dice.below(4) > 0).collect();
            dice.shuffle(&mut order);
            for change in order {
                tear(bytes, change, dice);
            }
        }
    }
}

/// A write of which each sector may be missing or be garbage.
fn tear(bytes: &mut Vec<u8>, change: &Change, dice: &Dice) {
    let Change::Write(file, offset, data) = change else {
        return apply(bytes, change);
    };
    let mut at = 0;
    while at < data.len() {
        let end = (at + SECTOR - (offset + at) % SECTOR).min(data.len());
        let part = match dice.below(16) {
            0..=3 => None,
            4 => Some(dice.bytes(end - at)),
            _ => Some(data[at..end].to_vec()),
        };
        if let Some(part) = part {
            apply(bytes, &Change::Write(*file, offset + at, part));
        }
        at = end;
    }
}

fn apply(bytes: &mut Vec<u8>, change: &Change) {
    match change {
        Change::Write(_, offset, data) => {
            let end = offset + data.len();
            if bytes.len() < end {
                bytes.resize(end, 0);
            }
            bytes[*offset..end].copy_from_slice(data);
        }
        Change::Truncate(_, length) => bytes.resize(*length, 0),
        _ => {}
    }
}

fn rename(names: &mut BTreeMap<String, File>, untouched: &mut Files, change: &Change) {
    match change {
        Change::Create(file, name) => {
            names.insert(name.clone(), *file);
        }
        Change::Unlink(name) => {
            names.remove(name);
            untouched.remove(name);
        }
        Change::Rename(old, new) => {
            names.remove(new);
            untouched.remove(new);
            if let Some(file) = names.remove(old) {
                names.insert(new.clone(), file);
            }
            if let Some(bytes) = untouched.remove(old) {
                untouched.insert(new.clone(), bytes);
            }
        }
        _ => {}
    }
}
