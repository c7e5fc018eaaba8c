//! Row 9 of the test matrix: parts of a vault, or of two, in each other's place. Each opens alone where it belongs.

use std::fs;

use ring::digest;

use goldseam_report::Report;
use goldseam_vault::{CancelToken, Part, Result, VaultError};

use super::fixture::*;

const PAGE: usize = 4096;

/// Two vaults that use the same compartment, so that the names of all their files agree.
fn twins() -> [Locked; 2] {
    let first = Locked::new(1);
    let second = (2..)
        .map(Locked::new)
        .find(|second| second.compartment == first.compartment);
    [first, second.unwrap()]
}

fn exchange(a: &Locked, b: &Locked, names: &[&str]) {
    for name in names {
        let (of_a, of_b) = (fs::read(a.path(name)), fs::read(b.path(name)));
        fs::write(a.path(name), of_b.unwrap()).unwrap();
        fs::write(b.path(name), of_a.unwrap()).unwrap();
    }
}

fn exchange_within(vault: &Locked, one: &str, other: &str) {
    let aside = vault.fixture.home.path().join("aside");
    fs::rename(vault.path(one), &aside).unwrap();
    fs::rename(vault.path(other), vault.path(one)).unwrap();
    fs::rename(aside, vault.path(other)).unwrap();
}

fn assert_whole(vault: &Locked) {
    let open = vault.open().unwrap();
    assert_eq!(notes(&open), ["old words"]);
    open.check(&CancelToken::new()).unwrap();
    open.lock().unwrap();
}

fn wrong_key(vault: &Locked) -> Result<(), String> {
    match vault.open().map(|_| ()) {
        Err(VaultError::WrongPassphrase) => Ok(()),
        other => Err(format!("{other:?}")),
    }
}

/// Opening, reading and checking end with the one error.
fn page_is_refused(vault: &Locked) -> Result<(), String> {
    let all = || -> Result<()> {
        let open = vault.open()?;
        open.check(&CancelToken::new())
    };
    damaged(all(), Part::Pages)
}

#[test]
fn the_headers_of_two_vaults_open_neither() {
    let mut report = Report::new(SWAPS);
    let vaults = twins();
    let [a, b] = &vaults;
    exchange(a, b, &["header.a", "header.b"]);
    // Each key now opens a slot of the header that lies in the other vault, and no keyring there.
    for (vault, foreign) in [(a, b), (b, a)] {
        report.case("foreign header", wrong_key(vault));
        let key = goldseam_vault::Unlock::DeviceKey(&foreign.device);
        let opened = vault.fixture.open_with(key);
        report.case("foreign header, its key", damaged(opened, Part::Keyring));
    }
    exchange(a, b, &["header.a", "header.b"]);
    vaults.iter().for_each(assert_whole);
    report.finish().unwrap();
}

#[test]
fn the_keyrings_of_two_vaults_open_neither() {
    let mut report = Report::new(SWAPS);
    let vaults = twins();
    let [a, b] = &vaults;
    let ring = ["a", "b"].map(|ending| format!("ring{}.{ending}", a.compartment));
    exchange(a, b, &[&ring[0], &ring[1]]);
    for vault in &vaults {
        report.case("foreign keyring", damaged(vault.open(), Part::Keyring));
    }
    // One right copy is enough, and takes the place of the foreign one.
    exchange(a, b, &[&ring[0]]);
    vaults.iter().for_each(assert_whole);
    fs::write(a.path(&ring[0]), []).unwrap();
    assert_whole(a);
    report.finish().unwrap();
}

#[test]
fn the_keyrings_of_two_compartments_are_not_exchanged() {
    let mut report = Report::new(SWAPS);
    let vault = Locked::new(3);
    for copy in ["a", "b"] {
        exchange_within(&vault, &format!("ring0.{copy}"), &format!("ring1.{copy}"));
    }
    report.case("the other keyring", damaged(vault.open(), Part::Keyring));
    for copy in ["a", "b"] {
        exchange_within(&vault, &format!("ring0.{copy}"), &format!("ring1.{copy}"));
    }
    assert_whole(&vault);
    report.finish().unwrap();
}

