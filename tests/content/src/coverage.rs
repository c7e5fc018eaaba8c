//! Whether every point of the source articles has a home.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;

use goldseam_core::content::{Library, Pack};
use serde::Deserialize;

use crate::{Finding, folder};

/// How many points each source article has.
const ARTICLES: [(&str, u16, &str); 5] = [
    ("S0", 54, "Relational trauma"),
    ("S1", 54, "Rejection"),
    ("S2", 39, "Trust after betrayal"),
    ("S3", 38, "Healing after trust was broken"),
    ("S4", 111, "Rebuilding trust in eight steps"),
];

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    features: Vec<Feature>,
}

/// A part of the product, beyond the pack, that realises points.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Feature {
    /// What it is.
    name: String,
    /// The room of the core that it lives in.
    room: String,
    /// Whether it is there.
    built: bool,
    /// Its points.
    sources: Vec<String>,
}

/// Which point is realised by what.
#[derive(Debug)]
pub struct Coverage {
    /// By point: names of what realises it now.
    now: BTreeMap<String, Vec<String>>,
    /// By point: features that will.
    later: BTreeMap<String, Vec<String>>,
    unknown: Vec<Finding>,
}

impl Coverage {
    /// What the pack and `coverage.toml` realise.
    ///
    /// # Errors
    /// If `coverage.toml` cannot be read.
    pub fn of(library: &Library) -> Result<Self, Box<dyn Error>> {
        let file: File = toml::from_str(&fs::read_to_string(folder().join("coverage.toml"))?)?;
        let mut coverage = Self {
            now: BTreeMap::new(),
            later: BTreeMap::new(),
            unknown: Vec::new(),
        };
        coverage.add_pack();
        for practice in library.practices() {
            coverage.add(
                &practice.sources,
                &format!("practice {}", practice.id),
                true,
            );
        }
        for card in library.cards() {
            coverage.add(&card.sources, &format!("learn {}", card.id), true);
        }
        for path in library.paths() {
            coverage.add(&path.sources, &format!("path {}", path.id), true);
        }
        for feature in &file.features {
            let name = format!("{} ({})", feature.name, feature.room);
            coverage.add(&feature.sources, &name, feature.built);
        }
        Ok(coverage)
    }

    fn add_pack(&mut self) {
        let pack = Pack::bundled();
        for feeling in pack.feelings() {
            self.add(&feeling.sources, "words for feelings", true);
        }
        for starter in pack.factor_groups().iter().flat_map(|group| &group.factors) {
            self.add(&starter.sources, "factors", true);
        }
        for asked in pack.signs().iter().chain(pack.impact_areas()) {
            self.add(&asked.sources, "look-backs", true);
        }
        for part in pack.weekly().iter().chain(pack.monthly()) {
            self.add(&part.sources, "look-backs", true);
        }
        for step in pack.step_kinds() {
            self.add(&step.sources, "steps that count", true);
        }
    }

    fn add(&mut self, sources: &[String], name: &str, built: bool) {
        for source in sources {
            if !is_point(source) {
                self.unknown.push(Finding::new(
                    name,
                    format!("{source:?} is no point of the source articles"),
                ));
                continue;
            }
            let map = if built {
                &mut self.now
            } else {
                &mut self.later
            };
            let names = map.entry(source.clone()).or_default();
            if !names.iter().any(|there| there == name) {
                names.push(name.to_owned());
            }
        }
    }

    /// Points without a home, and homes of points that do not exist.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let homeless = points()
            .filter(|point| !self.now.contains_key(point) && !self.later.contains_key(point));
        let homeless = homeless.map(|point| Finding::new(point, "is realised by nothing"));
        homeless.chain(self.unknown.iter().cloned()).collect()
    }

    /// How many points are realised now, how many later, how many by nothing.
    #[must_use]
    pub fn counts(&self, article: &str) -> (usize, usize, usize) {
        let of_it =
            |point: &String| article.is_empty() || point.starts_with(&format!("{article}-"));
        let mut counts = (0, 0, 0);
        for point in points().filter(of_it) {
            if self.now.contains_key(&point) {
                counts.0 += 1;
            } else if self.later.contains_key(&point) {
                counts.1 += 1;
            } else {
                counts.2 += 1;
            }
        }
        counts
    }

    /// A table by source article.
    #[must_use]
    pub fn table(&self) -> String {
        let mut table =
            String::from("source article                     points   now  later  nowhere\n");
        let rows = ARTICLES
            .iter()
            .map(|(id, points, name)| (*id, *points, *name));
        let all: u16 = ARTICLES.iter().map(|(_, points, _)| points).sum();
        for (id, points, name) in rows.chain([("", all, "all")]) {
            let (now, later, nowhere) = self.counts(id);
            let title = format!("{id} {name}");
            let _ = writeln!(
                table,
                "{:<34} {points:>6} {now:>5} {later:>6} {nowhere:>8}",
                title.trim()
            );
        }
        table
    }

    /// `docs/coverage.md`.
    #[must_use]
    pub fn document(&self) -> String {
        let mut text = String::from(
            "# What carries each point of the source articles\n\n\
             Written by `cargo xtask content`; do not edit. *Later* names a feature that is not built yet.\n\n",
        );
        let _ = writeln!(text, "```text\n{}```\n", self.table());
        for (id, _, name) in ARTICLES {
            let _ = writeln!(text, "## {id}: {name}\n\n| point | carried by |\n|---|---|");
            for point in points().filter(|point| point.starts_with(&format!("{id}-"))) {
                let now = self.now.get(&point).into_iter().flatten().cloned();
                let later = self
                    .later
                    .get(&point)
                    .into_iter()
                    .flatten()
                    .map(|name| format!("*later:* {name}"));
                let names: Vec<String> = now.chain(later).collect();
                let _ = writeln!(text, "| {point} | {} |", names.join("; "));
            }
            text.push('\n');
        }
        text.trim_end().to_owned() + "\n"
    }
}

fn points() -> impl Iterator<Item = String> {
    ARTICLES
        .iter()
        .flat_map(|(id, count, _)| (1..=*count).map(move |number| format!("{id}-{number}")))
}

fn is_point(source: &str) -> bool {
    points().any(|point| point == source)
}
