//! What is left in the memory of this process after a lock: no text, no passphrase, no key, no code, and nothing of
//! check-ins and practices.

#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking"
)]

use std::fs::{self, File};
use std::os::unix::fs::FileExt;

use goldseam_core::app::Goldseam;
use goldseam_core::content::{FactorKind, Quadrant, Texts};
use goldseam_core::journal::{EntryText, Filter};
use goldseam_core::mood::{self, Answers, FactorLook, FactorValue, NewFactor};
use goldseam_core::practice::{Answer, Move, ResultFilter};
use goldseam_core::text::Query;
use goldseam_core::vault::{Environment, KdfParams, Passphrase, Unlock};
use goldseam_tests::report::Report;
use zeroize::{Zeroize, Zeroizing};
use zeroizing_alloc::ZeroAlloc;

/// As the command line has it: what is freed is wiped.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<std::alloc::System> = ZeroAlloc(std::alloc::System);

/// Something to look for, kept in a form in which it is not itself found.
struct Hidden(Vec<u8>);

const MASK: u8 = 0xa5;

impl Hidden {
    fn new(bytes: &[u8]) -> Self {
        Self(bytes.iter().map(|byte| byte ^ MASK).collect())
    }

    fn text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(self.0.len()));
        text.extend(self.0.iter().map(|byte| char::from(byte ^ MASK)));
        text
    }

    fn is_at(&self, memory: &[u8]) -> bool {
        self.0
            .iter()
            .zip(memory)
            .all(|(hidden, byte)| hidden ^ MASK == *byte)
    }
}

/// How often each is found in the memory that this process can write to.
fn found(wanted: &[&Hidden]) -> Vec<usize> {
    let memory = File::open("/proc/self/mem").unwrap();
    let mut window = vec![0; 64 * 1024];
    // Most of what was freed: passed over at once.
    let wiped = vec![0; window.len()];
    let own = window.as_ptr() as usize;
    let own = own..own + window.len();
    let mut counts = vec![0; wanted.len()];
    for line in fs::read_to_string("/proc/self/maps").unwrap().lines() {
        let mut fields = line.split(' ');
        let (range, rights) = (fields.next().unwrap(), fields.next().unwrap());
        if !rights.starts_with("rw") {
            continue;
        }
        let (start, end) = range.split_once('-').unwrap();
        let parse = |text| usize::from_str_radix(text, 16).unwrap();
        let (start, end) = (parse(start), parse(end));
        // All but the window itself, through which the words go.
        for (mut at, end) in [(start, end.min(own.start)), (start.max(own.end), end)] {
            while at < end {
                let length = window.len().min(end - at);
                let read = memory.read_exact_at(&mut window[..length], at as u64);
                if read.is_ok() && window[..length] != wiped[..length] {
                    for (count, hidden) in counts.iter_mut().zip(wanted) {
                        let last = length.saturating_sub(hidden.0.len() - 1);
                        *count += (0..last)
                            .filter(|at| hidden.is_at(&window[*at..length]))
                            .count();
                    }
                }
                // What lies across a border is seen by the next window.
                at += if at + length < end {
                    length - 128
                } else {
                    length
                };
            }
        }
    }
    window.zeroize();
    counts
}

/// What is looked for, in this order.
const NAMES: [&str; 10] = [
    "word",
    "title",
    "passphrase",
    "note of a check-in",
    "own feeling",
    "name of a factor",
    "answer of a practice",
    "answer that is never written down",
    "device key",
    "recovery code",
];

/// Those of them that are in memory while the vault is open.
const WHILE_OPEN: usize = 8;

/// What is noted and answered.
struct Private {
    note: Hidden,
    feeling: Hidden,
    factor: Hidden,
    answer: Hidden,
    fleeting: Hidden,
}

/// A practice without a rule about the hour, with an answer that is kept and one that never is.
const PRACTICE: &str = "spot-a-non-apology";

fn check_in(app: &Goldseam, private: &Private) {
    let moods = app.moods();
    let quadrant = Quadrant::PleasantLow;
    let feeling = moods.add_feeling(&private.feeling.text(), quadrant);
    let factor = NewFactor {
        look: FactorLook {
            name: private.factor.text().to_string(),
            unit: None,
            icon: "star".to_owned(),
            group: "own".to_owned(),
        },
        kind: FactorKind::YesNo,
        starter: None,
    };
    let factor = moods.add_factor(factor).unwrap();
    let answers = Answers {
        pleasantness: Some(mood::Answer::Value(40)),
        feelings: vec![feeling.unwrap()],
        factors: vec![FactorValue { factor, value: 1.0 }],
        note: private.note.text().to_string(),
        ..Answers::default()
    };
    for _ in 0..20 {
        moods.check_in(answers.clone()).unwrap();
    }
}

