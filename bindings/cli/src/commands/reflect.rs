use clap::Args;
use goldseam_core::content::{Practice, PracticeWords, Texts};
use goldseam_core::insight::about_looks;
use goldseam_core::practice::{LatestLook, Look, PracticeError, Practices};
use serde_json::json;

use super::practice::{begin, say_series, told_series};
use crate::context::Context;
use crate::error::Result;
use crate::output::Output;
use crate::output::human::heading;
use crate::output::style::{BOLD, DIM};
use crate::output::text::clean_line;
use crate::player::paragraph;

#[derive(Args)]
pub(crate) struct Reflect {
    /// Look again at this; left out: what you have seen so far
    practice: Option<String>,
}

impl Reflect {
    pub(crate) fn run(&self, context: &Context, out: &Output) -> Result<()> {
        let texts = Texts::default();
        let session = context.open()?;
        let room = session.app.practices();
        match &self.practice {
            Some(practice) => begin(&room, practice, None, &texts, out)?,
            None => seen(&room, &texts, out)?,
        }
        session.lock()
    }
}

fn seen(room: &Practices, texts: &Texts, out: &Output) -> Result<()> {
    let looks = room.looks(texts)?;
    let told: Vec<_> = looks.iter().map(told).collect();
    out.result(&json!({ "looks": told }), |out| {
        heading(out, "Looking at oneself, beside oneself alone")?;
        looks.iter().try_for_each(|look| {
            let practice = room.library().practice(&look.practice);
            let practice = practice.ok_or(PracticeError::UnknownPractice)?;
            say_look(practice, look, texts, out)
        })
    })
}

fn told(look: &Look) -> serde_json::Value {
    let latest = look.latest.iter().map(|latest| {
        json!({ "id": latest.session.id, "line": latest.line, "day": latest.session.began.day(),
                "rests": latest.rests,
                "compared": latest.compared.iter().map(told_series).collect::<Vec<_>>() })
    });
    json!({ "practice": look.practice, "latest": latest.collect::<Vec<_>>() })
}

fn say_look(practice: &Practice, look: &Look, texts: &Texts, out: &Output) -> Result<()> {
    let words = PracticeWords::of(texts, practice);
    out.say(format_args!(
        "\n  {BOLD}{}{BOLD:#}  {DIM}{}{DIM:#}",
        words.title, practice.id
    ))?;
    if look.latest.is_empty() {
        return paragraph(out, &words.purpose);
    }
    for latest in &look.latest {
        say_latest(practice, latest, texts, out)?;
    }
    Ok(())
}

fn say_latest(practice: &Practice, latest: &LatestLook, texts: &Texts, out: &Output) -> Result<()> {
    let line = latest.line.as_deref().map(clean_line).unwrap_or_default();
    out.say(format_args!("    {}  {line}", latest.session.began.day()))?;
    for series in &latest.compared {
        say_series(series, texts, out)?;
    }
    let notes = about_looks(practice, &latest.compared, latest.rests, texts);
    notes.iter().try_for_each(|note| paragraph(out, note))
}
