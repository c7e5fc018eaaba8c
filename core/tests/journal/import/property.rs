//! Whatever is imported, changed, thrown away, restored, taken back and imported again, in any order: the journal holds
//! what plain lists say it should.

use std::collections::BTreeMap;

use goldseam_core::id::{EntryId, ImportId};
use goldseam_core::transfer::markdown::source::Bundle;
use proptest::prelude::*;

use super::super::house::*;
use super::counts;

const NOTES: usize = 5;

#[derive(Clone, Debug)]
enum Step {
    /// Which of the notes, and in which version (each has its own picture).
    Import([Option<u8>; NOTES]),
    Edit(usize),
    Trash(usize),
    Restore(usize),
    EmptyTrash,
    TakeBack(usize),
    Reopen,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => prop::array::uniform5(prop::option::weighted(0.8, 0_u8..2)).prop_map(Step::Import),
        2 => (0_usize..100).prop_map(Step::Edit),
        3 => (0_usize..100).prop_map(Step::Trash),
        2 => (0_usize..100).prop_map(Step::Restore),
        1 => Just(Step::EmptyTrash),
        3 => (0_usize..100).prop_map(Step::TakeBack),
        1 => Just(Step::Reopen),
    ]
}

struct Known {
    id: EntryId,
    note: usize,
    version: u8,
    batch: ImportId,
    is_live: bool,
    is_edited: bool,
    is_undone: bool,
}

#[derive(Default)]
struct Model {
    entries: Vec<Known>,
}

impl Model {
    fn find(&self, note: usize) -> Option<&Known> {
        let candidates = self
            .entries
            .iter()
            .filter(|each| each.note == note && (each.is_live || !each.is_undone));
        candidates.max_by_key(|each| (each.is_live, !each.is_undone, each.id))
    }

    fn nth(&self, number: usize, is_live: bool) -> Option<EntryId> {
        let those: Vec<_> = self
            .entries
            .iter()
            .filter(|each| each.is_live == is_live)
            .collect();
        (!those.is_empty()).then(|| those[number % those.len()].id)
    }

    fn get(&mut self, id: EntryId) -> &mut Known {
        self.entries.iter_mut().find(|each| each.id == id).unwrap()
    }

    /// Live entries of each batch that an import of today would list.
    fn batches(&self) -> BTreeMap<ImportId, u32> {
        let mut batches = BTreeMap::new();
        for entry in self.entries.iter().filter(|each| !each.is_undone) {
            *batches.entry(entry.batch).or_default() += 1;
        }
        batches
    }
}

fn body(note: usize, version: u8) -> String {
    format!("note{note} version{version} ![[{note}{version}.png]]")
}

fn run(steps: Vec<Step>) {
    let mut house = House::new();
    let mut model = Model::default();
    for step in steps {
        let journal = house.app.journal();
        house.clock.advance(std::time::Duration::from_secs(1));
        match step {
            Step::Import(versions) => import(&house, &mut model, &versions),
            Step::Edit(number) => {
                if let Some(id) = model.nth(number, true) {
                    journal.edit(id, text("changed by hand")).unwrap();
                    model.get(id).is_edited = true;
                }
            }
            Step::Trash(number) => {
                if let Some(id) = model.nth(number, true) {
                    journal.trash(id).unwrap();
                    model.get(id).is_live = false;
                }
            }
            Step::Restore(number) => {
                if let Some(id) = model.nth(number, false) {
                    journal.restore(id).unwrap();
                    model.get(id).is_live = true;
                }
            }
            Step::EmptyTrash => {
                journal.empty_trash().unwrap();
                model.entries.retain(|each| each.is_live);
            }
            Step::TakeBack(number) => {
                let batches: Vec<ImportId> = model.batches().into_keys().collect();
                if !batches.is_empty() {
                    take_back(&house, &mut model, batches[number % batches.len()]);
                }
            }
            Step::Reopen => house.reopen(),
        }
        check(&house, &model);
    }
}

fn import(house: &House, model: &mut Model, versions: &[Option<u8>; NOTES]) {
    let mut files = Vec::new();
    let mut expected = [0; 5];
    let mut new = Vec::new();
    for (note, version) in versions.iter().enumerate() {
        let Some(version) = *version else { continue };
        files.push((format!("{note}.md"), body(note, version).into_bytes()));
        files.push((format!("{note}{version}.png"), vec![version; 10]));
        match model.find(note) {
            None => {
                expected[0] += 1;
                expected[4] += 1;
                new.push((note, version));
            }
            Some(known) if !known.is_live => expected[3] += 1,
            Some(known) if known.version == version => expected[1] += 1,
            Some(_) => expected[2] += 1,
        }
    }
    let before = house.timeline();
    let report = house.import(&Bundle::new(files));
    assert_eq!(counts(&report), expected);
    let added: Vec<EntryId> = house
        .timeline()
        .into_iter()
        .filter(|id| !before.contains(id))
        .collect();
    assert_eq!(added.len(), new.len());
    for id in added {
        let text = house.app.journal().entry(id).unwrap().text.body;
        let (note, version) = *new
            .iter()
            .find(|(note, version)| body(*note, *version) == text)
            .unwrap();
        model.entries.push(Known {
            id,
            note,
            version,
            batch: report.batch.unwrap(),
            is_live: true,
            is_edited: false,
            is_undone: false,
        });
    }
}

fn take_back(house: &House, model: &mut Model, batch: ImportId) {
    let (mut trashed, mut kept, mut in_trash) = (0, 0, 0);
    let of_batch = model
        .entries
        .iter_mut()
        .filter(|each| each.batch == batch && !each.is_undone);
    for entry in of_batch {
        match (entry.is_live, entry.is_edited) {
            (true, true) => kept += 1,
            (true, false) => {
                trashed += 1;
                (entry.is_live, entry.is_undone) = (false, true);
            }
            (false, _) => {
                in_trash += 1;
                entry.is_undone = true;
            }
        }
    }
    let undone = house.take_back(batch);
    assert_eq!(
        (
            undone.trashed,
            undone.kept,
            undone.in_trash,
            undone.detached
        ),
        (trashed, kept, in_trash, 0)
    );
}

fn check(house: &House, model: &Model) {
    let journal = house.app.journal();
    let mut live = house.timeline();
    let mut trashed: Vec<EntryId> = journal
        .trashed()
        .unwrap()
        .iter()
        .map(|each| each.entry.id)
        .collect();
    live.sort();
    trashed.sort();
    let mut expected: [Vec<EntryId>; 2] = Default::default();
    for entry in &model.entries {
        expected[usize::from(!entry.is_live)].push(entry.id);
        let names: Vec<_> = journal
            .attachments(entry.id)
            .unwrap()
            .into_iter()
            .filter_map(|each| each.name)
            .collect();
        assert_eq!(names, [format!("{}{}.png", entry.note, entry.version)]);
    }
    expected.iter_mut().for_each(|ids| ids.sort());
    assert_eq!([live, trashed], expected);
    let imports = house.app.transfer().imports().unwrap();
    let listed: BTreeMap<ImportId, u32> = imports
        .iter()
        .map(|import| (import.id, import.entries))
        .collect();
    assert_eq!(listed, model.batches());
    assert_eq!(house.media_rows().0 as usize, model.entries.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn imports_hold_what_plain_lists_say(steps in prop::collection::vec(step(), 1..20)) {
        run(steps);
    }
}
