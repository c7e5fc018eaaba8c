//! A session whose row is not what was written: whatever stands there, each verb answers, and says so if it cannot be read.

use std::cell::Cell;

use goldseam_core::id::SessionId;
use goldseam_core::practice::{
    Answer, AnswerRead, Move, Place, PracticeError, Practices, Result, ResultFilter, SessionState,
};
use goldseam_core::vault::VaultError;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use super::answers::fitting;
use super::house::House;
use super::pack::{answer, room, skip, skip_to, texts};

/// What happens to a record.
#[derive(Clone, Debug)]
enum Damage {
    /// It ends early.
    Cut(usize),
    /// One byte is another one.
    Byte(usize, u8),
    /// Something in it is another value, or gone.
    Field(usize, Option<Value>),
    /// Two answers stand in each other's place.
    Swap(usize, usize),
    /// It stands at a step, and is to go on at one.
    Place(Option<String>, Option<String>),
}

fn damage() -> impl Strategy<Value = Damage> {
    let mut steps: Vec<Option<String>> = (fitting().iter())
        .map(|(step, _)| Some((*step).to_owned()))
        .collect();
    steps.extend([
        None,
        Some("presence".to_owned()),
        Some("no-such-step".to_owned()),
    ]);
    let step = prop::sample::select(steps);
    let value = prop::sample::select(vec![
        json!(null),
        json!(-1),
        json!(u64::MAX),
        json!("done"),
        json!([]),
        json!({}),
        json!({ "number": 65_535 }),
        json!({ "text": "words" }),
        json!({ "rows": [{ "texts": ["one", "two", "three"], "numbers": [1, 2, 3] }] }),
        json!({ "choices": { "chosen": ["no-such-option"], "own": [""] } }),
        json!({ "a_kind_of_another_version": 1 }),
    ]);
    prop_oneof![
        any::<usize>().prop_map(Damage::Cut),
        (any::<usize>(), any::<u8>()).prop_map(|(at, byte)| Damage::Byte(at, byte)),
        (any::<usize>(), prop::option::of(value)).prop_map(|(at, value)| Damage::Field(at, value)),
        (any::<usize>(), any::<usize>()).prop_map(|(one, other)| Damage::Swap(one, other)),
        (step.clone(), step).prop_map(|(at, then)| Damage::Place(at, then)),
    ]
}

impl Damage {
    fn done_to(&self, record: &str) -> String {
        let mut parsed: Value = serde_json::from_str(record).unwrap();
        match self {
            Self::Cut(at) => {
                let bytes = &record.as_bytes()[..at % record.len()];
                return String::from_utf8_lossy(bytes).into_owned();
            }
            Self::Byte(at, byte) => {
                let mut bytes = record.as_bytes().to_vec();
                let at = at % bytes.len();
                bytes[at] = *byte;
                return String::from_utf8_lossy(&bytes).into_owned();
            }
            Self::Field(at, value) => {
                let places = places(&parsed, "");
                let place = &places[at % places.len()];
                let (parent, name) = place.rsplit_once('/').unwrap();
                match (parsed.pointer_mut(parent).unwrap(), value) {
                    (Value::Object(fields), Some(value)) => {
                        fields.insert(name.to_owned(), value.clone());
                    }
                    (Value::Object(fields), None) => {
                        fields.remove(name);
                    }
                    (Value::Array(items), Some(value)) => {
                        items[name.parse::<usize>().unwrap()] = value.clone();
                    }
                    (Value::Array(items), None) => {
                        items.remove(name.parse().unwrap());
                    }
                    (other, _) => panic!("{other} has no parts"),
                }
            }
            Self::Swap(one, other) => {
                let answers = parsed["answers"].as_array_mut().unwrap();
                let (one, other) = (one % answers.len(), other % answers.len());
                let (kept, moved) = (
                    answers[one]["answer"].take(),
                    answers[other]["answer"].take(),
                );
                answers[one]["answer"] = moved;
                answers[other]["answer"] = kept;
            }
            Self::Place(at, then) => {
                parsed["at"] = json!(at);
                parsed["then"] = json!(then);
            }
        }
        parsed.to_string()
    }
}

