//! Findings, in words.

use goldseam_core::insight::stats::judge::Tier as CoreTier;
use goldseam_core::insight::{Bar as CoreBar, Card, Chart as CoreChart, Finding, Question};
use goldseam_core::settings::MOST_ASKED;

use super::Insights;
use crate::error::{Field, GoldseamError, Reason, Result};
use crate::view::Day;

/// What is found in the last year.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct InsightReport {
    /// In the order in which they are shown. What a person muted is not there.
    pub cards: Vec<InsightCard>,
    /// An offer of help, if the last two weeks were lower than is usual for the person. Show it without alarm.
    pub offer: Option<InsightOffer>,
    /// Days with check-ins in the last year.
    pub days: u32,
    /// What muting a card is called.
    pub mute: String,
    /// Whether numbers are hidden.
    pub numbers_hidden: bool,
    /// How many findings were muted.
    pub muted: u32,
}

/// An offer of help.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct InsightOffer {
    /// What it is about.
    pub title: String,
    /// What was seen.
    pub seen: String,
    /// The offer.
    pub offer: String,
}

/// How sure a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum InsightTier {
    /// Too early: only the way there is shown.
    TooEarly {
        /// How much there is.
        have: u32,
        /// How much is needed.
        need: u32,
    },
    /// It describes the days, and claims nothing that could be chance.
    Described,
    /// Nothing clear so far. That is worth knowing.
    NoClearLink,
    /// It may be there, and may be chance.
    Hint,
    /// It was there in all the days, and again in the later half.
    ClearerPattern,
}

/// A finding in words. Show them in this order; an empty one is left out.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct InsightCard {
    /// Its key, for `ask` and `mute`.
    pub question: String,
    /// Whether the person asked for it.
    pub asked: bool,
    /// Whether it belongs to the page for who likes to explore.
    pub explore: bool,
    /// How sure it is.
    pub tier: InsightTier,
    /// What it is about.
    pub title: String,
    /// What was seen, without a number.
    pub seen: String,
    /// How often, in whole numbers.
    pub often: String,
    /// From how many days.
    pub basis: String,
    /// How sure it is, in words.
    pub sure: String,
    /// What else could explain it.
    pub other: Vec<String>,
    /// A small test to try.
    pub attempt: Option<String>,
    /// The day around which something began.
    pub around: Option<Day>,
    /// Its picture.
    pub chart: InsightChart,
}

/// The picture of a finding. Its words say the same.
#[derive(Clone, Debug, PartialEq, uniffi::Enum)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum InsightChart {
    /// Nothing to draw.
    Nothing,
    /// A range on a scale of 0 to 100.
    Range {
        /// Its lower end.
        low: f64,
        /// Its middle.
        middle: f64,
        /// Its upper end.
        high: f64,
    },
    /// Bars beside each other, from 0; also the rows of its table.
    Bars {
        /// The bars.
        bars: Vec<InsightBar>,
    },
}

/// A bar.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct InsightBar {
    /// What it is of.
    pub label: String,
    /// How long it is; may be below 0.
    pub value: f64,
    /// Of how many days or answers it is; 0 if nobody counted.
    pub count: u32,
}

/// A question that a person can ask of their numbers.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct InsightQuestion {
    /// Its key.
    pub question: String,
    /// What it asks.
    pub title: String,
    /// Whether the person asks it.
    pub asked: bool,
}

/// The questions that a person can ask.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct InsightQuestions {
    /// The questions, those that are asked first.
    pub questions: Vec<InsightQuestion>,
    /// How many may be asked at once: each more would make a chance finding likelier.
    pub most: u32,
}

#[uniffi::export]
impl Insights {
    /// What is found in the last year, in words.
    pub async fn report(&self) -> Result<InsightReport> {
        let texts = self.session.texts();
        self.session
            .read(None, move |app| {
                let choices = app.settings().insight()?;
                let report = app.insights().report(&choices)?;
                let cards = report
                    .findings
                    .iter()
                    .map(|finding| view(finding, Card::new(finding, &texts, choices.hide_numbers)))
                    .collect();
                Ok::<_, GoldseamError>(InsightReport {
                    cards,
                    offer: report.lower_stretch.then(|| InsightOffer {
                        title: texts.get("insight-lower"),
                        seen: texts.get("insight-lower.seen"),
                        offer: texts.get("insight-lower.offer"),
                    }),
                    days: report.days,
                    mute: texts.get("insight-mute"),
                    numbers_hidden: choices.hide_numbers,
                    muted: u32::try_from(choices.muted.len()).unwrap_or(u32::MAX),
                })
            })
            .await
    }

