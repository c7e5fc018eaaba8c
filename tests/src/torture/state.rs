//! What is in a vault, as far as the plan speaks of it.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use goldseam_core::app::Goldseam;
use goldseam_core::id::EntryId;
use goldseam_core::journal::{EntryText, Filter};
use goldseam_core::vault::CancelToken;

use super::plan::file_of;
use super::rooms::Rooms;

/// An entry or a draft. Its number, that of the step that wrote it first, is its title.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The text.
    pub body: String,
    /// Its tags.
    pub tags: BTreeSet<String>,
    /// The numbers of the files that are attached.
    pub files: BTreeSet<u64>,
}

/// Everything in a vault.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The timeline.
    pub entries: BTreeMap<u64, Written>,
    /// What was thrown away.
    pub trash: BTreeMap<u64, Written>,
    /// The one unfinished text; before it is saved for the first time it has no number.
    pub draft: Option<(Option<u64>, Written)>,
    /// What is beside the journal.
    pub rooms: Rooms,
    /// The number of the passphrase that opens the vault.
    pub passphrase: u64,
}

impl State {
    /// Reads all of it, every file included.
    ///
    /// # Errors
    /// Whatever cannot be read, or is not what the plan would have written.
    pub fn read(app: &Goldseam, passphrase: u64) -> Result<Self, Box<dyn Error>> {
        let journal = app.journal();
        let mut state = Self {
            passphrase,
            rooms: Rooms::read(app)?,
            ..Self::default()
        };
        for (number, id) in numbered(app)? {
            let entry = journal.entry(id)?;
            let files = files(app, id)?;
            state.entries.insert(number, written(entry.text, files));
        }
        for thrown in journal.trashed()? {
            let files = files(app, thrown.entry.id)?;
            let text = thrown.entry.text;
            state.trash.insert(number_of(&text)?, written(text, files));
        }
        let drafts = journal.drafts()?;
        if drafts.len() > 1 {
            return Err(format!("{} drafts", drafts.len()).into());
        }
        state.draft = drafts.into_iter().next().map(|draft| {
            let number = number_of(&draft.text).ok();
            (number, written(draft.text, BTreeSet::new()))
        });
        Ok(state)
    }

    /// What stays when everything that can be thrown away is gone for good.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self {
            rooms: self.rooms.cleared(),
            passphrase: self.passphrase,
            ..Self::default()
        }
    }

    /// The first thing in which `found` differs from this, in words.
    #[must_use]
    pub fn difference(&self, found: &Self) -> Option<String> {
        let shelf =
            |name: &str, expected: &BTreeMap<u64, Written>, found: &BTreeMap<u64, Written>| {
                let numbers: BTreeSet<_> = expected.keys().chain(found.keys()).collect();
                numbers.into_iter().find_map(|number| {
                    match (expected.get(number), found.get(number)) {
                        (Some(_), None) => Some(format!("{name} {number} is missing")),
                        (None, Some(_)) => Some(format!("{name} {number} should not be there")),
                        (Some(a), Some(b)) if a != b => Some(format!(
                            "{name} {number}: body {}, tags {:?} and {:?}, files {:?} and {:?}",
                            if a.body == b.body {
                                "equal"
                            } else {
                                "different"
                            },
                            a.tags,
                            b.tags,
                            a.files,
                            b.files
                        )),
                        _ => None,
                    }
                })
            };
        shelf("entry", &self.entries, &found.entries)
            .or_else(|| shelf("trashed entry", &self.trash, &found.trash))
            .or_else(|| (self.draft != found.draft).then(|| "the draft is another one".to_owned()))
            .or_else(|| self.rooms.difference(&found.rooms))
            .or_else(|| {
                (self.passphrase != found.passphrase)
                    .then(|| "another passphrase opened it".to_owned())
            })
    }
}

/// The entries of the timeline by their numbers.
///
/// # Errors
/// An entry that the plan did not write.
pub fn numbered(app: &Goldseam) -> Result<BTreeMap<u64, EntryId>, Box<dyn Error>> {
    let page = app.journal().timeline(Filter::default(), None, 200)?;
    if page.next.is_some() {
        return Err("more than 200 entries".into());
    }
    page.entries
        .iter()
        .map(|card| Ok((number(card.title.as_deref())?, card.id)))
        .collect()
}

/// The number in a title.
///
/// # Errors
/// A text that the plan did not write.
pub fn number_of(text: &EntryText) -> Result<u64, Box<dyn Error>> {
    number(text.title.as_deref())
}

fn number(title: Option<&str>) -> Result<u64, Box<dyn Error>> {
    let digits = title.and_then(|title| title.strip_prefix('#'));
    Ok(digits.ok_or("a title without a number")?.parse()?)
}

fn written(text: EntryText, files: BTreeSet<u64>) -> Written {
    Written {
        body: text.body,
        tags: text.tags.into_iter().collect(),
        files,
    }
}

fn files(app: &Goldseam, id: EntryId) -> Result<BTreeSet<u64>, Box<dyn Error>> {
    let journal = app.journal();
    let mut numbers = BTreeSet::new();
    for attachment in journal.attachments(id)? {
        let name = attachment.name.ok_or("a file without a name")?;
        let number = name.strip_suffix(".bin").ok_or("a foreign file")?.parse()?;
        let mut bytes = Vec::new();
        journal.read_attachment(attachment.id, &mut bytes, &CancelToken::new(), &mut |_| {})?;
        if bytes != file_of(number) {
            return Err(format!("file {number} has other bytes").into());
        }
        numbers.insert(number);
    }
    Ok(numbers)
}
