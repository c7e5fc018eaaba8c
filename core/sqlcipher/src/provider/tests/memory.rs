//! Keys, round keys and HMAC pads leave the memory of the process: a child works with them and stops at each step, and the
//! parent searches everything that is mapped in it.

use std::fs::{self, File};
use std::hint::black_box;
use std::io::{BufRead, BufReader, Write, stdin};
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use sha2::block_api::compress256;
use zeroize::Zeroizing;

use super::super::context::pbkdf2;
use super::{Direction, Hash, Opened};
use crate::{KeySpec, give_key, set_process_defaults};

const ROLE: &str = "GOLDSEAM_TEST_WORKER_FOLDER";
const SALT: [u8; 16] = [0x5a; 16];

#[test]
fn keys_and_pads_are_gone_after_use() {
    if let Some(folder) = std::env::var_os(ROLE) {
        return work(Path::new(&folder));
    }
    let folder = tempfile::tempdir().unwrap();
    let mut worker = Worker::start(folder.path());
    let [first, second, database] = [1, 2, 3].map(Needles::of);

    worker.run_to("first key in use");
    assert!(
        first.found_in(&worker).iter().all(|hits| *hits > 0),
        "the search must find what is there"
    );
    worker.run_to("second key in use");
    assert_eq!(first.found_in(&worker), [0; 4], "replaced");
    assert!(second.found_in(&worker).iter().all(|hits| *hits > 0));
    worker.run_to("context freed");
    assert_eq!(second.found_in(&worker), [0; 4], "freed");

    worker.run_to("database open");
    assert!(database.found_in(&worker).iter().all(|hits| *hits > 0));
    worker.run_to("database closed");
    assert_eq!(database.found_in(&worker), [0; 4], "closed");
    assert_eq!(worker.count(&keyspec(3)), 0, "the key as text");
    worker.end();
}

/// A key that is nowhere in the program's text, filled in place: what is moved leaves a copy on the stack.
fn fill(key: &mut [u8; 32], seed: u8) {
    for (i, byte) in (0_u8..).zip(key) {
        *byte = (i ^ black_box(seed))
            .wrapping_mul(59)
            .wrapping_add(black_box(seed));
    }
}

/// As SQLCipher does: two rounds of PBKDF2-HMAC-SHA512 over the key, with the salt masked by 0x3a.
fn derive_hmac_key(key: &[u8; 32], hmac_key: &mut [u8; 32]) {
    pbkdf2(
        Hash::Sha512,
        key,
        &SALT.map(|byte| byte ^ 0x3a),
        2,
        hmac_key,
    );
}

/// What the child does. Uses the HMAC key that SQLCipher derives, so that one kind of needle serves both halves.
fn work(folder: &Path) {
    let opened = Opened::new();
    for (seed, step) in [(1, "first key in use"), (2, "second key in use")] {
        {
            let (mut key, mut hmac_key) = (Zeroizing::new([0; 32]), Zeroizing::new([0; 32]));
            fill(&mut key, seed);
            derive_hmac_key(&key, &mut hmac_key);
            let page = opened
                .cipher(Direction::Encrypt, &key, &SALT, &[9; 4048])
                .unwrap();
            opened.hmac(Hash::Sha256, &*hmac_key, [&page, b"page"]);
        }
        pause(step);
    }
    drop(opened);
    pause("context freed");

    set_process_defaults().unwrap();
    #[expect(clippy::disallowed_methods, reason = "a test of this crate")]
    let connection = rusqlite::Connection::open(folder.join("worker.db")).unwrap();
    {
        let mut key = Zeroizing::new([0; 32]);
        fill(&mut key, 3);
        give_key(&connection, &KeySpec::new(&key, &SALT)).unwrap();
    }
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL;
             CREATE VIRTUAL TABLE t USING fts5(body);
             WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
             INSERT INTO t SELECT 'entry ' || i || hex(randomblob(50)) FROM n;",
        )
        .unwrap();
    let hits: i64 = connection
        .query_row("SELECT count(*) FROM t('entry')", [], |row| row.get(0))
        .unwrap();
    assert_eq!(hits, 2000);
    pause("database open");
    connection.close().unwrap();
    pause("database closed");
}

