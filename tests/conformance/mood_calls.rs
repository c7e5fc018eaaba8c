//! The calls about check-ins and what can be seen in them.

use std::sync::Arc;

use goldseam_ffi::{
    CheckInChoices, FeelingChange, Insights, MonthRequest, MoodRecord, Moods, Quadrant, Reminders,
    Settings,
};
use serde_json::Value;

use crate::calls::{later, unknown};
use crate::player::Call;
use crate::values::With;

pub(crate) fn moods(moods: Arc<Moods>, verb: &str, with: &With) -> Call {
    match verb {
        "form" => {
            let id = with.take("check_in_id");
            later(async move { moods.form(id).await })
        }
        "check_in" => {
            let (draft, moment) = (with.request("draft"), with.take("moment"));
            later(async move { moods.check_in(draft, moment).await })
        }
        "edit" => {
            let (id, draft) = (with.text("check_in_id"), with.request("draft"));
            later(async move { moods.edit(id, draft).await })
        }
        "move_to" => {
            let (id, moment) = (with.text("check_in_id"), with.take("moment"));
            later(async move { moods.move_to(id, moment).await })
        }
        "history" => {
            let request = with.request("request");
            later(async move { moods.history(request).await })
        }
        "of_entry" => {
            let id = with.text("entry_id");
            later(async move { moods.of_entry(id).await })
        }
        "trash" | "restore" => {
            let (record, away) = (with.take::<MoodRecord>("record"), verb == "trash");
            later(async move {
                match away {
                    true => moods.trash(record).await,
                    false => moods.restore(record).await,
                }
            })
        }
        "trashed" => later(async move { moods.trashed().await }),
        "last_change" => later(async move { moods.last_change().await }),
        "undo" => later(async move { moods.undo().await }),
        "look_back_form" => {
            let (kind, day) = (with.take("kind"), with.take("day"));
            later(async move { moods.look_back_form(kind, day).await })
        }
        "look_back" => {
            let (kind, replies, day) = (with.take("kind"), with.take("replies"), with.take("day"));
            later(async move { moods.look_back(kind, replies, day).await })
        }
        "look_backs" => {
            let (kind, before) = (with.take("kind"), with.take("before"));
            let limit = with.or("limit", 50);
            later(async move { moods.look_backs(kind, before, limit).await })
        }
        "steps" => {
            let (cursor, limit) = (with.take("cursor"), with.or("limit", 50));
            later(async move { moods.steps(cursor, limit).await })
        }
        "add_step" => {
            let (kind, note, moment) = (with.text("kind"), with.take("note"), with.take("moment"));
            later(async move { moods.add_step(kind, note, moment).await })
        }
        _ => vocabulary(moods, verb, with),
    }
}

fn vocabulary(moods: Arc<Moods>, verb: &str, with: &With) -> Call {
    match verb {
        "feelings" => later(async move { moods.feelings().await }),
        "add_feeling" => {
            let (name, quadrant) = (with.text("name"), with.take::<Quadrant>("quadrant"));
            later(async move { moods.add_feeling(name, quadrant).await })
        }
        "change_feeling" => {
            let (key, change) = (with.text("key"), with.take::<FeelingChange>("change"));
            later(async move { moods.change_feeling(key, change).await })
        }
        "factors" => later(async move { moods.factors().await }),
        "add_factor" => {
            let (draft, kind) = (with.request("draft"), with.take("kind"));
            later(async move { moods.add_factor(draft, kind).await })
        }
        "add_starter" => {
            let starter = with.text("starter");
            later(async move { moods.add_starter(starter).await })
        }
        "change_factor" => {
            let (id, draft) = (with.text("factor_id"), with.request("draft"));
            later(async move { moods.change_factor(id, draft).await })
        }
        "archive_factor" => {
            let (id, archived) = (with.text("factor_id"), with.take("archived"));
            later(async move { moods.archive_factor(id, archived).await })
        }
        "order_factors" => {
            let ids = with.take("factor_ids");
            later(async move { moods.order_factors(ids).await })
        }
        _ => unknown("moods", verb),
    }
}

pub(crate) fn insights(insights: Arc<Insights>, verb: &str, with: &With) -> Call {
    match verb {
        "report" => later(async move { insights.report().await }),
        "questions" => later(async move { insights.questions().await }),
        "ask" => {
            let (question, on) = (with.text("question"), with.take("on"));
            later(async move { insights.ask(question, on).await })
        }
        "mute" => {
            let question = with.text("question");
            later(async move { insights.mute(question).await })
        }
        "unmute_all" => later(async move { insights.unmute_all().await }),
        "hide_numbers" => {
            let on = with.take("on");
            later(async move { insights.hide_numbers(on).await })
        }
        "month" => {
            let request = with.take::<MonthRequest>("request");
            later(async move { insights.month(request).await })
        }
        "year" => {
            let year = with.take("year");
            later(async move { insights.year(year).await })
        }
        "overview" => {
            let months = with.or("months", 3);
            later(async move { insights.overview(months).await })
        }
        _ => unknown("insights", verb),
    }
}

/// The settings of check-ins and reminders.
pub(crate) fn settings(settings: Arc<Settings>, verb: &str, with: &With) -> Call {
    match verb {
        "bedtime" => later(async move { settings.bedtime().await }),
        "set_bedtime" => {
            let minute = with.take("minute_of_day");
            later(async move { settings.set_bedtime(minute).await })
        }
        "check_in" => later(async move { settings.check_in().await }),
        "set_check_in" => {
            let choices = with.take::<CheckInChoices>("choices");
            later(async move { settings.set_check_in(choices).await })
        }
        "reminders" => later(async move { settings.reminders().await }),
        "set_reminders" => {
            let reminders = reminders(with.take("reminders"));
            later(async move { settings.set_reminders(reminders).await })
        }
        "pause_reminders" => later(async move { settings.pause_reminders().await }),
        "upcoming_reminders" => {
            let days = with.or("days", 14);
            later(async move { settings.upcoming_reminders(days).await })
        }
        _ => unknown("settings", verb),
    }
}

fn reminders(given: Value) -> Reminders {
    serde_json::from_value(given).unwrap()
}
