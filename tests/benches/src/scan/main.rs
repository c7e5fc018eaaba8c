//! Two other ways of keeping a journal secret, at their best: `bench-scan rows FILE` decrypts row after row and looks for
//! the words in each, `bench-scan memory FILE` has all of it open in memory. `bench-scan --make FILE ENTRIES` makes the
//! file. Both read commands as `bench-driver` does: `search TIMES WORDS`.
//!
//! At their best: rows are sealed with ring's AES-256-GCM and lie in one file in the order of time; words are found with
//! vector instructions, without folding case or accents; nothing is parsed.

mod memory;
mod rows;

use std::env;
use std::error::Error;
use std::io::{self, BufRead, Write};
use std::path::Path;

use goldseam_benches::answer::Answer;
use goldseam_benches::memory::peak_kib;
use goldseam_benches::stopwatch::Stopwatch;
use memchr::memmem::Finder;

/// Hits of a page of search.
const HITS: usize = 20;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        ["--make", file, entries] => rows::make(Path::new(file), entries.parse()?),
        ["rows", file] => serve(|words| rows::search(Path::new(file), words)),
        ["memory", file] => {
            let texts = memory::load(Path::new(file))?;
            serve(|words| Ok(memory::search(&texts, words)))
        }
        _ => Err("usage: bench-scan rows|memory FILE, or bench-scan --make FILE ENTRIES".into()),
    }
}

fn serve(search: impl Fn(&[Finder<'_>]) -> Outcome<usize>) -> Outcome<()> {
    for line in io::stdin().lock().lines() {
        let line = line?;
        let mut parts = line.split(' ').skip(1);
        let times: u64 = parts.next().ok_or("how many times?")?.parse()?;
        let words: Vec<Finder<'_>> = parts.map(Finder::new).collect();
        let mut answer = Answer::default();
        for _ in 0..times {
            let watch = Stopwatch::start();
            answer.found = search(&words)? as u64;
            answer.cpu.push(watch.cpu());
            answer.wall.push(watch.wall());
        }
        answer.peak_kib = peak_kib()?;
        let mut out = io::stdout().lock();
        writeln!(out, "{}", serde_json::to_string(&answer)?)?;
        out.flush()?;
    }
    Ok(())
}

/// The hits of a pass over all texts: the newest page, each with a snippet around the word, and how many there were.
#[derive(Default)]
struct Hits {
    newest: std::collections::VecDeque<(usize, String)>,
    count: usize,
}

impl Hits {
    fn look_at(&mut self, number: usize, text: &[u8], words: &[Finder<'_>]) {
        let Some(first) = words.first().and_then(|word| word.find(text)) else {
            return;
        };
        if !words[1..].iter().all(|word| word.find(text).is_some()) {
            return;
        }
        self.count += 1;
        if self.newest.len() == HITS {
            self.newest.pop_front();
        }
        let around = &text[first.saturating_sub(60)..text.len().min(first + 80)];
        self.newest
            .push_back((number, String::from_utf8_lossy(around).into_owned()));
    }
}
