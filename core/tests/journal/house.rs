//! A journal in a real vault.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, Utc};
use goldseam_core::app::Goldseam;
use goldseam_core::id::EntryId;
use goldseam_core::journal::{EntryCard, EntryText, Filter, MAX_PAGE};
use goldseam_core::text::Query;
use goldseam_core::vault::{
    Environment, Growth, KdfParams, ManualClock, Passphrase, SeededEntropy, Unlock,
};
use tempfile::TempDir;

pub(crate) struct House {
    pub(crate) home: TempDir,
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) environment: Environment,
    pub(crate) app: Goldseam,
}

pub(crate) fn passphrase() -> Passphrase {
    Passphrase::new("correct horse").unwrap()
}

impl House {
    pub(crate) fn new() -> Self {
        let start: DateTime<Utc> = "2026-03-01T12:00:00Z".parse().unwrap();
        let clock = Arc::new(ManualClock::new(
            start,
            FixedOffset::east_opt(3600).unwrap(),
        ));
        let environment = Environment {
            clock: clock.clone(),
            entropy: Arc::new(SeededEntropy::new(1)),
            growth: Growth::SMALL,
        };
        let home = tempfile::tempdir().unwrap();
        let cheap = KdfParams {
            memory_kib: 19_456,
            passes: 1,
            lanes: 1,
        };
        let app = Goldseam::create(
            &home.path().join("vault"),
            &passphrase(),
            cheap,
            &environment,
        )
        .unwrap();
        Self {
            home,
            clock,
            environment,
            app,
        }
    }

    pub(crate) fn reopen(&mut self) {
        self.reopen_with(&passphrase());
    }

    pub(crate) fn reopen_with(&mut self, passphrase: &Passphrase) {
        self.app.vault().lock().unwrap();
        self.app = Goldseam::open(
            &self.home.path().join("vault"),
            Unlock::Passphrase(passphrase),
            &self.environment,
        )
        .unwrap();
    }

    pub(crate) fn write(&self, body: &str) -> EntryId {
        self.clock.advance(Duration::from_secs(60));
        self.app.journal().add(text(body)).unwrap()
    }

    pub(crate) fn bodies(&self, query: &str) -> Vec<String> {
        let journal = self.app.journal();
        let page = journal.search(Query::parse(query), None, MAX_PAGE).unwrap();
        page.hits
            .iter()
            .map(|hit| journal.entry(hit.card.id).unwrap().text.body)
            .collect()
    }

    pub(crate) fn cards(&self) -> Vec<EntryCard> {
        let page = self
            .app
            .journal()
            .timeline(Filter::default(), None, MAX_PAGE);
        page.unwrap().entries
    }

    pub(crate) fn timeline(&self) -> Vec<EntryId> {
        let mut ids = Vec::new();
        let mut after = None;
        loop {
            let page = self
                .app
                .journal()
                .timeline(Filter::default(), after, 7)
                .unwrap();
            ids.extend(page.entries.iter().map(|card| card.id));
            match page.next {
                Some(next) => after = Some(next),
                None => return ids,
            }
        }
    }
}

pub(crate) fn text(body: &str) -> EntryText {
    EntryText {
        body: body.into(),
        ..EntryText::default()
    }
}

pub(crate) fn tagged(body: &str, tags: &[&str]) -> EntryText {
    EntryText {
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        ..text(body)
    }
}
