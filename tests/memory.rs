//! What is left in the memory of this process after a lock: no text, no passphrase, no key, no code.

#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking"
)]

use std::fs::{self, File};
use std::os::unix::fs::FileExt;

use goldseam_core::app::Goldseam;
use goldseam_core::journal::{EntryText, Filter};
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
    let mut counts = vec![0; wanted.len()];
    for line in fs::read_to_string("/proc/self/maps").unwrap().lines() {
        let mut fields = line.split(' ');
        let (range, rights) = (fields.next().unwrap(), fields.next().unwrap());
        if !rights.starts_with("rw") {
            continue;
        }
        let (start, end) = range.split_once('-').unwrap();
        let parse = |text| usize::from_str_radix(text, 16).unwrap();
        let (mut at, end) = (parse(start), parse(end));
        while at < end {
            let length = window.len().min(end - at);
            let overlaps = at < own + window.len() && own < at + length;
            if !overlaps
                && memory
                    .read_exact_at(&mut window[..length], at as u64)
                    .is_ok()
                && window[..length] != wiped[..length]
            {
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
    window.zeroize();
    counts
}

/// What is looked for, in this order.
const NAMES: [&str; 5] = ["word", "title", "passphrase", "device key", "recovery code"];

#[test]
fn after_a_lock_nothing_readable_is_left() {
    let mut report = Report::new("memory after lock");
    let word = Hidden::new(b"heliotrope-cassowary");
    let title = Hidden::new(b"vermilion-quincunx");
    let secret = Hidden::new(b"zephyr brocade lantern");
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
        app.vault().lock().unwrap();
    }
    let wanted = [&word, &title, &secret, &device, &code];
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
        // While it is open, the words and the passphrase must be found, or the search is blind.
        for (name, found) in NAMES.iter().zip(found(&wanted)).take(3) {
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
