//! What a check-in may hold.

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, Value, ValueRef};
use serde::{Deserialize, Serialize};

use super::error::{MoodError, Part, Result};
use crate::content::Pack;
use crate::id::{EntryId, FactorId};

/// How many words for feelings one check-in takes.
pub const MAX_FEELINGS: usize = 8;
/// How many factors one check-in takes.
pub const MAX_FACTORS: usize = 100;
/// The longest note, in bytes. The journal is the place for more.
pub const MAX_NOTE: usize = 64 * 1024;

/// The end of every scale, which begins at 0.
pub const SCALE: u8 = 100;

/// Which fifth of the scale holds a value: 1 for 0 to 20, 2 for 21 to 40, and so on up to 5.
#[must_use]
pub fn fifth(value: u8) -> u8 {
    1 + value.min(SCALE).saturating_sub(1) / 20
}

/// An answer on a scale of 0 to 100. Not to know and not to say are answers, too; a question that was left out has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// 0 to 100.
    Value(u8),
    /// "I don't know."
    DontKnow,
    /// "I'd rather not say."
    RatherNotSay,
}

impl Answer {
    /// The value, if it is one.
    #[must_use]
    pub fn value(self) -> Option<u8> {
        match self {
            Self::Value(value) => Some(value),
            Self::DontKnow | Self::RatherNotSay => None,
        }
    }

    fn check(self) -> Result<()> {
        match self {
            Self::Value(value) if value > SCALE => Err(MoodError::OutOfRange(Part::Scale)),
            _ => Ok(()),
        }
    }
}

impl ToSql for Answer {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Owned(Value::Integer(match self {
            Self::Value(value) => i64::from(*value),
            Self::DontKnow => -1,
            Self::RatherNotSay => -2,
        })))
    }
}

impl FromSql for Answer {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_i64()? {
            -1 => Ok(Self::DontKnow),
            -2 => Ok(Self::RatherNotSay),
            other => match u8::try_from(other) {
                Ok(value) if value <= SCALE => Ok(Self::Value(value)),
                _ => Err(FromSqlError::OutOfRange(other)),
            },
        }
    }
}

/// What the person was asked about. Answers about a moment and about a day are different things; who asks keeps to one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wording {
    /// "Right now."
    #[default]
    RightNow,
    /// "Today."
    Today,
}

impl Wording {
    /// As it is stored and written in exports.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::RightNow => "right_now",
            Self::Today => "today",
        }
    }
}

impl FromSql for Wording {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_str()? {
            "right_now" => Ok(Self::RightNow),
            "today" => Ok(Self::Today),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

/// What was noted of a factor.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct FactorValue {
    /// Which factor.
    pub factor: FactorId,
    /// What its kind allows: see [`super::range`].
    pub value: f64,
}

/// What a person answers in a check-in. One answer is enough.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Answers {
    /// What was asked about.
    #[serde(default)]
    pub wording: Wording,
    /// Whether a reminder asked, and not the person on their own.
    #[serde(default)]
    pub prompted: bool,
    /// How pleasant it is: 0 very unpleasant, 100 very pleasant.
    pub pleasantness: Option<Answer>,
    /// How much activation there is: 0 very calm or tired, 100 very stirred up.
    pub activation: Option<Answer>,
    /// How much the person feels that they belong: 0 not at all, 100 fully.
    pub belonging: Option<Answer>,
    /// How much is left in the person: 0 an empty cup, 100 a full one.
    pub cup: Option<Answer>,
    /// Words for feelings, in the order in which they were chosen: keys of the content pack or of own words.
    #[serde(default)]
    pub feelings: Vec<String>,
    /// Where it is felt: ids of the content pack.
    #[serde(default)]
    pub body: Vec<String>,
    /// What was noted of factors, each at most once.
    #[serde(default)]
    pub factors: Vec<FactorValue>,
    /// Free text; empty if there is none.
    #[serde(default)]
    pub note: String,
    /// The entry of the journal that it belongs to. That may be gone.
    #[serde(default)]
    pub entry: Option<EntryId>,
}

impl Answers {
    /// Checks what needs no look into the store.
    pub(super) fn check(&self) -> Result<()> {
        let scales = [self.pleasantness, self.activation, self.belonging, self.cup];
        for answer in scales.into_iter().flatten() {
            answer.check()?;
        }
        let nothing = scales.iter().all(Option::is_none)
            && self.feelings.is_empty()
            && self.body.is_empty()
            && self.factors.is_empty()
            && self.note.trim().is_empty();
        if nothing {
            return Err(MoodError::Empty);
        }
        at_most(MAX_FEELINGS, self.feelings.len())?;
        at_most(MAX_FACTORS, self.factors.len())?;
        if self.note.len() > MAX_NOTE {
            return Err(MoodError::TooLong { limit: MAX_NOTE });
        }
        let areas = Pack::bundled().body_areas();
        let known = |area: &String| areas.iter().any(|known| known == area);
        if !self.body.iter().all(known) {
            return Err(MoodError::UnknownBodyArea);
        }
        Ok(())
    }

    /// Without what was given twice, of which the first counts. Areas of the body have no order.
    pub(super) fn without_doubles(mut self) -> Self {
        keep_first(&mut self.feelings, Clone::clone);
        self.body.sort_unstable();
        self.body.dedup();
        keep_first(&mut self.factors, |value| value.factor);
        self
    }
}

fn keep_first<T, K: PartialEq>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let mut seen = Vec::with_capacity(items.len());
    items.retain(|item| {
        let key = key(item);
        let first = !seen.contains(&key);
        if first {
            seen.push(key);
        }
        first
    });
}

fn at_most(limit: usize, given: usize) -> Result<()> {
    if given > limit {
        return Err(MoodError::TooMany { limit });
    }
    Ok(())
}
