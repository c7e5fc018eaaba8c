//! What the journal should be, as plain lists. Says nothing of databases, places or indexes.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Duration, NaiveDate, Utc};
use goldseam_core::day::Moment;
use goldseam_core::id::{DraftId, EntryId};
use goldseam_core::journal::{Change, ChangeKind, Entry, EntryText};
use goldseam_core::text::{Query, index_text};

#[derive(Clone)]
struct Live {
    id: EntryId,
    moment: Moment,
    edited: DateTime<Utc>,
    /// Without its tags.
    text: EntryText,
    tags: BTreeSet<String>,
}

#[derive(Clone, PartialEq)]
struct Tag {
    name: String,
    kept: bool,
}

#[derive(Clone)]
enum State {
    Absent,
    Live(Entry),
    Trashed(Entry, DateTime<Utc>),
}

#[derive(Clone)]
enum Before {
    Entries(Vec<(EntryId, State)>),
    Tags {
        tags: BTreeMap<String, Tag>,
        on: Vec<(EntryId, BTreeSet<String>)>,
    },
}

struct Last {
    kind: ChangeKind,
    undone: bool,
    at: DateTime<Utc>,
    before: Before,
}

#[derive(Default)]
pub(crate) struct Model {
    /// In the order of the timeline, the oldest first.
    live: Vec<Live>,
    trash: Vec<(Entry, DateTime<Utc>)>,
    tags: BTreeMap<String, Tag>,
    drafts: Vec<(DraftId, Option<EntryId>, EntryText)>,
    last: Option<Last>,
}

impl Model {
    /// Ids of the timeline, newest first.
    pub(crate) fn timeline(&self) -> Vec<EntryId> {
        self.live.iter().rev().map(|entry| entry.id).collect()
    }

    pub(crate) fn trash_ids(&self) -> Vec<EntryId> {
        self.trash.iter().map(|(entry, _)| entry.id).collect()
    }

    pub(crate) fn trash(&self) -> &[(Entry, DateTime<Utc>)] {
        &self.trash
    }

    pub(crate) fn drafts(&self) -> &[(DraftId, Option<EntryId>, EntryText)] {
        &self.drafts
    }

    /// Names with the number of entries, in the order of the list.
    pub(crate) fn tags(&self) -> Vec<(String, u32)> {
        let count = |key: &String| {
            self.live
                .iter()
                .filter(|entry| entry.tags.contains(key))
                .count()
        };
        self.tags
            .iter()
            .map(|(key, tag)| (tag.name.clone(), count(key) as u32))
            .collect()
    }

    pub(crate) fn last_change(&self, now: DateTime<Utc>) -> Option<(ChangeKind, bool)> {
        let last = self.last.as_ref()?;
        (now - last.at <= Duration::hours(24)).then_some((last.kind, last.undone))
    }

    pub(crate) fn entry(&self, id: EntryId) -> Option<Entry> {
        let live = self.live.iter().find(|entry| entry.id == id)?;
        let tags = live.tags.iter().map(|key| self.tags[key].name.clone());
        Some(Entry {
            id,
            moment: live.moment,
            edited: live.edited,
            text: EntryText {
                tags: tags.collect(),
                ..live.text.clone()
            },
        })
    }

    /// A scan of everything.
    pub(crate) fn search(
        &self,
        query: &Query,
        today: NaiveDate,
        plain: impl Fn(&str) -> String,
    ) -> Vec<EntryId> {
        if query.is_empty() {
            return Vec::new();
        }
        let matches = |entry: &&Live| {
            let has = |tag: &str| entry.tags.contains(&index_text(tag));
            let title = entry.text.title.clone().unwrap_or_default();
            query.matches(&[&title, &plain(&entry.text.body)])
                && query.tags().iter().all(|tag| has(&tag.name) != tag.negated)
                && query.from().is_none_or(|day| entry.moment.day() >= day)
                && query.until().is_none_or(|day| entry.moment.day() <= day)
                && entry.text.sealed_until.is_none_or(|day| day <= today)
        };
        self.live
            .iter()
            .rev()
            .filter(matches)
            .map(|entry| entry.id)
            .collect()
    }

