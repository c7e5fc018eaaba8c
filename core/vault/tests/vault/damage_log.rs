//! Rows 7 and 8 of the test matrix for the write-ahead log that a kill leaves: damage loses the writes behind it, and
//! never the ones before. SQLite cannot tell a damaged end of a log from one that was not yet written when the power
//! went, so that the loss is not reported: a known limit.

use std::fs;
use std::path::PathBuf;

use goldseam_report::Report;
use goldseam_vault::Result;

use super::fixture::*;

const HEADER: usize = 32;
/// 24 bytes before each page.
const FRAME: usize = 24 + 4096;
const WRITES: usize = 16;

/// What a kill left: a log with several writes in it.
struct Killed {
    vault: Locked,
    files: Vec<(PathBuf, Vec<u8>)>,
    log: PathBuf,
    /// How long the log was after each write.
    ends: Vec<usize>,
}

impl Killed {
    fn new(seed: u64) -> Self {
        let vault = Locked::new(seed);
        let open = vault.open().unwrap();
        let log = vault.path(&vault.name("s", "db-wal"));
        let (folder, of_job) = (vault.fixture.folder(), log.clone());
        // All in one job, so that no quiet moment comes in which the log is emptied.
        let job = move |tx: &rusqlite::Transaction<'_>| -> Result<(Vec<usize>, Vec<_>)> {
            let mut ends = Vec::new();
            for nth in 0..WRITES {
                tx.execute("INSERT INTO note (text) VALUES (?1)", [text(nth)])?;
                tx.execute_batch("COMMIT; BEGIN IMMEDIATE")?;
                ends.push(fs::read(&of_job)?.len());
            }
            let names = listing(&folder).into_iter().map(|(name, _)| name);
            let paths = names.filter(|name| name.contains(".db"));
            let files =
                paths.map(|name| (folder.join(&name), fs::read(folder.join(&name)).unwrap()));
            Ok((ends, files.collect()))
        };
        let (ends, files) = open.write(job).unwrap();
        open.lock().unwrap();
        let killed = Self {
            vault,
            files,
            log,
            ends,
        };
        assert_eq!(killed.written(killed.whole_log()), WRITES);
        assert!(killed.ends.is_sorted() && killed.ends[0] > 0);
        killed
    }

    fn whole_log(&self) -> Vec<u8> {
        let file = self.files.iter().find(|(path, _)| *path == self.log);
        file.unwrap().1.clone()
    }

    /// How many of the writes are there with this log; they must be the first ones, each with its exact text.
    fn written(&self, log: Vec<u8>) -> usize {
        for (path, bytes) in &self.files {
            fs::write(path, bytes).unwrap();
        }
        fs::write(&self.log, log).unwrap();
        let open = self.vault.open().unwrap();
        let found = notes(&open);
        open.lock().unwrap();
        let expected: Vec<_> = ["old words".to_owned()]
            .into_iter()
            .chain((0..WRITES).map(text))
            .take(found.len())
            .collect();
        assert_eq!(found, expected);
        found.len() - 1
    }

    /// How many writes ended before this place in the log.
    fn before(&self, place: usize) -> usize {
        self.ends.iter().filter(|end| **end <= place).count()
    }
}

fn text(nth: usize) -> String {
    format!("write {nth} ").repeat(1000)
}

#[test]
fn a_flipped_bit_in_the_log_loses_only_what_was_written_behind_it() {
    let mut report = Report::new(FLIPS);
    let killed = Killed::new(1);
    let whole = killed.whole_log();
    let frames = (whole.len() - HEADER) / FRAME;
    assert!(frames >= 50, "{frames}");
    let in_frames = (0..frames).flat_map(|frame| {
        let start = HEADER + frame * FRAME;
        // One of the 24 bytes before the page, one inside the page, and its last.
        [
            start + frame % 24,
            start + 24 + frame * 97 % 4096,
            start + FRAME - 1,
        ]
    });
    for place in (0..HEADER).chain(in_frames) {
        let mut flipped = whole.clone();
        flipped[place] ^= 1 << (place % 8);
        let kept = same(killed.written(flipped), killed.before(place));
        report.case(format_args!("log, byte {place}"), kept);
    }
    let untouched = same(killed.written(whole), killed.before(HEADER));
    report.control("a flip that loses nothing", untouched.is_err());
    report.finish().unwrap();
}

#[test]
fn a_cut_log_loses_only_what_was_written_behind_the_cut() {
    let mut report = Report::new(LENGTHS);
    let killed = Killed::new(2);
    let whole = killed.whole_log();
    let frames = (HEADER..=whole.len()).step_by(FRAME);
    let around = frames.flat_map(|border| [border - 1, border, border + 1]);
    for length in [0, 1]
        .into_iter()
        .chain((512..whole.len()).step_by(512))
        .chain(around)
    {
        let mut cut = whole.clone();
        cut.resize(length, 0xa5);
        let kept = same(killed.written(cut), killed.before(length));
        report.case(format_args!("log cut to {length}"), kept);
    }
    report.finish().unwrap();
}

#[test]
fn a_log_made_longer_loses_nothing() {
    let mut report = Report::new(LENGTHS);
    let killed = Killed::new(3);
    let whole = killed.whole_log();
    let borders = (512..=2 * FRAME).step_by(512);
    let around = borders.flat_map(|border| [border - 1, border, border + 1]);
    for more in [1, FRAME, 2 * FRAME].into_iter().chain(around) {
        let mut longer = whole.clone();
        longer.resize(whole.len() + more, 0xa5);
        let kept = same(killed.written(longer), WRITES);
        report.case(format_args!("log longer by {more}"), kept);
    }
    report.finish().unwrap();
}
