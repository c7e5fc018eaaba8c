//! Looking back on a week or a month.

use chrono::NaiveDate;
use goldseam_core::content::{Pack, Question, ReviewPart, Texts};
use goldseam_core::mood::{LookBack, Reply};

use super::Moods;
use crate::error::{GoldseamError, Result};
use crate::journal::size;
use crate::view::Day;

pub use goldseam_core::mood::LookBackKind;

/// What a look-back asks.
#[uniffi::remote(Enum)]
pub enum LookBackKind {
    /// Signs that were there in a week: ratings.
    Signs,
    /// How much parts of life were touched in a month: ratings.
    Impact,
    /// The review of a week: texts.
    Week,
    /// The reflection of a month: texts.
    Month,
}

/// All that the screen of a look-back shows.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct LookBackForm {
    /// What it is called.
    pub title: String,
    /// How to read it.
    pub about: String,
    /// The first day of the week or month.
    pub period: Day,
    /// Its parts.
    pub parts: Vec<LookBackPart>,
    /// The id of what is kept of this period already, if anything.
    pub look_back_id: Option<String>,
}

/// A part of a look-back.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct LookBackPart {
    /// Its heading, if it has one.
    pub name: Option<String>,
    /// What it asks.
    pub questions: Vec<LookBackQuestion>,
}

/// A question of a look-back, with the reply that is kept. Every question may be left out.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct LookBackQuestion {
    /// Its key, for a reply.
    pub question: String,
    /// What it asks.
    pub text: String,
    /// Whether it is rated, 0 to 10, and not answered in words.
    pub is_rated: bool,
    /// Only shown to who asks for it.
    pub is_optional: bool,
    /// The rating that is kept.
    pub rating: Option<u8>,
    /// The words that are kept; empty if there are none.
    pub reply: String,
}

/// A reply to a question of a look-back.
#[derive(Clone, Debug, Default, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case", default, deny_unknown_fields)
)]
pub struct LookBackReply {
    /// The question's key.
    pub question: String,
    /// 0 to 10.
    #[uniffi(default)]
    pub rating: Option<u8>,
    /// Words.
    #[uniffi(default)]
    pub text: String,
}

/// A look-back as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct LookBackCard {
    /// Its id.
    pub look_back_id: String,
    /// The first day of its week or month.
    pub period: Day,
    /// What was replied.
    pub replies: Vec<LookBackReply>,
}

#[uniffi::export]
impl Moods {
    /// What a look-back asks about the week or month that holds `day`, or today, with what is kept of it.
    #[uniffi::method(default(day = None))]
    pub async fn look_back_form(
        &self,
        kind: LookBackKind,
        day: Option<Day>,
    ) -> Result<LookBackForm> {
        let texts = self.session.texts();
        self.session
            .read(None, move |app| {
                let moods = app.moods();
                let day = match day {
                    Some(day) => day.try_into()?,
                    None => moods.today()?,
                };
                let kept = moods.look_back_of(kind, day)?;
                Ok::<_, GoldseamError>(form(kind, day, kept.as_ref(), &texts))
            })
            .await
    }

    /// Keeps a look-back on the week or month that holds `day`, or today, in place of the one that is there.
    #[uniffi::method(default(day = None))]
    pub async fn look_back(
        &self,
        kind: LookBackKind,
        replies: Vec<LookBackReply>,
        day: Option<Day>,
    ) -> Result<String> {
        self.session
            .write(move |app| {
                let moods = app.moods();
                let day = match day {
                    Some(day) => day.try_into()?,
                    None => moods.today()?,
                };
                let replies = replies.into_iter().map(Into::into).collect();
                Ok::<_, GoldseamError>(moods.look_back(kind, day, replies)?.to_string())
            })
            .await
    }

    /// Look-backs of a kind, newest first: at most `limit` (1 to 200) of periods before `before`.
    #[uniffi::method(default(before = None, limit = 50))]
    pub async fn look_backs(
        &self,
        kind: LookBackKind,
        before: Option<Day>,
        limit: u32,
    ) -> Result<Vec<LookBackCard>> {
        self.session
            .read(None, move |app| {
                let before = before.map(TryInto::try_into).transpose()?;
                let found = app.moods().look_backs(kind, before, size(limit))?;
                Ok::<_, GoldseamError>(found.into_iter().map(Into::into).collect())
            })
            .await
    }
}

fn form(
    kind: LookBackKind,
    day: NaiveDate,
    kept: Option<&LookBack>,
    texts: &Texts,
) -> LookBackForm {
    let (pack, key) = (Pack::bundled(), format!("look-back-{}", kind.as_str()));
    let question = |id: &str, is_rated: bool, is_optional: bool| {
        let kept = kept.and_then(|kept| kept.replies.iter().find(|reply| reply.question == id));
        LookBackQuestion {
            question: id.to_owned(),
            text: texts.get(&format!("question-{id}")),
            is_rated,
            is_optional,
            rating: kept.and_then(|reply| reply.rating),
            reply: kept.map_or_else(String::new, |reply| reply.text.clone()),
        }
    };
    let rated = |questions: &[Question]| {
        vec![LookBackPart {
            name: None,
            questions: questions
                .iter()
                .map(|asked| question(&asked.id, true, asked.optional))
                .collect(),
        }]
    };
    let written = |parts: &[ReviewPart]| {
        parts
            .iter()
            .map(|part| LookBackPart {
                name: Some(texts.get(&format!("part-{}", part.id))),
                questions: part
                    .questions
                    .iter()
                    .map(|id| question(id, false, false))
                    .collect(),
            })
            .collect()
    };
    LookBackForm {
        title: texts.get(&key),
        about: texts.get(&format!("{key}.about")),
        period: kind.period(day).into(),
        parts: match kind {
            LookBackKind::Signs => rated(pack.signs()),
            LookBackKind::Impact => rated(pack.impact_areas()),
            LookBackKind::Week => written(pack.weekly()),
            LookBackKind::Month => written(pack.monthly()),
        },
        look_back_id: kept.map(|kept| kept.id.to_string()),
    }
}

impl From<LookBackReply> for Reply {
    fn from(reply: LookBackReply) -> Self {
        Self {
            question: reply.question,
            rating: reply.rating,
            text: reply.text,
        }
    }
}

impl From<LookBack> for LookBackCard {
    fn from(look_back: LookBack) -> Self {
        Self {
            look_back_id: look_back.id.to_string(),
            period: look_back.period.into(),
            replies: look_back
                .replies
                .into_iter()
                .map(|reply| LookBackReply {
                    question: reply.question,
                    rating: reply.rating,
                    text: reply.text,
                })
                .collect(),
        }
    }
}
