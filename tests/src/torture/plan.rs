//! Which step comes next, and what it leaves behind.

use std::collections::BTreeSet;

use super::dice::Dice;
use super::rooms::Act;
use super::state::{State, Written};

/// What a plan is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// A person's day: entries, drafts, tags, files, check-ins, practices, trash, locking.
    Journal,
    /// Passphrases and keys, with an entry here and there.
    Keys,
}

impl Theme {
    /// As it is given to the driver.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Journal => "journal",
            Self::Keys => "keys",
        }
    }
}

/// One thing that a person does. A number is that of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A new entry.
    Add,
    /// Another text in place of the first.
    Edit(u64),
    /// An unfinished text is begun.
    BeginDraft,
    /// It is saved at a pause.
    SaveDraft,
    /// It becomes an entry.
    FinishDraft,
    /// It is thrown away.
    DiscardDraft,
    /// Into the trash.
    Trash(u64),
    /// Out of the trash.
    Restore(u64),
    /// All that is in the trash goes for good.
    EmptyTrash,
    /// A tag is called otherwise from now on.
    RenameTag(String),
    /// A file is attached.
    Attach(u64),
    /// Its first file is taken away.
    Detach(u64),
    /// Something in another room than the journal.
    Act(Act),
    /// Locked, and opened again.
    LockAndOpen,
    /// Another passphrase.
    ChangePassphrase,
    /// A recovery code is drawn.
    AddRecoveryCode,
    /// Every key is exchanged.
    ChangeAllKeys,
}

/// The text that step `number` writes: from one line to a few pages.
#[must_use]
pub fn body_of(seed: u64, number: u64) -> String {
    const WORDS: [&str; 8] = [
        "morning", "she", "said", "nothing", "and", "the", "kettle", "Straße",
    ];
    let dice = Dice::of(seed, number);
    let long = dice.below(8) == 0;
    let words = 3 + dice.below(if long { 900 } else { 60 });
    let mut body = format!("{number}:");
    for byte in dice.bytes(words) {
        body.push(' ');
        body.push_str(WORDS[usize::from(byte) % WORDS.len()]);
    }
    body
}

/// The bytes of the file that step `number` attaches: up to some forty pages of the database.
#[must_use]
pub fn file_of(number: u64) -> Vec<u8> {
    let dice = Dice::of(0xf11e, number);
    let length = 1 + dice.below(150_000);
    dice.bytes(length)
}

/// The passphrase with this number.
#[must_use]
pub fn passphrase(number: u64) -> String {
    format!("passphrase number {number}")
}

/// The step with this number, which depends on what is there.
#[must_use]
pub fn step(theme: Theme, seed: u64, number: u64, state: &State) -> Step {
    let dice = Dice::of(seed ^ 0x57e9, number);
    match theme {
        Theme::Journal if dice.below(5) < 2 => {
            Step::Act(Act::chosen(&dice, &state.rooms, seed, number))
        }
        Theme::Journal => of_a_day(&dice, state),
        Theme::Keys => match dice.below(8) {
            0 | 1 => Step::ChangePassphrase,
            2 => Step::AddRecoveryCode,
            3 | 4 => Step::ChangeAllKeys,
            5 => Step::LockAndOpen,
            _ => Step::Add,
        },
    }
}

fn of_a_day(dice: &Dice, state: &State) -> Step {
    let living: Vec<u64> = state.entries.keys().copied().collect();
    let thrown: Vec<u64> = state.trash.keys().copied().collect();
    let with_files: Vec<u64> = (state.entries.iter())
        .filter(|(_, entry)| !entry.files.is_empty())
        .map(|(number, _)| *number)
        .collect();
    let tags: Vec<&String> = state.entries.values().flat_map(|it| &it.tags).collect();
    let crowded = living.len() > 20;
    match (dice.below(16), dice.one_of(&living)) {
        (0 | 1, Some(entry)) => Step::Edit(*entry),
        (2..=6, _) => match (&state.draft, dice.below(4)) {
            (None, _) => Step::BeginDraft,
            (Some((Some(_), _)), 0) => Step::FinishDraft,
            (Some(_), 1) => Step::DiscardDraft,
            (Some(_), _) => Step::SaveDraft,
        },
        (7 | 8, Some(entry)) => Step::Trash(*entry),
        (9, _) => match dice.one_of(&thrown) {
            Some(entry) if dice.coin() => Step::Restore(*entry),
            _ => Step::EmptyTrash,
        },
        (10, _) if !tags.is_empty() => Step::RenameTag(
            dice.one_of(&tags)
                .map_or_else(String::new, |tag| (*tag).clone()),
        ),
        (11 | 12, Some(entry)) => Step::Attach(*entry),
        (13, _) => match dice.one_of(&with_files) {
            Some(entry) => Step::Detach(*entry),
            None => Step::Add,
        },
        (14, _) => Step::LockAndOpen,
        (_, Some(entry)) if crowded => Step::Trash(*entry),
        _ => Step::Add,
    }
}

