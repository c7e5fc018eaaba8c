//! As large as a library with every verb: no verb is left out of the program, since what is done is only known when it
//! runs. It does nothing useful, and stands in for the library on a phone, which needs code that only a binding may have.

use std::env;
use std::error::Error;
use std::io::{self, Read, Write};
use std::path::Path;

use goldseam_core::app::Goldseam;
use goldseam_core::content::Texts;
use goldseam_core::day::{Moment, Month};
use goldseam_core::id::{AttachmentId, CheckInId, DraftId, EntryId, ImportId, SessionId};
use goldseam_core::insight::Card;
use goldseam_core::journal::{Change, EntryText, Filter, NewAttachment};
use goldseam_core::mood::{Answers, Filter as HistoryFilter, LookBackKind, RecordId};
use goldseam_core::practice::{GateAnswer, Move, ResultFilter, ShelfFilter, matching};
use goldseam_core::remind;
use goldseam_core::text::Query;
use goldseam_core::transfer::markdown::source::{Bundle, Folder};
use goldseam_core::vault::{
    CancelToken, DeviceKey, Environment, KdfParams, Passphrase, RecoveryCode, Unlock, Vault,
};

type Outcome = Result<(), Box<dyn Error>>;

fn main() -> Outcome {
    let args: Vec<String> = env::args().collect();
    let [_, verb, folder, about] = args.as_slice() else {
        return Err("usage: every-verb VERB FOLDER ABOUT".into());
    };
    let folder = Path::new(folder);
    let environment = Environment::system();
    let passphrase = Passphrase::new(about)?;
    if verb == "create" {
        let kdf = KdfParams::calibrate(environment.clock.as_ref())?;
        Goldseam::create(folder, &passphrase, kdf, &environment)?;
        return Ok(());
    }
    if verb == "delete" {
        return Ok(Vault::delete(folder, &environment)?);
    }
    let (code, key);
    let unlock = match verb.as_bytes()[0] {
        b'r' => {
            code = RecoveryCode::parse(about)?;
            Unlock::RecoveryCode(&code)
        }
        b'd' => {
            key = DeviceKey::from_bytes(&[0; 32]);
            Unlock::DeviceKey(&key)
        }
        _ => Unlock::Passphrase(&passphrase),
    };
    let app = Goldseam::open(folder, unlock, &environment)?;
    of_the_vault(&app, verb, &passphrase)?;
    of_entries(&app, verb, about)?;
    of_lists(&app, verb, about)?;
    of_attachments(&app, verb, about)?;
    of_transfer(&app, verb, folder, about)?;
    of_moods(&app, verb, about)?;
    of_insight(&app, verb)?;
    of_practices(&app, verb, about)?;
    Ok(app.vault().lock()?)
}

/// Makes a result something that the compiler cannot do without.
fn show(value: &impl serde::Serialize) -> Outcome {
    serde_json::to_writer(io::stdout(), value)?;
    Ok(())
}

fn of_the_vault(app: &Goldseam, verb: &str, passphrase: &Passphrase) -> Outcome {
    let vault = app.vault();
    match verb {
        "change-passphrase" => vault.change_passphrase(passphrase, passphrase)?,
        "add-recovery-code" => {
            io::stdout().write_all(vault.add_recovery_code(passphrase)?.to_groups().as_bytes())?;
        }
        "add-device-key" => io::stdout().write_all(vault.add_device_key(passphrase)?.expose())?,
        "remove-recovery-code" => vault.remove_recovery_code()?,
        "remove-device-key" => vault.remove_device_key()?,
        "change-all-keys" => vault.change_all_keys(passphrase, &CancelToken::new())?,
        "check" => vault.check(&CancelToken::new())?,
        "info" => show(&vault.info()?.main.used)?,
        "strength" => show(&passphrase.strength().years())?,
        "suggest" => show(&Passphrase::suggest(5, vault.entropy())?.as_str())?,
        _ => {}
    }
    Ok(())
}

