//! What there is to read, and paths through it.

use goldseam_core::content::{LearnPath, Library, PathPart, Texts, Track};

use super::library::Cards;
use super::{PracticeCard, Practices};
use crate::error::{GoldseamError, Result};
use crate::moods::NamedKey;

/// All that the screen of reading shows.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct LearnPage {
    /// What there is to read.
    pub cards: Vec<NamedKey>,
    /// Paths: orders in which things may be done. Nothing has to be.
    pub paths: Vec<PathCard>,
}

/// Something to read.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct LearnText {
    /// Its key.
    pub card: String,
    /// Its title.
    pub title: String,
    /// What stands before it, if it may be hard to read.
    pub note: Option<String>,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
    /// Where it was studied. Only what we have read ourselves.
    pub references: Vec<String>,
    /// Practices that go with it.
    pub practices: Vec<PracticeCard>,
}

/// A path.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct PathCard {
    /// Its key.
    pub path: String,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub purpose: String,
    /// Whether it is about others, and not about oneself.
    pub is_with_others: bool,
    /// Its parts.
    pub parts: Vec<PathPartCard>,
}

/// A part of a path.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct PathPartCard {
    /// Its title.
    pub title: String,
    /// What to read in it.
    pub cards: Vec<NamedKey>,
    /// What to do in it.
    pub practices: Vec<PracticeCard>,
}

#[uniffi::export]
impl Practices {
    /// What there is to read, and the paths.
    pub async fn learn(&self) -> Result<LearnPage> {
        let texts = self.session.texts();
        self.session
            .read(None, move |app| {
                let room = app.practices();
                let (library, cards) = (room.library(), Cards::of(&room, &texts)?);
                let ids: Vec<String> = library.cards().iter().map(|card| card.id.clone()).collect();
                Ok::<_, GoldseamError>(LearnPage {
                    cards: titles(&ids, &texts),
                    paths: library
                        .paths()
                        .iter()
                        .map(|path| path_card(path, &cards, &texts))
                        .collect(),
                })
            })
            .await
    }

    /// Something to read. Fails with `NotFound` for what there is not.
    pub async fn learn_text(&self, card: String) -> Result<LearnText> {
        let texts = self.session.texts();
        self.session
            .read(None, move |app| {
                let room = app.practices();
                text(room.library(), &card, &Cards::of(&room, &texts)?, &texts)
            })
            .await
    }
}

fn text(library: &Library, card: &str, cards: &Cards<'_>, texts: &Texts) -> Result<LearnText> {
    let found = library.cards().iter().find(|found| found.id == card);
    let found = found.ok_or(GoldseamError::NotFound)?;
    let key = format!("learn-{card}");
    let cited = library.references().iter();
    let cited = cited.filter(|cited| cited.opened && found.references.contains(&cited.id));
    Ok(LearnText {
        card: card.to_owned(),
        title: texts.get(&key),
        note: found.note.then(|| texts.get(&format!("{key}.note"))),
        paragraphs: texts
            .get(&format!("{key}.text"))
            .split("\n\n")
            .map(str::to_owned)
            .collect(),
        references: cited.map(|cited| cited.cite.clone()).collect(),
        practices: cards.named(&found.practices),
    })
}

fn titles(ids: &[String], texts: &Texts) -> Vec<NamedKey> {
    let named = ids.iter().map(|id| NamedKey {
        key: id.clone(),
        name: texts.get(&format!("learn-{id}")),
    });
    named.collect()
}

fn path_card(path: &LearnPath, cards: &Cards<'_>, texts: &Texts) -> PathCard {
    let key = format!("path-{}", path.id);
    let part = |part: &PathPart| PathPartCard {
        title: texts.get(&format!("{key}_{}", part.id)),
        cards: titles(&part.cards, texts),
        practices: cards.named(&part.practices),
    };
    PathCard {
        path: path.id.clone(),
        title: texts.get(&key),
        purpose: texts.get(&format!("{key}.purpose")),
        is_with_others: path.track == Track::Others,
        parts: path.parts.iter().map(part).collect(),
    }
}
