//! Looks at oneself: beside one's own earlier ones, and not too soon.

use std::time::Duration;

use goldseam_core::id::SessionId;
use goldseam_core::insight::{about_looks, moved};
use goldseam_core::practice::{Answer, LatestLook, Place, Practices};

use super::house::House;
use super::pack::{answer, room, skip, texts};

const DAY: Duration = Duration::from_secs(24 * 3600);

/// Finishes a look: the number at every scale, the words at the rest that asks for somebody, nothing else.
fn look(
    room: &Practices,
    practice: &str,
    after: Option<SessionId>,
    who: &str,
    number: u16,
) -> SessionId {
    let mut state = room.begin(practice, after, &texts()).unwrap();
    let id = state.session.id;
    while let Place::Step(now) = &state.place {
        let step = now.step.id.clone();
        let given = match step.as_str() {
            "who" => answer("who", Answer::Text(who.into())),
            "limits" | "word" | "gentle" | "human" => answer(&step, Answer::Number(number)),
            _ => skip(&step),
        };
        state = room.make_move(id, given, &texts()).unwrap();
    }
    room.finish(id).unwrap();
    id
}

fn latest(room: &Practices, practice: &str) -> Vec<LatestLook> {
    let looks = room.looks(&texts()).unwrap();
    assert_eq!(looks.len(), 6);
    let look = looks.into_iter().find(|look| look.practice == practice);
    look.unwrap().latest
}

fn numbers(latest: &LatestLook) -> Vec<i32> {
    let series = latest.compared.first().unwrap();
    series.numbers.iter().map(|(_, number)| *number).collect()
}

#[test]
fn a_look_at_oneself_alone_goes_on_with_the_one_before_and_says_when_it_moves() {
    let house = House::new();
    let room = house.app.practices();
    for number in [5, 6, 5, 6, 5] {
        look(&room, "look-at-self-kindness", None, "", number);
        house.clock.advance(DAY * 28);
    }
    let seen = latest(&room, "look-at-self-kindness");
    assert_eq!(seen.len(), 1);
    let series = &seen[0].compared[0];
    assert_eq!(numbers(&seen[0]), [5, 6, 5, 6, 5]);
    assert_eq!(
        moved(series, &texts()).unwrap(),
        "Within your own ups and downs so far: 4 to 7."
    );
    look(&room, "look-at-self-kindness", None, "", 9);
    let seen = latest(&room, "look-at-self-kindness");
    let said = moved(&seen[0].compared[0], &texts()).unwrap();
    assert!(
        said.starts_with("Beyond your own ups and downs so far"),
        "{said}"
    );
}

#[test]
fn looks_at_several_people_stay_apart() {
    let house = House::new();
    let room = house.app.practices();
    let anna = look(&room, "look-at-trust", None, "Anna", 40);
    house.clock.advance(DAY * 91);
    look(&room, "look-at-trust", None, "Ben", 70);
    house.clock.advance(DAY * 91);
    look(&room, "look-at-trust", Some(anna), "Anna", 60);
    let seen = latest(&room, "look-at-trust");
    let lines: Vec<_> = seen.iter().map(|one| one.line.clone().unwrap()).collect();
    assert_eq!(lines, ["Anna", "Ben"]);
    assert_eq!(numbers(&seen[0]), [40, 60]);
    assert_eq!(numbers(&seen[1]), [70]);
    assert_eq!(
        seen[0].compared.len(),
        1,
        "the score leads, its parts do not"
    );
}

#[test]
fn another_look_rests_for_a_while_is_not_offered_and_is_never_refused() {
    let house = House::new();
    let room = room(&house);
    let look = |number| {
        let id = room.begin("looked-at", None, &texts()).unwrap().session.id;
        let given = answer("tens", Answer::Number(number));
        room.make_move(id, given, &texts()).unwrap();
        room.finish(id).unwrap();
    };
    let seen = || room.looks(&texts()).unwrap().remove(0).latest.remove(0);
    let offered = || room.offers("steady").unwrap().len();
    assert_eq!(offered(), 1);
    look(5);
    house.clock.advance(DAY * 20);
    assert_eq!(seen().rests, Some(8));
    assert_eq!(offered(), 0);
    house.clock.advance(DAY * 8);
    assert_eq!(seen().rests, None);
    assert_eq!(offered(), 1);
    look(6);
    look(6);
    assert_eq!(numbers(&seen()), [5, 6, 6]);
    let practice = room.library().practice("looked-at").unwrap();
    let notes = about_looks(practice, &seen().compared, seen().rests, &texts());
    assert_eq!(
        notes,
        [
            "2 more looks, and it can be told what goes beyond your own ups and downs.",
            "Numbers like these move slowly. Another look says more in 28 days or later.",
        ]
    );
}

#[test]
fn numbers_of_other_practices_have_no_notes_and_no_rest() {
    let house = House::new();
    let room = house.app.practices();
    let state = room.begin("affirmation-builder", None, &texts()).unwrap();
    room.finish(state.session.id).unwrap();
    let read = room.read_session(state.session.id).unwrap();
    assert_eq!(room.rests(&read.session).unwrap(), None);
    let practice = room.library().practice("affirmation-builder").unwrap();
    assert!(about_looks(practice, &[], None, &texts()).is_empty());
}
