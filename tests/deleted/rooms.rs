//! Check-ins and practices: what is gone, what was taken back, and what was never to be written down.

use std::fs;
use std::path::Path;

use chrono::TimeDelta;
use goldseam_core::app::Goldseam;
use goldseam_core::content::{FactorKind, Quadrant, Texts};
use goldseam_core::id::SessionId;
use goldseam_core::mood::{
    Answers, FactorLook, FactorValue, Filter, LookBackKind, NewFactor, RecordId, Reply,
};
use goldseam_core::practice::{Answer, Move, Place};
use goldseam_core::vault::{Environment, KdfParams, Passphrase, Unlock};
use goldseam_tests::database::Recording;

use crate::{count, image};

/// Words that are written, and then deleted or replaced for good.
const GONE: [&str; 8] = [
    "heliotrope", // the note of a check-in
    "quincunx",   // the note that took its place
    "marzipanny", // an own feeling
    "periwinkle", // the name of a factor
    "tourmaline", // the note of a step
    "ocarinas",   // a look-back
    "saffronish", // an answer of a practice that was replaced
    "kittiwakes", // an answer of a practice that was thrown away
];

/// In a letter that was destroyed.
const LETTER: &str = "bulrushes";

/// Answered where nothing is written down.
const FLEETING: &str = "zephyrlike";

/// What stays.
const KEPT: &str = "cassowary";

struct House {
    home: tempfile::TempDir,
    environment: Environment,
    passphrase: Passphrase,
}

impl House {
    fn folder(&self) -> std::path::PathBuf {
        self.home.path().join("vault")
    }

    fn open(&self) -> Goldseam {
        let unlock = Unlock::Passphrase(&self.passphrase);
        Goldseam::open(&self.folder(), unlock, &self.environment).unwrap()
    }
}

#[test]
fn what_was_noted_and_practised_is_in_no_page_when_it_is_gone() {
    let (recording, environment) = Recording::environment();
    let house = House {
        home: tempfile::tempdir().unwrap(),
        environment,
        passphrase: Passphrase::new("quiet lantern over water").unwrap(),
    };
    let (folder, kdf) = (house.folder(), KdfParams::FLOOR);
    let app = Goldseam::create(&folder, &house.passphrase, kdf, &house.environment).unwrap();
    note(&app);
    practise(&app);
    // Neither while it is open nor when it is locked does any file say a word as it was written.
    assert_eq!(said_openly(&folder), Vec::<&str>::new());
    app.vault().lock().unwrap();
    drop(app);
    assert_eq!(said_openly(&folder), Vec::<&str>::new());
    let keys = recording.keys();
    let before = image(&folder, &keys);
    for word in GONE.into_iter().chain([KEPT, LETTER]) {
        assert!(count(&before, word.as_bytes()) > 0, "{word}");
    }
    assert_eq!(count(&before, FLEETING.as_bytes()), 0);

    let app = house.open();
    delete(&app);
    assert_eq!(said_openly(&folder), Vec::<&str>::new());
    app.vault().lock().unwrap();
    drop(app);
    let after = image(&folder, &keys);
    for word in GONE.into_iter().chain([LETTER, FLEETING]) {
        assert_eq!(count(&after, word.as_bytes()), 0, "{word}");
    }
    assert!(count(&after, KEPT.as_bytes()) > 0);
}

/// Words that stand in a file of the vault as they were written.
fn said_openly(folder: &Path) -> Vec<&'static str> {
    let files = fs::read_dir(folder).unwrap();
    let bytes: Vec<u8> = files
        .flat_map(|file| fs::read(file.unwrap().path()).unwrap())
        .collect();
    let words = GONE.into_iter().chain([LETTER, FLEETING, KEPT]);
    words
        .filter(|word| count(&bytes, word.as_bytes()) > 0)
        .collect()
}

fn noted(note: &str) -> Answers {
    Answers {
        note: format!("{note} {}", "and on ".repeat(300)),
        ..Answers::default()
    }
}

fn named(name: &str) -> FactorLook {
    FactorLook {
        name: name.to_owned(),
        unit: None,
        icon: "star".to_owned(),
        group: "own".to_owned(),
    }
}

fn reply(text: &str) -> Vec<Reply> {
    vec![Reply {
        question: "went-well".to_owned(),
        rating: None,
        text: text.to_owned(),
    }]
}

