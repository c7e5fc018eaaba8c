//! The table from the name of a call to the call.

use std::sync::Arc;

use goldseam_ffi::{
    AttachmentOwner, EntryChange, GoldseamError, ImportOrigin, Imports, Journal, MonthRequest,
    Search, Settings, TaskHandle, version,
};
use serde::Serialize;
use serde_json::{Value, json};

use crate::foreign::{Sink, Source, Tree};
use crate::mood_calls;
use crate::player::{Call, Outcome, Player};
use crate::practice_calls;
use crate::values::{With, hex, result};

/// Begins a call of the facade.
pub(crate) fn begin(player: &mut Player, op: &str, with: &With) -> Call {
    let (room, verb) = op.split_once('.').unwrap_or(("", op));
    match room {
        "goldseam" => goldseam(player, verb, with),
        "journal" => journal(player, &player.app.journal(), verb, with),
        "search" => search(player, player.app.search(), verb, with),
        "imports" => imports(player, player.app.imports(), verb, with),
        "moods" => mood_calls::moods(player.app.moods(), verb, with),
        "practices" => practice_calls::practices(player.app.practices(), verb, with),
        "insights" => mood_calls::insights(player.app.insights(), verb, with),
        "settings" => settings(player, player.app.settings(), verb, with),
        "" if verb == "version" => now(version()),
        _ => panic!("no such call: {op}"),
    }
}

pub(crate) fn unknown(room: &str, verb: &str) -> ! {
    panic!("no such call: {room}.{verb}")
}

pub(crate) fn later<T: Serialize>(
    call: impl Future<Output = Result<T, GoldseamError>> + 'static,
) -> Call {
    Box::pin(async move { call.await.map(|value| result(&value)) })
}

fn now(value: impl Serialize) -> Call {
    let value = result(&value);
    Box::pin(async move { Ok(value) })
}

fn task(player: &Player) -> Option<Arc<TaskHandle>> {
    player.task.as_ref().map(|(task, _)| Arc::clone(task))
}

fn goldseam(player: &Player, verb: &str, with: &With) -> Call {
    let app = Arc::clone(&player.app);
    let secret = |name| with.secret(name);
    match verb {
        "state" => later(async move { app.state().await }),
        "empty_trash" => later(async move { app.empty_trash().await }),
        "create" => {
            let passphrase = secret("passphrase");
            later(async move { app.create(passphrase).await })
        }
        "unlock" => {
            let passphrase = secret("passphrase");
            later(async move { app.unlock(passphrase).await })
        }
        "unlock_with_recovery_code" => {
            let code = secret("code");
            later(async move { app.unlock_with_recovery_code(code).await })
        }
        "unlock_with_device" => later(async move { app.unlock_with_device().await }),
        "delete" => {
            let passphrase = secret("passphrase");
            later(async move { app.delete(passphrase).await })
        }
        "passphrase_strength" => {
            let passphrase = secret("passphrase");
            later(async move { app.passphrase_strength(passphrase).await })
        }
        "suggest_passphrase" => {
            let words = with.take("words");
            later(async move { app.suggest_passphrase(words).await })
        }
        "lock" => {
            app.lock();
            now(())
        }
        "leave" => {
            app.leave();
            now(())
        }
        "come_back" => now(app.come_back()),
        "set_languages" => {
            app.set_languages(with.take("languages"));
            now(())
        }
        _ => unknown("goldseam", verb),
    }
}

fn journal(player: &Player, journal: &Arc<Journal>, verb: &str, with: &With) -> Call {
    let journal = Arc::clone(journal);
    match verb {
        "timeline" => {
            let request = with.request("request");
            later(async move { journal.timeline(request).await })
        }
        "entry" => {
            let id = with.text("entry_id");
            later(async move { journal.entry(id).await })
        }
        "add" => {
            let (text, moment) = (with.request("text"), with.take("moment"));
            later(async move { journal.add(text, moment).await })
        }
        "move_to" => {
            let (id, moment) = (with.text("entry_id"), with.take("moment"));
            later(async move { journal.move_to(id, moment).await })
        }
        "break_seal" => {
            let id = with.text("entry_id");
            later(async move { journal.break_seal(id).await })
        }
        "change" => {
            let (ids, change) = (with.take("entry_ids"), with.take::<EntryChange>("change"));
            later(async move { journal.change(ids, change).await })
        }
        "last_change" => later(async move { journal.last_change().await }),
        "undo" => later(async move { journal.undo().await }),
        "month" => {
            let request = with.take::<MonthRequest>("request");
            later(async move { journal.month(request).await })
        }
        "on_this_day" => later(async move { journal.on_this_day().await }),
        "begin_draft" => {
            let id = with.take("entry_id");
            later(async move { journal.begin_draft(id).await })
        }
        "draft" => {
            let id = with.text("draft_id");
            later(async move { journal.draft(id).await })
        }
        "drafts" => later(async move { journal.drafts().await }),
        "save_draft" => {
            let (id, text) = (with.text("draft_id"), with.request("text"));
            later(async move { journal.save_draft(id, text).await })
        }
        "set_draft_moment" => {
            let (id, moment) = (with.text("draft_id"), with.take("moment"));
            later(async move { journal.set_draft_moment(id, moment).await })
        }
        "finish_draft" => {
            let id = with.text("draft_id");
            later(async move { journal.finish_draft(id).await })
        }
        "discard_draft" => {
            let id = with.text("draft_id");
            later(async move { journal.discard_draft(id).await })
        }
        "tags" => later(async move { journal.tags().await }),
        "create_tag" => {
            let tag = with.text("tag");
            later(async move { journal.create_tag(tag).await })
        }
        "rename_tag" => {
            let (tag, name) = (with.text("tag"), with.text("new_name"));
            later(async move { journal.rename_tag(tag, name).await })
        }
        "merge_tags" => {
            let (tag, into) = (with.text("tag"), with.text("into"));
            later(async move { journal.merge_tags(tag, into).await })
        }
        "remove_tag" => {
            let tag = with.text("tag");
            later(async move { journal.remove_tag(tag).await })
        }
        "trash" => later(async move { journal.trash().await }),
        _ => attachments(player, journal, verb, with),
    }
}