    fn insert(&mut self, entry: Entry) {
        let mut tags = BTreeSet::new();
        for name in &entry.text.tags {
            let key = index_text(name);
            if !key.is_empty() {
                let made = Tag {
                    name: name.trim().to_owned(),
                    kept: false,
                };
                self.tags.entry(key.clone()).or_insert(made);
                tags.insert(key);
            }
        }
        let at = self
            .live
            .partition_point(|other| other.moment.utc_millis() <= entry.moment.utc_millis());
        let text = EntryText {
            tags: Vec::new(),
            ..entry.text
        };
        self.live.insert(
            at,
            Live {
                id: entry.id,
                moment: entry.moment,
                edited: entry.edited,
                text,
                tags,
            },
        );
    }

    fn take(&mut self, id: EntryId) -> Option<Entry> {
        let entry = self.entry(id)?;
        self.live.retain(|entry| entry.id != id);
        Some(entry)
    }

    fn take_trashed(&mut self, id: EntryId) -> Option<Entry> {
        let at = self.trash.iter().position(|(entry, _)| entry.id == id)?;
        Some(self.trash.remove(at).0)
    }

    fn remove_unused_tags(&mut self) {
        let live = &self.live;
        self.tags
            .retain(|key, tag| tag.kept || live.iter().any(|entry| entry.tags.contains(key)));
    }

    fn state(&self, id: EntryId) -> State {
        let trashed = || self.trash.iter().find(|(entry, _)| entry.id == id);
        match (self.entry(id), trashed()) {
            (Some(entry), _) => State::Live(entry),
            (None, Some((entry, at))) => State::Trashed(entry.clone(), *at),
            (None, None) => State::Absent,
        }
    }

    fn states(&self, ids: &[EntryId]) -> Before {
        Before::Entries(ids.iter().map(|id| (*id, self.state(*id))).collect())
    }

    fn every_tag(&self) -> Before {
        Before::Tags {
            tags: self.tags.clone(),
            on: self
                .live
                .iter()
                .map(|entry| (entry.id, entry.tags.clone()))
                .collect(),
        }
    }

    fn remember(&mut self, kind: ChangeKind, before: Before, at: DateTime<Utc>) {
        self.last = Some(Last {
            kind,
            undone: false,
            at,
            before,
        });
    }

    pub(crate) fn add(&mut self, entry: Entry, now: DateTime<Utc>) {
        self.remember(ChangeKind::Added, self.states(&[entry.id]), now);
        self.insert(entry);
    }

    /// Another text or another moment.
    pub(crate) fn change(&mut self, kind: ChangeKind, new: Entry, now: DateTime<Utc>) {
        self.remember(kind, self.states(&[new.id]), now);
        self.take(new.id);
        self.insert(new);
        self.remove_unused_tags();
    }

    pub(crate) fn break_seal(&mut self, id: EntryId, now: DateTime<Utc>) {
        self.remember(ChangeKind::Unsealed, self.states(&[id]), now);
        for entry in self.live.iter_mut().filter(|entry| entry.id == id) {
            entry.text.sealed_until = None;
        }
    }

    /// The ids must all be live, or for [`Change::Restore`] all in the trash.
    pub(crate) fn change_all(
        &mut self,
        mut ids: Vec<EntryId>,
        change: &Change,
        kind: ChangeKind,
        now: DateTime<Utc>,
    ) {
        ids.sort();
        ids.dedup();
        self.remember(kind, self.states(&ids), now);
        for id in ids {
            match change {
                Change::Trash => {
                    let entry = self.take(id).unwrap();
                    self.trash.push((entry, now));
                }
                Change::Restore => {
                    let entry = self.take_trashed(id).unwrap();
                    self.insert(entry);
                }
                Change::AddTag(name) => {
                    let made = Tag {
                        name: name.trim().to_owned(),
                        kept: false,
                    };
                    self.tags.entry(index_text(name)).or_insert(made);
                    self.live_mut(id).tags.insert(index_text(name));
                }
                Change::RemoveTag(name) => {
                    self.live_mut(id).tags.remove(&index_text(name));
                }
                Change::Star(on) => self.live_mut(id).text.starred = *on,
                Change::Cover(on) => self.live_mut(id).text.covered = *on,
                Change::Apart(on) => self.live_mut(id).text.apart = *on,
            }
        }
        self.remove_unused_tags();
    }

    fn live_mut(&mut self, id: EntryId) -> &mut Live {
        self.live.iter_mut().find(|entry| entry.id == id).unwrap()
    }

    pub(crate) fn empty_trash(&mut self) {
        if !self.trash.is_empty() {
            self.last = None;
        }
        self.trash.clear();
    }

