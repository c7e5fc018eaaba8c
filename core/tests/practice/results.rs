//! What practices leave behind.

use goldseam_core::id::SessionId;
use goldseam_core::practice::{Answer, Move, Place, PracticeError, ResultFilter};

use super::house::House;
use super::pack::{answer, at, room, skip, texts};

/// Plays `every-input` with a line and a number, and finishes it.
fn play(house: &House, after: Option<SessionId>, line: Option<&str>, number: u16) -> SessionId {
    house.clock.advance(std::time::Duration::from_secs(3_600));
    let room = room(house);
    let mut state = room.begin("every-input", after, &texts()).unwrap();
    let id = state.session.id;
    while !matches!(state.place, Place::End(_)) {
        let now = at(&state.place);
        let step = now.step.id.clone();
        let given = match (step.as_str(), line) {
            ("line", Some(line)) => answer("line", Answer::Text(line.into())),
            ("line", None) => match now.given.clone() {
                Some(goldseam_core::practice::Given::Answer(there)) => answer("line", there),
                _ => skip("line"),
            },
            ("tens", _) => answer("tens", Answer::Number(number)),
            _ => skip(&step),
        };
        state = room.make_move(id, given, &texts()).unwrap();
    }
    room.finish(id).unwrap();
    id
}

#[test]
fn results_come_latest_first_page_by_page_with_the_line_that_names_them() {
    let house = House::new();
    for (line, number) in [("one", 1), ("two", 2), ("three", 3)] {
        play(&house, None, Some(line), number);
    }
    let room = room(&house);
    let mut lines = Vec::new();
    let mut at = None;
    loop {
        let page = room.results(ResultFilter::default(), at, 2).unwrap();
        lines.extend(page.results.into_iter().filter_map(|(_, line)| line));
        match page.next {
            Some(next) => at = Some(next),
            None => break,
        }
    }
    assert_eq!(lines, ["three", "two", "one"]);
    let of_kind = |kind: &str| {
        let filter = ResultFilter {
            kind: Some(kind.into()),
            practice: None,
        };
        room.results(filter, None, 10).unwrap().results.len()
    };
    assert_eq!((of_kind("test"), of_kind("belief")), (3, 0));
}

#[test]
fn going_on_with_a_result_carries_its_words_and_compares_its_numbers() {
    let house = House::new();
    let first = play(&house, None, Some("I am not lovable"), 9);
    let second = play(&house, Some(first), None, 6);
    let third = play(&house, Some(second), None, 4);
    play(&house, None, Some("something else"), 1);
    let room = room(&house);
    let read = room.read_session(third).unwrap();
    assert_eq!(
        read.answers.first().unwrap().answer,
        Answer::Text("I am not lovable".into())
    );
    for id in [first, second, third] {
        let compared = room.compare(id, &texts()).unwrap();
        let numbers: Vec<i32> = compared
            .first()
            .unwrap()
            .numbers
            .iter()
            .map(|(_, number)| *number)
            .collect();
        assert_eq!((compared.len(), numbers), (1, vec![9, 6, 4]));
    }
    let other = room.begin("outward", Some(first), &texts());
    assert!(matches!(other, Err(PracticeError::NotFound)));
}

#[test]
fn an_answer_of_a_finished_session_can_be_changed_and_taken_out_and_nothing_else_moves() {
    let house = House::new();
    let id = play(&house, None, Some("before"), 5);
    let room = room(&house);
    room.edit_answer(id, "line", Some(Answer::Text("after".into())), &texts())
        .unwrap();
    let answers = room.read_session(id).unwrap().answers;
    assert_eq!(answers.len(), 2);
    assert_eq!(
        answers.first().unwrap().answer,
        Answer::Text("after".into())
    );
    let wrong = room.edit_answer(id, "tens", Some(Answer::Number(11)), &texts());
    assert!(matches!(wrong, Err(PracticeError::Walk(_))));
    room.edit_answer(id, "tens", None, &texts()).unwrap();
    assert_eq!(room.read_session(id).unwrap().answers.len(), 1);
    let moved = room.make_move(id, Move::Back, &texts());
    assert!(matches!(moved, Err(PracticeError::Finished)));
}

#[test]
fn what_was_asked_is_kept_in_the_words_that_were_read() {
    let house = House::new();
    let room = room(&house);
    let state = room.begin("every-input", None, &texts()).unwrap();
    let id = state.session.id;
    let asked = goldseam_core::content::StepWords::of(
        &texts(),
        "every-input",
        &at(&state.place).step,
        at(&state.place).of_frame,
    );
    room.make_move(id, answer("before", Answer::Number(3)), &texts())
        .unwrap();
    let read = room.read_session(id).unwrap();
    assert_eq!(read.answers.first().unwrap().asked, asked.text);
    assert!(asked.text.contains(' '), "{}", asked.text);
}

#[test]
fn a_score_is_the_mean_of_its_numbers_with_those_that_count_the_other_way_turned_round() {
    let house = House::new();
    let room = house.app.practices();
    let play = |practice: &str, numbers: &[(&str, u16)]| {
        let mut state = room.begin(practice, None, &texts()).unwrap();
        let id = state.session.id;
        while !matches!(state.place, Place::End(_)) {
            let step = at(&state.place).step.id.clone();
            let number = numbers.iter().find(|(of, _)| *of == step);
            let given = number.map_or_else(
                || skip(&step),
                |(_, number)| answer(&step, Answer::Number(*number)),
            );
            state = room.make_move(id, given, &texts()).unwrap();
        }
        room.finish(id).unwrap();
        room.compare(id, &texts()).unwrap()
    };
    // (8 + (10 - 2) + 5) / 3, and what was skipped is left out.
    let kind = play(
        "look-at-self-kindness",
        &[("gentle", 8), ("harsh", 2), ("see", 5)],
    );
    assert_eq!(kind.len(), 1);
    let score = kind.first().unwrap();
    assert_eq!(score.asked, "Kindness to myself, of 10");
    assert_eq!(
        score
            .numbers
            .iter()
            .map(|(_, number)| *number)
            .collect::<Vec<_>>(),
        [7]
    );
    let both = play(
        "attachment-explorer",
        &[("left", 80), ("love", 60), ("near", 20)],
    );
    let numbers: Vec<i32> = both
        .iter()
        .flat_map(|score| &score.numbers)
        .map(|(_, number)| *number)
        .collect();
    assert_eq!(numbers, [70, 20]);
    // It goes on with the look before, and adds no number where nothing was answered.
    let silent = play("look-at-self-kindness", &[]);
    assert_eq!(silent.first().unwrap().numbers, score.numbers);
}

#[test]
fn worry_counts_times_expectation() {
    use goldseam_core::practice::AnswerRow;
    let house = House::new();
    let room = house.app.practices();
    let state = room.begin("look-at-rejection", None, &texts()).unwrap();
    let id = state.session.id;
    let state = super::pack::skip_to(&room, state, "situations");
    let row = |option: &str, numbers: [u16; 2]| AnswerRow {
        id: Some(option.into()),
        texts: Vec::new(),
        numbers: numbers.to_vec(),
    };
    let rows = Answer::Rows(vec![row("favour", [5, 4]), row("group", [10, 10])]);
    assert_eq!(at(&state.place).step.id, "situations");
    room.make_move(id, answer("situations", rows), &texts())
        .unwrap();
    room.finish(id).unwrap();
    // (5 * 4 + 10 * 10) / 2 of 100
    let compared = room.compare(id, &texts()).unwrap();
    assert_eq!(compared.first().unwrap().numbers.first().unwrap().1, 60);
}
