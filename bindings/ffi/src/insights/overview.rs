//! Some months at a glance.

use chrono::Months;
use goldseam_core::day::Month;
use goldseam_core::insight::{FactorRow as CoreRow, Overview};

use super::Insights;
use crate::error::{GoldseamError, Result};
use crate::moods::{FactorKind, feeling_items};
use crate::view::Day;

/// Some months at a glance.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct MoodOverview {
    /// The first day.
    pub first_day: Day,
    /// The last day.
    pub last_day: Day,
    /// Days with a value, in their order. A line is drawn only between points that are `joined`.
    pub trend: Vec<MoodPoint>,
    /// What the trend says to who listens.
    pub spoken_trend: String,
    /// How many answers lie in each fifth of the scale, from very low to very good.
    pub distribution: Vec<LevelCount>,
    /// What the distribution says to who listens.
    pub spoken_distribution: String,
    /// Words in use, the most used first, at most 20.
    pub words: Vec<WordCount>,
    /// Factors that were noted. Two means beside each other, and no claim.
    pub factors: Vec<FactorRow>,
}

/// A day of a trend.
#[derive(Clone, Copy, Debug, PartialEq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct MoodPoint {
    /// The local day.
    pub day: Day,
    /// Days since the first day of the overview.
    pub offset: u32,
    /// Its mean, 0 to 100.
    pub mean: f64,
    /// Whether the day before has a point, too.
    pub joined: bool,
}

/// How many answers lie in a fifth of the scale.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct LevelCount {
    /// 1 very low to 5 very good.
    pub level: u8,
    /// The same in a word.
    pub name: String,
    /// How many.
    pub answers: u32,
}

/// How often a word was used.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct WordCount {
    /// Its key.
    pub key: String,
    /// The word.
    pub name: String,
    /// How often.
    pub uses: u32,
}

/// A factor beside pleasantness.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct FactorRow {
    /// The factor.
    pub factor_id: String,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: FactorKind,
    /// Days that name it and have a value.
    pub days: u32,
    /// The mean of pleasantness on these days, 0 to 100.
    pub pleasantness: f64,
    /// The mean of the factor on these days.
    pub value: f64,
    /// The mean of pleasantness on other days with a check-in, if there are any.
    pub otherwise: Option<f64>,
}

/// How many words are shown.
const MOST_WORDS: usize = 20;

#[uniffi::export]
impl Insights {
    /// The last `months` months (1 to 240), the current one among them, at a glance.
    #[uniffi::method(default(months = 3))]
    pub async fn overview(&self, months: u32) -> Result<MoodOverview> {
        let texts = self.session.texts();
        self.session
            .read(None, move |app| {
                let moods = app.moods();
                let last = Month::of(moods.today()?)?;
                let back = Months::new(months.clamp(1, 240) - 1);
                let first = last.first_day().checked_sub_months(back);
                let first = first.map(Month::of).transpose()?.unwrap_or(last);
                let overview = app.insights().overview(first, last)?;
                let names = feeling_items(moods.feelings()?, &texts);
                let name_of = |key: &str| {
                    let word = names.iter().find(|word| word.key == key);
                    word.map_or_else(|| key.to_owned(), |word| word.name.clone())
                };
                Ok::<_, GoldseamError>(MoodOverview {
                    first_day: first.first_day().into(),
                    last_day: last.last_day().into(),
                    trend: points(&overview, first),
                    spoken_trend: overview.spoken_trend(&texts),
                    distribution: (1..)
                        .zip(overview.distribution)
                        .map(|(level, answers)| LevelCount {
                            level,
                            name: texts.get(&format!("pleasantness-{level}")),
                            answers,
                        })
                        .collect(),
                    spoken_distribution: overview.spoken_distribution(&texts),
                    words: overview
                        .words
                        .iter()
                        .take(MOST_WORDS)
                        .map(|(key, uses)| WordCount {
                            key: key.clone(),
                            name: name_of(key),
                            uses: *uses,
                        })
                        .collect(),
                    factors: overview.factors.into_iter().map(Into::into).collect(),
                })
            })
            .await
    }
}

fn points(overview: &Overview, first: Month) -> Vec<MoodPoint> {
    let points = overview.trend.iter();
    points
        .map(|point| MoodPoint {
            day: point.day.into(),
            offset: u32::try_from((point.day - first.first_day()).num_days()).unwrap_or(0),
            mean: point.mean,
            joined: point.joined,
        })
        .collect()
}

impl From<CoreRow> for FactorRow {
    fn from(row: CoreRow) -> Self {
        Self {
            factor_id: row.factor.id.to_string(),
            name: row.factor.name,
            kind: row.factor.kind,
            days: row.days,
            pleasantness: row.pleasantness,
            value: row.value,
            otherwise: row.otherwise,
        }
    }
}
