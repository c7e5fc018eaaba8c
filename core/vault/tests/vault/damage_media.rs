//! Rows 7 and 9 of the test matrix for attachments: flipped bits and exchanged pages in the bytes of the media database.

use std::fs;

use goldseam_report::{Level, Report};
use goldseam_vault::{CancelToken, Part, Result, VaultError};

use super::fixture::*;

const PAGE: usize = 4096;
/// Three pages of their own, each.
const LENGTH: usize = 12_000;
const BLOBS: [u8; 2] = [b'a', b'b'];

/// A locked vault with two attachments, and the pages on which their bytes lie.
struct Media {
    vault: Locked,
    name: String,
    whole: Vec<u8>,
    pages: Vec<usize>,
}

impl Media {
    fn new(seed: u64) -> Self {
        let vault = Locked::new(seed);
        let name = vault.name("m", "db");
        let table = "CREATE TABLE chunk (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT";
        write(&vault, table);
        let before = fs::read(vault.path(&name)).unwrap();
        for blob in BLOBS {
            write(
                &vault,
                &format!(
                    "INSERT INTO chunk VALUES ({blob}, CAST(replace(hex(zeroblob({LENGTH} / 2)), '0', '{}') AS BLOB))",
                    char::from(blob)
                ),
            );
        }
        let whole = fs::read(vault.path(&name)).unwrap();
        let changed = |page: &usize| {
            let page = page * PAGE..(page + 1) * PAGE;
            before[page.clone()] != whole[page]
        };
        let pages: Vec<_> = (0..whole.len() / PAGE).filter(changed).collect();
        assert!(pages.len() >= 2 * LENGTH / PAGE, "{pages:?}");
        let media = Self {
            vault,
            name,
            whole,
            pages,
        };
        assert!(media.refused().is_err(), "the whole vault is read");
        media
    }

    fn put(&self, bytes: &[u8]) {
        fs::write(self.vault.path(&self.name), bytes).unwrap();
    }

    /// What reading both attachments gives: their exact bytes, or an error.
    fn read(&self) -> Result<()> {
        let open = self.vault.open()?;
        let read = open.media().read(|tx| -> Result<Vec<(u8, Vec<u8>)>> {
            let mut statement = tx.prepare("SELECT id, bytes FROM chunk ORDER BY id")?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })?;
        let exact = BLOBS.map(|blob| (blob, vec![blob; LENGTH]));
        assert!(read == exact, "never wrong data");
        Ok(())
    }

    /// The outcome of a case: refused, as what it is.
    fn refused(&self) -> Result<(), String> {
        damaged(self.read(), Part::Pages)
    }
}

fn write(vault: &Locked, sql: &str) {
    let open = vault.open().unwrap();
    let sql = sql.to_owned();
    open.media()
        .write(move |tx| -> Result<()> { Ok(tx.execute_batch(&sql)?) })
        .unwrap();
    open.lock().unwrap();
}

/// Found that the end of a long row was read as zeros, without an error, when its last page was damaged.
#[test]
fn the_end_of_a_long_row_on_a_damaged_page_is_no_row_of_zeros() {
    let media = Media::new(3);
    // Which of these pages is a row's last is up to SQLite.
    for page in &media.pages[media.pages.len() - 2 * LENGTH / PAGE..] {
        let mut flipped = media.whole.clone();
        flipped[page * PAGE] ^= 1;
        media.put(&flipped);
        media.refused().unwrap();
        // Neither in a transaction that writes, nor as what a change of keys copies.
        let open = media.vault.open().unwrap();
        let copied = open.media().write(|tx| -> Result<()> {
            tx.execute_batch("CREATE TABLE copy AS SELECT bytes FROM chunk")?;
            Ok(())
        });
        damaged(copied, Part::Pages).unwrap();
        open.lock().ok();
        let open = media.vault.open().unwrap();
        let changed = open.change_all_keys(&media.vault.fixture.passphrase, &CancelToken::new());
        damaged(changed, Part::Pages).unwrap();
        open.lock().ok();
    }
}

/// Every 97th bit of the last pages, on which the bytes of one attachment lie. Above the level of a commit of each page that
/// the attachments changed: some of these are not theirs alone (the first one and the list of free pages), and reading
/// does not need all of those; then the bytes are exact.
#[test]
fn a_flipped_bit_in_an_attachment_is_refused_and_never_read_as_something_else() {
    let mut report = Report::new(FLIPS);
    let media = Media::new(1);
    let stride = Level::asked().unwrap().of(97, 13, 1);
    let mut refused = 0;
    let of_one = media.pages.len() - LENGTH / PAGE - 1;
    for page in &media.pages[Level::asked().unwrap().of(of_one, 0, 0)..] {
        for bit in (0..PAGE * 8).step_by(stride) {
            let mut flipped = media.whole.clone();
            flipped[page * PAGE + bit / 8] ^= 1 << (bit % 8);
            media.put(&flipped);
            let outcome = match media.read() {
                Ok(()) => Ok(()),
                Err(VaultError::DamagedVault(Part::Pages)) => {
                    refused += 1;
                    Ok(())
                }
                Err(other) => Err(format!("{other:?}")),
            };
            report.case(format_args!("attachment, page {page}, bit {bit}"), outcome);
        }
    }
    let of_a_page = (PAGE * 8).div_ceil(stride);
    let least = LENGTH / PAGE * of_a_page;
    report.control("flips in the bytes themselves", refused >= least);
    report.finish().unwrap();
}

#[test]
fn the_pages_of_two_attachments_in_each_others_place_are_refused() {
    let mut report = Report::new(SWAPS);
    let media = Media::new(2);
    let page = |nth: usize| nth * PAGE..(nth + 1) * PAGE;
    // The first page and the root of the table are exchanged in `swaps.rs`.
    let of_bytes = &media.pages[media.pages.len() - 2 * LENGTH / PAGE..];
    for (nth, one) in of_bytes.iter().enumerate() {
        for other in &of_bytes[nth + 1..] {
            let mut swapped = media.whole.clone();
            swapped[page(*one)].copy_from_slice(&media.whole[page(*other)]);
            swapped[page(*other)].copy_from_slice(&media.whole[page(*one)]);
            media.put(&swapped);
            report.case(format_args!("pages {one} and {other}"), media.refused());
        }
    }
    media.put(&media.whole);
    report.control("pages that nobody checks", media.refused().is_err());
    report.finish().unwrap();
}
