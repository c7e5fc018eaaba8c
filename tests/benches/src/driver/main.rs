//! `bench-driver FOLDER`: opens the vault in a folder, shows the first page, says what that cost, and then does and
//! measures what it reads from standard input, a command a line.
//!
//! `bench-driver --make FOLDER ENTRIES` makes a vault with a made-up journal, `bench-driver --make-moods FOLDER CHECK-INS`
//! one with check-ins. The vault's device key lies beside the folder, in a file: nothing is secret here.

mod commands;
mod content;
mod disk;
mod make;
mod moods;
mod session;
mod sql;

use std::error::Error;
use std::ffi::OsString;
use std::io::{self, BufRead, Write};
use std::path::{Path, PathBuf};
use std::{env, fs};

use goldseam_benches::answer::Answer;
use goldseam_benches::memory::peak_kib;
use goldseam_benches::stopwatch::Stopwatch;
use goldseam_core::app::Goldseam;
use goldseam_core::journal::Filter;
use goldseam_core::vault::{DeviceKey, Environment, Unlock};

/// Rows of a page of the timeline.
const PAGE: usize = 50;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let args: Vec<OsString> = env::args_os().skip(1).collect();
    match args.as_slice() {
        [make, folder, entries] if make == "--make" => {
            let entries = entries.to_string_lossy().parse()?;
            make::make(Path::new(folder), entries)
        }
        [make, folder, check_ins] if make == "--make-moods" => {
            let check_ins = check_ins.to_string_lossy().parse()?;
            moods::make(Path::new(folder), check_ins)
        }
        [folder] => serve(Path::new(folder)),
        _ => Err("usage: bench-driver FOLDER, or bench-driver --make[-moods] FOLDER NUMBER".into()),
    }
}

/// Where the device key of a vault lies.
fn key_file(folder: &Path) -> PathBuf {
    folder.with_extension("key")
}

fn open(folder: &Path) -> Outcome<Goldseam> {
    let key: [u8; 32] = fs::read(key_file(folder))?
        .try_into()
        .map_err(|_| "the key has 32 bytes")?;
    let key = DeviceKey::from_bytes(&key);
    Ok(Goldseam::open(
        folder,
        Unlock::DeviceKey(&key),
        &Environment::system(),
    )?)
}

fn serve(folder: &Path) -> Outcome<()> {
    let watch = Stopwatch::start();
    let app = open(folder)?;
    let opened = (watch.cpu(), watch.wall());
    let page = app.journal().timeline(Filter::default(), None, PAGE)?;
    let shown = (watch.cpu(), watch.wall());
    let first = Answer {
        cpu: vec![shown.0, opened.0],
        wall: vec![shown.1, opened.1],
        page_reads: app.vault().main().page_reads()?,
        peak_kib: peak_kib()?,
        found: page.entries.len() as u64,
        counted: Vec::new(),
    };
    answer(&first)?;

    let mut commands = commands::Commands::new(app, folder)?;
    for line in io::stdin().lock().lines() {
        answer(&commands.run(&line?)?)?;
    }
    Ok(commands.close()?)
}

fn answer(answer: &Answer) -> Outcome<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{}", serde_json::to_string(answer)?)?;
    Ok(out.flush()?)
}