    pub(crate) fn remove_expired(&mut self, now: DateTime<Utc>) {
        let before = self.trash.len();
        self.trash.retain(|(_, at)| now - *at <= Duration::days(30));
        if self.trash.len() < before {
            self.last = None;
        }
    }

    pub(crate) fn has_tag(&self, name: &str) -> bool {
        self.tags.contains_key(&index_text(name))
    }

    pub(crate) fn create_tag(&mut self, name: &str, now: DateTime<Utc>) {
        self.remember(ChangeKind::TagCreated, self.every_tag(), now);
        let made = Tag {
            name: name.trim().to_owned(),
            kept: true,
        };
        self.tags.entry(index_text(name)).or_insert(made).kept = true;
    }

    /// Renames, or merges if there is another tag of that name.
    pub(crate) fn rename_tag(&mut self, old: &str, new: &str, now: DateTime<Utc>) {
        let (old, key) = (index_text(old), index_text(new));
        let merged = old != key && self.tags.contains_key(&key);
        let kind = if merged {
            ChangeKind::TagsMerged
        } else {
            ChangeKind::TagRenamed
        };
        self.remember(kind, self.every_tag(), now);
        let mut tag = self.tags.remove(&old).unwrap();
        for entry in &mut self.live {
            if entry.tags.remove(&old) {
                entry.tags.insert(key.clone());
            }
        }
        if !merged {
            tag.name = new.trim().to_owned();
            self.tags.insert(key, tag);
        }
    }

    pub(crate) fn remove_tag(&mut self, name: &str, now: DateTime<Utc>) {
        self.remember(ChangeKind::TagRemoved, self.every_tag(), now);
        let key = index_text(name);
        self.tags.remove(&key);
        for entry in &mut self.live {
            entry.tags.remove(&key);
        }
    }

    pub(crate) fn begin_draft(&mut self, id: DraftId, entry: Option<EntryId>) {
        if self.drafts.iter().any(|draft| draft.0 == id) {
            return;
        }
        let text = entry.and_then(|id| self.entry(id)).map(|entry| entry.text);
        self.drafts.push((id, entry, text.unwrap_or_default()));
    }

    pub(crate) fn save_draft(&mut self, id: DraftId, text: EntryText) {
        for draft in self.drafts.iter_mut().filter(|draft| draft.0 == id) {
            draft.2 = text.clone();
        }
    }

    pub(crate) fn discard_draft(&mut self, id: DraftId) {
        self.drafts.retain(|draft| draft.0 != id);
    }

    /// `became` is the entry that the journal says the draft is now.
    pub(crate) fn finish_draft(
        &mut self,
        id: DraftId,
        became: EntryId,
        moment: Moment,
        now: DateTime<Utc>,
    ) {
        let at = self.drafts.iter().position(|draft| draft.0 == id).unwrap();
        let (_, entry, text) = self.drafts.remove(at);
        match entry.and_then(|id| self.entry(id)) {
            Some(old) => {
                assert!(old.id == became);
                let new = Entry {
                    text,
                    edited: now,
                    ..old
                };
                self.change(ChangeKind::Edited, new, now);
            }
            None => self.add(
                Entry {
                    id: became,
                    moment,
                    edited: now,
                    text,
                },
                now,
            ),
        }
    }

    pub(crate) fn undo(&mut self, now: DateTime<Utc>) {
        if self.last_change(now).is_none() {
            return;
        }
        let last = self.last.take().unwrap();
        let inverse = match &last.before {
            Before::Entries(states) => {
                let ids: Vec<EntryId> = states.iter().map(|(id, _)| *id).collect();
                let inverse = self.states(&ids);
                for (id, state) in states {
                    let taken = self.take(*id);
                    match state {
                        State::Absent => self.trash.extend(taken.map(|entry| (entry, now))),
                        State::Live(entry) => {
                            self.take_trashed(*id);
                            self.insert(entry.clone());
                        }
                        State::Trashed(entry, at) => {
                            self.take_trashed(*id);
                            self.trash.push((entry.clone(), *at));
                        }
                    }
                }
                inverse
            }
            Before::Tags { tags, on } => {
                let inverse = self.every_tag();
                self.tags = tags.clone();
                for (id, tags) in on {
                    self.live_mut(*id).tags = tags.clone();
                }
                inverse
            }
        };
        self.remove_unused_tags();
        self.last = Some(Last {
            kind: last.kind,
            undone: !last.undone,
            at: now,
            before: inverse,
        });
    }
}
