use clap::{Args, Subcommand};
use goldseam_core::content::{Library, Practice, PracticeWords, Texts};
use goldseam_core::id::SessionId;
use goldseam_core::insight::{about_looks, moved};
use goldseam_core::practice::{
    Compared, GateAnswer, GateQuestion, PracticeError, Practices, Refusal, ResultFilter, Session,
    ShelfFilter, matching,
};
use serde_json::json;

use crate::context::Context;
use crate::error::{CliError, Result};
use crate::output::Output;
use crate::output::human::heading;
use crate::output::style::{BOLD, DIM};
use crate::output::text::{clean, clean_line, wrap};
use crate::player::{self, Kept, Left, Preview, paragraph, say};

#[derive(Args)]
pub(crate) struct PracticeCommand {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    /// List practices: all of them, or what fits
    List(List),
    /// What may help now: at most three
    Offer {
        /// How it is; left out: the states that there are
        state: Option<String>,
    },
    /// Play a practice; every answer is kept as you give it
    Play {
        /// The practice
        practice: String,
        /// Go on with a finished session: the end of its id
        #[arg(long, value_name = "ID")]
        after: Option<String>,
    },
    /// Go on with what you left; left out: the last one
    Resume {
        /// The end of the session's id
        session: Option<String>,
    },
    /// What practices have left behind
    Results {
        /// Of one practice only
        practice: Option<String>,
    },
    /// Read a session again
    Show {
        /// The end of its id
        session: String,
    },
    /// Move a session to the trash
    Discard {
        /// The end of its id
        session: String,
    },
    /// Set a practice aside: it is not offered any more
    Aside {
        /// The practice; left out: what is set aside
        practice: Option<String>,
        /// Take it up again
        #[arg(long)]
        back: bool,
    },
    /// Play a practice without a vault; nothing is kept
    Preview {
        /// The practice
        practice: String,
        /// In this language; what it lacks is marked
        #[arg(long, value_name = "TAG", default_value = "en")]
        language: String,
    },
}

#[derive(Args)]
struct List {
    /// Words in its title or purpose
    words: Vec<String>,
    /// It takes no more than so many minutes
    #[arg(long)]
    minutes: Option<u8>,
    /// It may help in this state
    #[arg(long, value_name = "STATE")]
    state: Option<String>,
}

impl PracticeCommand {
    pub(crate) fn run(&self, context: impl Fn() -> Result<Context>, out: &Output) -> Result<()> {
        let texts = Texts::default();
        // The library is no secret: it needs no vault.
        match &self.action {
            Action::Preview { practice, language } => {
                let texts = Texts::of(&[language]).marked();
                return preview(practice, &texts, out);
            }
            Action::List(list) => return list.run(&texts, out),
            _ => {}
        }
        let session = context()?.open()?;
        let room = session.app.practices();
        match &self.action {
            Action::Offer { state } => offer(&room, state.as_deref(), &texts, out),
            Action::Play { practice, after } => {
                let after = after
                    .as_deref()
                    .map(|ending| find(&room, ending))
                    .transpose()?;
                begin(&room, practice, after, &texts, out)
            }
            Action::Resume { session } => resume(&room, session.as_deref(), &texts, out),
            Action::Results { practice } => results(&room, practice.clone(), out),
            Action::Show { session } => show(&room, find(&room, session)?, out),
            Action::Discard { session } => {
                let id = find(&room, session)?;
                room.trash(id)?;
                out.result(&json!({ "id": id }), |out| {
                    out.say("It is in the trash, and can come back for 30 days.")
                })
            }
            Action::Aside { practice, back } => {
                aside(&room, practice.as_deref(), *back, &texts, out)
            }
            Action::List(_) | Action::Preview { .. } => Ok(()),
        }?;
        session.lock()
    }
}

