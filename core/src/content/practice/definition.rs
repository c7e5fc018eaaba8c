//! A practice as it stands in the pack.

use serde::Deserialize;

use super::flag::Flag;
use super::step::PracticeStep;
use crate::content::Quadrant;

/// A practice. Its texts are `<id>` (the title, with `.purpose`, and `.note` where there is something to know before)
/// and `<id>_<step>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practice {
    /// Its id for ever: the name of its file.
    pub id: String,
    /// Counts up with each change of its steps.
    pub version: u32,
    /// Where the library shows it.
    pub group: PracticeGroup,
    /// Whether it works through the body or through the mind.
    pub way: Way,
    /// Whether it is done alone or with somebody.
    pub company: Company,
    /// From how many minutes to how many.
    pub minutes: (u8, u8),
    /// What may make it unsafe.
    pub flags: Vec<Flag>,
    /// Whether it turns outward, with eyes open: what is left to offer to somebody who feels far away.
    pub outward: bool,
    /// What is asked before and after.
    pub rating: Rating,
    /// When it may be suggested: states of the router.
    pub suggest: Vec<String>,
    /// Where in the field of feelings it may be suggested; empty: anywhere.
    pub quadrants: Vec<Quadrant>,
    /// What it needs around it.
    pub needs: Vec<Need>,
    /// What it is based on.
    pub evidence: Evidence,
    /// Practices that do good afterwards.
    pub aftercare: Vec<String>,
    /// Practices to offer in its place when the private questions say that the other person is not safe.
    pub instead: Vec<String>,
    /// What it leaves behind.
    pub result: ResultShape,
    /// The points of the source articles that it realises.
    pub sources: Vec<String>,
    /// The records of the fact sheet that it realises.
    pub records: Vec<String>,
    /// Its steps.
    pub steps: Vec<PracticeStep>,
}

/// The file of a practice: [`Practice`] without its id.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct PracticeFile {
    version: u32,
    group: PracticeGroup,
    way: Way,
    #[serde(default)]
    company: Company,
    minutes: (u8, u8),
    #[serde(default)]
    flags: Vec<Flag>,
    #[serde(default)]
    outward: bool,
    #[serde(default)]
    rating: Rating,
    #[serde(default)]
    suggest: Vec<String>,
    #[serde(default)]
    quadrants: Vec<Quadrant>,
    #[serde(default)]
    needs: Vec<Need>,
    evidence: Evidence,
    #[serde(default)]
    aftercare: Vec<String>,
    #[serde(default)]
    instead: Vec<String>,
    #[serde(default)]
    result: ResultShape,
    #[serde(default)]
    sources: Vec<String>,
    #[serde(default)]
    records: Vec<String>,
    steps: Vec<PracticeStep>,
}

impl PracticeFile {
    pub(in crate::content) fn named(self, id: &str) -> Practice {
        Practice {
            id: id.to_owned(),
            version: self.version,
            group: self.group,
            way: self.way,
            company: self.company,
            minutes: self.minutes,
            flags: self.flags,
            outward: self.outward,
            rating: self.rating,
            suggest: self.suggest,
            quadrants: self.quadrants,
            needs: self.needs,
            evidence: self.evidence,
            aftercare: self.aftercare,
            instead: self.instead,
            result: self.result,
            sources: self.sources,
            records: self.records,
            steps: self.steps,
        }
    }
}

impl Practice {
    /// Whether it carries this flag.
    #[must_use]
    pub fn has(&self, flag: Flag) -> bool {
        self.flags.contains(&flag)
    }

    /// The step with this id.
    #[must_use]
    pub fn step(&self, id: &str) -> Option<&PracticeStep> {
        self.steps.iter().find(|step| step.id == id)
    }
}

/// A shelf of the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PracticeGroup {
    /// Come back to here and now.
    Grounding,
    /// Breath and body.
    Body,
    /// Kindness towards oneself.
    Kindness,
    /// Thoughts and beliefs.
    Thoughts,
    /// Feelings and urges.
    Feelings,
    /// Writing.
    Writing,
    /// Understanding oneself and what happened.
    Understanding,
    /// Trust.
    Trust,
    /// Boundaries and needs.
    Boundaries,
    /// Talking with somebody.
    Talking,
    /// Repair, apology, forgiveness, deciding.
    Repair,
    /// Good things between people.
    Closeness,
    /// Everyday care, and time with oneself.
    Care,
    /// Support from others and from professionals.
    Support,
}