fn attachments(player: &Player, journal: Arc<Journal>, verb: &str, with: &With) -> Call {
    match verb {
        "attachments" => {
            let owner = with.take::<AttachmentOwner>("owner");
            later(async move { journal.attachments(owner).await })
        }
        "attach" => {
            let (owner, new) = (with.take("owner"), with.request("attachment"));
            let (source, task) = (Source::new(with.take("source")), task(player));
            later(async move { journal.attach(owner, new, source, task).await })
        }
        "read_attachment" => {
            let (id, offset) = (with.text("attachment_id"), with.take("offset"));
            let length = with.take("length");
            Box::pin(async move {
                let bytes = journal.read_attachment(id, offset, length).await?;
                Ok(hex(&bytes))
            })
        }
        "export_attachment" => {
            let (id, task) = (with.text("attachment_id"), task(player));
            let sink = Arc::new(Sink {
                fails: with.get("sink").is_some_and(|sink| sink["fails"] == true),
                ..Sink::default()
            });
            Box::pin(async move {
                let to = Arc::clone(&sink) as Arc<_>;
                journal.export_attachment(id, to, task).await?;
                Ok(collected(&sink.taken.lock().unwrap()))
            })
        }
        "thumbnail" => {
            let id = with.text("attachment_id");
            Box::pin(async move {
                let bytes = journal.thumbnail(id).await?;
                Ok(bytes.map_or(Value::Null, |bytes| hex(&bytes)))
            })
        }
        "arrange_attachments" => {
            let (owner, ids) = (with.take("owner"), with.take("attachment_ids"));
            later(async move { journal.arrange_attachments(owner, ids).await })
        }
        "detach" => {
            let id = with.text("attachment_id");
            later(async move { journal.detach(id).await })
        }
        "restore_attachment" => {
            let id = with.text("attachment_id");
            later(async move { journal.restore_attachment(id).await })
        }
        "detached" => later(async move { journal.detached().await }),
        _ => unknown("journal", verb),
    }
}

/// What a sink took; a long text is told by its length alone.
fn collected(bytes: &[u8]) -> Value {
    let mut collected = json!({ "length": bytes.len() });
    if bytes.len() <= 1000 {
        collected["text"] = String::from_utf8_lossy(bytes).into();
    }
    collected
}

fn search(player: &Player, search: Arc<Search>, verb: &str, with: &With) -> Call {
    match verb {
        "page" => {
            let (request, task) = (with.request("request"), task(player));
            later(async move { search.page(request, task).await })
        }
        _ => unknown("search", verb),
    }
}

fn imports(player: &Player, imports: Arc<Imports>, verb: &str, with: &With) -> Call {
    let task = task(player);
    match verb {
        "preview" => {
            let origin = origin(with);
            later(async move { imports.preview(origin, task).await })
        }
        "run" => {
            let origin = origin(with);
            later(async move { imports.run(origin, task).await })
        }
        "past" => later(async move { imports.past().await }),
        "undo" => {
            let id = with.text("import_id");
            later(async move { imports.undo(id, task).await })
        }
        _ => unknown("imports", verb),
    }
}

fn origin(with: &With) -> ImportOrigin {
    let origin: Value = with.take("origin");
    match origin.get("folder") {
        Some(folder) => ImportOrigin::Folder {
            path: folder["path"].as_str().unwrap().to_owned(),
        },
        None => ImportOrigin::Files {
            tree: Arc::new(serde_json::from_value::<Tree>(origin["files"].clone()).unwrap()),
        },
    }
}

fn settings(player: &mut Player, settings: Arc<Settings>, verb: &str, with: &With) -> Call {
    match verb {
        "page" => later(async move { settings.page().await }),
        "set_auto_lock" => {
            let auto_lock = with.take("auto_lock");
            later(async move { settings.set_auto_lock(auto_lock).await })
        }
        "set_on_this_day" => {
            let on = with.take("on");
            later(async move { settings.set_on_this_day(on).await })
        }
        "check" => {
            let task = task(player);
            later(async move { settings.check(task).await })
        }
        "change_passphrase" => {
            let (old, new) = (with.secret("old"), with.secret("new"));
            later(async move { settings.change_passphrase(old, new).await })
        }
        "replace_passphrase" => {
            let (code, new) = (with.secret("recovery_code"), with.secret("new"));
            later(async move { settings.replace_passphrase(code, new).await })
        }
        "add_recovery_code" => {
            let passphrase = with.secret("passphrase");
            // Waited for here, because the runner keeps the object.
            let added = pollster::block_on(settings.add_recovery_code(passphrase));
            let outcome: Outcome = added.map(|code| {
                player.recovery = Some(code);
                Value::Null
            });
            Box::pin(async move { outcome })
        }
        "remove_recovery_code" => later(async move { settings.remove_recovery_code().await }),
        "enable_device_unlock" => {
            let passphrase = with.secret("passphrase");
            later(async move { settings.enable_device_unlock(passphrase).await })
        }
        "disable_device_unlock" => later(async move { settings.disable_device_unlock().await }),
        "change_all_keys" => {
            let (passphrase, task) = (with.secret("passphrase"), task(player));
            later(async move { settings.change_all_keys(passphrase, task).await })
        }
        _ => mood_calls::settings(settings, verb, with),
    }
}
