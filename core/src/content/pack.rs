//! Structure: ids, and what belongs to them.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::error::ContentError;
use super::files::PackFiles;

/// A content pack.
#[derive(Debug)]
pub struct Pack {
    families: Vec<String>,
    chips: Vec<String>,
    feelings: Vec<Feeling>,
    body_areas: Vec<String>,
    factor_groups: Vec<FactorGroup>,
    looking_back: LookingBack,
}

/// A word for a feeling.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feeling {
    /// Its id, for ever.
    pub id: String,
    /// The family that it belongs to.
    pub family: String,
    /// Where it lies.
    pub quadrant: Quadrant,
    /// How strong it is among its neighbours.
    pub strength: Strength,
    /// The points of the source articles that it realises.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// Where a feeling lies: how pleasant it is, and how much activation there is in it (Russell 1980). Unpleasant is not bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quadrant {
    /// Unpleasant and stirred up.
    UnpleasantHigh,
    /// Unpleasant and low.
    UnpleasantLow,
    /// Pleasant and lively.
    PleasantHigh,
    /// Pleasant and calm.
    PleasantLow,
    /// Neither, or about others.
    Mixed,
}

impl Quadrant {
    /// Every quadrant, in the order in which words are offered.
    pub const ALL: [Self; 5] = [
        Self::UnpleasantHigh,
        Self::UnpleasantLow,
        Self::PleasantHigh,
        Self::PleasantLow,
        Self::Mixed,
    ];

    /// As it is stored, and named in the pack.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::UnpleasantHigh => "unpleasant_high",
            Self::UnpleasantLow => "unpleasant_low",
            Self::PleasantHigh => "pleasant_high",
            Self::PleasantLow => "pleasant_low",
            Self::Mixed => "mixed",
        }
    }

    /// The quadrant that was stored so.
    #[must_use]
    pub fn of_str(stored: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|quadrant| quadrant.as_str() == stored)
    }
}

/// How strong a feeling is among its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// Soft.
    Mild,
    /// In between.
    Medium,
    /// Strong.
    Strong,
}

/// Factors that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactorGroup {
    /// Its id.
    pub id: String,
    /// What it offers.
    pub factors: Vec<FactorStarter>,
}

/// A factor to start from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactorStarter {
    /// Its id.
    pub id: String,
    /// Which values it takes.
    pub kind: FactorKind,
    /// The name of its icon, among Material Symbols.
    pub icon: String,
    /// Whether it may be tried out on some days and left out on others without a risk.
    #[serde(default)]
    pub test: bool,
    /// The points of the source articles that it realises.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// Which values a factor takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactorKind {
    /// Yes (1) or no (0).
    YesNo,
    /// How many, or how much.
    Amount,
    /// 0 to 10.
    Scale,
    /// Minutes.
    Duration,
}

impl FactorKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::YesNo, Self::Amount, Self::Scale, Self::Duration];

    /// As it is stored, and named in the pack.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::YesNo => "yes_no",
            Self::Amount => "amount",
            Self::Scale => "scale",
            Self::Duration => "duration",
        }
    }

    /// The kind that was stored so.
    #[must_use]
    pub fn of_str(stored: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == stored)
    }
}

/// Something that a look-back asks to rate.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its id.
    pub id: String,
    /// Only shown to who asks for it.
    #[serde(default)]
    pub optional: bool,
    /// The points of the source articles that it realises.
    pub sources: Vec<String>,
}

/// A part of a look-back that asks for words.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewPart {
    /// Its id.
    pub id: String,
    /// The ids of its questions.
    pub questions: Vec<String>,
    /// The points of the source articles that it realises.
    pub sources: Vec<String>,
}