fn of_entries(app: &Goldseam, verb: &str, about: &str) -> Outcome {
    let journal = app.journal();
    let text = EntryText {
        body: about.to_owned(),
        ..EntryText::default()
    };
    let id = || about.parse::<EntryId>();
    let draft = || about.parse::<DraftId>();
    let clock = app.vault().clock();
    match verb {
        "add" => show(&journal.add(text)?)?,
        "entry" => show(&journal.entry(id()?)?)?,
        "edit" => journal.edit(id()?, text)?,
        "move" => journal.move_to(
            id()?,
            Moment::new(clock.now(), clock.offset_at(clock.now()))?,
        )?,
        "break-seal" => journal.break_seal(id()?)?,
        "ids" => show(&journal.ids_ending_with(about)?)?,
        "begin-draft" => show(&journal.begin_draft(id().ok())?.id)?,
        "save-draft" => journal.save_draft(draft()?, text)?,
        "finish-draft" => show(&journal.finish_draft(draft()?)?)?,
        "discard-draft" => journal.discard_draft(draft()?)?,
        "drafts" => show(&journal.drafts()?.len())?,
        "trash" => journal.trash(id()?)?,
        "restore" => journal.restore(id()?)?,
        "empty-trash" => show(&journal.empty_trash()?)?,
        "trashed" => show(&journal.trashed()?.len())?,
        "remove-expired" => show(&journal.remove_expired()?)?,
        "undo" => show(&journal.undo()?.is_some())?,
        "last-change" => show(&journal.last_change()?.is_some())?,
        "star" => journal.change_all(&[id()?], Change::Star(true))?,
        "tag" => journal.change_all(&[id()?], Change::AddTag(about.to_owned()))?,
        _ => {}
    }
    Ok(())
}

fn of_lists(app: &Goldseam, verb: &str, about: &str) -> Outcome {
    let journal = app.journal();
    let query = Query::parse(about);
    let today = app.vault().clock().now().date_naive();
    match verb {
        "timeline" => {
            let filter = Filter {
                tag: Some(about.to_owned()),
                ..Filter::default()
            };
            show(&journal.timeline(filter, Some(journal.cursor_at(today)?), 50)?)?;
        }
        "calendar" => show(&journal.calendar(Month::of(today)?)?)?,
        "count" => show(&journal.count()?)?,
        "set-on-this-day" => journal.set_on_this_day(true)?,
        "on-this-day" => show(&journal.on_this_day(today)?)?,
        "search" => show(&journal.search(query, None, 20)?)?,
        "typing" => show(&journal.search_typing(&query, 20)?)?,
        "best" => show(&journal.search_best(query, 20)?)?,
        "tags" => show(&journal.tags()?.len())?,
        "create-tag" => journal.create_tag(about)?,
        "rename-tag" => journal.rename_tag(about, about)?,
        "merge-tags" => journal.merge_tags(about, about)?,
        "remove-tag" => journal.remove_tag(about)?,
        _ => {}
    }
    Ok(())
}

fn of_attachments(app: &Goldseam, verb: &str, about: &str) -> Outcome {
    let journal = app.journal();
    let owner = || about.parse::<EntryId>();
    let id = || about.parse::<AttachmentId>();
    let token = CancelToken::new();
    match verb {
        "attach" => {
            let new = NewAttachment::default();
            show(&journal.attach(owner()?, new, &mut io::stdin(), &token, &mut |_| {})?)?;
        }
        "attachments" => show(&journal.attachments(owner()?)?.len())?,
        "attachment" => show(&journal.attachment(id()?)?.bytes)?,
        "attachment-bytes" => show(&journal.attachment_bytes()?)?,
        "read" => {
            journal.read_attachment(id()?, &mut io::stdout(), &token, &mut |_| {})?;
        }
        "range" => show(&journal.read_attachment_range(id()?, 0, 1)?)?,
        "thumbnail" => show(&journal.thumbnail(id()?)?)?,
        "set-thumbnail" => journal.set_thumbnail(id()?, None)?,
        "detach" => journal.detach(id()?)?,
        "restore-attachment" => journal.restore_attachment(id()?)?,
        "detached" => show(&journal.detached()?.len())?,
        _ => {}
    }
    Ok(())
}

