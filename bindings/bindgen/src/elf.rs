//! What a linked library of Linux or Android shows to the system's loader.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use anyhow::Context;
use goblin::elf::Elf;
use goblin::elf::header::EM_AARCH64;
use goblin::elf::program_header::PT_LOAD;

/// Phones have pages of 16 KiB: what is loaded must begin at a multiple.
const PAGE: u64 = 16 * 1024;

/// What is told of a library.
pub(crate) struct Shown {
    /// Whether it is made for the processor of phones.
    pub(crate) is_for_phones: bool,
    /// The least alignment of what is loaded.
    pub(crate) alignment: u64,
    /// Symbols that it gives.
    pub(crate) exported: BTreeSet<String>,
    /// Symbols that it needs from the system, and whether it can do without (`weak`).
    pub(crate) needed: BTreeSet<(String, bool)>,
}

pub(crate) fn of(bytes: &[u8]) -> anyhow::Result<Shown> {
    let elf = Elf::parse(bytes).context("no library of Linux or Android")?;
    let loaded = elf
        .program_headers
        .iter()
        .filter(|one| one.p_type == PT_LOAD);
    let mut shown = Shown {
        is_for_phones: elf.header.e_machine == EM_AARCH64,
        alignment: loaded.map(|one| one.p_align).min().unwrap_or(0),
        exported: BTreeSet::new(),
        needed: BTreeSet::new(),
    };
    for symbol in &elf.dynsyms {
        let name = elf.dynstrtab.get_at(symbol.st_name).unwrap_or_default();
        if name.is_empty() {
            continue;
        }
        if symbol.is_import() || symbol.st_shndx == 0 {
            let is_weak = symbol.st_bind() == goblin::elf::sym::STB_WEAK;
            shown.needed.insert((name.to_owned(), is_weak));
        } else {
            shown.exported.insert(name.to_owned());
        }
    }
    Ok(shown)
}

impl Shown {
    /// What must not be: something of the tests, something that is no call of the facade, pages of 4 KiB.
    pub(crate) fn faults(&self) -> Vec<String> {
        let mut faults: Vec<String> = self
            .exported
            .iter()
            .filter(|name| name.contains("conformance") || !is_of_the_facade(name))
            .map(|name| format!("exports {name}"))
            .collect();
        if self.is_for_phones && self.alignment < PAGE {
            faults.push(format!("is aligned to {} bytes", self.alignment));
        }
        faults
    }

    /// Counts, and each symbol that is needed.
    pub(crate) fn told(&self) -> String {
        let mut told = format!(
            "aligned to {} bytes, {} symbols exported, {} needed:\n",
            self.alignment,
            self.exported.len(),
            self.needed.len()
        );
        for (name, is_weak) in &self.needed {
            let weak = if *is_weak { " (weak)" } else { "" };
            // Writing into a text cannot fail.
            let _ = writeln!(told, "{name}{weak}");
        }
        told
    }
}

fn is_of_the_facade(name: &str) -> bool {
    [
        "uniffi_goldseam_ffi_",
        "ffi_goldseam_ffi_",
        "UNIFFI_META_",
        // Unused by what is generated for us, and in every library of UniFFI's.
        "ffi_goldseam_android_",
        "uniffi_ffi",
        "ffi_uniffi",
        // By which SQLCipher's C finds its cipher.
        "goldseam_provider_setup",
    ]
    .iter()
    .any(|beginning| name.starts_with(beginning))
}
