//! The step machine: `(definition, where somebody is, what they do) -> where they are then`. Pure.
//!
//! A walk remembers what was given at each step, by the step's id, and nothing else about the definition. So a walk that
//! was begun with an older pack goes on with the newer one: what still fits counts, what is gone is passed over.

use super::answer::Answer;
use super::care::{self, Frame, Halt};
use super::error::WalkError;
use crate::content::{Condition, Input, Measure, Practice, PracticeStep};

/// What was given at a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// An answer.
    Answer(Answer),
    /// It was skipped.
    Skipped,
}

/// What somebody does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Move {
    /// Answers the step. Of a step that is only read, or of a timer, the answer is [`Answer::Done`].
    Answer {
        /// The step, so that a tap that comes twice answers once.
        step: String,
        /// The answer.
        answer: Answer,
    },
    /// Skips the step.
    Skip {
        /// The step.
        step: String,
    },
    /// Goes back by one step. What was given there stands there still.
    Back,
}

/// Where somebody is in a practice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walk {
    given: Vec<(String, Given)>,
    at: Option<String>,
    /// Where to go on after something was asked anew.
    then: Option<String>,
}

/// What is shown now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A step.
    Step(Box<StepNow>),
    /// The walk stands still for the person's sake. They can go back, stop, or do something else.
    Halt(Halt),
    /// The end.
    End(Closing),
}

/// A step as it is shown now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepNow {
    /// The step.
    pub step: PracticeStep,
    /// What was given here before.
    pub given: Option<Given>,
    /// Which step it is, from 1.
    pub number: usize,
    /// How many steps there are, as far as can be told.
    pub of: usize,
    /// Whether there is a step before it.
    pub can_go_back: bool,
    /// Whether it belongs to the frame and not to the practice.
    pub of_frame: bool,
}

/// How a practice ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    /// Distress before it.
    pub before: Option<u16>,
    /// Distress at its end.
    pub after: Option<u16>,
    /// Whether distress rose or is high. Nothing is praised then, and the practice is set aside.
    pub care: bool,
    /// Practices that may do good now.
    pub offers: Vec<String>,
}

/// Every step of a practice in its order, those of the frame among them.
struct Steps<'a> {
    all: Vec<&'a PracticeStep>,
    own: std::ops::Range<usize>,
}

impl<'a> Steps<'a> {
    fn of(practice: &'a Practice) -> Self {
        let frame = Frame::of(practice);
        let own = frame.before.len()..frame.before.len() + practice.steps.len();
        let mut all: Vec<&'a PracticeStep> = frame.before;
        all.extend(&practice.steps);
        all.extend(frame.after);
        Self { all, own }
    }

    fn from(&self, place: usize) -> &[&'a PracticeStep] {
        self.all.get(place..).unwrap_or_default()
    }

    /// Those of the frame that come first.
    fn frame(&self) -> &[&'a PracticeStep] {
        self.all.get(..self.own.start).unwrap_or_default()
    }

    fn shown(&self, walk: &Walk) -> impl DoubleEndedIterator<Item = &'a PracticeStep> {
        self.all.iter().copied().filter(|step| walk.shows(step))
    }

    fn find(&self, id: &str) -> Option<(usize, &'a PracticeStep)> {
        let place = self.all.iter().position(|step| step.id == id)?;
        Some((place, self.all.get(place)?))
    }
}

impl Walk {
    /// At the first step of a practice. `carried`: answers of an earlier time that stand there already.
    #[must_use]
    pub fn begin(practice: &Practice, carried: Vec<(String, Given)>) -> Self {
        let mut walk = Self {
            given: Vec::new(),
            at: None,
            then: None,
        };
        walk.given = carried;
        let steps = Steps::of(practice);
        walk.at = walk.onward(&steps, 0);
        walk
    }

    /// As it was kept: what was given, where it stood, and where to go on from there.
    #[must_use]
    pub fn kept(given: Vec<(String, Given)>, at: Option<String>, then: Option<String>) -> Self {
        Self { given, at, then }
    }

    /// What was given, in the order in which it was.
    #[must_use]
    pub fn given(&self) -> &[(String, Given)] {
        &self.given
    }

    /// The step that it stands at; none at the end.
    #[must_use]
    pub fn at(&self) -> Option<&str> {
        self.at.as_deref()
    }

    /// Where it goes on after what is asked anew.
    #[must_use]
    pub fn then(&self) -> Option<&str> {
        self.then.as_deref()
    }

    /// What was answered at a step.
    #[must_use]
    pub fn answer(&self, step: &str) -> Option<&Answer> {
        match self.given_at(step)? {
            Given::Answer(answer) => Some(answer),
            Given::Skipped => None,
        }
    }

