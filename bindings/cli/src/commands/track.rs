use clap::{Args, ValueEnum};
use goldseam_core::content::FactorKind;
use goldseam_core::mood::{FactorLook, NewFactor};
use serde_json::json;

use crate::context::Context;
use crate::error::Result;
use crate::output::Output;
use crate::output::style::DIM;
use crate::output::text::clean_line;

#[derive(Args)]
pub(crate) struct Track {
    /// What to track from today on; left out: what you track
    #[arg(value_name = "NAME")]
    name: Option<String>,
    /// Which values it takes
    #[arg(long, value_enum, default_value = "yes-no")]
    kind: KindName,
    /// What an amount counts
    #[arg(long, value_name = "WORD")]
    unit: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum KindName {
    YesNo,
    Amount,
    /// 0 to 10
    Scale,
    /// In minutes
    Duration,
}

impl Track {
    pub(crate) fn run(&self, context: &Context, out: &Output) -> Result<()> {
        let session = context.open()?;
        let moods = session.app.moods();
        match &self.name {
            Some(name) => {
                let id = moods.add_factor(NewFactor {
                    look: FactorLook {
                        name: name.clone(),
                        unit: self.unit.clone(),
                        icon: "label".into(),
                        group: "own".into(),
                    },
                    kind: self.kind.into(),
                    starter: None,
                })?;
                out.result(&json!({ "id": id }), |out| {
                    out.say("Tracked from today on. Nothing is forced: leave it out when you like.")
                })?;
            }
            None => {
                let factors = moods.factors()?;
                let told: Vec<_> = factors
                    .iter()
                    .map(|factor| {
                        json!({ "id": factor.id, "name": factor.name, "kind": factor.kind,
                                "archived": factor.archived })
                    })
                    .collect();
                out.result(&json!({ "factors": told }), |out| {
                    if factors.is_empty() {
                        return out
                            .say("You track nothing. `goldseam track Tea --kind amount` begins.");
                    }
                    factors.iter().try_for_each(|factor| {
                        let kind = factor.kind.as_str().replace('_', " or ");
                        out.say(format_args!(
                            "  {}  {DIM}{kind}{DIM:#}",
                            clean_line(&factor.name)
                        ))
                    })
                })?;
            }
        }
        session.lock()
    }
}

impl From<KindName> for FactorKind {
    fn from(name: KindName) -> Self {
        match name {
            KindName::YesNo => Self::YesNo,
            KindName::Amount => Self::Amount,
            KindName::Scale => Self::Scale,
            KindName::Duration => Self::Duration,
        }
    }
}
