//! The words of a practice.

use super::definition::Practice;
use super::input::Input;
use super::step::PracticeStep;
use crate::content::pack::Pack;
use crate::content::texts::{Arguments, Texts};

/// The pseudo-practice whose words those of the frame are.
const FRAME: &str = "frame";

/// A thing that can be chosen, with its word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worded {
    /// Its id.
    pub id: String,
    /// Its word.
    pub word: String,
}

/// The words of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepWords {
    /// What it says or asks.
    pub text: String,
    /// What stands in an empty field.
    pub hint: Option<String>,
    /// What it offers to choose from, in order.
    pub options: Vec<Worded>,
    /// The words of its other parts: ends of a scale, columns, ratings.
    pub labels: Vec<Worded>,
}

impl StepWords {
    /// The words of a step of this practice, or of the frame around it.
    #[must_use]
    pub fn of(texts: &Texts, practice: &str, step: &PracticeStep, of_frame: bool) -> Self {
        let owner = if of_frame { FRAME } else { practice };
        let key = step_key(owner, &step.id);
        let input = step.input.as_ref();
        let worded = |id: &str| Worded {
            id: id.to_owned(),
            word: attribute(texts, &key, id),
        };
        Self {
            text: texts.get(&key),
            hint: texts.find(&format!("{key}.hint"), &Arguments::default()),
            options: match input {
                Some(Input::BodyMap) => body_areas(texts),
                Some(Input::Feelings { .. }) => feelings(texts),
                Some(input) => input.options().iter().map(|id| worded(id)).collect(),
                None => Vec::new(),
            },
            labels: match input {
                Some(Input::Ladder { .. }) => {
                    vec![common(texts, "uneasy"), common(texts, "likely")]
                }
                Some(input) => input.labels().into_iter().map(worded).collect(),
                None => Vec::new(),
            },
        }
    }

    /// The word for an id that the step offers.
    #[must_use]
    pub fn word(&self, id: &str) -> Option<&str> {
        let all = self.options.iter().chain(&self.labels);
        all.into_iter()
            .find(|worded| worded.id == id)
            .map(|worded| worded.word.as_str())
    }
}

/// The words of a practice as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PracticeWords {
    /// Its title.
    pub title: String,
    /// What it is for, in a line.
    pub purpose: String,
    /// What to know before: what is special about it, and a note for each of its flags.
    pub notes: Vec<String>,
}

impl PracticeWords {
    /// The words of this practice.
    #[must_use]
    pub fn of(texts: &Texts, practice: &Practice) -> Self {
        let none = Arguments::default();
        let own = texts.find(&format!("{}.note", practice.id), &none);
        let flags = practice.flags.iter();
        let flags = flags.filter_map(|flag| texts.find(&format!("flag-{}", flag.as_str()), &none));
        Self {
            title: texts.get(&practice.id),
            purpose: texts.get(&format!("{}.purpose", practice.id)),
            notes: own.into_iter().chain(flags).collect(),
        }
    }
}

/// The key of a step's text.
pub(in crate::content) fn step_key(owner: &str, step: &str) -> String {
    format!("{owner}_{step}")
}

/// A step's own word, or the one that all steps share.
fn attribute(texts: &Texts, key: &str, id: &str) -> String {
    let own = texts.find(&format!("{key}.{id}"), &Arguments::default());
    own.unwrap_or_else(|| texts.get(&format!("option-{id}")))
}

fn common(texts: &Texts, id: &str) -> Worded {
    Worded {
        id: id.to_owned(),
        word: texts.get(&format!("option-{id}")),
    }
}

fn body_areas(texts: &Texts) -> Vec<Worded> {
    let areas = Pack::bundled().body_areas().iter();
    let worded = areas.map(|id| Worded {
        id: id.clone(),
        word: texts.get(&format!("body-{id}")),
    });
    worded.collect()
}

fn feelings(texts: &Texts) -> Vec<Worded> {
    let feelings = Pack::bundled().feelings().iter();
    let worded = feelings.map(|feeling| Worded {
        id: feeling.id.clone(),
        word: texts.get(&format!("feeling-{}", feeling.id)),
    });
    worded.collect()
}
