//! Row 7 of the test matrix: flipped bits in databases.

use std::fs;

use goldseam_report::{Level, Report};
use goldseam_vault::{CancelToken, Part, Result, VaultError};

use super::fixture::*;

const PAGE: usize = 4096;
/// Where a database usually holds its salt. Ours is in the keyring, so that these bytes are not needed and not checked.
const SALT: usize = 16;

/// Thirteen places in a page: around the salt of the first page, text, and initialisation vector and HMAC at the end.
const PLACES: [usize; 13] = [
    0, 1, 15, 16, 100, 1024, 2048, 3072, 4047, 4048, 4064, 4080, 4095,
];

/// Opens, reads everything and checks every page.
fn opened_and_checked(vault: &Locked) -> Result<()> {
    let open = vault.open()?;
    let read = open.read(|tx| -> Result<Vec<String>> {
        let mut statement = tx.prepare("SELECT text FROM note ORDER BY id")?;
        Ok(statement
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?)
    });
    match read {
        Ok(notes) => assert_eq!(notes, ["old words"], "never wrong data"),
        Err(VaultError::DamagedVault(Part::Pages)) => {}
        Err(error) => return Err(error),
    }
    open.check(&CancelToken::new())
}

/// The outcome of a case: the damage is found, unless nobody needs the byte.
fn found(vault: &Locked, page: usize, place: usize) -> Result<(), String> {
    let unused = page == 0 && place < SALT;
    match opened_and_checked(vault) {
        Err(VaultError::DamagedVault(Part::Pages)) => Ok(()),
        Ok(()) if unused => Ok(()),
        other => Err(format!("{other:?}")),
    }
}

/// The first page has most to lose, and is tried at every place; each other at every third one, beginning at another.
#[test]
fn a_flipped_bit_in_any_page_of_any_database_is_found() {
    let mut report = Report::new(FLIPS);
    let vault = Locked::new(1);
    let every = Level::asked().unwrap().of(3, 1, 1);
    for kind in ["s", "m"] {
        let name = vault.name(kind, "db");
        let whole = fs::read(vault.path(&name)).unwrap();
        for page in 0..whole.len() / PAGE {
            let (first, every) = if page == 0 {
                (0, 1)
            } else {
                (page % every, every)
            };
            for (nth, place) in PLACES.iter().enumerate().skip(first).step_by(every) {
                let mut flipped = whole.clone();
                flipped[page * PAGE + place] ^= 1 << ((page + nth) % 8);
                fs::write(vault.path(&name), flipped).unwrap();
                let how = format_args!("page {page} of {name} at {place}");
                report.case(how, found(&vault, page, *place));
            }
        }
        fs::write(vault.path(&name), whole).unwrap();
        opened_and_checked(&vault).unwrap();
    }
    // The whole vault is one in which nothing was found: a check that is left out would be seen.
    report.control("pages that nobody checks", found(&vault, 1, 0).is_err());
    report.finish().unwrap();
}
