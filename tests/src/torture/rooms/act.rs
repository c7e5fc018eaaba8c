//! What a person may do in these rooms, and what it leaves behind.

use goldseam_core::content::Input;
use goldseam_core::practice::{Answer, Move, Place, StepNow, Walk};

use super::{Noted, Rooms, Thrown, marked, name_of, practice};
use crate::torture::dice::Dice;
use crate::torture::plan::body_of;

/// As many factors are made, and as much is kept on a shelf before something of it is thrown away.
const ENOUGH: usize = 6;

/// The longest own words in a practice, in letters: the pack takes 2,000 bytes in a line.
const LINE: usize = 300;

/// One thing that a person does. A number is that of a check-in or a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// A check-in, with a value for each factor that there is.
    CheckIn,
    /// Other answers in place of the first.
    EditCheckIn(u64),
    /// Into the trash.
    TrashCheckIn(u64),
    /// Out of the trash.
    RestoreCheckIn(u64),
    /// Check-ins in the trash go for good.
    EmptyMoodTrash,
    /// Something more is tracked.
    AddFactor,
    /// A step that counts.
    AddStep,
    /// A week is looked back on, in place of what was said of it before.
    LookBack,
    /// A practice is begun.
    Begin,
    /// An answer, a skip or a step back.
    Move(Move),
    /// It is gone on with on another day.
    Resume,
    /// It is ended.
    Finish,
    /// It is thrown away.
    Discard,
    /// An answer of a finished session is changed, or taken out.
    EditAnswer(u64, &'static str, Option<Answer>),
    /// A finished session goes into the trash.
    TrashResult(u64),
    /// A session comes out of the trash.
    RestoreSession(u64),
    /// Sessions in the trash go for good.
    EmptyPracticeTrash,
    /// Reminders at other hours.
    SetReminders,
}

impl Act {
    /// What step `number` does in rooms in which this is.
    pub(in crate::torture) fn chosen(dice: &Dice, rooms: &Rooms, seed: u64, number: u64) -> Self {
        let check_ins: Vec<u64> = rooms.check_ins.keys().copied().collect();
        let thrown: Vec<u64> = rooms.thrown_check_ins.keys().copied().collect();
        match (dice.below(16), dice.one_of(&check_ins)) {
            (0, Some(check_in)) => Self::EditCheckIn(*check_in),
            (1, Some(check_in)) => Self::TrashCheckIn(*check_in),
            (2, _) => match dice.one_of(&thrown) {
                Some(check_in) if dice.coin() => Self::RestoreCheckIn(*check_in),
                _ => Self::EmptyMoodTrash,
            },
            (3, _) if rooms.factors.len() < ENOUGH => Self::AddFactor,
            (4, _) => Self::AddStep,
            (5, _) => Self::LookBack,
            (6, _) => Self::SetReminders,
            (7 | 8, Some(check_in)) if check_ins.len() > ENOUGH => Self::TrashCheckIn(*check_in),
            (7 | 8, _) => Self::CheckIn,
            (9 | 10, _) => with_results(dice, rooms, number),
            _ => match &rooms.session {
                Some(walk) => in_session(dice, walk, seed, number),
                None => Self::Begin,
            },
        }
    }
}

fn with_results(dice: &Dice, rooms: &Rooms, number: u64) -> Act {
    let results: Vec<u64> = rooms.results.keys().copied().collect();
    // There is one unfinished session at most.
    let may_return = |thrown: &Thrown| thrown.finished || rooms.session.is_none();
    let thrown: Vec<u64> = (rooms.thrown_sessions.iter())
        .filter(|(_, thrown)| may_return(thrown))
        .map(|(number, _)| *number)
        .collect();
    match (
        dice.below(6),
        dice.one_of(&results),
        dice.one_of(&thrown),
        &rooms.session,
    ) {
        (0, Some(result), _, _) => Act::TrashResult(*result),
        (1, _, Some(thrown), _) => Act::RestoreSession(*thrown),
        (2, _, _, _) => Act::EmptyPracticeTrash,
        (3, _, _, Some(walk)) if name_of(walk).is_some() => Act::Discard,
        (_, Some(result), _, _) if results.len() > ENOUGH => Act::TrashResult(*result),
        (4, Some(result), _, _) => {
            let lines = Answer::Lines(vec![format!("line {number}")]);
            Act::EditAnswer(*result, "proof", dice.coin().then_some(lines))
        }
        (_, Some(result), _, _) => {
            let belief = Answer::Number(up_to(dice, 100).into());
            Act::EditAnswer(*result, "belief", dice.coin().then_some(belief))
        }
        (_, None, _, _) => Act::CheckIn,
    }
}

fn in_session(dice: &Dice, walk: &Walk, seed: u64, number: u64) -> Act {
    let place = practice().map(|practice| walk.place(practice));
    match place {
        Some(Place::Step(now)) if now.can_go_back && dice.below(7) == 0 => Act::Move(Move::Back),
        Some(Place::Step(_)) if dice.below(9) == 0 => Act::Resume,
        Some(Place::Step(now)) => Act::Move(answered(dice, &now, seed, number)),
        Some(Place::Halt(_)) if dice.coin() => Act::Resume,
        Some(Place::End(_)) if dice.below(5) > 0 => Act::Finish,
        _ => Act::Move(Move::Back),
    }
}

