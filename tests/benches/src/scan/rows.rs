//! A file of sealed rows: the length of each (4 bytes), its nonce (12), the text, and its tag (16).

use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Write};
use std::path::Path;

use goldseam_benches::made_up::Journal;
use memchr::memmem::Finder;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

use super::{Hits, Outcome};

fn key() -> Outcome<LessSafeKey> {
    Ok(LessSafeKey::new(
        UnboundKey::new(&AES_256_GCM, &[7; 32]).map_err(|_| "a key has 32 bytes")?,
    ))
}

pub(crate) fn make(file: &Path, entries: u64) -> Outcome<()> {
    let key = key()?;
    let journal = Journal::of(entries);
    let mut out = BufWriter::new(File::create(file)?);
    for number in 0..entries {
        let entry = journal.entry(number).text;
        let mut row = entry.title.unwrap_or_default().into_bytes();
        row.push(b'\n');
        row.extend(entry.body.as_bytes());
        let mut nonce = [0; NONCE_LEN];
        nonce[..8].copy_from_slice(&number.to_le_bytes());
        key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut row)
            .map_err(|_| "a row was not sealed")?;
        out.write_all(&u32::try_from(row.len())?.to_le_bytes())?;
        out.write_all(&nonce)?;
        out.write_all(&row)?;
    }
    Ok(out.flush()?)
}

/// Opens every row in turn and hands its text to `look`.
pub(crate) fn each(file: &Path, mut look: impl FnMut(usize, &[u8])) -> Outcome<()> {
    let key = key()?;
    let mut input = BufReader::with_capacity(1 << 20, File::open(file)?);
    let (mut head, mut row) = ([0; 4 + NONCE_LEN], Vec::new());
    let mut number = 0;
    // An end between two rows is the end of the file.
    while !input_is_at_its_end(&mut input)? {
        input.read_exact(&mut head)?;
        let (length, nonce) = head.split_at(4);
        row.resize(u32::from_le_bytes(length.try_into()?) as usize, 0);
        input.read_exact(&mut row)?;
        let text = key
            .open_in_place(
                Nonce::try_assume_unique_for_key(nonce).map_err(|_| "a nonce has 12 bytes")?,
                Aad::empty(),
                &mut row,
            )
            .map_err(|_| "a row was changed")?;
        look(number, text);
        number += 1;
    }
    Ok(())
}

fn input_is_at_its_end(input: &mut BufReader<File>) -> std::io::Result<bool> {
    Ok(std::io::BufRead::fill_buf(input)?.is_empty())
}

pub(crate) fn search(file: &Path, words: &[Finder<'_>]) -> Outcome<usize> {
    let mut hits = Hits::default();
    each(file, |number, text| hits.look_at(number, text, words))?;
    Ok(hits.count)
}
