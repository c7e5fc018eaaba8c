//! What a step may ask for.

use serde::Deserialize;

/// What a step asks for. A step without one is only read.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Input {
    /// A number from 0 to `max`, which is 10 or 100. Its ends are the step's `.low` and `.high`.
    Scale {
        /// The end of the scale.
        max: u8,
    },
    /// One of these.
    ChoiceOne {
        /// Their ids; the words are the step's attributes of these names.
        options: Vec<String>,
        /// Whether an answer in own words is possible.
        #[serde(default)]
        own: bool,
    },
    /// Any of these.
    ChoiceMany {
        /// Their ids.
        options: Vec<String>,
        /// Whether answers in own words are possible.
        #[serde(default)]
        own: bool,
    },
    /// A line.
    ShortText,
    /// As much as wanted.
    LongText,
    /// Lines.
    List {
        /// How many at most.
        most: u8,
    },
    /// Time alone with the step's text. Nobody has to wait for its end.
    Timer {
        /// How long.
        seconds: u16,
    },
    /// Breathing along with something that moves.
    BreathPacer(Breath),
    /// Counting by taps.
    TapCounter {
        /// What is counted, by id.
        labels: Vec<String>,
    },
    /// A day.
    Date,
    /// Somebody, by any name the person likes.
    Person,
    /// Something that is done, and then confirmed.
    Confirm,
    /// These, and own ones, in an order.
    Ranking {
        /// Their ids.
        options: Vec<String>,
        /// Whether own ones may be added.
        #[serde(default)]
        own: bool,
    },
    /// Rows of two lines that belong together: `.first` and `.second`.
    Pairs {
        /// How many at most.
        most: u8,
    },
    /// Two lists beside each other: `.first` and `.second`.
    TwoColumns {
        /// How many lines each at most.
        most: u8,
    },
    /// Rungs from easy to hard, each with how uneasy it would be (0 to 100) and how likely it goes well (0 to 100).
    Ladder {
        /// How many at most.
        most: u8,
    },
    /// Areas of the body, of the pack's list.
    BodyMap,
    /// Words for feelings, of the pack's list and own, each with a strength of 0 to 100 where one is given.
    Feelings {
        /// How many at most.
        most: u8,
    },
    /// Some of these and own ones, each rated 0 to 10 in each of `ratings`.
    Rated {
        /// Their ids.
        options: Vec<String>,
        /// Whether own ones may be added.
        #[serde(default)]
        own: bool,
        /// What is rated, by id; the words are the step's attributes of these names.
        ratings: Vec<String>,
    },
    /// Parts of a whole, which add up to at most 100.
    Shares {
        /// How many at most.
        most: u8,
    },
    /// A good place to stop, and to go on some other day.
    Later {
        /// After how many days going on makes sense. Nobody is reminded.
        days: u8,
    },
}

/// A way to breathe, in tenths of a second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Breath {
    /// In.
    pub inhale: u16,
    /// A second, short sip of air on top.
    #[serde(default)]
    pub sip: u16,
    /// Holding after the in-breath.
    #[serde(default)]
    pub hold: u16,
    /// Out.
    pub exhale: u16,
    /// Holding after the out-breath.
    #[serde(default)]
    pub rest: u16,
    /// How long in all, in seconds.
    pub seconds: u16,
}

impl Breath {
    /// Whether the breath is held anywhere.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.hold > 0 || self.rest > 0
    }

    /// The same without holding the breath.
    #[must_use]
    pub fn without_holds(self) -> Self {
        Self {
            hold: 0,
            rest: 0,
            ..self
        }
    }

    /// One breath, in tenths of a second.
    #[must_use]
    pub fn cycle(&self) -> u16 {
        self.inhale + self.sip + self.hold + self.exhale + self.rest
    }
}

impl Input {
    /// As the pack names it.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Scale { .. } => "scale",
            Self::ChoiceOne { .. } => "choice_one",
            Self::ChoiceMany { .. } => "choice_many",
            Self::ShortText => "short_text",
            Self::LongText => "long_text",
            Self::List { .. } => "list",
            Self::Timer { .. } => "timer",
            Self::BreathPacer(_) => "breath_pacer",
            Self::TapCounter { .. } => "tap_counter",
            Self::Date => "date",
            Self::Person => "person",
            Self::Confirm => "confirm",
            Self::Ranking { .. } => "ranking",
            Self::Pairs { .. } => "pairs",
            Self::TwoColumns { .. } => "two_columns",
            Self::Ladder { .. } => "ladder",
            Self::BodyMap => "body_map",
            Self::Feelings { .. } => "feelings",
            Self::Rated { .. } => "rated",
            Self::Shares { .. } => "shares",
            Self::Later { .. } => "later",
        }
    }

    /// The ids that it offers to choose from.
    #[must_use]
    pub fn options(&self) -> &[String] {
        match self {
            Self::ChoiceOne { options, .. }
            | Self::ChoiceMany { options, .. }
            | Self::Ranking { options, .. }
            | Self::Rated { options, .. }
            | Self::TapCounter { labels: options } => options,
            _ => &[],
        }
    }

    /// Whether answers in own words are possible beside what it offers.
    #[must_use]
    pub fn takes_own(&self) -> bool {
        match self {
            Self::ChoiceOne { own, .. }
            | Self::ChoiceMany { own, .. }
            | Self::Ranking { own, .. }
            | Self::Rated { own, .. } => *own,
            _ => false,
        }
    }

    /// The attributes of the step's text that it needs, besides those of its options.
    #[must_use]
    pub fn labels(&self) -> Vec<&str> {
        match self {
            Self::Scale { .. } => vec!["low", "high"],
            Self::Pairs { .. } | Self::TwoColumns { .. } => vec!["first", "second"],
            Self::Rated { ratings, .. } => ratings.iter().map(String::as_str).collect(),
            _ => Vec::new(),
        }
    }
}