    /// What is shown now.
    #[must_use]
    pub fn place(&self, practice: &Practice) -> Place {
        let steps = Steps::of(practice);
        if let Some(halt) = self.halt(practice, &steps) {
            return Place::Halt(halt);
        }
        let Some(step) = self.standing_at(&steps) else {
            return Place::End(self.closing(practice, &steps));
        };
        let before = steps
            .shown(self)
            .take_while(|shown| shown.id != step.id)
            .count();
        let place = steps.find(&step.id).map_or(0, |(at, _)| at);
        Place::Step(Box::new(StepNow {
            given: self.given_at(&step.id).cloned(),
            number: before + 1,
            of: steps.shown(self).count(),
            can_go_back: before > 0,
            of_frame: !steps.own.contains(&place),
            step: self.as_asked(step),
        }))
    }

    /// Where somebody is after a move.
    ///
    /// # Errors
    /// [`WalkError::NotHere`] if the answer is for another step, or there is nothing to go back to; [`WalkError::Answer`]
    /// if it does not fit. Nothing changes then.
    pub fn after(&self, practice: &Practice, step: Move) -> Result<Self, WalkError> {
        let steps = Steps::of(practice);
        let mut next = self.clone();
        match step {
            Move::Back if self.halt(practice, &steps).is_some() => {
                // Back to the number itself, which is asked again.
                next.given.retain(|(id, _)| Some(id) != self.at.as_ref());
            }
            Move::Back => {
                next.at = Some(self.before_here(&steps)?);
                next.then = None;
            }
            Move::Skip { step } => {
                self.expect_at(practice, &steps, &step)?;
                next.give(&step, Given::Skipped);
                next.go_on(practice, &step);
            }
            Move::Answer { step, answer } => {
                let asked = self.expect_at(practice, &steps, &step)?;
                let answer = answer.tidied();
                answer.fits(asked.input.as_ref())?;
                let empty = answer.is_empty();
                next.give(
                    &step,
                    if empty {
                        Given::Skipped
                    } else {
                        Given::Answer(answer)
                    },
                );
                next.go_on(practice, &step);
            }
        }
        Ok(next)
    }

    /// The walk on another day, or after a halt: how present and how distressed somebody is, is asked anew before it goes
    /// on where it was.
    #[must_use]
    pub fn resumed(&self, practice: &Practice) -> Self {
        let mut walk = self.clone();
        let steps = Steps::of(practice);
        let asks_anew = |step: &PracticeStep| step.measures.is_some() && step.id != "after";
        let frame = steps.frame();
        let Some(first) = frame.iter().find(|step| asks_anew(step)) else {
            return walk;
        };
        let Some(at) = self.standing_at(&steps).map(|step| step.id.clone()) else {
            return walk;
        };
        // What measured something in the middle, and halted, is asked anew as well.
        let halted = self.halt(practice, &steps).is_some();
        walk.given
            .retain(|(id, _)| !frame.iter().any(|step| step.id == *id && asks_anew(step)));
        if halted {
            walk.given.retain(|(id, _)| *id != at);
        }
        let inside = steps
            .find(&at)
            .is_some_and(|(place, _)| place >= steps.own.start);
        walk.then = inside.then_some(at);
        walk.at = Some(first.id.clone());
        walk
    }

    /// The walk with another answer at a step, or with none. It stays where it is.
    ///
    /// # Errors
    /// [`WalkError::NotHere`] if the practice has no such step; [`WalkError::Answer`] if the answer does not fit.
    pub fn edited(
        &self,
        practice: &Practice,
        step: &str,
        answer: Option<Answer>,
    ) -> Result<Self, WalkError> {
        let steps = Steps::of(practice);
        let (_, asked) = steps.find(step).ok_or(WalkError::NotHere)?;
        let mut walk = self.clone();
        match answer
            .map(Answer::tidied)
            .filter(|answer| !answer.is_empty())
        {
            Some(answer) => {
                answer.fits(asked.input.as_ref())?;
                walk.give(step, Given::Answer(answer));
            }
            None => walk.given.retain(|(id, _)| id != step),
        }
        Ok(walk)
    }

    /// A step of the practice or its frame, as this walk shows it, and whether it is of the frame.
    pub(super) fn find_step(
        &self,
        practice: &Practice,
        step: &str,
    ) -> Option<(PracticeStep, bool)> {
        let steps = Steps::of(practice);
        let (place, found) = steps.find(step)?;
        Some((self.as_asked(found), !steps.own.contains(&place)))
    }

    /// With this answer at a step, wherever it came from.
    pub(super) fn with(mut self, step: &str, answer: Answer) -> Self {
        self.give(step, Given::Answer(answer));
        self
    }

    /// Without the answers of these steps.
    pub(super) fn forget(&mut self, steps: &[String]) {
        self.given.retain(|(id, _)| !steps.contains(id));
    }

    fn given_at(&self, step: &str) -> Option<&Given> {
        self.given
            .iter()
            .find(|(id, _)| id == step)
            .map(|(_, given)| given)
    }

    fn give(&mut self, step: &str, given: Given) {
        match self.given.iter_mut().find(|(id, _)| id == step) {
            Some((_, old)) => *old = given,
            None => self.given.push((step.to_owned(), given)),
        }
    }

    /// Whether what its conditions say holds.
    fn shows(&self, step: &PracticeStep) -> bool {
        let when = step
            .when
            .as_ref()
            .is_none_or(|condition| self.holds(condition));
        when && !step
            .unless
            .as_ref()
            .is_some_and(|condition| self.holds(condition))
    }

