//! A finding in words, always in the same order: what was seen, how often, from how many days, how sure, what else could
//! explain it, and perhaps a small test.

use chrono::NaiveDate;

use super::chart::Chart;
use super::findings::{Finding, Numbers};
use super::question::{Question, Scale};
use super::stats::judge::Tier;
use super::stats::link::Frequencies;
use super::stats::series::{Known, Progress, Unit};
use super::stats::sessions::BesideOthers;
use super::stats::student::MeanInterval;
use crate::content::{Arguments, FactorKind, Pack, Texts};
use crate::mood::Factor;

/// Fewer days than this of one kind are few.
const FEW: u32 = 10;

/// A finding in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// What it is about.
    pub title: String,
    /// What was seen, without a number; empty while it is too early.
    pub seen: String,
    /// How often, in whole numbers; empty if there is nothing to count, or numbers are hidden.
    pub often: String,
    /// From how many days; empty while it is too early.
    pub from: String,
    /// How sure it is.
    pub sure: String,
    /// What else could explain it.
    pub other: Vec<String>,
    /// A small test to try, if there is one without a risk.
    pub attempt: Option<String>,
    /// The day around which something began, for the platform to write.
    pub around: Option<NaiveDate>,
    /// Its picture.
    pub chart: Chart,
}

impl Card {
    /// The words of `finding`.
    #[must_use]
    pub fn new(finding: &Finding, texts: &Texts, hide_numbers: bool) -> Self {
        let words = Words { finding, texts };
        let early = matches!(finding.tier, Tier::TooEarly(_));
        let or_nothing = |hide: bool, text: String| if hide { String::new() } else { text };
        Self {
            title: words.text("", |arguments| arguments),
            seen: or_nothing(early, words.seen()),
            often: or_nothing(early || hide_numbers, words.often()),
            from: or_nothing(early, words.from(hide_numbers)),
            sure: words.sure(hide_numbers),
            other: words.other(),
            attempt: words.attempt(),
            around: words.around(),
            chart: if early || hide_numbers {
                Chart::None
            } else {
                Chart::of(finding, texts)
            },
        }
    }
}

struct Words<'a> {
    finding: &'a Finding,
    texts: &'a Texts,
}

