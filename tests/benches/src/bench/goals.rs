//! The goals, each with what was measured beside it.

use super::check_ins::CHECK_INS;
use super::primitives::{ARGON, argon_name, crypto_per_page};
use super::rounds::Plan;
use super::samples::{Samples, Who};
use super::sizes::{self, Sizes};

/// On which side of a number a goal lies.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Bound {
    AtMost(f64),
    AtLeast(f64),
}

impl Bound {
    fn holds(self, value: f64) -> bool {
        match self {
            Self::AtMost(bound) => value <= bound,
            Self::AtLeast(bound) => value >= bound,
        }
    }
}

/// One line of the table.
pub(crate) struct Row {
    /// The number of the goal.
    pub(crate) number: u8,
    pub(crate) name: String,
    /// What it costs, with its unit.
    pub(crate) ours: String,
    pub(crate) ratio: f64,
    pub(crate) target: Bound,
    pub(crate) stretch: Bound,
}

impl Row {
    /// Whether the harder bound holds, only the other, or none.
    pub(crate) fn met(&self) -> &'static str {
        if self.stretch.holds(self.ratio) {
            "yes"
        } else if self.target.holds(self.ratio) {
            "target"
        } else {
            "NO"
        }
    }
}

/// A time that was measured in nanoseconds.
pub(crate) fn time(nanoseconds: f64) -> String {
    match nanoseconds {
        n if n < 9_950.0 => format!("{:.1} µs", n / 1e3),
        n if n < 999_500.0 => format!("{:.0} µs", n / 1e3),
        n if n < 9_995_000.0 => format!("{:.2} ms", n / 1e6),
        n => format!("{:.0} ms", n / 1e6),
    }
}

struct Table<'a> {
    samples: &'a Samples,
    rows: Vec<Row>,
}

impl Table<'_> {
    /// Adds a row if everything for it was measured.
    fn add(
        &mut self,
        number: u8,
        name: &str,
        measured: Option<(String, f64)>,
        target: Bound,
        stretch: Bound,
    ) {
        if let Some((ours, ratio)) = measured {
            self.rows.push(Row {
                number,
                name: name.to_owned(),
                ours,
                ratio,
                target,
                stretch,
            });
        }
    }

    fn get(&self, who: Who, entries: u64, what: &str) -> Option<f64> {
        self.samples.median(who, entries, what)
    }

    /// Our time, and how many times another's it is.
    fn against(&self, other: Who, entries: u64, what: &str) -> Option<(String, f64)> {
        let ours = self.get(Who::Ours, entries, what)?;
        Some((time(ours), ours / self.get(other, entries, what)?))
    }

    /// Our time with many entries, and how many times that with few it is.
    fn growth(&self, few: u64, many: u64, what: &str) -> Option<(String, f64)> {
        let ours = self.get(Who::Ours, many, what)?;
        Some((time(ours), ours / self.get(Who::Ours, few, what)?))
    }

    /// Our time, and how many times as long another thing of ours takes.
    fn gain(&self, entries: u64, what: &str, other: &str) -> Option<(String, f64)> {
        let ours = self.get(Who::Ours, entries, what)?;
        Some((time(ours), self.get(Who::Ours, entries, other)? / ours))
    }

    /// The search with the largest ratio of those that `ratio` gives, or the smallest.
    fn worst_search(
        &self,
        smallest: bool,
        ratio: impl Fn(&str) -> Option<(String, f64)>,
    ) -> Option<(String, f64)> {
        let all: Option<Vec<_>> = goldseam_benches::made_up::SEARCHES
            .iter()
            .map(|(name, _)| ratio(&format!("search {name}")))
            .collect();
        all?.into_iter().reduce(|a, b| {
            let first = (a.1 < b.1) == smallest;
            if first { a } else { b }
        })
    }
}

