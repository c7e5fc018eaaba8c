//! What somebody with one copy of a vault can measure of it: sizes, blocks, times, how random the bytes are. Never which
//! of the two compartments something is about: that is drawn.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

const PAGE: usize = 4096;

/// The files of the two compartments, and those that both share.
const PAIRS: [[&str; 2]; 5] = [
    ["s0.db", "s1.db"],
    ["m0.db", "m1.db"],
    ["ring0.a", "ring1.a"],
    ["ring0.b", "ring1.b"],
    ["header.a", "header.b"],
];

/// A few dozen numbers, the same ones for every vault.
pub(super) fn of(folder: &Path) -> Result<Vec<f64>, Box<dyn Error>> {
    let mut features = Vec::new();
    for pair in PAIRS {
        let [first, second] = pair.map(|name| measure(&folder.join(name)));
        for (a, b) in first?.into_iter().zip(second?) {
            features.extend([a.min(b), a.max(b), (a - b).abs()]);
        }
    }
    for name in ["lock", "attempts"] {
        features.extend(measure(&folder.join(name))?);
    }
    let header = fs::read(folder.join("header.a"))?;
    features.push(u64::from_le_bytes(header[16..24].try_into()?) as f64);
    features.extend(times(folder)?);
    Ok(features)
}

fn measure(file: &Path) -> Result<Vec<f64>, Box<dyn Error>> {
    let (metadata, bytes) = (fs::metadata(file)?, fs::read(file)?);
    let mut counts = [0_u64; 256];
    for byte in &bytes {
        counts[usize::from(*byte)] += 1;
    }
    let expected = bytes.len() as f64 / 256.0;
    let chi_square: f64 = counts
        .iter()
        .map(|count| (*count as f64 - expected).powi(2) / expected.max(1.0))
        .sum();
    let entropy: f64 = counts
        .iter()
        .filter(|count| **count > 0)
        .map(|count| *count as f64 / bytes.len() as f64)
        .map(|share| -share * share.log2())
        .sum();
    let pages: BTreeSet<&[u8]> = bytes.chunks(PAGE).collect();
    let twice = bytes.len().div_ceil(PAGE) - pages.len();
    let bits: u32 = bytes.iter().map(|byte| byte.count_ones()).sum();
    let in_a_row = bytes.windows(2).filter(|two| two[0] == two[1]).count();
    Ok(vec![
        bytes.len() as f64,
        metadata.blocks() as f64,
        chi_square,
        entropy,
        twice as f64,
        f64::from(bits) / (bytes.len() as f64 * 8.0),
        in_a_row as f64 / bytes.len() as f64,
    ])
}

/// How far the times of the files are apart, and how far from the folder's, in seconds.
fn times(folder: &Path) -> Result<[f64; 3], Box<dyn Error>> {
    let (mut modified, mut accessed) = (Vec::new(), Vec::new());
    for file in fs::read_dir(folder)? {
        let metadata = file?.metadata()?;
        modified.push(metadata.mtime() as f64 + metadata.mtime_nsec() as f64 / 1e9);
        accessed.push(metadata.atime() as f64 + metadata.atime_nsec() as f64 / 1e9);
    }
    let spread = |times: &[f64]| {
        let latest = times.iter().copied().fold(f64::MIN, f64::max);
        latest - times.iter().copied().fold(f64::MAX, f64::min)
    };
    let own = fs::metadata(folder)?;
    let own = own.mtime() as f64 + own.mtime_nsec() as f64 / 1e9;
    let latest = modified.iter().copied().fold(f64::MIN, f64::max);
    Ok([spread(&modified), spread(&accessed), own - latest])
}