/// JSON pointers to everything in a value.
fn places(value: &Value, at: &str) -> Vec<String> {
    let below: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(name, it)| (name.clone(), it)).collect(),
        Value::Array(items) => (0..)
            .zip(items)
            .map(|(at, it): (usize, _)| (at.to_string(), it))
            .collect(),
        _ => Vec::new(),
    };
    let below = below.into_iter().flat_map(|(name, value)| {
        let here = format!("{at}/{name}");
        let mut all = places(value, &here);
        all.push(here);
        all
    });
    below.collect()
}

fn record_of(house: &House, id: SessionId) -> String {
    let read = house.app.vault().read(move |tx| {
        tx.query_row("SELECT record FROM practice WHERE id = ?1", [id], |row| {
            row.get(0)
        })
        .map_err(VaultError::from)
    });
    read.unwrap()
}

fn put(house: &House, id: SessionId, record: String) {
    let written = house.app.vault().write(move |tx| {
        tx.execute(
            "UPDATE practice SET record = ?2 WHERE id = ?1",
            (id, record),
        )
        .map_err(VaultError::from)
    });
    assert_eq!(written.unwrap(), 1);
}

/// A session with an answer at every step.
fn answered(house: &House) -> SessionId {
    let room = room(house);
    let state = room.begin("every-input", None, &texts()).unwrap();
    let id = state.session.id;
    skip_to(&room, state, "read");
    for (step, given) in fitting() {
        room.make_move(id, answer(step, given), &texts()).unwrap();
    }
    id
}

/// An error of the room that has a reason in the row. The vault itself has nothing to say: its pages are whole.
fn is_typed(error: &PracticeError) -> bool {
    matches!(
        error,
        PracticeError::Record
            | PracticeError::NotFound
            | PracticeError::Finished
            | PracticeError::UnknownPractice
            | PracticeError::Walk(_)
    )
}

fn answers<T>(verb: &str, outcome: Result<T>) -> Option<T> {
    match outcome {
        Ok(found) => Some(found),
        Err(error) => {
            assert!(is_typed(&error), "{verb}: {error:?}");
            None
        }
    }
}

fn next_move(state: &SessionState) -> Move {
    match &state.place {
        Place::Step(now) => skip(&now.step.id),
        Place::Halt(_) | Place::End(_) => Move::Back,
    }
}

/// Every verb that reads or writes a session.
fn every_verb(room: &Practices, id: SessionId) {
    answers("unfinished", room.unfinished());
    answers("results", room.results(ResultFilter::default(), None, 9));
    answers("read", room.read_session(id))
        .map(|read| read.answers.iter().map(AnswerRead::lines).count());
    answers("compare", room.compare(id, &texts()));
    answers("go on with", room.begin("every-input", Some(id), &texts()));
    if let Some(state) = answers("show", room.session(id)) {
        answers("move", room.make_move(id, next_move(&state), &texts()));
    }
    answers("back", room.make_move(id, Move::Back, &texts()));
    answers("resume", room.resume(id));
    let new = Some(Answer::Text("another".into()));
    answers("edit", room.edit_answer(id, "line", new, &texts()));
    answers("take out", room.edit_answer(id, "tens", None, &texts()));
    answers("finish", room.finish(id));
    answers("compare", room.compare(id, &texts()));
    answers("trash", room.trash(id));
    answers("trashed", room.trashed());
    answers("restore", room.restore(id));
}

#[test]
fn whatever_stands_in_a_row_each_verb_answers_and_other_sessions_are_untouched() {
    let house = House::new();
    let room = room(&house);
    let (id, other) = (answered(&house), answered(&house));
    let whole = record_of(&house, id);
    let untouched = room.read_session(other).unwrap();
    let (readable, refused) = (Cell::new(0), Cell::new(0));
    let mut runner = TestRunner::new(ProptestConfig::with_cases(400));
    let outcome = runner.run(&damage(), |damage| {
        put(&house, id, damage.done_to(&whole));
        let counted = match room.session(id) {
            Ok(_) => &readable,
            Err(_) => &refused,
        };
        counted.set(counted.get() + 1);
        every_verb(&room, id);
        assert_eq!(room.read_session(other).unwrap(), untouched);
        Ok(())
    });
    outcome.unwrap();
    // Both kinds came up: what only looks odd, and what cannot be read.
    let (readable, refused) = (readable.get(), refused.get());
    assert!(readable > 50 && refused > 50, "{readable} and {refused}");
}
