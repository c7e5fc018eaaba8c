use clap::Args;
use goldseam_core::content::Texts;
use goldseam_core::insight::stats::judge::Tier;
use goldseam_core::insight::{Card, Finding, Question, title};
use goldseam_core::settings::{InsightChoices, MOST_ASKED};
use serde_json::json;

use crate::context::{Context, Session};
use crate::error::{CliError, Result};
use crate::output::Output;
use crate::output::style::{BOLD, DIM};
use crate::output::text::{clean_line, wrap};

#[derive(Args)]
pub(crate) struct Insights {
    /// Also what is for who likes to explore, and what is too early
    #[arg(long)]
    all: bool,
    /// List the questions that you can ask, with their keys
    #[arg(long)]
    questions: bool,
    /// Ask a question, at most five at a time; again: ask it no more
    #[arg(long, value_name = "KEY", value_parser = question)]
    ask: Option<Question>,
    /// Do not show a finding again: it does not fit me
    #[arg(long, value_name = "KEY", value_parser = question)]
    mute: Option<Question>,
    /// Words only
    #[arg(long)]
    without_numbers: bool,
}

fn question(text: &str) -> Result<Question, &'static str> {
    text.parse()
        .map_err(|_| "`goldseam insights --questions` shows the keys")
}

impl Insights {
    pub(crate) fn run(&self, context: &Context, out: &Output) -> Result<()> {
        let session = context.open()?;
        let settings = session.app.settings();
        let mut choices = settings.insight()?;
        if let Some(asked) = &self.ask {
            toggle(&mut choices, asked)?;
            settings.set_insight(&choices)?;
        }
        if let Some(muted) = &self.mute {
            choices.muted.push(muted.to_string());
            settings.set_insight(&choices)?;
        }
        if self.questions {
            questions(&session, &choices, out)?;
        } else {
            self.report(&session, &choices, out)?;
        }
        session.lock()
    }

    fn report(&self, session: &Session, choices: &InsightChoices, out: &Output) -> Result<()> {
        let report = session.app.insights().report(choices)?;
        let (texts, hide) = (
            Texts::default(),
            self.without_numbers || choices.hide_numbers,
        );
        let shown: Vec<(&Finding, Card)> = report
            .findings
            .iter()
            .filter(|finding| self.all || is_for_all(finding))
            .map(|finding| (finding, Card::new(finding, &texts, hide)))
            .collect();
        let told: Vec<_> = shown
            .iter()
            .map(|(finding, card)| {
                json!({ "question": finding.question.to_string(), "tier": tier(finding.tier),
                        "title": card.title, "seen": card.seen, "often": card.often, "basis": card.from,
                        "sure": card.sure, "other": card.other, "attempt": card.attempt,
                        "around": card.around })
            })
            .collect();
        out.result(&json!({ "findings": told, "days": report.days }), |out| {
            if report.lower_stretch {
                say_offer(out, &texts)?;
            }
            if shown.is_empty() {
                return out.say("Too early to tell. --all shows how far it is.");
            }
            shown.iter().try_for_each(|(_, card)| say(out, card))
        })
    }
}

/// What everybody sees: not the page for who likes to explore, and of what is too early only what was asked.
fn is_for_all(finding: &Finding) -> bool {
    let early = matches!(finding.tier, Tier::TooEarly(_));
    !finding.explore && (finding.asked || !early)
}

fn toggle(choices: &mut InsightChoices, asked: &Question) -> Result<()> {
    let key = asked.to_string();
    if choices.asked.contains(&key) {
        choices.asked.retain(|other| *other != key);
    } else if choices.asked.len() >= MOST_ASKED {
        return Err(CliError::Usage(
            "five questions are asked already; each more would make a chance finding likelier",
        ));
    } else {
        choices.asked.push(key);
    }
    Ok(())
}

fn questions(session: &Session, choices: &InsightChoices, out: &Output) -> Result<()> {
    let (texts, factors) = (Texts::default(), session.app.moods().factors()?);
    let questions = session.app.insights().questions()?;
    let told: Vec<_> = questions
        .iter()
        .map(|question| {
            let key = question.to_string();
            json!({ "asked": choices.asked.contains(&key), "key": key,
                    "title": title(question, &factors, &texts) })
        })
        .collect();
    out.result(&json!({ "questions": told }), |out| {
        if questions.is_empty() {
            return out.say("Track something first: `goldseam track NAME`.");
        }
        questions.iter().try_for_each(|question| {
            let key = question.to_string();
            let asked = if choices.asked.contains(&key) {
                "•"
            } else {
                " "
            };
            out.say(format_args!(
                "  {asked} {}\n    {DIM}{key}{DIM:#}",
                clean_line(&title(question, &factors, &texts))
            ))
        })
    })
}

fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::TooEarly(_) => "too_early",
        Tier::Described => "described",
        Tier::NoClearLink => "no_clear_link",
        Tier::Hint => "hint",
        Tier::ClearerPattern => "clearer_pattern",
    }
}

/// A finding, in the order that is promised.
pub(crate) fn say(out: &Output, card: &Card) -> Result<()> {
    out.say(format_args!(
        "\n  {BOLD}{}{BOLD:#}",
        clean_line(&card.title)
    ))?;
    let around = card
        .around
        .map(|day| format!("Around {}.", day.format("%-d %B %Y")));
    let facts = [&card.seen, &card.often, &card.from, &card.sure];
    for text in facts.into_iter().chain(&around) {
        paragraph(out, text, "", "")?;
    }
    for text in &card.other {
        paragraph(out, text, "or: ", "    ")?;
    }
    if let Some(text) = &card.attempt {
        paragraph(out, text, "try: ", "     ")?;
    }
    Ok(())
}

fn say_offer(out: &Output, texts: &Texts) -> Result<()> {
    out.say(format_args!(
        "\n  {BOLD}{}{BOLD:#}",
        texts.get("insight-lower")
    ))?;
    paragraph(out, &texts.get("insight-lower.seen"), "", "")?;
    paragraph(out, &texts.get("insight-lower.offer"), "", "")
}

fn paragraph(out: &Output, text: &str, first: &str, rest: &str) -> Result<()> {
    if text.is_empty() {
        return Ok(());
    }
    let mut lead = first;
    for line in wrap(&clean_line(text), out.width() - 4 - rest.len()) {
        out.say(format_args!("  {DIM}{lead}{DIM:#}{line}"))?;
        lead = rest;
    }
    Ok(())
}
