//! Whatever a person does, in whatever order: sums by day and month are what going through all check-ins gives.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate};
use goldseam_core::content::FactorKind;
use goldseam_core::day::{Moment, Month, Period};
use goldseam_core::id::{CheckInId, FactorId};
use goldseam_core::mood::{
    Answer, Answers, CheckIn, DayLevel, DaySum, FactorLook, FactorValue, Filter, Moods, NewFactor,
    RecordId,
};
use proptest::prelude::*;

use super::house::House;
use super::model::Model;

/// One of each kind.
const KINDS: [FactorKind; 4] = FactorKind::ALL;
const WORDS: [&str; 5] = ["sad", "hopeful", "on-guard", "calm", "torn"];

#[derive(Clone, Debug)]
enum Step {
    Add(When, Given),
    AddAll(Vec<(When, Given)>),
    Edit(usize, Given),
    Move(usize, When),
    Trash(usize),
    Restore,
    Undo,
    EmptyTrash,
    Reopen,
}

/// Hours since a winter's day, and the offset in quarters of an hour: the same instant may lie on two days.
type When = (i64, i32);

#[derive(Clone, Debug)]
struct Given {
    scales: [Option<Answer>; 4],
    words: Vec<usize>,
    factors: Vec<(usize, u8)>,
}

fn given() -> impl Strategy<Value = Given> {
    let answer = prop_oneof![
        8 => (0..=100_u8).prop_map(Answer::Value),
        1 => Just(Answer::DontKnow),
        1 => Just(Answer::RatherNotSay),
    ];
    (
        [(); 4].map(|()| prop::option::of(answer.clone())),
        prop::sample::subsequence((0..WORDS.len()).collect::<Vec<_>>(), 0..4),
        prop::collection::vec((0..KINDS.len(), 0..=10_u8), 0..4),
    )
        .prop_map(|(scales, words, factors)| Given {
            scales,
            words,
            factors,
        })
}

fn step() -> impl Strategy<Value = Step> {
    // Few days in two months, so that many check-ins share one.
    let when = || (prop_oneof![0..72_i64, 700..760_i64], -48..=56_i32);
    let any = || 0..64_usize;
    prop_oneof![
        8 => (when(), given()).prop_map(|(when, given)| Step::Add(when, given)),
        1 => prop::collection::vec((when(), given()), 1..6).prop_map(Step::AddAll),
        4 => (any(), given()).prop_map(|(which, given)| Step::Edit(which, given)),
        3 => (any(), when()).prop_map(|(which, when)| Step::Move(which, when)),
        3 => any().prop_map(Step::Trash),
        2 => Just(Step::Restore),
        4 => Just(Step::Undo),
        1 => Just(Step::EmptyTrash),
        1 => Just(Step::Reopen),
    ]
}

struct Player {
    house: House,
    factors: Vec<FactorId>,
    model: Model,
}

impl Player {
    fn new() -> Self {
        let house = House::new();
        let moods = house.app.moods();
        let factors = KINDS
            .iter()
            .map(|kind| {
                moods
                    .add_factor(NewFactor {
                        look: FactorLook {
                            name: kind.as_str().into(),
                            unit: None,
                            icon: "park".into(),
                            group: "day".into(),
                        },
                        kind: *kind,
                        starter: None,
                    })
                    .unwrap()
            })
            .collect();
        Self {
            house,
            factors,
            model: Model::default(),
        }
    }

    fn moods(&self) -> Moods {
        self.house.app.moods()
    }

    fn moment((hours, quarters): When) -> Moment {
        let second = 1_769_900_000 + hours * 3600;
        let offset = FixedOffset::east_opt(quarters * 900).unwrap();
        Moment::new(DateTime::from_timestamp(second, 0).unwrap(), offset).unwrap()
    }