impl List {
    fn run(&self, texts: &Texts, out: &Output) -> Result<()> {
        let filter = ShelfFilter {
            words: self.words.join(" "),
            minutes: self.minutes,
            state: self.state.clone(),
            ..ShelfFilter::default()
        };
        let found = matching(Library::bundled(), &filter, texts);
        let told: Vec<_> = found.iter().map(|practice| told(practice, texts)).collect();
        out.result(&json!({ "practices": told }), |out| {
            if found.is_empty() {
                return out.say("Nothing here fits that.");
            }
            let mut shelf = None;
            for practice in &found {
                if shelf != Some(practice.group) {
                    shelf = Some(practice.group);
                    heading(
                        out,
                        &texts.get(&format!("practice-group-{}", practice.group.as_str())),
                    )?;
                }
                card(practice, texts, out)?;
            }
            Ok(())
        })
    }
}

fn told(practice: &Practice, texts: &Texts) -> serde_json::Value {
    let words = PracticeWords::of(texts, practice);
    json!({ "practice": practice.id, "title": words.title, "purpose": words.purpose,
            "minutes": practice.minutes, "shelf": practice.group.as_str() })
}

fn card(practice: &Practice, texts: &Texts, out: &Output) -> Result<()> {
    let words = PracticeWords::of(texts, practice);
    let (from, to) = practice.minutes;
    let minutes = if from == to {
        from.to_string()
    } else {
        format!("{from} to {to}")
    };
    out.say(format_args!(
        "  {BOLD}{}{BOLD:#}  {DIM}{}, {minutes} min{DIM:#}",
        words.title, practice.id
    ))?;
    for line in wrap(&words.purpose, out.width() - 6) {
        out.say(format_args!("    {line}"))?;
    }
    Ok(())
}

fn cards(ids: &[String], texts: &Texts, out: &Output) -> Result<()> {
    let found = ids.iter().filter_map(|id| Library::bundled().practice(id));
    found
        .into_iter()
        .try_for_each(|practice| card(practice, texts, out))
}

fn offer(room: &Practices, state: Option<&str>, texts: &Texts, out: &Output) -> Result<()> {
    let Some(state) = state else {
        let states = room.library().states();
        let told: Vec<_> = states.iter().map(|state| &state.id).collect();
        return out.result(&json!({ "states": told }), |out| {
            for state in states {
                out.say(format_args!(
                    "  {:<16} {DIM}{}{DIM:#}",
                    state.id,
                    texts.get(&format!("state-{}", state.id))
                ))?;
            }
            Ok(())
        });
    };
    let ids: Vec<String> = room
        .offers(state)?
        .into_iter()
        .map(|offer| offer.practice)
        .collect();
    out.result(&json!({ "state": state, "practices": ids }), |out| {
        say(out, &texts.get(&format!("state-{state}.why")))?;
        out.say("")?;
        cards(&ids, texts, out)
    })
}

pub(super) fn begin(
    room: &Practices,
    practice: &str,
    after: Option<SessionId>,
    texts: &Texts,
    out: &Output,
) -> Result<()> {
    let found = room
        .library()
        .practice(practice)
        .ok_or(PracticeError::UnknownPractice)?;
    let mut begun = room.begin(practice, after, texts);
    if matches!(begun, Err(PracticeError::NotNow(Refusal::GateFirst))) && out.is_conversation() {
        ask_privately(room, texts, out)?;
        begun = room.begin(practice, after, texts);
    }
    match begun {
        Ok(state) => {
            if !out.is_conversation() {
                return out.result(&json!({ "id": state.session.id }), |_| Ok(()));
            }
            introduce(found, texts, out)?;
            play(room, state.session.id, found, texts, out)
        }
        Err(PracticeError::NotNow(refusal)) if !out.is_json() => {
            say(out, &texts.get(key_of(refusal)))?;
            out.say("")?;
            cards(&room.instead_of_refused(practice, refusal)?, texts, out)
        }
        Err(error) => Err(error.into()),
    }
}

fn key_of(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NearBedtime => "refusal-near-bedtime",
        Refusal::InCrisis => "refusal-in-crisis",
        Refusal::GateFirst => "refusal-gate-first",
        Refusal::NotSafe => "refusal-not-safe",
        Refusal::FarAway => "refusal-far-away",
    }
}