fn of_moods(app: &Goldseam, verb: &str, about: &str) -> Outcome {
    let (moods, settings) = (app.moods(), app.settings());
    let answers = Answers {
        note: about.to_owned(),
        ..Answers::default()
    };
    let id = || about.parse::<CheckInId>();
    let today = moods.today()?;
    match verb {
        "check-in" => show(&moods.check_in(answers)?)?,
        "change-check-in" => moods.edit(id()?, answers)?,
        "history" => show(
            &moods
                .history(HistoryFilter::default(), None, 50)?
                .check_ins
                .len(),
        )?,
        "days" => show(&moods.days(Month::of(today)?.into())?.len())?,
        "feelings" => show(&moods.feelings()?.len())?,
        "factors" => show(&moods.factors()?.len())?,
        "look-back" => show(&moods.look_back(LookBackKind::Week, today, Vec::new())?)?,
        "look-backs" => show(&moods.look_backs(LookBackKind::Week, None, 50)?.len())?,
        "add-step" => show(&moods.add_step(about, None, None)?)?,
        "steps" => show(&moods.steps(None, 50)?.steps.len())?,
        "trash-check-in" => moods.trash(RecordId::CheckIn(id()?))?,
        "restore-check-in" => moods.restore(RecordId::CheckIn(id()?))?,
        "trashed-check-ins" => show(&moods.trashed()?.len())?,
        "empty-moods" => show(&moods.empty_trash()?)?,
        "undo-mood" => show(&moods.undo()?.is_some())?,
        "reminders" => {
            let (choices, seed) = (settings.reminders()?, settings.reminder_seed()?);
            let now = moods.this_moment()?.local();
            show(&remind::upcoming(&choices, now, 14, &seed).len())?;
        }
        _ => {}
    }
    Ok(())
}

fn of_insight(app: &Goldseam, verb: &str) -> Outcome {
    let (insights, texts) = (app.insights(), Texts::default());
    let month = Month::of(app.moods().today()?)?;
    match verb {
        "insight" => {
            let report = insights.report(&app.settings().insight()?)?;
            let cards = report.findings.iter();
            let cards = cards.map(|finding| Card::new(finding, &texts, false).seen);
            show(&cards.collect::<Vec<_>>())?;
        }
        "questions" => show(&insights.questions()?.len())?,
        "pixels" => show(&insights.pixels(month.into())?.spoken(&texts))?,
        "overview" => show(&insights.overview(month, month)?.trend.len())?,
        _ => {}
    }
    Ok(())
}

fn of_practices(app: &Goldseam, verb: &str, about: &str) -> Outcome {
    let (room, texts) = (app.practices(), Texts::default());
    let id = || about.parse::<SessionId>();
    let step = || Move::Skip {
        step: about.to_owned(),
    };
    match verb {
        "library" => show(&matching(room.library(), &ShelfFilter::default(), &texts).len())?,
        "offers" => show(&room.offers(about)?.len())?,
        "begin" => show(&room.begin(about, None, &texts)?.session.id)?,
        "skip" => show(&room.make_move(id()?, step(), &texts)?.session.id)?,
        "resume" => show(&room.resume(id()?)?.session.id)?,
        "finish" => show(&room.finish(id()?)?.session.id)?,
        "results" => show(
            &room
                .results(ResultFilter::default(), None, 50)?
                .results
                .len(),
        )?,
        "read-session" => show(&room.read_session(id()?)?.answers.len())?,
        "compare" => show(&room.compare(id()?, &texts)?.len())?,
        "looks" => show(&room.looks(&texts)?.len())?,
        "edit-answer" => room.edit_answer(id()?, about, None, &texts)?,
        "set-aside" => room.set_aside(about, true)?,
        "trash-session" => room.trash(id()?)?,
        "restore-session" => room.restore(id()?)?,
        "empty-sessions" => show(&room.empty_trash()?)?,
        "private-questions" => room.answer_gate([Some(GateAnswer::No); 4]),
        _ => {}
    }
    Ok(())
}

fn of_transfer(app: &Goldseam, verb: &str, folder: &Path, about: &str) -> Outcome {
    let transfer = app.transfer();
    let token = CancelToken::new();
    match verb {
        "import" => {
            let report = transfer.import(&Folder::new(folder), &token, &mut |_| {})?;
            show(&report.imported)?;
        }
        "import-bundle" => {
            let mut bytes = Vec::new();
            io::stdin().read_to_end(&mut bytes)?;
            let bundle = Bundle::new([(about, bytes)]);
            show(&transfer.import(&bundle, &token, &mut |_| {})?.imported)?;
        }
        "preview" => show(
            &transfer
                .preview(&Folder::new(folder), &token, &mut |_| {})?
                .new,
        )?,
        "imports" => show(&transfer.imports()?.len())?,
        "undo-import" => {
            transfer.undo_import(about.parse::<ImportId>()?, &token, &mut |_, _| {})?;
        }
        _ => {}
    }
    Ok(())
}