    /// Something is always answered: a note, at least.
    fn answers(&self, given: Given) -> Answers {
        let [pleasantness, activation, belonging, cup] = given.scales;
        let mut answers = Answers {
            pleasantness,
            activation,
            belonging,
            cup,
            note: "a note".into(),
            feelings: given
                .words
                .iter()
                .map(|word| WORDS[*word].to_owned())
                .collect(),
            ..Answers::default()
        };
        for (factor, value) in given.factors {
            let value = match KINDS[factor] {
                FactorKind::YesNo => f64::from(value % 2),
                _ => f64::from(value),
            };
            let factor = self.factors[factor];
            if answers.factors.iter().all(|known| known.factor != factor) {
                answers.factors.push(FactorValue { factor, value });
            }
        }
        answers
    }

    fn pick(&self, which: usize) -> Option<CheckInId> {
        let ids: Vec<CheckInId> = self.model.live.keys().copied().collect();
        (!ids.is_empty()).then(|| ids[which % ids.len()])
    }

    fn play(&mut self, step: Step) {
        self.house.clock.advance(Duration::from_secs(3));
        let moods = self.moods();
        match step {
            Step::Add(when, given) => {
                let id = moods
                    .check_in_at(Self::moment(when), self.answers(given))
                    .unwrap();
                self.read_back(id);
            }
            Step::AddAll(all) => {
                let all = all
                    .into_iter()
                    .map(|(when, given)| (Self::moment(when), self.answers(given)))
                    .collect();
                for id in moods.add_all(all).unwrap() {
                    self.read_back(id);
                }
            }
            Step::Edit(which, given) => {
                if let Some(id) = self.pick(which) {
                    let answers = self.answers(given);
                    moods.edit(id, answers.clone()).unwrap();
                    let mut kept = moods.get(id).unwrap();
                    assert_eq!(kept.moment, self.model.live[&id].moment);
                    self.model.live.insert(id, kept.clone());
                    sort(&mut kept, &answers);
                    assert_eq!(kept.answers, answers);
                }
            }
            Step::Move(which, when) => {
                if let Some(id) = self.pick(which) {
                    moods.move_to(id, Self::moment(when)).unwrap();
                    self.read_back(id);
                    assert_eq!(self.model.live[&id].moment, Self::moment(when));
                }
            }
            Step::Trash(which) => {
                if let Some(id) = self.pick(which) {
                    moods.trash(RecordId::CheckIn(id)).unwrap();
                    self.model.live.remove(&id);
                }
            }
            Step::Restore => {
                if let Some(trashed) = moods.trashed().unwrap().first() {
                    moods.restore(trashed.record.id()).unwrap();
                    let RecordId::CheckIn(id) = trashed.record.id() else {
                        panic!("only check-ins were made");
                    };
                    self.read_back(id);
                }
            }
            Step::Undo => {
                let before = self.model.clone();
                if moods.undo().unwrap().is_some() {
                    self.look_again();
                    // Taking back twice changes nothing.
                    if moods.undo().unwrap().is_some() {
                        self.look_again();
                        assert_eq!(self.model.live, before.live);
                        moods.undo().unwrap();
                        self.look_again();
                    }
                }
            }
            Step::EmptyTrash => {
                moods.empty_trash().unwrap();
            }
            Step::Reopen => self.house.reopen(),
        }
    }

    fn read_back(&mut self, id: CheckInId) {
        self.model.live.insert(id, self.moods().get(id).unwrap());
    }

    /// What the history shows is what there is.
    fn look_again(&mut self) {
        self.model.live = self
            .history()
            .into_iter()
            .map(|check_in| (check_in.id, check_in))
            .collect();
    }

    fn history(&self) -> Vec<CheckIn> {
        let (mut all, mut next) = (Vec::new(), None);
        loop {
            let page = self.moods().history(Filter::default(), next, 3).unwrap();
            all.extend(page.check_ins);
            next = page.next;
            if next.is_none() {
                return all;
            }
        }
    }