fn introduce(practice: &Practice, texts: &Texts, out: &Output) -> Result<()> {
    let words = PracticeWords::of(texts, practice);
    heading(out, &words.title)?;
    paragraph(out, &words.purpose)?;
    for note in &words.notes {
        for line in wrap(note, out.width() - 4) {
            out.say(format_args!("  {DIM}{line}{DIM:#}"))?;
        }
    }
    Ok(())
}

fn ask_privately(room: &Practices, texts: &Texts, out: &Output) -> Result<()> {
    heading(out, &texts.get("gate-title"))?;
    say(out, &texts.get("gate-title.purpose"))?;
    let mut answers = [None; 4];
    for (question, answer) in GateQuestion::ALL.into_iter().zip(&mut answers) {
        say(out, &texts.get(&format!("gate-{}", question.as_str())))?;
        let typed = out.ask("  y yes   n no   ? not sure   Enter: skip\n  >")?;
        *answer = match typed.trim() {
            "y" | "yes" => Some(GateAnswer::Yes),
            "n" | "no" => Some(GateAnswer::No),
            "?" => Some(GateAnswer::NotSure),
            _ => None,
        };
    }
    room.answer_gate(answers);
    Ok(())
}

fn play(
    room: &Practices,
    id: SessionId,
    practice: &Practice,
    texts: &Texts,
    out: &Output,
) -> Result<()> {
    let mut stage = Kept {
        practices: room,
        id,
        texts,
    };
    match player::play(&mut stage, practice, texts, out)? {
        Left::End { offers } => {
            room.finish(id)?;
            if !offers.is_empty() {
                heading(out, "What may do good now")?;
                cards(&offers, texts, out)?;
            }
            Ok(())
        }
        Left::Before => out.say(format_args!(
            "\n  Everything is kept. {DIM}goldseam practice resume{DIM:#} goes on, on any day."
        )),
    }
}

fn preview(practice: &str, texts: &Texts, out: &Output) -> Result<()> {
    let found = Library::bundled()
        .practice(practice)
        .ok_or(PracticeError::UnknownPractice)?;
    introduce(found, texts, out)?;
    player::play(&mut Preview::of(found), found, texts, out)?;
    Ok(())
}

fn resume(room: &Practices, ending: Option<&str>, texts: &Texts, out: &Output) -> Result<()> {
    let id = match ending {
        Some(ending) => find(room, ending)?,
        None => {
            let open = room.unfinished()?;
            open.first()
                .map(|session| session.id)
                .ok_or(CliError::NoSuchSession)?
        }
    };
    let practice = room.session(id)?.session.practice;
    let found = room
        .library()
        .practice(&practice)
        .ok_or(PracticeError::UnknownPractice)?;
    match room.resume(id) {
        Ok(_) if out.is_conversation() => play(room, id, found, texts, out),
        Ok(state) => out.result(&json!({ "id": state.session.id }), |_| Ok(())),
        Err(PracticeError::NotNow(refusal)) if !out.is_json() => {
            say(out, &texts.get(key_of(refusal)))
        }
        Err(error) => Err(error.into()),
    }
}

fn results(room: &Practices, practice: Option<String>, out: &Output) -> Result<()> {
    let filter = ResultFilter {
        practice,
        kind: None,
    };
    let page = room.results(filter, None, 200)?;
    let open = room.unfinished()?;
    let told: Vec<_> = page
        .results
        .iter()
        .map(|(session, line)| {
            json!({ "id": session.id, "practice": session.practice, "title": session.title, "line": line,
                    "day": session.began.day() })
        })
        .collect();
    out.result(
        &json!({ "results": told, "unfinished": open.len() }),
        |out| {
            if page.results.is_empty() && open.is_empty() {
                return out.say("Nothing yet.");
            }
            for (session, line) in &page.results {
                row(session, line.as_deref(), out)?;
            }
            if !open.is_empty() {
                heading(out, "Left, to go on with")?;
                open.iter()
                    .try_for_each(|session| row(session, None, out))?;
            }
            Ok(())
        },
    )
}