fn note(app: &Goldseam) {
    let moods = app.moods();
    let feeling = moods
        .add_feeling("marzipanny", Quadrant::PleasantLow)
        .unwrap();
    let new = NewFactor {
        look: named("periwinkle"),
        kind: FactorKind::YesNo,
        starter: None,
    };
    let factor = moods.add_factor(new).unwrap();
    for _ in 0..20 {
        let answers = Answers {
            feelings: vec![feeling.clone()],
            factors: vec![FactorValue { factor, value: 1.0 }],
            ..noted("heliotrope")
        };
        moods.check_in(answers).unwrap();
        moods.check_in(noted(KEPT)).unwrap();
    }
    let edited = moods.check_in(noted("heliotrope")).unwrap();
    moods.edit(edited, noted("quincunx")).unwrap();
    let note = Some("tourmaline".to_owned());
    moods.add_step("self-kindness", note, None).unwrap();
    let today = moods.today().unwrap();
    moods
        .look_back(LookBackKind::Week, today, reply("ocarinas"))
        .unwrap();
}

/// Goes through a practice up to a step. Where a text is asked for, `words` says what is given; everything else is skipped.
fn walk(app: &Goldseam, id: SessionId, until: &str, words: &[(&str, &str)]) {
    let practices = app.practices();
    for _ in 0..50 {
        let Place::Step(now) = practices.session(id).unwrap().place else {
            return;
        };
        let step = now.step.id;
        if step == until {
            return;
        }
        let given = words.iter().find(|(at, _)| *at == step);
        let text = given.map(|(_, text)| Answer::Text((*text).to_owned()));
        let next = match text {
            Some(answer) => Move::Answer { step, answer },
            None => Move::Skip { step },
        };
        practices.make_move(id, next, &Texts::default()).unwrap();
    }
    panic!("the practice never came to {until}");
}

fn practise(app: &Goldseam) {
    let (practices, texts) = (app.practices(), Texts::default());
    // The letter touches an injury, and this test may run at night.
    let bedtime = practices.circumstances().unwrap().now + TimeDelta::hours(12);
    practices.set_bedtime(bedtime).unwrap();
    let begin = |practice| practices.begin(practice, None, &texts).unwrap().session.id;
    let kept = begin("spot-a-non-apology");
    let answers = [
        ("said", FLEETING),
        ("still-need", "saffronish"),
        ("did", KEPT),
    ];
    walk(app, kept, "", &answers);
    practices.finish(kept).unwrap();
    let thrown = begin("spot-a-non-apology");
    walk(
        app,
        thrown,
        "did",
        &[("said", FLEETING), ("still-need", "kittiwakes")],
    );
    let letter = begin("unsent-letter");
    walk(
        app,
        letter,
        "keep",
        &[("happened", LETTER), ("now", LETTER)],
    );
}

fn delete(app: &Goldseam) {
    let moods = app.moods();
    let own = moods
        .feelings()
        .unwrap()
        .into_iter()
        .find(|word| word.name.is_some())
        .unwrap();
    moods.rename_feeling(&own.key, "quiet").unwrap();
    let factor = moods.factors().unwrap()[0].id;
    moods.change_factor(factor, named("walking")).unwrap();
    let today = moods.today().unwrap();
    let look_back = moods
        .look_back(LookBackKind::Week, today, reply("rain"))
        .unwrap();
    moods.trash(RecordId::LookBack(look_back)).unwrap();
    let step = moods.steps(None, 9).unwrap().steps[0].id;
    moods.trash(RecordId::Step(step)).unwrap();
    let history = moods.history(Filter::default(), None, 200).unwrap();
    for check_in in history.check_ins {
        if !check_in.answers.note.starts_with(KEPT) {
            moods.trash(RecordId::CheckIn(check_in.id)).unwrap();
        }
    }
    assert_eq!(moods.empty_trash().unwrap(), 23);

    let (practices, texts) = (app.practices(), Texts::default());
    let unfinished = practices.unfinished().unwrap();
    let id_of = |practice: &str| {
        unfinished
            .iter()
            .find(|it| it.practice == practice)
            .unwrap()
            .id
    };
    let destroy = Move::Answer {
        step: "keep".to_owned(),
        answer: Answer::Choices {
            chosen: vec!["destroy".to_owned()],
            own: Vec::new(),
        },
    };
    practices
        .make_move(id_of("unsent-letter"), destroy, &texts)
        .unwrap();
    let results = practices
        .results(Default::default(), None, 9)
        .unwrap()
        .results;
    practices
        .edit_answer(results[0].0.id, "still-need", None, &texts)
        .unwrap();
    practices.trash(id_of("spot-a-non-apology")).unwrap();
    assert_eq!(practices.empty_trash().unwrap(), 1);
}
