//! The library, and what may help now.

use goldseam_core::content::{
    Company, Library, Practice, PracticeGroup, PracticeWords, Texts, Way,
};
use goldseam_core::insight::said_of_rest;
use goldseam_core::practice::{self, Refusal, ShelfFilter};

use super::{PracticeResult, Practices, result_card};
use crate::error::{GoldseamError, Result};
use crate::moods::NamedKey;

/// All that the library's screen shows.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct PracticeLibrary {
    /// Shelves with what was looked for; empty ones are not among them.
    pub shelves: Vec<PracticeShelf>,
    /// States that somebody may be in, to be offered something for.
    pub states: Vec<NamedKey>,
    /// Sessions that were begun and not finished, latest first.
    pub unfinished: Vec<PracticeResult>,
}

/// A shelf of the library.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct PracticeShelf {
    /// What it is called.
    pub name: String,
    /// What stands on it.
    pub practices: Vec<PracticeCard>,
}

/// A practice as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct PracticeCard {
    /// Its key.
    pub practice: String,
    /// Its title.
    pub title: String,
    /// What it is for, in a line.
    pub purpose: String,
    /// The least time it takes, in minutes.
    pub minutes_from: u32,
    /// The most time it takes, in minutes.
    pub minutes_to: u32,
    /// Whether it works through the body, and not through the mind.
    pub is_bodily: bool,
    /// Whether it is done with somebody, or prepares for it.
    pub is_with_somebody: bool,
    /// Whether it is set aside.
    pub is_aside: bool,
}

/// What somebody looks for in the library; all of it must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case", default, deny_unknown_fields)
)]
pub struct PracticeQuery {
    /// Words; empty for any.
    #[uniffi(default)]
    pub words: String,
    /// It can be done in so many minutes.
    #[uniffi(default)]
    pub minutes: Option<u8>,
    /// Whether it works through the body (`true`) or the mind.
    #[uniffi(default)]
    pub is_bodily: Option<bool>,
    /// Whether it is done with somebody (`true`) or alone.
    #[uniffi(default)]
    pub is_with_somebody: Option<bool>,
    /// The key of a state that it may help in.
    #[uniffi(default)]
    pub state: Option<String>,
}

/// What a practice's page shows before it is begun.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct PracticePage {
    /// The practice.
    pub card: PracticeCard,
    /// The name of its shelf.
    pub shelf: String,
    /// What to know before: what may not suit everybody.
    pub notes: Vec<String>,
    /// What it needs around it.
    pub needs: Vec<String>,
    /// How well it was studied, in a word or two, and what that means.
    pub evidence: String,
    /// What the words on evidence mean.
    pub evidence_meaning: String,
    /// Where it was studied. Only what we have read ourselves.
    pub references: Vec<String>,
    /// Why it is not begun now, if it is not.
    pub not_now: Option<NotNow>,
    /// What it left behind before, latest first; a few.
    pub earlier: Vec<PracticeResult>,
}

/// Why a practice is not begun now, and what can be done in its place.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct NotNow {
    /// Whether the private questions come first: show them, and then ask again.
    pub asks_private_questions: bool,
    /// Why, in words for the person.
    pub text: String,
    /// What may do good in its place.
    pub offers: Vec<PracticeCard>,
}

/// What may help in a state.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct PracticeOffers {
    /// Why these.
    pub why: String,
    /// At most three.
    pub practices: Vec<PracticeCard>,
}

#[uniffi::export]
impl Practices {
    /// The library, or what somebody looks for in it.
    pub async fn library(&self, query: PracticeQuery) -> Result<PracticeLibrary> {
        let texts = self.session.texts();
        self.session
            .read(None, move |app| {
                let room = app.practices();
                let cards = Cards::of(&room, &texts)?;
                let found = practice::matching(room.library(), &filter(query), &texts);
                let unfinished = room.unfinished()?.into_iter();
                Ok::<_, GoldseamError>(PracticeLibrary {
                    shelves: shelves(&found, &cards),
                    states: states(room.library(), &texts),
                    unfinished: unfinished
                        .map(|session| result_card(session, None))
                        .collect(),
                })
            })
            .await
    }

    /// A practice's page. Fails with `NotFound` for a practice that there is not.
    pub async fn practice(&self, practice: String) -> Result<PracticePage> {
        let texts = self.session.texts();
        self.session
            .read(None, move |app| {
                let room = app.practices();
                let cards = Cards::of(&room, &texts)?;
                let found = room
                    .library()
                    .practice(&practice)
                    .ok_or(GoldseamError::NotFound)?;
                let refused = practice::admit(found, &room.circumstances()?).err();
                let not_now = refused
                    .map(|refusal| not_now(&room, found, refusal, &cards))
                    .transpose()?;
                page(&room, found, not_now, &cards)
            })
            .await
    }

    /// What may help in a state: at most three practices.
    pub async fn practice_offers(&self, state: String) -> Result<PracticeOffers> {
        let texts = self.session.texts();
        self.session
            .read(None, move |app| {
                let room = app.practices();
                let cards = Cards::of(&room, &texts)?;
                let offers = room.offers(&state)?;
                let ids: Vec<String> = offers.into_iter().map(|offer| offer.practice).collect();
                Ok::<_, GoldseamError>(PracticeOffers {
                    why: texts.get(&format!("state-{state}.why")),
                    practices: cards.named(&ids),
                })
            })
            .await
    }
}

