use clap::{ArgGroup, Args};
use goldseam_core::journal::Change;
use serde_json::json;

use crate::context::Context;
use crate::error::Result;
use crate::output::Output;
use crate::output::text::counted;

#[derive(Args)]
#[command(group = ArgGroup::new("what").required(true).multiple(true))]
pub(crate) struct Mark {
    /// The ends of their ids
    #[arg(required = true)]
    ids: Vec<String>,
    /// Give a star
    #[arg(long, group = "what")]
    star: bool,
    /// Take the star
    #[arg(long, group = "what", conflicts_with = "star")]
    no_star: bool,
    /// May be hard to re-read: cover in lists
    #[arg(long, group = "what")]
    cover: bool,
    /// Uncover
    #[arg(long, group = "what", conflicts_with = "cover")]
    no_cover: bool,
    /// Keep out of insights
    #[arg(long, group = "what")]
    apart: bool,
    /// Let into insights
    #[arg(long, group = "what", conflicts_with = "apart")]
    no_apart: bool,
}

impl Mark {
    pub(crate) fn run(&self, context: &Context, out: &Output) -> Result<()> {
        let session = context.open()?;
        let ids = session.find_all(&self.ids)?;
        for (asked, change) in [
            (self.star, Change::Star(true)),
            (self.no_star, Change::Star(false)),
            (self.cover, Change::Cover(true)),
            (self.no_cover, Change::Cover(false)),
            (self.apart, Change::Apart(true)),
            (self.no_apart, Change::Apart(false)),
        ] {
            if asked {
                session.journal.change_all(&ids, change)?;
            }
        }
        out.result(&json!({ "marked": ids }), |out| {
            out.say(format_args!(
                "Marked: {}.",
                counted(ids.len(), "entry", "entries")
            ))
        })?;
        session.lock()
    }
}