/// Answers in a practice and leaves it unfinished.
fn practise(app: &Goldseam, private: &Private) {
    let (practices, texts) = (app.practices(), Texts::default());
    let begun = practices.begin(PRACTICE, None, &texts).unwrap();
    let id = begun.session.id;
    let answer = |step: &str, hidden: &Hidden| Move::Answer {
        step: step.to_owned(),
        answer: Answer::Text(hidden.text().to_string()),
    };
    let skip = |step: &str| Move::Skip {
        step: step.to_owned(),
    };
    let moves = [
        skip("before"),
        answer("said", &private.fleeting),
        skip("there"),
        skip("instead"),
        skip("not-them"),
        answer("still-need", &private.answer),
    ];
    for step in moves {
        practices.make_move(id, step, &texts).unwrap();
    }
}

/// Reads what was noted and answered, as screens would.
fn look_at(app: &Goldseam) {
    let moods = app.moods();
    let history = moods.history(mood::Filter::default(), None, 50).unwrap();
    assert_eq!(history.check_ins.len(), 20);
    assert_eq!(moods.factors().unwrap().len(), 1);
    assert!(moods.feelings().unwrap().iter().any(|it| it.name.is_some()));
    let practices = app.practices();
    let unfinished = practices.unfinished().unwrap();
    let read = practices.read_session(unfinished[0].id).unwrap();
    assert_eq!(read.answers.len(), 1);
    let results = practices.results(ResultFilter::default(), None, 9);
    assert!(results.unwrap().results.is_empty());
}

#[test]
fn after_a_lock_nothing_readable_is_left() {
    let mut report = Report::new("memory after lock");
    let word = Hidden::new(b"heliotrope-cassowary");
    let title = Hidden::new(b"vermilion-quincunx");
    let secret = Hidden::new(b"zephyr brocade lantern");
    let private = Private {
        note: Hidden::new(b"marzipan-obelisk"),
        feeling: Hidden::new(b"tumbleweedy-quartz"),
        factor: Hidden::new(b"periwinkle-sextant"),
        answer: Hidden::new(b"saffron-kittiwake"),
        fleeting: Hidden::new(b"ocarina-bulrush"),
    };
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("vault");
    let environment = Environment::system();
    let cheap = KdfParams {
        memory_kib: 19_456,
        passes: 2,
        lanes: 1,
    };
    let (device, code);
    {
        let passphrase = Passphrase::new(&secret.text()).unwrap();
        let app = Goldseam::create(&folder, &passphrase, cheap, &environment).unwrap();
        let made = app.vault().add_device_key(&passphrase).unwrap();
        device = Hidden::new(made.expose());
        let made = app.vault().add_recovery_code(&passphrase).unwrap();
        code = Hidden::new(made.to_groups().as_bytes());
        let journal = app.journal();
        for number in 0..50 {
            let body = format!("{number} {}", *word.text());
            let text = EntryText {
                title: Some(title.text().to_string()),
                body,
                ..EntryText::default()
            };
            journal.add(text).unwrap();
        }
        check_in(&app, &private);
        app.vault().lock().unwrap();
    }
    let wanted = [
        &word,
        &title,
        &secret,
        &private.note,
        &private.feeling,
        &private.factor,
        &private.answer,
        &private.fleeting,
        &device,
        &code,
    ];
    {
        let passphrase = Passphrase::for_unlock(&secret.text());
        let app = Goldseam::open(&folder, Unlock::Passphrase(&passphrase), &environment).unwrap();
        let journal = app.journal();
        let hits = journal
            .search(Query::parse(&word.text()), None, 50)
            .unwrap();
        assert_eq!(hits.hits.len(), 50);
        let page = journal.timeline(Filter::default(), None, 50).unwrap();
        assert_eq!(page.entries.len(), 50);
        let draft = journal.begin_draft(None).unwrap();
        let text = EntryText {
            body: word.text().to_string(),
            ..EntryText::default()
        };
        journal.save_draft(draft.id, text).unwrap();
        practise(&app, &private);
        look_at(&app);
        // While it is open, the words and the passphrase must be found, or the search is blind.
        for (name, found) in NAMES.iter().zip(found(&wanted)).take(WHILE_OPEN) {
            report.control(format_args!("{name} while open"), found > 0);
        }
        app.vault().lock().unwrap();
    }
    for (name, found) in NAMES.iter().zip(found(&wanted)) {
        let gone = if found == 0 {
            Ok(())
        } else {
            Err(format!("found {found} times"))
        };
        report.case(name, gone);
    }
    report.finish().unwrap();
}
