//! Whatever a person does, in whatever order: the journal is what a plain model says, also after it was closed and opened
//! again with changed passphrases and keys. What is attached has a model of its own (`attached.rs`).

use std::cell::RefCell;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use goldseam_core::day::Moment;
use goldseam_core::journal::{Change, ChangeKind, Entry, EntryText, JournalError, Kind, MAX_PAGE};
use goldseam_core::text::{Query, plain};
use goldseam_core::vault::{CancelToken, Passphrase};
use proptest::prelude::*;
use proptest::test_runner::{TestError, TestRunner};

use super::attached::Attached;
use super::house::*;
use super::model::Model;
use super::strategies::{WORDS, document, typed_query};

/// Row 13 of the test matrix.
const SEQUENCES: u32 = 2000;
const STEPS: usize = 50;
/// Played side by side, one on each core of a small machine.
const VAULTS: u32 = 2;

const TAGS: &[&str] = &["Garden", "garden", "Ärger", "arger", " walks ", "日本"];

#[derive(Clone, Debug)]
enum Step {
    Add(Text),
    AddAt(i64, Text),
    Edit(usize, Text),
    Move(usize, i64),
    BreakSeal(usize),
    Attach(usize, Vec<u8>),
    Detach(usize),
    All(Vec<usize>, Change),
    EmptyTrash,
    RemoveExpired,
    CreateTag(&'static str),
    RenameTag(&'static str, &'static str),
    RemoveTag(&'static str),
    BeginDraft(Option<usize>),
    SaveDraft(usize, Text),
    FinishDraft(usize),
    DiscardDraft(usize),
    Undo,
    Wait(u32),
    Search(String),
    Reopen,
    ChangePassphrase,
    ChangeAllKeys,
}

#[derive(Clone, Debug)]
struct Text {
    title: Option<String>,
    body: String,
    tags: Vec<&'static str>,
    flags: (bool, bool, bool),
    kind: usize,
    /// Sealed for so many days.
    sealed: Option<u8>,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    prop::sample::subsequence(WORDS, 2..6)
        .prop_flat_map(|words| prop::collection::vec(step(words), STEPS))
}

fn step(words: Vec<&'static str>) -> impl Strategy<Value = Step> {
    let tag = || prop::sample::select(TAGS);
    let any_entry = || 0..64_usize;
    // Few different times, so that many entries share one.
    let time = || -3..3_i64;
    let written = text(words.clone()).boxed();
    let change = prop_oneof![
        any::<bool>().prop_map(Change::Star),
        any::<bool>().prop_map(Change::Cover),
        any::<bool>().prop_map(Change::Apart),
        tag().prop_map(|tag| Change::AddTag(tag.into())),
        tag().prop_map(|tag| Change::RemoveTag(tag.into())),
        Just(Change::Trash),
        Just(Change::Trash),
        Just(Change::Restore),
        Just(Change::Restore),
    ];
    prop_oneof![
        120 => written.clone().prop_map(Step::Add),
        120 => (time(), written.clone()).prop_map(|(time, text)| Step::AddAt(time, text)),
        100 => (any_entry(), written.clone()).prop_map(|(entry, text)| Step::Edit(entry, text)),
        40 => (any_entry(), time()).prop_map(|(entry, time)| Step::Move(entry, time)),
        20 => any_entry().prop_map(Step::BreakSeal),
        20 => (any_entry(), prop::collection::vec(any::<u8>(), 0..40))
            .prop_map(|(entry, bytes)| Step::Attach(entry, bytes)),
        10 => any_entry().prop_map(Step::Detach),
        120 => (prop::collection::vec(any_entry(), 1..4), change).prop_map(|(entries, change)| Step::All(entries, change)),
        10 => Just(Step::EmptyTrash),
        10 => Just(Step::RemoveExpired),
        20 => tag().prop_map(Step::CreateTag),
        30 => (tag(), tag()).prop_map(|(old, new)| Step::RenameTag(old, new)),
        20 => tag().prop_map(Step::RemoveTag),
        40 => prop::option::of(any_entry()).prop_map(Step::BeginDraft),
        60 => (any_entry(), written).prop_map(|(draft, text)| Step::SaveDraft(draft, text)),
        30 => any_entry().prop_map(Step::FinishDraft),
        10 => any_entry().prop_map(Step::DiscardDraft),
        90 => Just(Step::Undo),
        30 => (1..1_000_000_u32).prop_map(Step::Wait),
        200 => (typed_query(words), prop::option::of(tag()))
            .prop_map(|(query, tag)| Step::Search(query + &tag.map(|tag| format!(" tag:\"{tag}\"")).unwrap_or_default())),
        4 => Just(Step::Reopen),
        1 => Just(Step::ChangePassphrase),
        1 => Just(Step::ChangeAllKeys),
    ]
}

fn text(words: Vec<&'static str>) -> impl Strategy<Value = Text> {
    (
        prop::option::of(document(words.clone())),
        document(words),
        prop::sample::subsequence(TAGS, 0..3),
        any::<(bool, bool, bool)>(),
        0..Kind::ALL.len(),
        prop::option::weighted(0.1, 1..20_u8),
    )
        .prop_map(|(title, body, tags, flags, kind, sealed)| Text {
            title,
            body,
            tags,
            flags,
            kind,
            sealed,
        })
}

struct Player {
    house: House,
    model: Model,
    attached: Attached,
    passphrase: String,
    passphrases: u32,
}

impl Player {
    fn now(&self) -> DateTime<Utc> {
        self.house.environment.clock.now()
    }

    fn moment(&self) -> Moment {
        let clock = &self.house.environment.clock;
        Moment::new(self.now(), clock.offset_at(self.now())).unwrap()
    }

    fn today(&self) -> NaiveDate {
        self.moment().day()
    }

    fn text(&self, text: Text) -> EntryText {
        let (starred, covered, apart) = text.flags;
        EntryText {
            kind: Kind::ALL[text.kind],
            title: text.title,
            body: text.body,
            tags: text.tags.into_iter().map(Into::into).collect(),
            starred,
            covered,
            apart,
            sealed_until: text
                .sealed
                .map(|days| self.today() + chrono::Days::new(days.into())),
        }
    }

    fn at(&self, seconds: i64) -> Moment {
        let second = DateTime::from_timestamp(1_700_000_000 + seconds, 0).unwrap();
        Moment::new(second, self.house.environment.clock.offset_at(second)).unwrap()
    }

    fn play(&mut self, step: Step) {
        self.house.clock.advance(Duration::from_millis(700));
        let journal = self.house.app.journal();
        let now = self.now();
        // What the model has of the entry with this number; steps that find none are steps of somebody with an empty journal.
        let pick = |ids: &[goldseam_core::id::EntryId], number: usize| {
            (!ids.is_empty()).then(|| ids[number % ids.len()])
        };
        let live = self.model.timeline();
        let open = |player: &Self, number| {
            let entry = player.model.entry(pick(&live, number)?)?;
            let sealed = entry
                .text
                .sealed_until
                .is_some_and(|day| day > player.today());
            (!sealed).then_some(entry)
        };
        match step {
            Step::Add(text) => {
                let (text, moment) = (self.text(text), self.moment());
                let id = journal.add(text.clone()).unwrap();
                self.model.add(
                    Entry {
                        id,
                        moment,
                        edited: now,
                        text,
                    },
                    now,
                );
            }
            Step::AddAt(seconds, text) => {
                let (text, moment) = (self.text(text), self.at(seconds));
                let id = journal.add_at(moment, text.clone()).unwrap();
                self.model.add(
                    Entry {
                        id,
                        moment,
                        edited: now,
                        text,
                    },
                    now,
                );
            }
            Step::Edit(number, text) => {
                let Some(entry) = open(self, number) else {
                    return;
                };
                let text = self.text(text);
                journal.edit(entry.id, text.clone()).unwrap();
                self.model.change(
                    ChangeKind::Edited,
                    Entry {
                        text,
                        edited: now,
                        ..entry
                    },
                    now,
                );
            }
            Step::Move(number, seconds) => {
                let Some(entry) = open(self, number) else {
                    return;
                };
                let moment = self.at(seconds);
                journal.move_to(entry.id, moment).unwrap();
                self.model
                    .change(ChangeKind::Moved, Entry { moment, ..entry }, now);
            }
            Step::BreakSeal(number) => {
                let Some(id) = pick(&live, number) else {
                    return;
                };
                journal.break_seal(id).unwrap();
                self.model.break_seal(id, now);
            }
            Step::Attach(number, bytes) => {
                if let Some(entry) = open(self, number) {
                    self.attached.attach(&journal, entry.id, bytes);
                }
            }
            Step::Detach(number) => {
                if let Some(entry) = open(self, number) {
                    self.attached.detach(&journal, entry.id);
                }
            }
            Step::All(numbers, change) => {
                let from = if change == Change::Restore {
                    self.model.trash_ids()
                } else {
                    live.clone()
                };
                let ids: Vec<_> = numbers
                    .iter()
                    .filter_map(|number| pick(&from, *number))
                    .collect();
                if ids.is_empty() {
                    return;
                }
                journal.change_all(&ids, change.clone()).unwrap();
                let kind = journal.last_change().unwrap().unwrap().kind;
                self.model.change_all(ids, &change, kind, now);
            }
            Step::EmptyTrash => {
                journal.empty_trash().unwrap();
                self.model.empty_trash();
            }
            Step::RemoveExpired => {
                journal.remove_expired().unwrap();
                self.model.remove_expired(now);
            }
            Step::CreateTag(name) => {
                journal.create_tag(name).unwrap();
                self.model.create_tag(name, now);
            }
            Step::RenameTag(old, new) => {
                let renamed = journal.rename_tag(old, new);
                if self.model.has_tag(old) {
                    renamed.unwrap();
                    self.model.rename_tag(old, new, now);
                } else {
                    assert!(matches!(renamed, Err(JournalError::NotFound)));
                }
            }
            Step::RemoveTag(name) => {
                let removed = journal.remove_tag(name);
                if self.model.has_tag(name) {
                    removed.unwrap();
                    self.model.remove_tag(name, now);
                } else {
                    assert!(matches!(removed, Err(JournalError::NotFound)));
                }
            }
            Step::BeginDraft(number) => {
                let entry = match number {
                    None => None,
                    Some(number) => match open(self, number) {
                        None => return,
                        entry => entry.map(|entry| entry.id),
                    },
                };
                let draft = journal.begin_draft(entry).unwrap();
                self.model.begin_draft(draft.id, entry);
            }
            Step::SaveDraft(number, text) => {
                let Some(id) = self.draft(number) else { return };
                let text = self.text(text);
                journal.save_draft(id, text.clone()).unwrap();
                self.model.save_draft(id, text);
            }
            Step::FinishDraft(number) => {
                let Some(id) = self.draft(number) else { return };
                let became = journal.finish_draft(id).unwrap();
                self.model.finish_draft(id, became, self.moment(), now);
            }
            Step::DiscardDraft(number) => {
                let Some(id) = self.draft(number) else { return };
                journal.discard_draft(id).unwrap();
                self.model.discard_draft(id);
            }
            Step::Undo => {
                journal.undo().unwrap();
                self.model.undo(now);
            }
            Step::Wait(seconds) => self
                .house
                .clock
                .advance(Duration::from_secs(seconds.into())),
            Step::Search(input) => self.compare_search(&Query::parse(&input)),
            Step::Reopen => self.reopen(),
            Step::ChangePassphrase => {
                self.passphrases += 1;
                let new = format!("correct horse {}", self.passphrases);
                let (old, fresh) = (
                    Passphrase::new(&self.passphrase).unwrap(),
                    Passphrase::new(&new).unwrap(),
                );
                self.house
                    .app
                    .vault()
                    .change_passphrase(&old, &fresh)
                    .unwrap();
                self.passphrase = new;
                self.reopen();
            }
            Step::ChangeAllKeys => {
                let passphrase = Passphrase::new(&self.passphrase).unwrap();
                self.house
                    .app
                    .vault()
                    .change_all_keys(&passphrase, &CancelToken::new())
                    .unwrap();
            }
        }
    }

    fn draft(&self, number: usize) -> Option<goldseam_core::id::DraftId> {
        let drafts = self.model.drafts();
        (!drafts.is_empty()).then(|| drafts[number % drafts.len()].0)
    }

    fn reopen(&mut self) {
        let passphrase = Passphrase::new(&self.passphrase).unwrap();
        self.house.reopen_with(&passphrase);
        self.compare();
    }

    fn compare_search(&self, query: &Query) {
        for query in [query.clone(), query.typing()] {
            let mut found = Vec::new();
            let mut after = None;
            loop {
                let page = self
                    .house
                    .app
                    .journal()
                    .search(query.clone(), after, 3)
                    .unwrap();
                found.extend(page.hits.iter().map(|hit| hit.card.id));
                after = page.next;
                if after.is_none() {
                    break;
                }
            }
            let expected = self.model.search(&query, self.today(), plain);
            assert_eq!(found, expected, "{query:?}");
            let mut best = self
                .house
                .app
                .journal()
                .search_best(query, MAX_PAGE)
                .unwrap();
            best.sort_by_key(|hit| expected.iter().position(|id| *id == hit.card.id));
            assert!(best.iter().map(|hit| hit.card.id).eq(expected));
        }
    }

    /// Everything that can be seen.
    fn compare(&mut self) {
        let journal = self.house.app.journal();
        // Upkeep may already have done it, or not yet.
        let now = self.now();
        journal.remove_expired().unwrap();
        self.model.remove_expired(now);

        let timeline = self.model.timeline();
        assert_eq!(self.house.timeline(), timeline);
        assert_eq!(journal.count().unwrap(), timeline.len() as u64);
        for id in timeline {
            let expected = self.model.entry(id).unwrap();
            match (journal.entry(id), expected.text.sealed_until) {
                (Err(JournalError::Sealed { until }), Some(day)) => {
                    assert!(until == day && day > self.today());
                }
                (entry, _) => assert!(entry.unwrap() == expected),
            }
        }
        let today = self.today();
        self.attached.compare(&journal, &self.model, today);
        let tags = journal.tags().unwrap();
        let tags: Vec<_> = tags
            .into_iter()
            .map(|tag| (tag.name, tag.entries))
            .collect();
        assert_eq!(tags, self.model.tags());

        let mut trashed: Vec<_> = journal.trashed().unwrap();
        trashed.sort_by_key(|trashed| trashed.entry.id);
        let mut expected = self.model.trash().to_vec();
        expected.sort_by_key(|(entry, _)| entry.id);
        assert!(
            trashed
                .into_iter()
                .map(|trashed| (trashed.entry, trashed.trashed))
                .eq(expected)
        );

        let mut drafts = journal.drafts().unwrap();
        drafts.sort_by_key(|draft| draft.id);
        let mut expected = self.model.drafts().to_vec();
        expected.sort_by_key(|draft| draft.0);
        assert!(
            drafts
                .into_iter()
                .map(|draft| (draft.id, draft.entry, draft.text))
                .eq(expected)
        );

        let last = journal.last_change().unwrap();
        assert_eq!(
            last.map(|last| (last.kind, last.undone)),
            self.model.last_change(now)
        );
    }

    /// A journal without anything, in the same vault: to make a vault costs as much as a sequence.
    fn clear(&mut self) {
        let journal = self.house.app.journal();
        journal
            .change_all(&self.house.timeline(), Change::Trash)
            .unwrap();
        journal.empty_trash().unwrap();
        for draft in journal.drafts().unwrap() {
            journal.discard_draft(draft.id).unwrap();
        }
        for tag in journal.tags().unwrap() {
            journal.remove_tag(&tag.name).unwrap();
        }
        // So that nothing is left to undo.
        self.house.clock.advance(Duration::from_secs(25 * 3600));
        self.model = Model::default();
        self.attached = Attached::default();
    }
}

#[test]
fn the_journal_is_what_a_plain_model_says() {
    std::thread::scope(|scope| {
        for _ in 0..VAULTS {
            scope.spawn(|| play_in_one_vault(SEQUENCES / VAULTS));
        }
    });
}

fn play_in_one_vault(sequences: u32) {
    let player = RefCell::new(Player {
        house: House::new(),
        model: Model::default(),
        attached: Attached::default(),
        passphrase: "correct horse".into(),
        passphrases: 0,
    });
    // Without a file of failures: each run draws anew, and a failure prints its steps.
    let config = ProptestConfig {
        failure_persistence: None,
        max_shrink_iters: 2000,
        ..ProptestConfig::with_cases(sequences)
    };
    let outcome = TestRunner::new(config).run(&steps(), |steps| {
        let mut player = player.borrow_mut();
        player.clear();
        for step in steps {
            player.play(step);
        }
        player.compare();
        Ok(())
    });
    if let Err(TestError::Fail(reason, steps)) = outcome {
        panic!("{reason}\n{steps:#?}");
    }
    let player = player.into_inner();
    player.house.app.vault().check(&CancelToken::new()).unwrap();
}
