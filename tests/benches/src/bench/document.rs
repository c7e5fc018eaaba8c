//! `docs/performance.md`: all that was measured, and the remarks of `remarks.toml`, which no run overwrites.

use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use goldseam_benches::made_up::SEARCHES;
use serde::Deserialize;

use super::Outcome;
use super::goals::{Row, time};
use super::instructions::COUNTED;
use super::primitives::{ARGON, argon_name, crypto_per_page};
use super::rounds::Plan;
use super::samples::{Samples, Who};
use super::sizes::Entry;
use super::table;

/// What people have to say about the numbers.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Remarks {
    /// Under the table of goals.
    goals: String,
    /// At the end.
    limits: String,
}

/// All that the document is written from.
pub(crate) struct Document<'a> {
    pub(crate) samples: &'a Samples,
    pub(crate) plan: &'a Plan,
    pub(crate) rows: &'a [Row],
    pub(crate) ledger: &'a [Entry],
    pub(crate) now: DateTime<Utc>,
    pub(crate) machine: String,
}

const METHOD: &str = "\
Made by `cargo xtask bench`, which anybody can run; the numbers of another machine will differ, the ratios less so.

* **Data**: made-up journals over twenty years, the same each time: 1.6 kB an entry in the mean, a vocabulary of 30,000
  words as unevenly used as a language's, 50 tags, and planted words that stand in 3 entries (needle), 0.1 %, 4 %, 41 %
  and 94 % of them. The search indexes are merged, as quiet moments leave them.
* **P** is this core over plain SQLite: the same source, the same options but for the cipher's, the same settings. **D**
  is this core over SQLCipher as rusqlite ships it: its options, OpenSSL, HMAC-SHA512, no memory security. **A** keeps
  rows under AES-256-GCM and decrypts all of them for each search, at its best: one file, vector instructions, nothing
  parsed, no case folded. **M** has all texts in memory.
* **Turns**: everybody in turn, many rounds, medians. Warm work is measured in processor time of the whole process, cold
  and durable work by the clock. *Fresh* is the first call in a new process whose file the system has in memory;
  *cold* is a new process whose file it was told to forget. Open and first page are measured from the first line of the
  program on, so that loading libcrypto costs D nothing.
* A journal here is a vault: opening it reads header and keyring, opens slots, and opens two databases.
";

