//! Makes the fixture of the version that is about to be released: `cargo run -p goldseam-tests --example make_fixture -- DIR`.
//!
//! Done once for each version. A fixture that is there is never made again: the point of it is that it is old.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{FixedOffset, NaiveDate};
use goldseam_core::app::Goldseam;
use goldseam_core::day::Moment;
use goldseam_core::journal::{EntryText, Kind, NewAttachment};
use goldseam_core::vault::{CancelToken, KdfParams, Unlock};
use goldseam_tests::fixture::{content, environment, passphrase};
use serde_json::json;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("which folder?")?);
    fs::create_dir(&folder)?;
    let home = tempfile::tempdir()?;
    let vault = home.path().join("vault");
    let cheap = KdfParams {
        memory_kib: 19_456,
        passes: 2,
        lanes: 1,
    };
    let passphrase = passphrase()?;
    let app = Goldseam::create(&vault, &passphrase, cheap, &environment(1)?)?;
    write(&app)?;
    let code = app.vault().add_recovery_code(&passphrase)?;
    let device_key = app.vault().add_device_key(&passphrase)?;
    app.vault().lock()?;
    copy(&vault, &folder.join("at-rest"))?;

    let app = Goldseam::open(&vault, Unlock::Passphrase(&passphrase), &environment(2)?)?;
    let at_rest = content(&app)?;
    app.journal().add(text("The last words before the kill."))?;
    let killed = content(&app)?;
    // While it is open, and the last words are only in the log: what a kill leaves.
    copy(&vault, &folder.join("killed"))?;
    app.vault().lock()?;

    let hex = |bytes: &[u8]| -> String { bytes.iter().map(|byte| format!("{byte:02x}")).collect() };
    let described = json!({
        "recovery_code": code.to_groups().as_str(),
        "device_key": hex(device_key.expose()),
        "at_rest": at_rest,
        "killed": killed,
    });
    fs::write(
        folder.join("content.json"),
        serde_json::to_string_pretty(&described)? + "\n",
    )?;
    Ok(())
}

fn text(body: &str) -> EntryText {
    EntryText {
        body: body.into(),
        ..EntryText::default()
    }
}

/// Something of everything that a journal can hold.
fn write(app: &Goldseam) -> Result<(), Box<dyn Error>> {
    let journal = app.journal();
    let day = |day: u32| NaiveDate::from_ymd_opt(2025, 6, day).ok_or("no such day");
    let tokyo = FixedOffset::east_opt(9 * 3600).ok_or("no such offset")?;
    let full = EntryText {
        title: Some("Die Straße am Abend".into()),
        tags: vec!["Garden".into(), "small proofs".into()],
        starred: true,
        ..text("**Rain**, and the marigolds again.\n\n- the gate was open\n- 日本の庭 👍\n")
    };
    let first = journal.add_at(Moment::date_only(day(1)?, tokyo)?, full)?;
    let picture: &[u8] = b"\x89PNG\r\n\x1a\n and what else a picture has";
    let new = NewAttachment {
        name: Some("window.png".into()),
        thumbnail: Some(vec![7; 64]),
    };
    journal.attach(
        first,
        new,
        &mut { picture },
        &CancelToken::new(),
        &mut |_| {},
    )?;
    journal.add(EntryText {
        kind: Kind::Letter,
        sealed_until: NaiveDate::from_ymd_opt(2036, 1, 1),
        ..text("Dear me, in ten years.")
    })?;
    journal.add(EntryText {
        kind: Kind::Gratitude,
        covered: true,
        apart: true,
        tags: vec!["garden".into()],
        ..text("Hard to read again, and still.")
    })?;
    let thrown_away = journal.add(text("Thrown away."))?;
    journal.trash(thrown_away)?;
    journal.create_tag("Hope")?;
    let of_entry = journal.begin_draft(Some(first))?;
    journal.save_draft(of_entry.id, text("Half of another sen"))?;
    let draft = journal.begin_draft(None)?;
    journal.save_draft(draft.id, text("Not finished"))?;
    journal.edit(
        first,
        EntryText {
            title: Some("Die Straße am Abend".into()),
            tags: vec!["Garden".into(), "small proofs".into()],
            ..text("Rain, and the marigolds again. The gate was open.")
        },
    )?;
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir(to)?;
    for file in fs::read_dir(from)? {
        let file = file?;
        fs::copy(file.path(), to.join(file.file_name()))?;
    }
    Ok(())
}
