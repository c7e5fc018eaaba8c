//! The calls about practices and what they leave behind.

use std::sync::Arc;

use goldseam_ffi::Practices;

use crate::calls::{later, unknown};
use crate::player::Call;
use crate::values::With;

pub(crate) fn practices(practices: Arc<Practices>, verb: &str, with: &With) -> Call {
    let session = |with: &With| with.text("session_id");
    match verb {
        "begin" => {
            let (practice, after) = (with.text("practice"), with.take("after"));
            later(async move { practices.begin(practice, after).await })
        }
        "resume" => {
            let id = session(with);
            later(async move { practices.resume(id).await })
        }
        "session" => {
            let id = session(with);
            later(async move { practices.session(id).await })
        }
        "answer" => {
            let (id, step, answer) = (session(with), with.text("step"), with.take("answer"));
            later(async move { practices.answer(id, step, answer).await })
        }
        "skip" => {
            let (id, step) = (session(with), with.text("step"));
            later(async move { practices.skip(id, step).await })
        }
        "back" => {
            let id = session(with);
            later(async move { practices.back(id).await })
        }
        "finish" => {
            let id = session(with);
            later(async move { practices.finish(id).await })
        }
        "private_questions" => later(async move { Ok(practices.private_questions()) }),
        "answer_private_questions" => {
            let answers = with.take("answers");
            later(async move { practices.answer_private_questions(answers).await })
        }
        "set_in_crisis" => {
            let in_crisis = with.take("in_crisis");
            later(async move { practices.set_in_crisis(in_crisis).await })
        }
        _ => shelves(practices, verb, with),
    }
}

fn shelves(practices: Arc<Practices>, verb: &str, with: &With) -> Call {
    match verb {
        "library" => {
            let query = with.request("query");
            later(async move { practices.library(query).await })
        }
        "practice" => {
            let practice = with.text("practice");
            later(async move { practices.practice(practice).await })
        }
        "practice_offers" => {
            let state = with.text("state");
            later(async move { practices.practice_offers(state).await })
        }
        "set_aside" => {
            let (practice, aside) = (with.text("practice"), with.take("aside"));
            later(async move { practices.set_aside(practice, aside).await })
        }
        "asides" => later(async move { practices.asides().await }),
        "learn" => later(async move { practices.learn().await }),
        "learn_text" => {
            let card = with.text("card");
            later(async move { practices.learn_text(card).await })
        }
        _ => results(practices, verb, with),
    }
}

fn results(practices: Arc<Practices>, verb: &str, with: &With) -> Call {
    let session = |with: &With| with.text("session_id");
    match verb {
        "results" => {
            let (practice, cursor) = (with.take("practice"), with.take("cursor"));
            let limit = with.or("limit", 50);
            later(async move { practices.results(practice, cursor, limit).await })
        }
        "read" => {
            let id = session(with);
            later(async move { practices.read(id).await })
        }
        "edit_answer" => {
            let (id, step, answer) = (session(with), with.text("step"), with.take("answer"));
            later(async move { practices.edit_answer(id, step, answer).await })
        }
        "discard" => {
            let id = session(with);
            later(async move { practices.discard(id).await })
        }
        "restore" => {
            let id = session(with);
            later(async move { practices.restore(id).await })
        }
        "looks" => later(async move { practices.looks().await }),
        "discarded" => later(async move { practices.discarded().await }),
        _ => unknown("practices", verb),
    }
}
