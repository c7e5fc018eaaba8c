//! The price of a promise on this disk, without any database: append four kilobytes, wait until they are safe.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use goldseam_benches::answer::Answer;
use goldseam_benches::stopwatch::Stopwatch;

use super::Outcome;

pub(crate) fn append(folder: &Path, times: u64) -> Outcome<Answer> {
    let path = folder.with_extension("appended");
    let mut file = File::create(&path)?;
    let mut answer = Answer::default();
    for _ in 0..times {
        let watch = Stopwatch::start();
        file.write_all(&[0x5a; 4096])?;
        file.sync_data()?;
        answer.cpu.push(watch.cpu());
        answer.wall.push(watch.wall());
    }
    fs::remove_file(path)?;
    Ok(answer)
}