impl PracticeGroup {
    /// Every shelf, in the library's order.
    pub const ALL: [Self; 14] = [
        Self::Grounding,
        Self::Body,
        Self::Kindness,
        Self::Thoughts,
        Self::Feelings,
        Self::Writing,
        Self::Understanding,
        Self::Trust,
        Self::Boundaries,
        Self::Talking,
        Self::Repair,
        Self::Closeness,
        Self::Care,
        Self::Support,
    ];

    /// As the pack names it; its title is the text `practice-group-` and this.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Grounding => "grounding",
            Self::Body => "body",
            Self::Kindness => "kindness",
            Self::Thoughts => "thoughts",
            Self::Feelings => "feelings",
            Self::Writing => "writing",
            Self::Understanding => "understanding",
            Self::Trust => "trust",
            Self::Boundaries => "boundaries",
            Self::Talking => "talking",
            Self::Repair => "repair",
            Self::Closeness => "closeness",
            Self::Care => "care",
            Self::Support => "support",
        }
    }
}

/// What a practice works through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// The body: breath, senses, movement.
    Body,
    /// The mind: words, pictures, plans.
    Mind,
}

/// With whom a practice is done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Company {
    /// Alone.
    #[default]
    Alone,
    /// With somebody, or as a rehearsal for it.
    Somebody,
}

/// What is asked before and after a practice. Each may be skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rating {
    /// Distress, 0 to 10.
    #[default]
    Distress,
    /// Nothing: a note of a minute, or a plan.
    None,
}

/// What a practice needs around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// Nobody who reads along.
    Privacy,
    /// Room to stand or walk.
    Standing,
    /// Water.
    Water,
    /// Paper and a pen.
    Paper,
    /// Somebody who is willing.
    Partner,
}

impl Need {
    /// As the pack names it; its words are the text `practice-need-` and this.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Privacy => "privacy",
            Self::Standing => "standing",
            Self::Water => "water",
            Self::Paper => "paper",
            Self::Partner => "partner",
        }
    }
}

/// How well the technique, in roughly this form, was studied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Grade {
    /// Several randomised trials or a good meta-analysis.
    A,
    /// At least one reasonable trial, or strong evidence for its parent.
    B,
    /// A standard part of a studied treatment, not tested alone.
    C,
    /// Tradition, or indirect evidence only.
    D,
}

impl Grade {
    /// As the pack names it; its words are the text `evidence-` and this.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
        }
    }
}

/// What a practice is based on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// How well it was studied.
    pub grade: Grade,
    /// Ids of `references.toml`.
    #[serde(default)]
    pub references: Vec<String>,
}

/// What a finished practice leaves behind, to be read, compared and gone on with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResultShape {
    /// What it is; its name is the text `result-` and this. Empty: the answers alone.
    #[serde(default)]
    pub kind: String,
    /// The step whose answer names it in a list.
    #[serde(default)]
    pub title: Option<String>,
    /// Steps whose numbers can be compared over time.
    #[serde(default)]
    pub compare: Vec<String>,
    /// Steps whose answers stand there already when somebody goes on with it another time.
    #[serde(default)]
    pub carry: Vec<String>,
    /// Numbers that are made of several answers, to be compared over time.
    #[serde(default)]
    pub scores: Vec<Score>,
    /// It is a look at oneself, whose numbers move slowly: another says more after so many days.
    #[serde(default)]
    pub again_days: Option<u16>,
    /// The steps that make an experiment of it: something is predicted, and its outcome is told.
    #[serde(default)]
    pub experiment: Option<ExperimentShape>,
}

/// Which steps hold a prediction and its outcome.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExperimentShape {
    /// How likely it is thought to be: a scale to 100.
    pub chance: String,
    /// Whether it happened: one of `yes`, `partly`, `no`.
    pub happened: String,
    /// How bad it is thought to be: a scale to 100.
    pub expected: String,
    /// How bad it was: a scale to 100.
    pub came: String,
}

/// A number made of several answers: their mean. There is no cut-off and no norm, so it compares with nothing but the
/// person's own earlier numbers. Its name is the practice's attribute `.score-` and its id.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Score {
    /// Its id.
    pub id: String,
    /// The steps that it is made of: scales, or one that rates. What was skipped is left out.
    pub of: Vec<String>,
    /// Those among them that count from the other end of their scale.
    #[serde(default)]
    pub reversed: Vec<String>,
}