fn pause(step: &str) {
    println!("reached: {step}");
    stdin().read_line(&mut String::new()).unwrap();
}

/// Both halves of a key (its first two round keys), and the hash states after the inner and outer pad of its HMAC key.
struct Needles([Vec<u8>; 4]);

impl Needles {
    fn of(seed: u8) -> Self {
        let (mut key, mut hmac_key) = ([0; 32], [0; 32]);
        fill(&mut key, seed);
        derive_hmac_key(&key, &mut hmac_key);
        let pad = |mask: u8| {
            let mut block = [mask; 64];
            block
                .iter_mut()
                .zip(hmac_key)
                .for_each(|(byte, key)| *byte ^= key);
            // FIPS 180-4 §5.3.3
            let mut state = [
                0x6a09_e667,
                0xbb67_ae85,
                0x3c6e_f372,
                0xa54f_f53a,
                0x510e_527f,
                0x9b05_688c,
                0x1f83_d9ab,
                0x5be0_cd19,
            ];
            compress256(&mut state, &[block]);
            state
                .iter()
                .flat_map(|word: &u32| word.to_ne_bytes())
                .collect()
        };
        Self([key[..16].to_vec(), key[16..].to_vec(), pad(0x36), pad(0x5c)])
    }

    /// How often each is in the worker's memory.
    fn found_in(&self, worker: &Worker) -> [usize; 4] {
        self.0.each_ref().map(|needle| worker.count(needle))
    }
}

/// The beginning of a key as SQLCipher and [`KeySpec`] write it.
fn keyspec(seed: u8) -> Vec<u8> {
    let mut key = [0; 32];
    fill(&mut key, seed);
    KeySpec::new(&key, &SALT).expose()[2..34].into()
}

struct Worker {
    process: Child,
    orders: ChildStdin,
    reports: BufReader<ChildStdout>,
}

impl Worker {
    fn start(folder: &Path) -> Self {
        let test = concat!(module_path!(), "::keys_and_pads_are_gone_after_use");
        let test = test.split_once("::").unwrap().1;
        let mut process = Command::new(std::env::current_exe().unwrap())
            .args([test, "--exact", "--nocapture", "--test-threads=1"])
            .env(ROLE, folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (orders, reports) = (
            process.stdin.take().unwrap(),
            process.stdout.take().unwrap(),
        );
        Self {
            process,
            orders,
            reports: BufReader::new(reports),
        }
    }

    fn run_to(&mut self, step: &str) {
        let wanted = format!("reached: {step}");
        if step != "first key in use" {
            writeln!(self.orders).unwrap();
        }
        let mut lines = (&mut self.reports).lines().map(Result::unwrap);
        assert!(
            lines.any(|line| line.ends_with(&wanted)),
            "the worker ended before: {step}"
        );
    }

    /// How often `needle` is in the worker's memory.
    fn count(&self, needle: &[u8]) -> usize {
        self.memory()
            .map(|region| {
                region
                    .windows(needle.len())
                    .filter(|window| *window == needle)
                    .count()
            })
            .sum()
    }

    /// Every writable region, one at a time.
    fn memory(&self) -> impl Iterator<Item = Vec<u8>> {
        let process = format!("/proc/{}", self.process.id());
        let maps = fs::read_to_string(format!("{process}/maps")).unwrap();
        let memory = File::open(format!("{process}/mem")).unwrap();
        let regions: Vec<(u64, u64)> = maps
            .lines()
            .filter(|line| !line.contains("[v")) // the kernel's own pages: vvar, vdso, vsyscall
            .filter_map(|line| {
                let (range, rights) = line.split_once(' ')?;
                let (start, end) = range.split_once('-')?;
                let address = |hex| u64::from_str_radix(hex, 16).ok();
                rights
                    .starts_with("rw")
                    .then_some((address(start)?, address(end)?))
            })
            .collect();
        regions.into_iter().map(move |(start, end)| {
            let mut region = vec![0; usize::try_from(end - start).unwrap()];
            memory.read_exact_at(&mut region, start).unwrap();
            region
        })
    }

    fn end(mut self) {
        writeln!(self.orders).unwrap();
        drop(self.orders);
        for line in (&mut self.reports).lines() {
            line.unwrap();
        }
        assert!(self.process.wait().unwrap().success());
    }
}
