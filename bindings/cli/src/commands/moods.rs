use clap::Args;
use goldseam_core::content::Texts;
use goldseam_core::day::Period;
use goldseam_core::mood::{Answer, CheckIn, Cursor, FeelingWord, Filter, fifth};
use serde_json::json;

use super::check_in::name_of;
use super::pages;
use super::values::period;
use crate::context::Context;
use crate::error::Result;
use crate::output::Output;
use crate::output::style::{DIM, GOLD};
use crate::output::text::{clean_line, cut};
use crate::pixels::mark;

#[derive(Args)]
pub(crate) struct Moods {
    /// Only of this day, month or year
    #[arg(long, value_name = "WHEN", value_parser = period)]
    on: Option<Period>,
    /// How many at a time, at most 200
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=200))]
    count: Option<u16>,
    /// Go on where a page ended: its "next" in JSON
    #[arg(long, value_name = "NEXT", value_parser = cursor)]
    after: Option<Cursor>,
}

/// Reads what an earlier page gave as `next`.
fn cursor(text: &str) -> Result<Cursor, &'static str> {
    serde_json::from_str(text).map_err(|_| "give the \"next\" of the page before, as it stands")
}

impl Moods {
    pub(crate) fn run(&self, context: &Context, out: &Output) -> Result<()> {
        let session = context.open()?;
        let (moods, texts) = (session.app.moods(), Texts::default());
        let words = moods.feelings()?;
        let size = pages::size(self.count.map(usize::from), 1, out);
        let (mut at, mut month) = (self.after, None);
        loop {
            let filter = Filter {
                from: self.on.map(|period| period.first()),
                until: self.on.map(|period| period.last()),
                feeling: None,
            };
            let page = moods.history(filter, at, size)?;
            at = page.next;
            let told = json!({ "check_ins": page.check_ins, "next": at });
            out.result(&told, |out| {
                if page.check_ins.is_empty() {
                    return out.say("Nothing here yet. `goldseam check-in` takes ten seconds.");
                }
                page.check_ins.iter().try_for_each(|check_in| {
                    let of = check_in.moment.day().format("%B %Y").to_string();
                    if month.as_ref() != Some(&of) {
                        out.say(format_args!("\n  {GOLD}{of}{GOLD:#}"))?;
                        month = Some(of);
                    }
                    out.say(line(check_in, &words, &texts, out.width()))
                })
            })?;
            if at.is_none() || !pages::wants_more(out)? {
                break;
            }
        }
        session.lock()
    }
}

/// Day, time, how pleasant it was as a mark, words, note.
fn line(check_in: &CheckIn, words: &[FeelingWord], texts: &Texts, width: usize) -> String {
    let (moment, answers) = (&check_in.moment, &check_in.answers);
    let time = match moment.time_known() {
        true => moment.local().format("%H:%M").to_string(),
        false => String::new(),
    };
    let level = match answers.pleasantness {
        Some(Answer::Value(value)) => Some(fifth(value)),
        _ => None,
    };
    let said = match answers.pleasantness {
        Some(Answer::DontKnow) => Some(texts.get("answer-dont-know")),
        Some(Answer::RatherNotSay) => Some(texts.get("answer-rather-not-say")),
        _ => level.map(|level| texts.get(&format!("pleasantness-{level}"))),
    };
    let named = answers.feelings.iter().filter_map(|key| {
        let word = words.iter().find(|word| word.key == *key)?;
        let shown = word.merged_into.as_ref().unwrap_or(key);
        let word = words.iter().find(|word| word.key == *shown)?;
        Some(name_of(word, texts))
    });
    let note = Some(clean_line(&answers.note)).filter(|note| !note.is_empty());
    let parts: Vec<String> = said.into_iter().chain(named).chain(note).collect();
    format!(
        "  {DIM}{}  {time:5}{DIM:#} {}  {}",
        moment.day().format("%a %e"),
        mark(level, 1),
        cut(&parts.join(", "), width.saturating_sub(20))
    )
}
