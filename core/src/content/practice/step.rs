//! A step, and when it is shown.

use serde::Deserialize;

use super::input::Input;

/// A step of a practice: a text, and perhaps a question. Each can be skipped.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PracticeStep {
    /// Its id within the practice. Its text is `<practice>_<id>`.
    pub id: String,
    /// What it asks for.
    #[serde(default)]
    pub input: Option<Input>,
    /// Shown only if this holds.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Not shown if this holds.
    #[serde(default)]
    pub unless: Option<Condition>,
    /// What its scale measures, if that is more than an answer.
    #[serde(default)]
    pub measures: Option<Measure>,
    /// The practice that its answer says it needs next: shown as a suggestion at the end.
    #[serde(default)]
    pub leads_to: Option<String>,
    /// Whether its answer is never written down: it steers this sitting, and is then forgotten.
    #[serde(default)]
    pub fleeting: bool,
    /// What is erased when a certain option is chosen here.
    #[serde(default)]
    pub erases: Option<Erase>,
}

/// Answers that are erased at once when somebody chooses so.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Erase {
    /// The option that erases.
    pub option: String,
    /// The steps whose answers are erased.
    pub steps: Vec<String>,
}

/// What a scale measures for the rules of care.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Distress now, 0 (none) to 10 (as strong as can be). SUDS: subjective units of distress (Wolpe 1969).
    Distress,
    /// How present somebody is, 0 (far away) to 10 (fully here).
    Presence,
}

/// Something about an earlier answer. A condition on an answer that was not given does not hold.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The earlier step: of this practice, or `before` (distress) or `presence`, which come first.
    pub step: String,
    /// Any of these was chosen.
    #[serde(default)]
    pub is: Vec<String>,
    /// The number is this or more.
    #[serde(default)]
    pub at_least: Option<i32>,
    /// The number is this or less.
    #[serde(default)]
    pub at_most: Option<i32>,
}