#[test]
fn a_slot_opens_in_its_own_place_only() {
    let mut report = Report::new(SWAPS);
    const SLOTS: usize = 128;
    const SLOT: usize = 256;
    const DIGEST: usize = 4064;
    let vault = Locked::new(4);
    let whole = fs::read(vault.path("header.a")).unwrap();
    let own = vault.compartment * 4 + 2;
    let slot = |place: usize| SLOTS + place * SLOT..SLOTS + (place + 1) * SLOT;
    for place in (0..8).filter(|place| *place != own) {
        let mut swapped = whole.clone();
        swapped[slot(place)].copy_from_slice(&whole[slot(own)]);
        swapped[slot(own)].copy_from_slice(&whole[slot(place)]);
        let sum = digest::digest(&digest::SHA256, &swapped[..DIGEST]);
        swapped[DIGEST..].copy_from_slice(sum.as_ref());
        for copy in ["header.a", "header.b"] {
            fs::write(vault.path(copy), &swapped).unwrap();
        }
        fs::remove_file(vault.path("attempts")).unwrap();
        report.case(format_args!("slot in place {place}"), wrong_key(&vault));
    }
    for copy in ["header.a", "header.b"] {
        fs::write(vault.path(copy), &whole).unwrap();
    }
    fs::remove_file(vault.path("attempts")).unwrap();
    assert_whole(&vault);
    report.finish().unwrap();
}

#[test]
fn a_database_in_the_place_of_another_is_damaged() {
    let mut report = Report::new(SWAPS);
    let vaults = twins();
    let [a, b] = &vaults;
    let (main, media) = (a.name("s", "db"), a.name("m", "db"));
    for names in [vec![main.as_str()], vec![&media], vec![&main, &media]] {
        exchange(a, b, &names);
        for vault in &vaults {
            report.case(
                format_args!("foreign {names:?}"),
                damaged(vault.open(), Part::Pages),
            );
        }
        exchange(a, b, &names);
        vaults.iter().for_each(assert_whole);
    }
    let unused = format!("s{}.db", 1 - a.compartment);
    for other in [&media, &unused] {
        exchange_within(a, &main, other);
        report.case(
            format_args!("{other} for {main}"),
            damaged(a.open(), Part::Pages),
        );
        exchange_within(a, &main, other);
        assert_whole(a);
    }
    report.finish().unwrap();
}

#[test]
fn a_page_in_the_place_of_another_is_refused() {
    let mut report = Report::new(SWAPS);
    let vaults = twins();
    let [a, b] = &vaults;
    let name = a.name("s", "db");
    let (whole, foreign) = (fs::read(a.path(&name)), fs::read(b.path(&name)));
    let (whole, foreign) = (whole.unwrap(), foreign.unwrap());
    let pages = whole.len() / PAGE;
    let page = |nth: usize| nth * PAGE..(nth + 1) * PAGE;
    for nth in 0..pages {
        let mut swapped = whole.clone();
        let other = (nth + 1) % pages;
        swapped[page(nth)].copy_from_slice(&whole[page(other)]);
        swapped[page(other)].copy_from_slice(&whole[page(nth)]);
        fs::write(a.path(&name), swapped).unwrap();
        report.case(format_args!("page {nth}"), page_is_refused(a));

        let mut mixed = whole.clone();
        mixed[page(nth)].copy_from_slice(&foreign[page(nth)]);
        fs::write(a.path(&name), mixed).unwrap();
        report.case(format_args!("page {nth}"), page_is_refused(a));
    }
    fs::write(a.path(&name), whole).unwrap();
    // A page in its own place is not refused: a check that is left out would be seen.
    report.control("pages that nobody checks", page_is_refused(a).is_err());
    assert_whole(a);
    report.finish().unwrap();
}