/// Every goal of which all was measured.
pub(crate) fn rows(samples: &Samples, plan: &Plan, sizes: Option<&Sizes>) -> Vec<Row> {
    use Bound::{AtLeast, AtMost};
    let few = plan.entries[0];
    let many = plan.entries[plan.entries.len() - 1];
    let mut table = Table {
        samples,
        rows: Vec::new(),
    };
    let t = &mut table;
    let first = "first page cpu";
    let row = t.against(Who::Plain, many, first);
    t.add(
        1,
        "open + first page, warm, x P",
        row,
        AtMost(1.25),
        AtMost(1.15),
    );
    let row = t.against(Who::Plain, many, "first page cold wall");
    t.add(1, "the same, cold, x P", row, AtMost(1.10), AtMost(1.03));
    let row = t.against(Who::Openssl, many, first);
    t.add(1, "the same, warm, x D", row, AtMost(0.30), AtMost(0.25));
    let row = t.get(Who::Ours, many, "first page reads");
    let row = row.map(|reads| (format!("{reads:.0} pages"), reads));
    t.add(1, "pages read for it", row, AtMost(12.0), AtMost(12.0));
    let row = t.growth(few, many, first);
    t.add(2, "growth of it", row, AtMost(1.05), AtMost(1.00));

    let open = t.get(Who::Ours, many, "first page, open alone cpu");
    let argon = t.get(Who::Ours, 0, &argon_name(46 * 1024, 1));
    let row = open
        .zip(argon)
        .map(|(open, argon)| (time(open), open / argon));
    t.add(
        3,
        "unlock without Argon2id, x Argon2id",
        row,
        AtMost(0.03),
        AtMost(0.01),
    );

    let row = ["fresh page middle cpu", "fresh page end cpu"]
        .map(|what| t.growth(few, many, what))
        .into_iter()
        .reduce(|a, b| if a.as_ref()?.1 > b.as_ref()?.1 { a } else { b })
        .flatten();
    t.add(4, "growth of a deep page", row, AtMost(1.15), AtMost(1.05));
    let row = t.gain(many, "warm page end cpu", "warm offset end cpu");
    t.add(
        4,
        "last page by OFFSET, warm",
        row,
        AtLeast(40.0),
        AtLeast(60.0),
    );
    let row = t.gain(many, "fresh page end cpu", "fresh offset end cpu");
    t.add(
        4,
        "last page by OFFSET, fresh",
        row,
        AtLeast(30.0),
        AtLeast(60.0),
    );

    for kind in ["warm", "fresh"] {
        let row = t.worst_search(false, |search| {
            t.growth(few, many, &format!("{kind} {search} cpu"))
        });
        let name = format!("growth of the worst search, {kind}");
        t.add(5, &name, row, AtMost(1.20), AtMost(1.05));
    }
    for (kind, target, stretch) in [("warm", 150.0, 300.0), ("fresh", 70.0, 100.0)] {
        let row = t.worst_search(true, |search| {
            let ours = t.get(Who::Ours, many, &format!("{kind} {search} cpu"))?;
            let rows = t.get(Who::Rows, many, &format!("warm {search} cpu"))?;
            Some((time(ours), rows / ours))
        });
        let name = format!("A, x the worst search, {kind}");
        t.add(6, &name, row, AtLeast(target), AtLeast(stretch));
    }
    let row = t.worst_search(true, |search| {
        let what = format!("warm {search} cpu");
        let ours = t.get(Who::Ours, many, &what)?;
        Some((time(ours), t.get(Who::Memory, many, &what)? / ours))
    });
    t.add(
        7,
        "M, x the worst search, warm",
        row,
        AtLeast(30.0),
        AtLeast(50.0),
    );
    let ours = t.get(Who::Ours, many, "session peak");
    let memory = t.get(Who::Memory, many, "warm search common peak");
    let row = ours
        .zip(memory)
        .map(|(ours, memory)| (format!("{:.1} MB", ours / 1024.0), ours / memory));
    t.add(
        7,
        "memory of a session, x M",
        row,
        AtMost(0.12),
        AtMost(0.12),
    );
    let row = t.gain(many, "warm search common cpu", "warm bm25 common cpu");
    t.add(
        8,
        "bm25's ids, x our finished page",
        row,
        AtLeast(100.0),
        AtLeast(300.0),
    );

    for letters in 1..=4 {
        let what = format!("warm ids beginning {letters} cpu");
        let row = t.get(Who::Ours, many, &what).and_then(|ours| {
            Some((
                time(ours),
                ours / t.get(Who::Ours, many, "warm ids word cpu")?,
            ))
        });
        let name = format!("letter {letters} typed, ids, x a word's");
        t.add(9, &name, row, AtMost(2.0), AtMost(1.2));
    }
    let row = t.gain(many, "warm ids beginning 1 cpu", "warm no prefix index cpu");
    t.add(
        9,
        "no prefix index, x 1 letter",
        row,
        AtLeast(1000.0),
        AtLeast(1000.0),
    );

    for (name, what, target, stretch) in [
        ("search indexes, x text", "index", 0.92, 0.85),
        ("file in use, x text", "used", 2.45, 1.6),
    ] {
        let bytes = t.get(Who::Ours, many, what);
        let text = t.get(Who::Ours, many, "text");
        let row = bytes
            .zip(text)
            .map(|(bytes, text)| (format!("{:.0} MB", bytes / 1e6), bytes / text));
        t.add(10, name, row, AtMost(target), AtMost(stretch));
    }
    let row = t.against(Who::Plain, many, "session cpu");
    t.add(11, "session, x P", row, AtMost(1.20), AtMost(1.10));
    let row = t.against(Who::Openssl, many, "session cpu");
    t.add(11, "session, x D", row, AtMost(0.75), AtMost(0.75));

    let page = crypto_per_page(samples, many);
    let row = page
        .zip(t.get(Who::Ours, 0, "page floor"))
        .map(|(page, floor)| (time(page), page / floor));
    t.add(
        12,
        "crypto of a page, x the primitives",
        row,
        AtMost(1.10),
        AtMost(1.05),
    );

    let insert = t.get(Who::Ours, many, "insert wall");
    let append = t.get(Who::Ours, many, "append wall");
    let row = insert
        .zip(append)
        .map(|(insert, append)| (time(insert), insert / append));
    t.add(
        13,
        "durable entry, x bare append",
        row,
        AtMost(1.7),
        AtMost(1.4),
    );
    let row = t.against(Who::Plain, many, "insert wall");
    t.add(13, "durable entry, x P", row, AtMost(1.45), AtMost(1.25));
    let row = t
        .get(Who::Ours, many, "tail worst")
        .and_then(|worst| Some((time(worst), worst / t.get(Who::Ours, many, "tail median")?)));
    t.add(
        14,
        "worst of 400 inserts, x the median",
        row,
        AtMost(5.0),
        AtMost(3.0),
    );

    let row = t.against(Who::Plain, plan.imported, "import cpu");
    t.add(
        15,
        "import, x P with FTS5's defaults",
        row,
        AtMost(0.80),
        AtMost(0.65),
    );
    let row = t
        .get(Who::Ours, plan.imported, "imported a second")
        .map(|rate| (format!("{rate:.0}/s"), rate));
    t.add(
        15,
        "notes imported a second",
        row,
        AtLeast(20_000.0),
        AtLeast(20_000.0),
    );

    check_in_rows(t);

    for (who, target, stretch) in [(Who::Plain, 1.05, 1.05), (Who::Openssl, 0.55, 0.55)] {
        let ours = t.get(Who::Ours, many, "first page peak");
        let row = ours
            .zip(t.get(who, many, "first page peak"))
            .map(|(ours, other)| (format!("{:.1} MB", ours / 1024.0), ours / other));
        let name = format!("memory, open + first page, x {}", who.letter());
        t.add(18, &name, row, AtMost(target), AtMost(stretch));
    }
    let row = t
        .get(Who::Ours, many, "session peak")
        .map(|kib| (format!("{:.1} MB", kib / 1024.0), kib / 1024.0));
    t.add(
        18,
        "memory of a session, MB",
        row,
        AtMost(16.0),
        AtMost(12.0),
    );

    for (kib, passes) in ARGON {
        let what = argon_name(kib, passes);
        let row = t.against(Who::Plain, 0, &what);
        t.add(21, &format!("{what}, x C"), row, AtMost(1.05), AtMost(0.85));
    }
    if let Some(sizes) = sizes {
        size_rows(t, sizes);
        content_rows(t);
    }
    for (what, entries, target, stretch) in [
        ("session", many, 1.05, 1.02),
        ("import", plan.imported, 1.05, 1.02),
    ] {
        let cpu = format!("{what} cpu");
        let row = t
            .get(Who::Mobile, entries, &cpu)
            .and_then(|mobile| Some((time(mobile), mobile / t.get(Who::Ours, entries, &cpu)?)));
        let name = format!("{what}, built for a phone, x all O3");
        t.add(23, &name, row, AtMost(target), AtMost(stretch));
    }
    table.rows
}