/// A kind of step that counts.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepKind {
    /// Its id.
    pub id: String,
    /// The name of its icon, among Material Symbols.
    pub icon: String,
    /// The points of the source articles that it realises.
    pub sources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Feelings {
    families: Vec<String>,
    chips: Vec<String>,
    feelings: Vec<Feeling>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    areas: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Factors {
    groups: Vec<FactorGroup>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LookingBack {
    signs: Vec<Question>,
    impact: Vec<Question>,
    weekly: Vec<ReviewPart>,
    monthly: Vec<ReviewPart>,
    steps: Vec<StepKind>,
}

impl Pack {
    /// The pack that is compiled in.
    #[must_use]
    pub fn bundled() -> &'static Self {
        // A test reads it; a pack that cannot be read is never built into anything. An empty one keeps every check-in usable.
        static PACK: LazyLock<Pack> =
            LazyLock::new(|| Pack::parse(&PackFiles::bundled()).unwrap_or_else(|_| Pack::empty()));
        &PACK
    }

    /// Reads a pack.
    ///
    /// # Errors
    /// [`ContentError`] names the file and the place.
    pub fn parse(files: &PackFiles<'_>) -> Result<Self, ContentError> {
        let feelings: Feelings = read("feelings.toml", files.feelings)?;
        let body: Body = read("body.toml", files.body)?;
        let factors: Factors = read("factors.toml", files.factors)?;
        let pack = Self {
            families: feelings.families,
            chips: feelings.chips,
            feelings: feelings.feelings,
            body_areas: body.areas,
            factor_groups: factors.groups,
            looking_back: read("looking_back.toml", files.looking_back)?,
        };
        pack.check()?;
        Ok(pack)
    }

    fn empty() -> Self {
        Self {
            families: Vec::new(),
            chips: Vec::new(),
            feelings: Vec::new(),
            body_areas: Vec::new(),
            factor_groups: Vec::new(),
            looking_back: LookingBack {
                signs: Vec::new(),
                impact: Vec::new(),
                weekly: Vec::new(),
                monthly: Vec::new(),
                steps: Vec::new(),
            },
        }
    }

    fn check(&self) -> Result<(), ContentError> {
        let file = "feelings.toml";
        let words = self.feelings.iter().map(|feeling| feeling.id.as_str());
        let words = unique(file, words)?;
        let families = unique(file, self.families.iter().map(String::as_str))?;
        for chip in &self.chips {
            known(file, &words, chip)?;
        }
        for feeling in &self.feelings {
            known(file, &families, &feeling.family)?;
        }
        unique("body.toml", self.body_areas.iter().map(String::as_str))?;
        let starters = self.factor_groups.iter().flat_map(|group| &group.factors);
        unique("factors.toml", starters.map(|starter| starter.id.as_str()))?;
        let back = &self.looking_back;
        let rated = back.signs.iter().chain(&back.impact).map(|asked| &asked.id);
        let written = back.weekly.iter().chain(&back.monthly);
        let written = written.flat_map(|part| &part.questions);
        unique(
            "looking_back.toml",
            rated.chain(written).map(String::as_str),
        )?;
        Ok(())
    }

    /// Words for feelings, in the order in which they are offered.
    #[must_use]
    pub fn feelings(&self) -> &[Feeling] {
        &self.feelings
    }

    /// The word with this id.
    #[must_use]
    pub fn feeling(&self, id: &str) -> Option<&Feeling> {
        self.feelings.iter().find(|feeling| feeling.id == id)
    }

    /// The families of words.
    #[must_use]
    pub fn families(&self) -> &[String] {
        &self.families
    }

    /// Words that are offered before all others.
    #[must_use]
    pub fn chips(&self) -> &[String] {
        &self.chips
    }

    /// Areas of the body, from top to toe.
    #[must_use]
    pub fn body_areas(&self) -> &[String] {
        &self.body_areas
    }

    /// Factors to start from.
    #[must_use]
    pub fn factor_groups(&self) -> &[FactorGroup] {
        &self.factor_groups
    }

    /// The starter with this id.
    #[must_use]
    pub fn factor_starter(&self, id: &str) -> Option<&FactorStarter> {
        self.factor_groups
            .iter()
            .flat_map(|group| &group.factors)
            .find(|starter| starter.id == id)
    }

    /// Signs of a week.
    #[must_use]
    pub fn signs(&self) -> &[Question] {
        &self.looking_back.signs
    }

    /// Parts of life that may have been touched in a month.
    #[must_use]
    pub fn impact_areas(&self) -> &[Question] {
        &self.looking_back.impact
    }

    /// What the review of a week asks.
    #[must_use]
    pub fn weekly(&self) -> &[ReviewPart] {
        &self.looking_back.weekly
    }

    /// What the reflection of a month asks.
    #[must_use]
    pub fn monthly(&self) -> &[ReviewPart] {
        &self.looking_back.monthly
    }

    /// Kinds of steps that count.
    #[must_use]
    pub fn step_kinds(&self) -> &[StepKind] {
        &self.looking_back.steps
    }
}

pub(super) fn read<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, ContentError> {
    toml::from_str(text).map_err(|error| ContentError::Structure {
        file: file.to_owned(),
        reason: error.to_string(),
    })
}

pub(super) fn unique<'a>(
    file: &str,
    ids: impl Iterator<Item = &'a str>,
) -> Result<BTreeSet<&'a str>, ContentError> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(ContentError::Id {
                file: file.to_owned(),
                id: id.to_owned(),
            });
        }
    }
    Ok(seen)
}

pub(super) fn known(file: &str, ids: &BTreeSet<&str>, id: &str) -> Result<(), ContentError> {
    if ids.contains(id) {
        return Ok(());
    }
    Err(ContentError::Id {
        file: file.to_owned(),
        id: id.to_owned(),
    })
}
