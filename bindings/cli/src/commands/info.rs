use std::fmt::Display;

use chrono::{DateTime, NaiveDate, Utc};
use goldseam_core::journal::Filter;
use indicatif::HumanBytes;
use serde::Serialize;

use crate::context::{Context, Session};
use crate::error::Result;
use crate::output::Output;
use crate::output::human::long_day;
use crate::output::style::DIM;

#[derive(Serialize)]
struct Info {
    folder: String,
    entries: u64,
    newest: Option<NaiveDate>,
    tags: usize,
    drafts: usize,
    in_trash: usize,
    attachment_bytes: u64,
    file_bytes: u64,
    used_bytes: u64,
    size_can_be_explained: bool,
    has_recovery_code: bool,
    guess_memory_kib: u32,
    checked: Option<DateTime<Utc>>,
    check_is_due: bool,
    version: &'static str,
}

pub(crate) fn run(context: &Context, out: &Output) -> Result<()> {
    let session = context.open()?;
    let info = gather(context, &session)?;
    out.result(&info, |out| tell(&info, out))?;
    session.lock()
}

fn gather(context: &Context, session: &Session) -> Result<Info> {
    let journal = &session.journal;
    let newest = journal.timeline(Filter::default(), None, 1)?;
    let vault = session.app.vault().info()?;
    Ok(Info {
        folder: context.folder.canonicalize()?.display().to_string(),
        entries: journal.count()?,
        newest: newest.entries.first().map(|card| card.moment.day()),
        tags: journal.tags()?.len(),
        drafts: journal.drafts()?.len(),
        in_trash: journal.trashed()?.len(),
        attachment_bytes: journal.attachment_bytes()?,
        file_bytes: vault.main.file + vault.media.file,
        used_bytes: vault.main.used + vault.media.used,
        size_can_be_explained: vault.size_can_be_explained,
        has_recovery_code: vault.has_recovery_code,
        guess_memory_kib: vault.kdf.memory_kib,
        checked: vault.checked,
        check_is_due: vault.check_is_due,
        version: env!("CARGO_PKG_VERSION"),
    })
}

fn tell(info: &Info, out: &Output) -> Result<()> {
    let line =
        |name: &str, value: &dyn Display| out.say(format_args!("  {DIM}{name:<14}{DIM:#}{value}"));
    line("Folder", &info.folder)?;
    line("Entries", &info.entries)?;
    if let Some(newest) = info.newest {
        line("Newest", &long_day(newest))?;
    }
    line("Tags", &info.tags)?;
    line("Unfinished", &info.drafts)?;
    line("In trash", &info.in_trash)?;
    line("Attachments", &HumanBytes(info.attachment_bytes))?;
    line(
        "Size",
        &format_args!(
            "{}, of which {} are in use",
            HumanBytes(info.file_bytes),
            HumanBytes(info.used_bytes)
        ),
    )?;
    if !info.size_can_be_explained {
        line(
            "",
            &"The attachments are so large that a copy tells which half is used.",
        )?;
    }
    line(
        "Recovery code",
        &if info.has_recovery_code {
            "yes"
        } else {
            "none"
        },
    )?;
    line(
        "Each guess",
        &format_args!(
            "{} of memory",
            HumanBytes(u64::from(info.guess_memory_kib) * 1024)
        ),
    )?;
    let checked = info.checked.map(|checked| long_day(checked.date_naive()));
    line(
        "Checked",
        &format_args!(
            "{}{}",
            checked.as_deref().unwrap_or("not yet"),
            if info.check_is_due {
                "; `goldseam check` does it"
            } else {
                ""
            }
        ),
    )?;
    line("Goldseam", &info.version)
}