fn check_in_rows(t: &mut Table<'_>) {
    use Bound::{AtLeast, AtMost};
    let [few, many] = CHECK_INS;
    for (name, question, bound) in [
        ("months, 20 years: raw SQL, x ours", "months", 400.0),
        ("a year in pixels: raw SQL, x ours", "year", 15.0),
        ("50 factors, 20 years: raw, x ours", "factors", 500.0),
    ] {
        let cpu = |what: &str| format!("moods {what} cpu");
        let row = t.gain(many, &cpu(question), &cpu(&format!("{question}-raw")));
        t.add(16, name, row, AtLeast(bound), AtLeast(bound));
        let row = t.growth(few, many, &cpu(question));
        let name = format!("growth of it, {question}");
        t.add(16, &name, row, AtMost(1.05), AtMost(1.00));
    }
    let row = t
        .gain(many, "moods columns cpu", "moods hours cpu")
        .and_then(|(_, ratio)| Some((time(t.get(Who::Ours, many, "moods hours cpu")?), ratio)));
    t.add(
        17,
        "all check-ins, x columns in memory",
        row,
        AtMost(10.0),
        AtMost(2.0),
    );
}

/// What practices cost a start and a download.
fn content_rows(t: &mut Table<'_>) {
    use Bound::AtMost;
    let [few, _] = CHECK_INS;
    let row = t
        .get(Who::Ours, few, "content cpu")
        .map(|nanoseconds| (time(nanoseconds), nanoseconds / 1e6));
    t.add(
        24,
        "the pack read in a fresh process, ms",
        row,
        AtMost(10.0),
        AtMost(10.0),
    );
    let kilobytes = sizes::of_the_pack() as f64 / 1e3;
    let row = Some((format!("{kilobytes:.0} kB"), kilobytes));
    t.add(
        24,
        "the pack, all of English, kB",
        row,
        AtMost(350.0),
        AtMost(350.0),
    );
}

fn size_rows(t: &mut Table<'_>, sizes: &Sizes) {
    use Bound::AtMost;
    let mb = |bytes: u64| bytes as f64 / 1e6;
    let row = |bytes| Some((format!("{bytes} B"), mb(bytes)));
    t.add(
        22,
        "library, MB",
        row(sizes.fast),
        AtMost(1.85),
        AtMost(1.3),
    );
    t.add(
        22,
        "library, size build, MB",
        row(sizes.small),
        AtMost(1.50),
        AtMost(1.3),
    );
    let ratio = sizes.fast as f64 / sizes.plain as f64;
    let row = Some((format!("{} B", sizes.fast), ratio));
    t.add(
        22,
        "library, x the same on plain SQLite",
        row,
        AtMost(1.08),
        AtMost(1.08),
    );
}