    /// The questions that a person can ask of what they track.
    pub async fn questions(&self) -> Result<InsightQuestions> {
        let texts = self.session.texts();
        self.session
            .read(None, move |app| {
                let asked = app.settings().insight()?.asked;
                let factors = app.moods().factors()?;
                let mut questions: Vec<InsightQuestion> = app
                    .insights()
                    .questions()?
                    .into_iter()
                    .map(|question| InsightQuestion {
                        title: goldseam_core::insight::title(&question, &factors, &texts),
                        question: question.to_string(),
                        asked: asked.contains(&question.to_string()),
                    })
                    .collect();
                questions.sort_by_key(|question| !question.asked);
                Ok::<_, GoldseamError>(InsightQuestions {
                    questions,
                    most: u32::try_from(MOST_ASKED).unwrap_or(0),
                })
            })
            .await
    }

    /// Asks a question, or asks it no more. Fails with `Invalid` if five are asked already.
    pub async fn ask(&self, question: String, on: bool) -> Result<()> {
        self.session
            .write(move |app| {
                let key = known(&question)?;
                let mut choices = app.settings().insight()?;
                choices.asked.retain(|asked| *asked != key);
                if on {
                    if choices.asked.len() >= MOST_ASKED {
                        return Err(GoldseamError::beyond(
                            Field::Question,
                            Reason::TooLong,
                            MOST_ASKED,
                        ));
                    }
                    choices.asked.push(key);
                }
                Ok(app.settings().set_insight(&choices)?)
            })
            .await
    }

    /// Does not show a finding again, as it does not fit the person.
    pub async fn mute(&self, question: String) -> Result<()> {
        self.session
            .write(move |app| {
                let key = known(&question)?;
                let mut choices = app.settings().insight()?;
                choices.muted.retain(|muted| *muted != key);
                choices.muted.push(key);
                Ok::<_, GoldseamError>(app.settings().set_insight(&choices)?)
            })
            .await
    }

    /// Shows again what was muted.
    pub async fn unmute_all(&self) -> Result<()> {
        self.session
            .write(|app| {
                let mut choices = app.settings().insight()?;
                choices.muted.clear();
                app.settings().set_insight(&choices)
            })
            .await
    }

    /// Words only, without numbers; or with them.
    pub async fn hide_numbers(&self, on: bool) -> Result<()> {
        self.session
            .write(move |app| {
                let mut choices = app.settings().insight()?;
                choices.hide_numbers = on;
                app.settings().set_insight(&choices)
            })
            .await
    }
}

fn known(question: &str) -> Result<String> {
    let parsed: Question = question.parse().map_err(|_| GoldseamError::NotFound)?;
    Ok(parsed.to_string())
}

fn view(finding: &Finding, card: Card) -> InsightCard {
    InsightCard {
        question: finding.question.to_string(),
        asked: finding.asked,
        explore: finding.explore,
        tier: match finding.tier {
            CoreTier::TooEarly(progress) => InsightTier::TooEarly {
                have: progress.have,
                need: progress.need,
            },
            CoreTier::Described => InsightTier::Described,
            CoreTier::NoClearLink => InsightTier::NoClearLink,
            CoreTier::Hint => InsightTier::Hint,
            CoreTier::ClearerPattern => InsightTier::ClearerPattern,
        },
        title: card.title,
        seen: card.seen,
        often: card.often,
        basis: card.from,
        sure: card.sure,
        other: card.other,
        attempt: card.attempt,
        around: card.around.map(Into::into),
        chart: card.chart.into(),
    }
}

impl From<CoreChart> for InsightChart {
    fn from(chart: CoreChart) -> Self {
        let bar = |bar: CoreBar| InsightBar {
            label: bar.label,
            value: bar.value,
            count: bar.count,
        };
        match chart {
            CoreChart::None => Self::Nothing,
            CoreChart::Range { low, middle, high } => Self::Range { low, middle, high },
            CoreChart::Bars(bars) => Self::Bars {
                bars: bars.into_iter().map(bar).collect(),
            },
        }
    }
}