fn answered(dice: &Dice, now: &StepNow, seed: u64, number: u64) -> Move {
    let step = now.step.id.clone();
    let text: String = marked(number, &body_of(seed, number))
        .chars()
        .take(LINE)
        .collect();
    let answer = match &now.step.input {
        None => Answer::Done,
        // Own words are always given: a session is known again by them.
        Some(Input::ShortText) => Answer::Text(text),
        Some(_) if dice.below(6) == 0 => return Move::Skip { step },
        Some(Input::Scale { max }) => Answer::Number(up_to(dice, *max).into()),
        Some(Input::List { most }) => {
            let lines = 1 + up_to(dice, most.saturating_sub(1));
            Answer::Lines((0..lines).map(|line| format!("{line} {text}")).collect())
        }
        Some(input) => match dice.one_of(input.options()) {
            Some(chosen) if !input.takes_own() || dice.coin() => Answer::Choices {
                chosen: vec![chosen.clone()],
                own: Vec::new(),
            },
            _ if input.takes_own() => Answer::Choices {
                chosen: Vec::new(),
                own: vec![text],
            },
            _ => return Move::Skip { step },
        },
    };
    Move::Answer { step, answer }
}

fn up_to(dice: &Dice, most: u8) -> u8 {
    u8::try_from(dice.below(usize::from(most) + 1)).unwrap_or(most)
}

impl Rooms {
    /// What is there after `act`, which is the step with this number.
    #[must_use]
    pub fn after(&self, act: &Act, seed: u64, number: u64) -> Self {
        let mut next = self.clone();
        match act {
            Act::CheckIn => {
                next.check_ins
                    .insert(number, self.noted(number, seed, number));
            }
            Act::EditCheckIn(made) => {
                next.check_ins
                    .insert(*made, self.noted(*made, seed, number));
            }
            Act::TrashCheckIn(made) => {
                let thrown = next.check_ins.remove_entry(made);
                next.thrown_check_ins.extend(thrown);
            }
            Act::RestoreCheckIn(made) => {
                let restored = next.thrown_check_ins.remove_entry(made);
                next.check_ins.extend(restored);
            }
            Act::EmptyMoodTrash => next.thrown_check_ins.clear(),
            Act::AddFactor => {
                next.factors.insert(number);
            }
            Act::AddStep => {
                next.steps.insert(number);
            }
            Act::LookBack => next.look_back = Some(number),
            Act::SetReminders => next.reminders = Some(number),
            Act::RestoreSession(name) => match next.thrown_sessions.remove(name) {
                Some(thrown) if thrown.finished => {
                    next.results.insert(*name, thrown.walk);
                }
                restored => next.session = restored.map(|thrown| thrown.walk),
            },
            Act::EmptyPracticeTrash => next.thrown_sessions.clear(),
            Act::TrashResult(name) => {
                if let Some(walk) = next.results.remove(name) {
                    let finished = true;
                    next.thrown_sessions
                        .insert(*name, Thrown { walk, finished });
                }
            }
            Act::Finish => {
                let named = next.session.take();
                let named = named.and_then(|walk| Some((name_of(&walk)?, walk)));
                next.results.extend(named);
            }
            Act::Discard => {
                let named = next.session.take();
                let named = named.and_then(|walk| Some((name_of(&walk)?, walk)));
                let finished = false;
                let thrown = named.map(|(name, walk)| (name, Thrown { walk, finished }));
                next.thrown_sessions.extend(thrown);
            }
            Act::Begin | Act::Move(_) | Act::Resume | Act::EditAnswer(..) => next.walk(act),
        }
        next
    }

    /// The step machine says where a walk is after a move: what is asked here is whether that was kept.
    fn walk(&mut self, act: &Act) {
        let Some(practice) = practice() else { return };
        match (act, &mut self.session) {
            (Act::Begin, session) => *session = Some(Walk::begin(practice, Vec::new())),
            (Act::Move(step), Some(walk)) => {
                if let Ok(moved) = walk.after(practice, step.clone()) {
                    *walk = moved;
                }
            }
            (Act::Resume, Some(walk)) => *walk = walk.resumed(practice),
            (Act::EditAnswer(name, step, answer), _) => {
                if let Some(walk) = self.results.get_mut(name)
                    && let Ok(edited) = walk.edited(practice, step, answer.clone())
                {
                    *walk = edited;
                }
            }
            _ => {}
        }
    }

    fn noted(&self, made: u64, seed: u64, number: u64) -> Noted {
        let dice = Dice::of(seed ^ 0x0d0d, number);
        let factors = self.factors.iter();
        Noted {
            pleasantness: up_to(&dice, 100),
            note: marked(made, &body_of(seed, number)),
            factors: factors.map(|factor| (*factor, up_to(&dice, 10))).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::NAMING;
    use super::*;
    use crate::torture::plan::{Course, Step, Theme};

    #[test]
    fn a_plan_comes_by_everything_that_can_be_done_here() {
        assert_eq!(
            practice()
                .and_then(|it| it.step(NAMING))
                .map(|it| &it.input),
            Some(&Some(Input::ShortText))
        );
        let mut seen = BTreeSet::new();
        for seed in 1..=20 {
            let mut course = Course::new(Theme::Journal, seed);
            for done in 0..120 {
                let (step, before) = course.next(done);
                if let Step::Act(act) = &step {
                    let name = format!("{act:?}");
                    let end = name.find([' ', '(']).unwrap_or(name.len());
                    seen.insert(name[..end].to_owned());
                    // A move that the machine refuses would leave the model behind.
                    if let (Act::Move(step), Some(walk)) = (act, &before.rooms.session) {
                        assert_eq!(
                            practice().map(|it| walk.after(it, step.clone()).is_ok()),
                            Some(true)
                        );
                    }
                }
            }
        }
        assert_eq!(seen.len(), 18, "{seen:?}");
    }
}
