//! What a person tracks beside feelings.

use goldseam_core::content::{Arguments, FactorStarter as CoreStarter, Pack, Texts};
use goldseam_core::id::FactorId;
use goldseam_core::mood::{Factor, FactorLook, NewFactor, range};

use super::Moods;
use crate::error::{GoldseamError, Result};
use crate::view::id;

pub use goldseam_core::content::FactorKind;

/// Which values a factor takes.
#[uniffi::remote(Enum)]
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

/// What a person tracks.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct FactorItem {
    /// Its id.
    pub factor_id: String,
    /// Its name.
    pub name: String,
    /// Which values it takes.
    pub kind: FactorKind,
    /// The least value.
    pub minimum: f64,
    /// The greatest value.
    pub maximum: f64,
    /// What an amount counts.
    pub unit: Option<String>,
    /// The name of its icon, among Material Symbols.
    pub icon: String,
    /// The key of its group, or an own name of one.
    pub group: String,
    /// What the group is called.
    pub group_name: String,
    /// Whether it was put away: check-ins offer it no more, and what was noted stays.
    pub is_archived: bool,
}

/// What the screen of factors shows.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct FactorsPage {
    /// What the person tracks, in their order; archived ones among them.
    pub factors: Vec<FactorItem>,
    /// What there is to start from, without what the person has already.
    pub starters: Vec<StarterGroup>,
}

/// Factors to start from.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct StarterGroup {
    /// Its key.
    pub group: String,
    /// What it is called.
    pub name: String,
    /// What it offers.
    pub starters: Vec<FactorStarter>,
}

/// A factor to start from.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct FactorStarter {
    /// Its key, for `add_starter`.
    pub starter: String,
    /// What it is called.
    pub name: String,
    /// Which values it takes.
    pub kind: FactorKind,
    /// The name of its icon.
    pub icon: String,
}

/// How a factor looks.
#[derive(Clone, Debug, Default, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case", default, deny_unknown_fields)
)]
pub struct FactorDraft {
    /// Its name; no other factor has it.
    pub name: String,
    /// What an amount counts.
    #[uniffi(default)]
    pub unit: Option<String>,
    /// The name of its icon, among Material Symbols.
    #[uniffi(default)]
    pub icon: String,
    /// The key of its group, or an own name of one.
    #[uniffi(default)]
    pub group: String,
}

#[uniffi::export]
impl Moods {
    /// What the person tracks, and what there is to start from.
    pub async fn factors(&self) -> Result<FactorsPage> {
        let texts = self.session.texts();
        self.session
            .read(None, move |app| {
                let factors = app.moods().factors()?;
                Ok::<_, GoldseamError>(FactorsPage {
                    starters: starters(&factors, &texts),
                    factors: factors
                        .into_iter()
                        .map(|factor| factor_item(factor, &texts))
                        .collect(),
                })
            })
            .await
    }

    /// Tracks something from today on, and gives its id.
    pub async fn add_factor(&self, draft: FactorDraft, kind: FactorKind) -> Result<String> {
        self.session
            .write(move |app| {
                let new = NewFactor {
                    look: draft.into(),
                    kind,
                    starter: None,
                };
                Ok::<_, GoldseamError>(app.moods().add_factor(new)?.to_string())
            })
            .await
    }

    /// Tracks what a starter offers, and gives its id.
    pub async fn add_starter(&self, starter: String) -> Result<String> {
        let texts = self.session.texts();
        self.session
            .write(move |app| {
                let known = Pack::bundled().factor_starter(&starter);
                let new = new_factor(known.ok_or(GoldseamError::NotFound)?, &texts);
                Ok::<_, GoldseamError>(app.moods().add_factor(new)?.to_string())
            })
            .await
    }

    /// Changes how a factor looks; its kind stays.
    pub async fn change_factor(&self, factor_id: String, draft: FactorDraft) -> Result<()> {
        self.session
            .write(move |app| {
                let id: FactorId = id(&factor_id)?;
                Ok::<_, GoldseamError>(app.moods().change_factor(id, draft.into())?)
            })
            .await
    }

    /// Puts a factor away, or takes it out again. What was noted stays.
    pub async fn archive_factor(&self, factor_id: String, archived: bool) -> Result<()> {
        self.session
            .write(move |app| {
                let id: FactorId = id(&factor_id)?;
                Ok::<_, GoldseamError>(app.moods().archive_factor(id, archived)?)
            })
            .await
    }

    /// Puts these factors first, in this order.
    pub async fn order_factors(&self, factor_ids: Vec<String>) -> Result<()> {
        self.session
            .write(move |app| {
                let ids: Vec<FactorId> = factor_ids
                    .iter()
                    .map(|text| id(text))
                    .collect::<Result<_>>()?;
                Ok::<_, GoldseamError>(app.moods().order_factors(ids)?)
            })
            .await
    }
}

pub(super) fn factor_item(factor: Factor, texts: &Texts) -> FactorItem {
    let values = range(factor.kind);
    let key = format!("factor-group-{}", factor.group);
    FactorItem {
        factor_id: factor.id.to_string(),
        name: factor.name,
        kind: factor.kind,
        minimum: *values.start(),
        maximum: *values.end(),
        unit: factor.unit,
        icon: factor.icon,
        group_name: texts
            .find(&key, &Arguments::default())
            .unwrap_or_else(|| factor.group.clone()),
        group: factor.group,
        is_archived: factor.archived.is_some(),
    }
}

fn starters(have: &[Factor], texts: &Texts) -> Vec<StarterGroup> {
    let is_new = |starter: &&CoreStarter| {
        let made = |factor: &Factor| factor.starter.as_ref() == Some(&starter.id);
        !have.iter().any(made)
    };
    let item = |starter: &CoreStarter| FactorStarter {
        starter: starter.id.clone(),
        name: texts.get(&format!("factor-{}", starter.id)),
        kind: starter.kind,
        icon: starter.icon.clone(),
    };
    let groups = Pack::bundled().factor_groups().iter();
    groups
        .map(|group| StarterGroup {
            group: group.id.clone(),
            name: texts.get(&format!("factor-group-{}", group.id)),
            starters: group.factors.iter().filter(is_new).map(item).collect(),
        })
        .filter(|group| !group.starters.is_empty())
        .collect()
}

fn new_factor(starter: &CoreStarter, texts: &Texts) -> NewFactor {
    let groups = Pack::bundled().factor_groups().iter();
    let group = groups.filter(|group| group.factors.contains(starter));
    let key = format!("factor-{}", starter.id);
    NewFactor {
        look: FactorLook {
            name: texts.get(&key),
            unit: texts.find(&format!("{key}.unit"), &Arguments::default()),
            icon: starter.icon.clone(),
            group: group
                .map(|group| group.id.clone())
                .next()
                .unwrap_or_default(),
        },
        kind: starter.kind,
        starter: Some(starter.id.clone()),
    }
}

impl From<FactorDraft> for FactorLook {
    fn from(draft: FactorDraft) -> Self {
        Self {
            name: draft.name,
            unit: draft.unit,
            icon: draft.icon,
            group: draft.group,
        }
    }
}
