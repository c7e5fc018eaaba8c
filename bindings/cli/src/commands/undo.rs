use goldseam_core::journal::ChangeKind;
use serde_json::json;

use crate::context::Context;
use crate::error::Result;
use crate::output::Output;

pub(crate) fn run(context: &Context, out: &Output) -> Result<()> {
    let session = context.open()?;
    let undone = session.journal.undo()?;
    out.result(&json!({ "change": undone }), |out| match undone {
        None => out.say("There is nothing to take back."),
        Some(change) => {
            let what = named(change.kind);
            if change.undone {
                out.say(format_args!(
                    "Taken back: {what}.   (once more does it again)"
                ))
            } else {
                out.say(format_args!("Done again: {what}."))
            }
        }
    })?;
    session.lock()
}

fn named(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Added => "an entry was added (it is in the trash now)",
        ChangeKind::Edited => "an entry was edited",
        ChangeKind::Moved => "an entry was moved to another time",
        ChangeKind::Unsealed => "a seal was broken",
        ChangeKind::Trashed => "entries went to the trash",
        ChangeKind::Restored => "entries came out of the trash",
        ChangeKind::Marked => "entries were marked",
        ChangeKind::Tagged => "a tag was put on or taken off",
        ChangeKind::TagCreated => "a tag was made",
        ChangeKind::TagRenamed => "a tag was renamed",
        ChangeKind::TagsMerged => "two tags became one",
        ChangeKind::TagRemoved => "a tag was taken off every entry",
    }
}