    /// Days, Σx, Σx², Σy, Σy², Σxy.
    fn factor_sums(&self, factor: FactorId, first: Month, last: Month) -> [f64; 6] {
        let sums = self.moods().factor_sums(first, last).unwrap();
        let of_factor = sums.iter().find(|sums| sums.factor == factor);
        of_factor.map_or([0.0; 6], |sums| {
            let days = f64::from(sums.days);
            [days, sums.x, sums.xx, sums.y, sums.yy, sums.xy]
        })
    }

    fn check(&self) {
        let moods = self.moods();
        let history = self.history();
        assert!(history.is_sorted_by(|newer, older| newer.moment.utc() >= older.moment.utc()));
        assert_eq!(history.len(), self.model.live.len());

        let sums = self.model.days();
        assert_eq!(moods.days(ever()).unwrap(), sums);
        let levels = moods.day_levels(ever()).unwrap();
        let same = |(level, sum): (&DayLevel, &DaySum)| {
            (level.day, level.check_ins, level.pleasantness)
                == (sum.day, sum.check_ins, sum.pleasantness)
        };
        assert!(levels.len() == sums.len() && levels.iter().zip(&sums).all(same));
        let days = moods.factor_days(ever()).unwrap();
        let all = (Month::new(1, 1).unwrap(), Month::new(9999, 12).unwrap());
        for (factor, kind) in self.factors.iter().zip(KINDS) {
            let kept: Vec<(NaiveDate, f64)> = days
                .iter()
                .filter(|day| day.factor == *factor)
                .map(|day| (day.day, day.value))
                .collect();
            assert_eq!(kept, self.model.factor_days(*factor, kind));
            let right = self.model.factor_months(*factor, kind);
            let mut total = [0.0; 6];
            for (month, sums) in &right {
                let month = Month::of(*month).unwrap();
                assert_close(self.factor_sums(*factor, month, month), *sums);
                for (total, sum) in total.iter_mut().zip(sums) {
                    *total += sum;
                }
            }
            // And no month that is none.
            assert_close(self.factor_sums(*factor, all.0, all.1), total);
        }
        let words = moods.words_used(all.0, all.1).unwrap();
        assert_eq!(
            words
                .into_iter()
                .collect::<std::collections::BTreeMap<_, _>>(),
            self.model.words()
        );
    }
}

/// Factors come back in the person's order of factors.
fn sort(kept: &mut CheckIn, like: &Answers) {
    let place = |value: &FactorValue| {
        like.factors
            .iter()
            .position(|given| given.factor == value.factor)
    };
    kept.answers.factors.sort_by_key(place);
}

fn ever() -> Period {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    Period::between(day(1, 1, 1), day(9999, 12, 31))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]
    #[test]
    fn sums_are_what_going_through_everything_gives(steps in prop::collection::vec(step(), 30)) {
        let mut player = Player::new();
        for step in steps {
            player.play(step);
        }
        player.check();
    }
}

#[test]
fn sums_that_are_wrong_are_made_anew_by_a_check_and_nothing_is_said() {
    let mut player = Player::new();
    for hour in 0..40 {
        let given = Given {
            scales: [Some(Answer::Value(hour as u8)), None, None, None],
            words: vec![0, 1],
            factors: vec![(0, 1), (1, 3)],
        };
        player.play(Step::Add((hour * 5, 0), given));
    }
    let vault = player.house.app.vault();
    vault
        .write(|tx| {
            tx.execute_batch(
                "UPDATE mood_day SET pleasantness_sum = 1; DELETE FROM factor_day WHERE value = 3;
                 UPDATE factor_month SET xy = 9; DELETE FROM feeling_month;",
            )?;
            Ok::<_, goldseam_core::vault::VaultError>(())
        })
        .unwrap();
    assert_ne!(player.moods().days(ever()).unwrap(), player.model.days());
    vault
        .check(&goldseam_core::vault::CancelToken::new())
        .unwrap();
    player.check();
}

fn assert_close(kept: [f64; 6], right: [f64; 6]) {
    for (kept, right) in kept.iter().zip(right) {
        let close = (kept - right).abs() <= 1e-9 * right.abs().max(1.0);
        assert!(close, "{kept} {right}");
    }
}