impl Words<'_> {
    /// The text of the finding's question, with what every text about it may name.
    fn text(&self, part: &str, more: impl FnOnce(Arguments) -> Arguments) -> String {
        let mut arguments = Arguments::default();
        if let Numbers::Link { name, kind, .. } = &self.finding.numbers {
            let kind = if *kind == FactorKind::YesNo {
                "yes_no"
            } else {
                "amount"
            };
            arguments = arguments.name("factor", name).word("kind", kind);
        }
        if let Question::Practice(id) = &self.finding.question {
            arguments = arguments.word("practice", self.texts.get(id));
        }
        if let Question::Link(_, scale) | Question::Lag(_, scale) = &self.finding.question {
            arguments = arguments.word("scale", scale.as_str());
        }
        let key = format!("insight-{}{part}", self.finding.question.name());
        self.texts.with(&key, &more(arguments))
    }

    fn seen(&self) -> String {
        let size = |value: f64, small: f64, large: f64| match value {
            value if value < small => "small",
            value if value < large => "middle",
            _ => "large",
        };
        let sized = |size: &'static str| self.text(".seen", |with| with.word("size", size));
        match &self.finding.numbers {
            Numbers::Level(level) => {
                let level = self.level(level.mean);
                self.text(".seen", |with| with.word("level", level))
            }
            // Thirds of what people's days differ by: standard deviations of daily means of 7 to 20 are usual.
            Numbers::Spread(spread) => sized(size(spread.sd, 8.0, 18.0)),
            Numbers::Instability(difference) => sized(size(*difference, 10.0, 25.0)),
            Numbers::Inertia(inertia) => sized(size(inertia.corrected, 0.2, 0.5)),
            Numbers::Words(words) => sized(size(words.different, 6.0, 15.0)),
            Numbers::Practice { within, beside } => {
                let own = self.weighed(".seen", within.change);
                join([own, self.beside(beside)])
            }
            Numbers::Predictions(found) => {
                let worse = found
                    .worse
                    .map(|worse| self.weighed(".badness", worse.error));
                join([
                    self.weighed(".seen", found.error),
                    worse.unwrap_or_default(),
                ])
            }
            _ if self.finding.tier == Tier::NoClearLink => self.text(".none", |with| with),
            Numbers::Shift(shift) => self.directed(shift.after - shift.before),
            Numbers::Link {
                association: Some(association),
                ..
            } => {
                let direction = selector(association.r);
                self.text(".seen", |with| with.word("direction", direction))
            }
            _ => match self.outstanding() {
                Some((part, difference)) => {
                    let direction = self.texts.get(match selector(difference) {
                        "more" => "direction-more",
                        _ => "direction-less",
                    });
                    self.text(".seen", |with| {
                        with.number("part", part).word("direction", direction)
                    })
                }
                None => self.text(".none", |with| with),
            },
        }
    }

    /// A sentence about a mean that lies below 0, above it, or perhaps on either side.
    fn weighed(&self, part: &str, around: MeanInterval) -> String {
        let direction = match around {
            around if around.high < 0.0 => "less",
            around if around.low > 0.0 => "more",
            _ => "same",
        };
        self.text(part, |with| with.word("direction", direction))
    }

    /// How days with a practice went on beside others that began alike.
    fn beside(&self, beside: &Known<BesideOthers>) -> String {
        let Known::Enough(found) = beside else {
            return String::new();
        };
        let direction = match self.finding.tier {
            Tier::NoClearLink => "same",
            _ => selector(found.difference),
        };
        self.text(".beside", |with| with.word("direction", direction))
    }

    fn directed(&self, difference: f64) -> String {
        self.text(".seen", |with| with.word("direction", selector(difference)))
    }

    fn often(&self) -> String {
        let numbered = |value: f64| self.text(".often", |with| with.number("number", whole(value)));
        match &self.finding.numbers {
            Numbers::Practice { within, beside } => {
                let own = self.text(".often", |with| {
                    with.number("sessions", within.sessions)
                        .number("lighter", within.lighter)
                        .number("heavier", within.heavier)
                });
                let Known::Enough(found) = beside else {
                    return own;
                };
                let others = self.text(".often-beside", |with| {
                    with.number("with", found.with)
                        .number("without", found.without)
                        .number("number", whole(found.difference.abs()))
                });
                join([own, others])
            }
            Numbers::Predictions(found) => self.text(".often", |with| {
                with.number("experiments", found.experiments)
                    .number("chance", whole(found.chance))
                    .number("happened", found.happened)
                    .number("partly", found.partly)
                    .number("brier", whole(100.0 * found.brier))
            }),
            _ if self.finding.tier == Tier::NoClearLink => match &self.finding.numbers {
                Numbers::Link { frequencies, .. } => self.counted(*frequencies),
                _ => String::new(),
            },
            Numbers::None => String::new(),
            Numbers::Level(level) => self.text(".often", |with| {
                with.number("mean", whole(level.mean))
                    .number("low", whole(level.low))
                    .number("high", whole(level.high))
            }),
            Numbers::Spread(spread) => numbered(spread.sd),
            Numbers::Instability(difference) => numbered(*difference),
            Numbers::Inertia(inertia) => numbered(100.0 * inertia.corrected),
            Numbers::Words(words) => numbered(words.different),
            Numbers::TimeOfDay(_) | Numbers::Weekday(_) => self
                .outstanding()
                .map_or_else(String::new, |(_, difference)| numbered(difference.abs())),
            Numbers::Shift(shift) => self.text(".often", |with| {
                with.number("before", whole(shift.before))
                    .number("after", whole(shift.after))
            }),
            Numbers::Link { frequencies, .. } => self.counted(*frequencies),
        }
    }

    fn counted(&self, counted: Frequencies) -> String {
        self.text(".often", |with| {
            with.number("with", counted.with)
                .number("with_above", counted.with_above)
                .number("without", counted.without)
                .number("without_above", counted.without_above)
        })
    }

    fn from(&self, hide_numbers: bool) -> String {
        let own = matches!(
            self.finding.numbers,
            Numbers::Practice { .. } | Numbers::Predictions(_)
        );
        if own && hide_numbers {
            return self.text(".from-words", |with| with);
        }
        if hide_numbers {
            return self.texts.get("insight-from-words");
        }
        if own {
            return self.text(".from", |with| with.number("days", self.finding.days));
        }
        let arguments = Arguments::default()
            .number("days", self.finding.days)
            .number("open", self.finding.open_days);
        self.texts.with("insight-from", &arguments)
    }

    fn sure(&self, hide_numbers: bool) -> String {
        let key = match (self.finding.tier, &self.finding.numbers) {
            (Tier::TooEarly(_), _) if hide_numbers => "insight-sure-too-early.words",
            (Tier::TooEarly(progress), _) => {
                return self
                    .texts
                    .with("insight-sure-too-early", &progress_of(progress));
            }
            (Tier::Described, Numbers::Practice { beside, .. }) => {
                let known = self.text(".known", |with| with);
                let more = match beside {
                    Known::TooEarly(progress) if !hide_numbers => {
                        self.text(".known-more", |with| {
                            with.number("have", progress.have)
                                .number("need", progress.need)
                        })
                    }
                    _ => String::new(),
                };
                return join([known, more]);
            }
            (Tier::Described, Numbers::Predictions(_)) => "insight-predictions.known",
            (Tier::Described, _) => "insight-sure-known",
            (Tier::NoClearLink, _) => "insight-sure-none",
            (Tier::Hint, _) => "insight-sure-hint",
            (Tier::ClearerPattern, _) => "insight-sure-clearer",
        };
        self.texts.get(key)
    }

    /// What else could explain it. Nothing needs explaining that is too early or not there.
    fn other(&self) -> Vec<String> {
        match self.finding.numbers {
            Numbers::Practice { .. } => return vec![self.texts.get("insight-else-hard-hours")],
            Numbers::Predictions(_) => return vec![self.texts.get("insight-else-chosen-tries")],
            _ => {}
        }
        if !matches!(self.finding.tier, Tier::Hint | Tier::ClearerPattern) {
            return Vec::new();
        }
        let mut keys = Vec::new();
        match &self.finding.numbers {
            Numbers::Link { frequencies, .. } => {
                keys.extend(["insight-else-other-way", "insight-else-third"]);
                if frequencies.with.min(frequencies.without) < FEW {
                    keys.push("insight-else-few");
                }
                if matches!(self.finding.question, Question::Lag(..)) {
                    // The day before cannot follow from the day after.
                    keys.remove(0);
                }
            }
            Numbers::TimeOfDay(_) => keys.push("insight-else-chosen-hours"),
            Numbers::Weekday(_) | Numbers::Shift(_) => keys.push("insight-else-third"),
            _ => return Vec::new(),
        }
        if self.finding.open_days > 0 {
            keys.push("insight-else-open-days");
        }
        keys.into_iter().map(|key| self.texts.get(key)).collect()
    }

    /// Only for what can be left out or done without a risk, and only where there is something to look at again.
    fn attempt(&self) -> Option<String> {
        let Numbers::Link {
            starter: Some(starter),
            ..
        } = &self.finding.numbers
        else {
            return None;
        };
        let seen = matches!(self.finding.tier, Tier::Hint | Tier::ClearerPattern);
        let harmless = Pack::bundled().factor_starter(starter)?.test;
        (seen && harmless).then(|| self.texts.get("insight-link.try"))
    }

    fn around(&self) -> Option<NaiveDate> {
        match &self.finding.numbers {
            Numbers::Shift(shift) => NaiveDate::from_num_days_from_ce_opt(shift.day),
            _ => None,
        }
    }

    /// The part of the day or week that differs most, and by how much.
    fn outstanding(&self) -> Option<(u32, f64)> {
        let differences: Vec<(u32, f64)> = match &self.finding.numbers {
            Numbers::TimeOfDay(parts) => parts
                .iter()
                .map(|part| (u32::try_from(part.part).unwrap_or(0), part.difference))
                .collect(),
            Numbers::Weekday(days) => (0..)
                .zip(days)
                .filter(|(_, (_, count))| *count > 0)
                .map(|(day, (difference, _))| (day, *difference))
                .collect(),
            _ => return None,
        };
        differences
            .into_iter()
            .max_by(|one, other| one.1.abs().total_cmp(&other.1.abs()))
    }

    fn level(&self, mean: f64) -> String {
        self.texts.get(&format!(
            "{}-{}",
            Scale::Pleasantness.as_str(),
            fifth(mean) + 1
        ))
    }
}

