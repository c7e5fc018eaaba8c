//! What the cryptography costs on its own: the floor under each page, and Argon2id beside the reference in C.

use std::hint::black_box;
use std::io::Write;
use std::process::{Command, Stdio};

use aes::Aes256;
use argon2::{Algorithm, Argon2, Params, Version};
use cbc::cipher::block_padding::NoPadding;
use cbc::cipher::{BlockModeDecrypt, InnerIvInit, KeyInit};
use goldseam_benches::stopwatch::Stopwatch;
use hmac::{Hmac, Mac};
use sha2::Sha256;

use super::Outcome;
use super::samples::{Samples, Who};

/// Bytes of a page without its reserved end.
const PAGE: usize = 4096 - 48;
const PAGES: usize = 2000;

/// The parameters of Argon2id that are compared: KiB, passes.
pub(crate) const ARGON: [(u32, u32); 3] = [(19 * 1024, 2), (46 * 1024, 1), (64 * 1024, 3)];

/// Reading a page: AES-256-CBC decryption and an HMAC-SHA256 over it, with keys that are already expanded. The same
/// crates as the engine's.
pub(crate) fn page_floor(samples: &mut Samples) -> Outcome<()> {
    let cipher = Aes256::new(&[1; 32].into());
    let mac = Hmac::<Sha256>::new_from_slice(&[3; 32])?;
    let mut page = vec![7; PAGE];
    let watch = Stopwatch::start();
    for _ in 0..PAGES {
        let mut mac = mac.clone();
        mac.update(&page);
        mac.update(&[0; 20]);
        black_box(mac.finalize());
        cbc::Decryptor::<&Aes256>::inner_iv_init(&cipher, &[2; 16].into())
            .decrypt_padded::<NoPadding>(&mut page)
            .map_err(|_| "whole blocks")?;
    }
    black_box(&page);
    let one = watch.cpu() as f64 / PAGES as f64;
    samples.add(Who::Ours, 0, "page floor", one);
    Ok(())
}

/// Argon2id as the vault runs it, and the reference implementation's own program.
pub(crate) fn argon(samples: &mut Samples, rounds: usize) -> Outcome<()> {
    for _ in 0..rounds {
        for (kib, passes) in ARGON {
            let watch = Stopwatch::start();
            let settings = Params::new(kib, passes, 1, Some(32)).map_err(|e| e.to_string())?;
            let mut key = [0; 32];
            Argon2::new(Algorithm::Argon2id, Version::V0x13, settings)
                .hash_password_into(b"correct horse", b"0123456789abcdef", &mut key)
                .map_err(|e| e.to_string())?;
            let what = argon_name(kib, passes);
            samples.add(Who::Ours, 0, &what, watch.cpu() as f64);
            samples.add(Who::Plain, 0, &what, reference(kib, passes)? * 1e9);
        }
    }
    Ok(())
}

pub(crate) fn argon_name(kib: u32, passes: u32) -> String {
    format!("Argon2id {} MiB, {passes} passes", kib / 1024)
}

/// Seconds of processor time of the program `argon2`, as it says itself.
fn reference(kib: u32, passes: u32) -> Outcome<f64> {
    let kib = kib.to_string();
    let passes = passes.to_string();
    let mut child = Command::new("argon2")
        .args([
            "0123456789abcdef",
            "-id",
            "-k",
            &kib,
            "-t",
            &passes,
            "-p",
            "1",
            "-l",
            "32",
        ])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(b"correct horse")?;
    }
    let output = String::from_utf8(child.wait_with_output()?.stdout)?;
    output
        .lines()
        .find_map(|line| line.strip_suffix(" seconds"))
        .and_then(|seconds| seconds.parse().ok())
        .ok_or_else(|| "argon2 did not say how long it took".into())
}

/// Processor time of one page's cryptography: what the same scan costs more than without a cipher.
pub(crate) fn crypto_per_page(samples: &Samples, entries: u64) -> Option<f64> {
    let of = |who| {
        let cpu = samples.median(who, entries, "scan cpu")?;
        let reads = samples.median(who, entries, "scan reads")?;
        Some((cpu, reads))
    };
    let ((ours, pages), (plain, _)) = (of(Who::Ours)?, of(Who::Plain)?);
    Some((ours - plain) / pages)
}