fn row(session: &Session, line: Option<&str>, out: &Output) -> Result<()> {
    let id = session.id.to_string();
    let ending = id.get(id.len().saturating_sub(6)..).unwrap_or_default();
    let line = line
        .map(|line| format!("  {DIM}{}{DIM:#}", clean_line(line)))
        .unwrap_or_default();
    out.say(format_args!(
        "  {ending}  {}  {}{line}",
        session.began.day(),
        clean_line(&session.title)
    ))
}

fn show(room: &Practices, id: SessionId, out: &Output) -> Result<()> {
    let read = room.read_session(id)?;
    let told: Vec<_> = read
        .answers
        .iter()
        .map(|answer| json!({ "step": answer.step, "asked": answer.asked, "answer": answer.lines() }))
        .collect();
    let compared = match read.practice_is_there {
        true => room.compare(id, &Texts::default())?,
        false => Vec::new(),
    };
    let texts = Texts::default();
    let rests = room.rests(&read.session)?;
    let practice = room.library().practice(&read.session.practice);
    let notes = practice.map(|practice| about_looks(practice, &compared, rests, &texts));
    out.result(
        &json!({ "id": id, "title": read.session.title, "answers": told,
                 "compared": compared.iter().map(told_series).collect::<Vec<_>>() }),
        |out| {
            heading(out, &clean_line(&read.session.title))?;
            for answer in &read.answers {
                say(out, &clean(&answer.asked))?;
                for line in answer.lines() {
                    for line in wrap(&clean(&line), out.width() - 6) {
                        out.say(format_args!("    {BOLD}{line}{BOLD:#}"))?;
                    }
                }
            }
            if !compared.is_empty() {
                out.say("")?;
            }
            compared
                .iter()
                .try_for_each(|series| say_series(series, &texts, out))?;
            notes.iter().flatten().try_for_each(|note| say(out, note))
        },
    )
}

/// The numbers of a series, oldest first, and whether the latest moved.
pub(super) fn say_series(series: &Compared, texts: &Texts, out: &Output) -> Result<()> {
    let numbers: Vec<String> = series
        .numbers
        .iter()
        .map(|(_, number)| number.to_string())
        .collect();
    let line = format!("{} {}", clean(&series.asked), numbers.join(" → "));
    paragraph(out, &line)?;
    moved(series, texts).map_or(Ok(()), |moved| paragraph(out, &moved))
}

pub(super) fn told_series(series: &Compared) -> serde_json::Value {
    let numbers = series.numbers.iter().map(|(_, number)| *number);
    json!({ "step": series.step, "asked": series.asked, "numbers": numbers.collect::<Vec<_>>(),
            "moved": moved(series, &Texts::default()) })
}

fn aside(
    room: &Practices,
    practice: Option<&str>,
    back: bool,
    texts: &Texts,
    out: &Output,
) -> Result<()> {
    if let Some(practice) = practice {
        room.set_aside(practice, !back)?;
    }
    let aside: Vec<String> = room
        .asides()?
        .into_iter()
        .map(|aside| aside.practice)
        .collect();
    out.result(&json!({ "aside": aside }), |out| {
        if aside.is_empty() {
            return out.say("Nothing is set aside.");
        }
        cards(&aside, texts, out)
    })
}

/// The session whose id ends so.
fn find(room: &Practices, ending: &str) -> Result<SessionId> {
    let finished = room.results(ResultFilter::default(), None, 200)?.results;
    let finished = finished.into_iter().map(|(session, _)| session.id);
    let open = room.unfinished()?.into_iter().map(|session| session.id);
    let found: Vec<SessionId> = finished
        .chain(open)
        .filter(|id| id.ends_with(ending))
        .collect();
    match found.as_slice() {
        [id] => Ok(*id),
        [] => Err(CliError::NoSuchSession),
        _ => Err(CliError::AmbiguousId),
    }
}