    fn holds(&self, condition: &Condition) -> bool {
        let Some(answer) = self.answer(&condition.step) else {
            return false;
        };
        if !condition.is.is_empty() {
            return condition.is.iter().any(|option| answer.chose(option));
        }
        let Some(number) = answer.number() else {
            return false;
        };
        condition.at_least.is_none_or(|least| number >= least)
            && condition.at_most.is_none_or(|most| number <= most)
    }

    /// The step it stands at. One that the pack no longer has, or that an answer has hidden, is passed over.
    fn standing_at<'a>(&self, steps: &Steps<'a>) -> Option<&'a PracticeStep> {
        let at = self.at.as_deref()?;
        if let Some((place, _)) = steps.find(at) {
            let rest = steps.from(place).iter().copied();
            return rest.into_iter().find(|step| self.shows(step));
        }
        let mut open = steps.shown(self);
        open.find(|step| self.given_at(&step.id).is_none())
    }

    fn expect_at<'a>(
        &self,
        practice: &Practice,
        steps: &Steps<'a>,
        step: &str,
    ) -> Result<&'a PracticeStep, WalkError> {
        let here = self.standing_at(steps).filter(|here| here.id == step);
        match self.halt(practice, steps) {
            None => here.ok_or(WalkError::NotHere),
            Some(_) => Err(WalkError::NotHere),
        }
    }

    /// A step as this walk asks it: nobody holds the breath who did not ask for it.
    fn as_asked(&self, step: &PracticeStep) -> PracticeStep {
        let mut asked = step.clone();
        let holds = self
            .answer("holds")
            .is_some_and(|answer| answer.chose("with-holds"));
        if let (Some(Input::BreathPacer(breath)), false) = (&mut asked.input, holds) {
            *breath = breath.without_holds();
        }
        asked
    }

    fn go_on(&mut self, practice: &Practice, from: &str) {
        let steps = Steps::of(practice);
        let halts = steps
            .find(from)
            .is_some_and(|(_, step)| self.halt_at(practice, step).is_some());
        if halts {
            self.at = Some(from.to_owned());
            return;
        }
        let after = steps.find(from).map_or(0, |(place, _)| place + 1);
        let next = self.onward(&steps, after);
        // Asked anew: the frame's measures first, and then on to where it was.
        let measures_next = next
            .as_deref()
            .and_then(|id| steps.find(id))
            .is_some_and(|(place, step)| place < steps.own.start && step.measures.is_some());
        self.at = match self.then.take() {
            Some(then) if measures_next => {
                self.then = Some(then);
                next
            }
            Some(then) => Some(then),
            None => next,
        };
    }

    /// The first step from a place on that is shown. How present somebody is, is asked once in a sitting.
    fn onward(&self, steps: &Steps<'_>, place: usize) -> Option<String> {
        let known =
            |step: &PracticeStep| step.id == "presence" && self.given_at(&step.id).is_some();
        let rest = steps.all.get(place..).unwrap_or_default();
        let next = rest.iter().find(|step| self.shows(step) && !known(step));
        next.map(|step| step.id.clone())
    }

    fn before_here(&self, steps: &Steps<'_>) -> Result<String, WalkError> {
        let here = self.standing_at(steps).map(|step| step.id.as_str());
        let before = steps
            .shown(self)
            .take_while(|step| Some(step.id.as_str()) != here);
        before
            .last()
            .map(|step| step.id.clone())
            .ok_or(WalkError::NotHere)
    }

    /// Why the walk stands still at the step that it is at.
    fn halt(&self, practice: &Practice, steps: &Steps<'_>) -> Option<Halt> {
        let (_, step) = steps.find(self.at.as_deref()?)?;
        self.halt_at(practice, step)
    }

    fn halt_at(&self, practice: &Practice, step: &PracticeStep) -> Option<Halt> {
        let measure = step.measures?;
        let Answer::Number(number) = self.answer(&step.id)? else {
            return None;
        };
        care::halts(practice, measure, *number)
    }

    fn closing(&self, practice: &Practice, steps: &Steps<'_>) -> Closing {
        let number = |id: &str| match self.answer(id) {
            Some(Answer::Number(number)) => Some(*number),
            _ => None,
        };
        let before = number("before");
        let measured = steps
            .shown(self)
            .filter(|step| step.measures == Some(Measure::Distress));
        let after = measured
            .filter(|step| step.id != "before")
            .filter_map(|step| number(&step.id))
            .next_back();
        let led = steps
            .shown(self)
            .filter(|step| matches!(self.given_at(&step.id), Some(Given::Answer(_))));
        let mut offers: Vec<String> = led.filter_map(|step| step.leads_to.clone()).collect();
        offers.extend(practice.aftercare.iter().cloned());
        let mut seen = Vec::new();
        offers.retain(|offer| {
            !seen.contains(offer) && {
                seen.push(offer.clone());
                true
            }
        });
        Closing {
            before,
            after,
            care: care::needs_care(before, after),
            offers,
        }
    }
}