/// What a question is about, for a list of questions to ask.
#[must_use]
pub fn title(question: &Question, factors: &[Factor], texts: &Texts) -> String {
    let mut arguments = Arguments::default();
    if let Question::Link(id, scale) | Question::Lag(id, scale) = question {
        let factor = factors.iter().find(|factor| factor.id == *id);
        let name = factor.map_or("", |factor| factor.name.as_str());
        arguments = arguments.name("factor", name).word("scale", scale.as_str());
    }
    if let Question::Practice(id) = question {
        arguments = arguments.word("practice", texts.get(id));
    }
    texts.with(&format!("insight-{}", question.name()), &arguments)
}

/// Which fifth of a scale of 0 to 100 holds this value, from 0; the ends are those of the roll-ups.
pub(super) fn fifth(value: f64) -> usize {
    [20.5, 40.5, 60.5, 80.5]
        .iter()
        .take_while(|end| value >= **end)
        .count()
}

/// Sentences beside each other; those without a word are left out.
fn join(sentences: [String; 2]) -> String {
    let [first, second] = sentences;
    if second.is_empty() {
        return first;
    }
    format!("{first} {second}")
}

fn selector(difference: f64) -> &'static str {
    if difference >= 0.0 { "more" } else { "less" }
}

fn whole(value: f64) -> i64 {
    value.round() as i64
}

fn progress_of(progress: Progress) -> Arguments {
    let unit = match progress.unit {
        Unit::Days => "days",
        Unit::Weeks => "weeks",
        Unit::Answers => "answers",
        Unit::Sessions => "sessions",
        Unit::Experiments => "tries",
    };
    Arguments::default()
        .number("have", progress.have)
        .number("need", progress.need)
        .word("unit", unit)
}
