//! What a step of the plan is in the real vault.

use std::error::Error;

use goldseam_core::app::Goldseam;
use goldseam_core::id::EntryId;
use goldseam_core::journal::{EntryText, NewAttachment};
use goldseam_core::vault::CancelToken;

use super::home::Home;
use super::plan::{Step, file_of, renamed};
use super::rooms;
use super::state::{State, Written, number_of, numbered};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Does step `number` in `app`, which holds `before`. Returns the vault to go on with.
///
/// # Errors
/// The room's or the vault's; the vault is then closed.
pub fn perform(
    home: &Home,
    app: Goldseam,
    before: &State,
    number: u64,
    step: &Step,
) -> Outcome<Goldseam> {
    let journal = app.journal();
    let after = before.after(step, home.seed(), number);
    match step {
        Step::Add => {
            journal.add(text(number, &after.entries[&number]))?;
        }
        Step::Edit(entry) => {
            journal.edit(living(&app, *entry)?, text(*entry, &after.entries[entry]))?
        }
        Step::BeginDraft => {
            journal.begin_draft(None)?;
        }
        Step::SaveDraft => {
            let saved = after.draft.map(|(_, written)| text(number, &written));
            journal.save_draft(draft(&app)?, saved.ok_or("the plan has no draft")?)?;
        }
        Step::FinishDraft => {
            journal.finish_draft(draft(&app)?)?;
        }
        Step::DiscardDraft => journal.discard_draft(draft(&app)?)?,
        Step::Trash(entry) => journal.trash(living(&app, *entry)?)?,
        Step::Restore(entry) => journal.restore(thrown(&app, *entry)?)?,
        Step::EmptyTrash => {
            journal.empty_trash()?;
        }
        Step::RenameTag(old) => journal.rename_tag(old, &renamed(number))?,
        Step::Attach(entry) => {
            let new = NewAttachment {
                name: Some(format!("{number}.bin")),
                thumbnail: None,
            };
            let bytes = file_of(number);
            let entry = living(&app, *entry)?;
            journal.attach(
                entry,
                new,
                &mut bytes.as_slice(),
                &CancelToken::new(),
                &mut |_| {},
            )?;
        }
        Step::Detach(entry) => {
            let first = before.entries[entry].files.first();
            let name = first.map(|number| format!("{number}.bin"));
            let attachments = journal.attachments(living(&app, *entry)?)?;
            let attachment = attachments.iter().find(|it| it.name == name);
            journal.detach(attachment.ok_or("the plan's file is not attached")?.id)?;
        }
        Step::Act(act) => rooms::perform(&app, &after.rooms, number, act)?,
        Step::LockAndOpen => {
            app.vault().lock()?;
            return home.open(before.passphrase);
        }
        Step::ChangePassphrase => {
            let (old, new) = (Home::secret(before.passphrase)?, Home::secret(number)?);
            app.vault().change_passphrase(&old, &new)?;
        }
        Step::AddRecoveryCode => {
            app.vault()
                .add_recovery_code(&Home::secret(before.passphrase)?)?;
        }
        Step::ChangeAllKeys => {
            let passphrase = Home::secret(before.passphrase)?;
            app.vault()
                .change_all_keys(&passphrase, &CancelToken::new())?;
        }
    }
    Ok(app)
}

fn text(number: u64, written: &Written) -> EntryText {
    EntryText {
        title: Some(format!("#{number}")),
        body: written.body.clone(),
        tags: written.tags.iter().cloned().collect(),
        ..EntryText::default()
    }
}

fn living(app: &Goldseam, number: u64) -> Outcome<EntryId> {
    let ids = numbered(app)?;
    Ok(*ids.get(&number).ok_or("the plan's entry is not there")?)
}

fn thrown(app: &Goldseam, number: u64) -> Outcome<EntryId> {
    for thrown in app.journal().trashed()? {
        if number_of(&thrown.entry.text)? == number {
            return Ok(thrown.entry.id);
        }
    }
    Err("the plan's entry is not in the trash".into())
}

fn draft(app: &Goldseam) -> Outcome<goldseam_core::id::DraftId> {
    let drafts = app.journal().drafts()?;
    Ok(drafts.first().ok_or("the plan's draft is not there")?.id)
}