impl State {
    /// What is there after `step`, which is the one with this number.
    #[must_use]
    pub fn after(&self, step: &Step, seed: u64, number: u64) -> Self {
        let mut next = self.clone();
        let body = body_of(seed, number);
        match step {
            Step::Add => {
                next.entries.insert(number, new(body, number));
            }
            Step::Edit(entry) => {
                if let Some(entry) = next.entries.get_mut(entry) {
                    entry.body = body;
                }
            }
            Step::BeginDraft => next.draft = Some((None, Written::default())),
            Step::SaveDraft => next.draft = Some((Some(number), new(body, number))),
            Step::FinishDraft => {
                if let Some((Some(number), draft)) = next.draft.take() {
                    next.entries.insert(number, draft);
                }
            }
            Step::DiscardDraft => next.draft = None,
            Step::Trash(entry) => {
                next.trash.extend(next.entries.remove_entry(entry));
            }
            Step::Restore(entry) => {
                next.entries.extend(next.trash.remove_entry(entry));
            }
            Step::EmptyTrash => next.trash.clear(),
            Step::RenameTag(old) => {
                let renamed = renamed(number);
                // What is in the trash keeps the words that it was thrown away with.
                for entry in next.entries.values_mut() {
                    if entry.tags.remove(old) {
                        entry.tags.insert(renamed.clone());
                    }
                }
            }
            Step::Attach(entry) => {
                if let Some(entry) = next.entries.get_mut(entry) {
                    entry.files.insert(number);
                }
            }
            Step::Detach(entry) => {
                if let Some(entry) = next.entries.get_mut(entry) {
                    entry.files.pop_first();
                }
            }
            Step::Act(act) => next.rooms = self.rooms.after(act, seed, number),
            Step::ChangePassphrase => next.passphrase = number,
            Step::LockAndOpen | Step::AddRecoveryCode | Step::ChangeAllKeys => {}
        }
        next
    }
}

/// The tag that takes the place of another in step `number`.
#[must_use]
pub fn renamed(number: u64) -> String {
    format!("renamed {number}")
}

fn new(body: String, number: u64) -> Written {
    let tags = [format!("tag {}", number % 5), format!("tag {}", number % 3)];
    Written {
        body,
        tags: tags.into_iter().collect(),
        files: BTreeSet::new(),
    }
}

/// The states of a plan, from its beginning on.
pub struct Course {
    theme: Theme,
    seed: u64,
    states: Vec<State>,
}

impl Course {
    /// An empty vault, before the first step.
    #[must_use]
    pub fn new(theme: Theme, seed: u64) -> Self {
        Self {
            theme,
            seed,
            states: vec![State::default()],
        }
    }

    /// What is there when `steps` steps are done.
    pub fn state(&mut self, steps: u64) -> &State {
        let steps = usize::try_from(steps).unwrap_or(usize::MAX);
        while self.states.len() <= steps {
            let (step, state) = self.next(self.states.len() as u64 - 1);
            let number = self.states.len() as u64;
            self.states.push(state.after(&step, self.seed, number));
        }
        &self.states[steps]
    }

    /// The step that follows when `done` steps are done, and what is there before it. Its number is `done + 1`.
    pub fn next(&mut self, done: u64) -> (Step, State) {
        let (theme, seed) = (self.theme, self.seed);
        let state = self.state(done).clone();
        (step(theme, seed, done + 1, &state), state)
    }
}