impl Document<'_> {
    pub(crate) fn write(&self, path: &Path, remarks: &Path) -> Outcome<()> {
        let remarks: Remarks = toml::from_str(&fs::read_to_string(remarks)?)?;
        let mut text = format!(
            "# What it costs\n\nMeasured on {} on {}.\n\n{METHOD}\n## Goals\n\n{}\n{}\n",
            self.now.format("%Y-%m-%d"),
            self.machine,
            table::markdown(self.rows),
            remarks.goals.trim(),
        );
        text.push_str(&self.opening());
        text.push_str(&self.pages_and_searches());
        text.push_str(&self.writing());
        text.push_str(&self.instructions());
        text.push_str(&self.keys());
        text.push_str(&self.ledger());
        text.push_str(&format!("\n## Limits\n\n{}\n", remarks.limits.trim()));
        Ok(fs::write(path, text)?)
    }

    fn sizes(&self) -> Vec<u64> {
        self.plan
            .entries
            .iter()
            .copied()
            .chain(self.plan.largest)
            .collect()
    }

    fn few(&self) -> u64 {
        self.plan.entries[0]
    }

    fn many(&self) -> u64 {
        self.plan.entries[self.plan.entries.len() - 1]
    }

    /// A cell, or a dash for what was not measured.
    fn cell(&self, who: Who, entries: u64, what: &str) -> String {
        self.samples
            .median(who, entries, what)
            .map_or_else(|| "–".to_owned(), time)
    }

    fn plain_number(&self, who: Who, entries: u64, what: &str) -> String {
        self.samples
            .median(who, entries, what)
            .map_or_else(|| "–".to_owned(), |value| format!("{value:.0}"))
    }

    fn quotient(&self, over: (Who, u64, &str), under: (Who, u64, &str)) -> String {
        let of = |(who, entries, what)| self.samples.median(who, entries, what);
        of(over).zip(of(under)).map_or_else(
            || "–".to_owned(),
            |(over, under)| table::ratio(over / under),
        )
    }

    fn opening(&self) -> String {
        let mut text = "\n## Open and first page of 50, new process\n\n\
                        | entries | who | open, warm | with page, warm | x P | cold | x P | page reads | memory |\n\
                        |---:|---|---:|---:|---:|---:|---:|---:|---:|\n"
            .to_owned();
        for entries in self.sizes() {
            for who in [Who::Ours, Who::Plain, Who::Openssl, Who::Mobile] {
                if self
                    .samples
                    .median(who, entries, "first page cpu")
                    .is_none()
                {
                    continue;
                }
                let x = |what| self.quotient((who, entries, what), (Who::Plain, entries, what));
                let memory = self.samples.median(who, entries, "first page peak");
                text.push_str(&format!(
                    "| {entries} | {} | {} | {} | {} | {} | {} | {} | {:.1} MB |\n",
                    who.letter(),
                    self.cell(who, entries, "first page, open alone cpu"),
                    self.cell(who, entries, "first page cpu"),
                    x("first page cpu"),
                    self.cell(who, entries, "first page cold wall"),
                    x("first page cold wall"),
                    self.plain_number(who, entries, "first page reads"),
                    memory.unwrap_or_default() / 1024.0,
                ));
            }
        }
        text
    }

    fn pages_and_searches(&self) -> String {
        let mut text = String::new();
        let mut names: Vec<String> = ["page", "page middle", "page end"]
            .map(str::to_owned)
            .into();
        names.extend(SEARCHES.iter().map(|(name, _)| format!("search {name}")));
        names.push("best common".into());
        names.extend((1..=4).map(|letters| format!("typing {letters}")));
        names.extend(["ids word".to_owned()]);
        names.extend((1..=4).map(|letters| format!("ids beginning {letters}")));
        let many = self.many();
        for kind in ["warm", "fresh"] {
            let heads: Vec<String> = self.sizes().iter().map(u64::to_string).collect();
            text.push_str(&format!(
                "\n## Pages and searches, {kind}\n\n| what | {} | growth | reads | x P | x D | A / ours | M / ours |\n\
                 |---|{}---:|---:|---:|---:|---:|---:|\n",
                heads.join(" | "),
                "---:|".repeat(heads.len()),
            ));
            for name in &names {
                let what = format!("{kind} {name} cpu");
                let cells: Vec<String> = (self.sizes().into_iter())
                    .map(|entries| self.cell(Who::Ours, entries, &what))
                    .collect();
                let ours = (Who::Ours, many, what.as_str());
                let scanned = format!("warm {name} cpu");
                text.push_str(&format!(
                    "| {name} | {} | {} | {} | {} | {} | {} | {} |\n",
                    cells.join(" | "),
                    self.quotient(ours, (Who::Ours, self.few(), &what)),
                    self.plain_number(Who::Ours, many, &format!("{kind} {name} reads")),
                    self.quotient(ours, (Who::Plain, many, &what)),
                    self.quotient(ours, (Who::Openssl, many, &what)),
                    self.quotient((Who::Rows, many, &scanned), ours),
                    self.quotient((Who::Memory, many, &scanned), ours),
                ));
            }
        }
        text.push_str(&format!(
            "\nBeside them, warm, at {many} entries: bm25 over a common word {}, the last page by OFFSET {}, one letter \
             without a prefix index {}.\n",
            self.cell(Who::Ours, many, "warm bm25 common cpu"),
            self.cell(Who::Ours, many, "warm offset end cpu"),
            self.cell(Who::Ours, many, "warm no prefix index cpu"),
        ));
        text
    }

    fn writing(&self) -> String {
        let mut text = "\n## Writing and whole sessions\n\n\
                        | entries | who | entry, clock | entry, CPU | 4 KiB append | 400 in a row: median | 95 % | worst | \
                        session | pages read | memory |\n|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n"
            .to_owned();
        for entries in self.sizes() {
            for who in [Who::Ours, Who::Plain, Who::Openssl] {
                if self.samples.median(who, entries, "insert cpu").is_none() {
                    continue;
                }
                let memory = self.samples.median(who, entries, "session peak");
                let memory =
                    memory.map_or("–".to_owned(), |kib| format!("{:.1} MB", kib / 1024.0));
                let cells: Vec<String> = [
                    "insert wall",
                    "insert cpu",
                    "append wall",
                    "tail median",
                    "tail p95",
                    "tail worst",
                    "session cpu",
                ]
                .map(|what| self.cell(who, entries, what))
                .into();
                text.push_str(&format!(
                    "| {entries} | {} | {} | {} | {memory} |\n",
                    who.letter(),
                    cells.join(" | "),
                    self.plain_number(who, entries, "session reads"),
                ));
            }
        }
        text.push_str(&format!(
            "\nImport of {} notes of Markdown: {} a second of processor time in Goldseam, {} in P with FTS5's default \
             settings, {} in D.\n",
            self.plan.imported,
            self.plain_number(Who::Ours, self.plan.imported, "imported a second"),
            self.plain_number(Who::Plain, self.plan.imported, "imported a second"),
            self.plain_number(Who::Openssl, self.plan.imported, "imported a second"),
        ));
        text
    }

    fn instructions(&self) -> String {
        let mut text = "\n## Instructions\n\nCounted by valgrind, whose processor has AES instructions and none for SHA: \
                        hashing weighs several times what it does in truth.\n\n\
                        | thousands of instructions | entries | ours | P | ours / P |\n|---|---:|---:|---:|---:|\n"
            .to_owned();
        for (name, _, _) in COUNTED {
            for entries in &self.plan.entries {
                let what = format!("instructions {name}");
                let thousands = |who| {
                    let count = self.samples.median(who, *entries, &what);
                    count.map_or("–".to_owned(), |count| format!("{:.0}", count / 1000.0))
                };
                text.push_str(&format!(
                    "| {name} | {entries} | {} | {} | {} |\n",
                    thousands(Who::Ours),
                    thousands(Who::Plain),
                    self.quotient((Who::Ours, *entries, &what), (Who::Plain, *entries, &what)),
                ));
            }
        }
        text
    }

    fn keys(&self) -> String {
        let page = crypto_per_page(self.samples, self.many());
        let mut text = format!(
            "\n## Keys and pages\n\nOne page read costs {} more than without a cipher; AES-256-CBC and HMAC-SHA256 of as \
             much, alone, {}.\n\n| Argon2id | ours | the reference in C | ours / C |\n|---|---:|---:|---:|\n",
            page.map_or_else(|| "–".to_owned(), time),
            self.cell(Who::Ours, 0, "page floor"),
        );
        for (kib, passes) in ARGON {
            let what = argon_name(kib, passes);
            text.push_str(&format!(
                "| {what} | {} | {} | {} |\n",
                self.cell(Who::Ours, 0, &what),
                self.cell(Who::Plain, 0, &what),
                self.quotient((Who::Ours, 0, &what), (Who::Plain, 0, &what)),
            ));
        }
        text
    }

    fn ledger(&self) -> String {
        let mut text = "\n## Size of the library\n\nA stripped program with every verb of the core, as it is built for a \
                        phone, and built for size.\n\n| date | bytes | size build | because |\n|---|---:|---:|---|\n"
            .to_owned();
        for entry in self.ledger {
            text.push_str(&format!(
                "| {} | {} | {} | {} |\n",
                entry.date, entry.bytes, entry.small, entry.reason
            ));
        }
        text
    }
}