/// Makes cards: knows the language and what is set aside.
pub(super) struct Cards<'a> {
    texts: &'a Texts,
    library: &'static Library,
    aside: Vec<String>,
}

impl<'a> Cards<'a> {
    pub(super) fn of(room: &practice::Practices, texts: &'a Texts) -> Result<Self> {
        let aside = room.asides()?.into_iter().map(|aside| aside.practice);
        Ok(Self {
            texts,
            library: room.library(),
            aside: aside.collect(),
        })
    }

    pub(super) fn card(&self, practice: &Practice) -> PracticeCard {
        let words = PracticeWords::of(self.texts, practice);
        PracticeCard {
            practice: practice.id.clone(),
            title: words.title,
            purpose: words.purpose,
            minutes_from: practice.minutes.0.into(),
            minutes_to: practice.minutes.1.into(),
            is_bodily: practice.way == Way::Body,
            is_with_somebody: practice.company == Company::Somebody,
            is_aside: self.aside.contains(&practice.id),
        }
    }

    pub(super) fn named(&self, ids: &[String]) -> Vec<PracticeCard> {
        let found = ids.iter().filter_map(|id| self.library.practice(id));
        found.map(|practice| self.card(practice)).collect()
    }

    pub(super) fn text(&self, key: &str) -> String {
        self.texts.get(key)
    }
}

pub(super) fn not_now(
    room: &practice::Practices,
    practice: &Practice,
    refusal: Refusal,
    cards: &Cards<'_>,
) -> Result<NotNow> {
    let reason = match refusal {
        Refusal::NearBedtime => "near-bedtime",
        Refusal::InCrisis => "in-crisis",
        Refusal::GateFirst => "gate-first",
        Refusal::NotSafe => "not-safe",
        Refusal::FarAway => "far-away",
    };
    Ok(NotNow {
        asks_private_questions: refusal == Refusal::GateFirst,
        text: cards.text(&format!("refusal-{reason}")),
        offers: cards.named(&room.instead_of_refused(&practice.id, refusal)?),
    })
}

fn page(
    room: &practice::Practices,
    practice: &Practice,
    not_now: Option<NotNow>,
    cards: &Cards<'_>,
) -> Result<PracticePage> {
    let words = PracticeWords::of(cards.texts, practice);
    let grade = practice.evidence.grade.as_str();
    let cited = room.library().references().iter();
    let cited =
        cited.filter(|cited| cited.opened && practice.evidence.references.contains(&cited.id));
    let earlier = practice::ResultFilter {
        practice: Some(practice.id.clone()),
        kind: None,
    };
    let earlier = room.results(earlier, None, 5)?.results;
    let latest = earlier.first().filter(|_| practice.result.carry.is_empty());
    let rests = latest.map(|(session, _)| room.rests(session)).transpose()?;
    let rests = rests.flatten().map(|days| said_of_rest(days, cards.texts));
    Ok(PracticePage {
        card: cards.card(practice),
        shelf: cards.text(&format!("practice-group-{}", practice.group.as_str())),
        notes: words.notes.into_iter().chain(rests).collect(),
        needs: practice
            .needs
            .iter()
            .map(|need| cards.text(&format!("practice-need-{}", need.as_str())))
            .collect(),
        evidence: cards.text(&format!("evidence-{grade}")),
        evidence_meaning: cards.text(&format!("evidence-{grade}.meaning")),
        references: cited.map(|cited| cited.cite.clone()).collect(),
        not_now,
        earlier: earlier
            .into_iter()
            .map(|(session, line)| result_card(session, line))
            .collect(),
    })
}

fn filter(query: PracticeQuery) -> ShelfFilter {
    ShelfFilter {
        words: query.words,
        minutes: query.minutes,
        way: query
            .is_bodily
            .map(|bodily| if bodily { Way::Body } else { Way::Mind }),
        company: query.is_with_somebody.map(|with| match with {
            true => Company::Somebody,
            false => Company::Alone,
        }),
        state: query.state,
    }
}

fn shelves(found: &[&Practice], cards: &Cards<'_>) -> Vec<PracticeShelf> {
    let shelf = |group: PracticeGroup| PracticeShelf {
        name: cards.text(&format!("practice-group-{}", group.as_str())),
        practices: found
            .iter()
            .filter(|practice| practice.group == group)
            .map(|practice| cards.card(practice))
            .collect(),
    };
    let shelves = PracticeGroup::ALL.into_iter().map(shelf);
    shelves
        .filter(|shelf| !shelf.practices.is_empty())
        .collect()
}

/// States that a person names. Those that the machine finds itself are not among them.
fn states(library: &Library, texts: &Texts) -> Vec<NamedKey> {
    let named = library
        .states()
        .iter()
        .filter(|state| ![practice::FAR_AWAY, practice::TOO_MUCH].contains(&state.id.as_str()));
    named
        .map(|state| NamedKey {
            key: state.id.clone(),
            name: texts.get(&format!("state-{}", state.id)),
        })
        .collect()
}
