//! Every id has its words, and no word is left over.

use std::collections::BTreeSet;

use goldseam_core::content::{
    Flag, Grade, Input, Library, Need, Practice, PracticeGroup, PracticeStep,
};

use crate::Finding;
use crate::words::Words;

/// Keys that something needs, and keys that it may have.
#[derive(Default)]
struct Keys {
    needed: BTreeSet<String>,
    allowed: BTreeSet<String>,
}

impl Keys {
    fn need(&mut self, key: String) {
        self.needed.insert(key);
    }

    fn allow(&mut self, key: String) {
        self.allowed.insert(key);
    }

    fn has(&self, key: &str) -> bool {
        self.needed.contains(key) || self.allowed.contains(key)
    }
}

/// What the practices, cards and paths need and lack, and what stands in their files without belonging to anything.
#[must_use]
pub fn findings(library: &Library, english: &Words) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut all = of_library(library);
    for practice in library.practices() {
        let keys = of_practice(practice, english);
        for (key, text) in english.iter() {
            let own = text.of_practice && text.file == practice.id;
            if own && !keys.has(key) {
                findings.push(Finding::new(key, "belongs to nothing in its practice"));
            }
        }
        all.needed.extend(keys.needed);
    }
    for key in all.needed.iter().filter(|key| !english.has(key)) {
        findings.push(Finding::new(key, "has no words"));
    }
    for (key, text) in english.iter() {
        if text.of_practice && library.practice(&text.file).is_none() {
            findings.push(Finding::new(key, "belongs to no practice"));
        }
        let of_ids = ["learn-", "path-"]
            .iter()
            .any(|family| key.starts_with(family));
        if of_ids && !all.has(key) {
            findings.push(Finding::new(key, "belongs to nothing"));
        }
    }
    findings
}

/// A language that is there in part: whatever it has is in English, too, and a practice that it has it has whole.
#[must_use]
pub fn findings_of_translation(library: &Library, english: &Words, words: &Words) -> Vec<Finding> {
    let mut findings = Vec::new();
    let place = |key: &str| format!("{}: {key}", words.language);
    for (key, _) in words.iter().filter(|(key, _)| !english.has(key)) {
        findings.push(Finding::new(place(key), "is not in English"));
    }
    for practice in library
        .practices()
        .iter()
        .filter(|practice| words.has(&practice.id))
    {
        let of_it = english
            .iter()
            .filter(|(_, text)| text.of_practice && text.file == practice.id);
        for (key, _) in of_it.filter(|(key, _)| !words.has(key)) {
            findings.push(Finding::new(
                place(key),
                "is not translated, though its practice is",
            ));
        }
    }
    findings
}

fn of_library(library: &Library) -> Keys {
    let mut keys = Keys::default();
    for card in library.cards() {
        keys.need(format!("learn-{}", card.id));
        keys.need(format!("learn-{}.text", card.id));
        if card.note {
            keys.need(format!("learn-{}.note", card.id));
        }
    }
    for path in library.paths() {
        keys.need(format!("path-{}", path.id));
        keys.need(format!("path-{}.purpose", path.id));
        for part in &path.parts {
            keys.need(format!("path-{}_{}", path.id, part.id));
            keys.allow(format!("path-{}_{}.purpose", path.id, part.id));
        }
    }
    for state in library.states() {
        keys.need(format!("state-{}", state.id));
        keys.need(format!("state-{}.why", state.id));
    }
    for flag in Flag::ALL {
        keys.need(format!("flag-{}", flag.as_str()));
    }
    for group in PracticeGroup::ALL {
        keys.need(format!("practice-group-{}", group.as_str()));
    }
    for need in [
        Need::Privacy,
        Need::Standing,
        Need::Water,
        Need::Paper,
        Need::Partner,
    ] {
        keys.need(format!("practice-need-{}", need.as_str()));
    }
    for grade in [Grade::A, Grade::B, Grade::C, Grade::D] {
        keys.need(format!("evidence-{}", grade.as_str()));
        keys.need(format!("evidence-{}.meaning", grade.as_str()));
    }
    for practice in library.practices() {
        if !practice.result.kind.is_empty() {
            keys.need(format!("result-{}", practice.result.kind));
        }
    }
    keys
}

fn of_practice(practice: &Practice, english: &Words) -> Keys {
    let mut keys = Keys::default();
    keys.need(practice.id.clone());
    keys.need(format!("{}.purpose", practice.id));
    keys.allow(format!("{}.note", practice.id));
    for score in &practice.result.scores {
        keys.need(format!("{}.score-{}", practice.id, score.id));
    }
    for step in &practice.steps {
        of_step(
            &mut keys,
            &format!("{}_{}", practice.id, step.id),
            step,
            english,
        );
    }
    keys
}

fn of_step(keys: &mut Keys, key: &str, step: &PracticeStep, english: &Words) {
    keys.need(key.to_owned());
    let Some(input) = &step.input else {
        return;
    };
    if writes(input) {
        keys.allow(format!("{key}.hint"));
    }
    let own = input
        .options()
        .iter()
        .map(String::as_str)
        .chain(input.labels());
    for id in own {
        // A word that all practices share need not be said again.
        if english.has(&format!("option-{id}")) {
            keys.allow(format!("{key}.{id}"));
        } else {
            keys.need(format!("{key}.{id}"));
        }
    }
}

fn writes(input: &Input) -> bool {
    input.takes_own()
        || matches!(
            input,
            Input::ShortText
                | Input::LongText
                | Input::List { .. }
                | Input::Person
                | Input::Pairs { .. }
                | Input::TwoColumns { .. }
                | Input::Ladder { .. }
                | Input::Feelings { .. }
                | Input::Shares { .. }
        )
}
