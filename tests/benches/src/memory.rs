//! How much memory a program has had.

use std::error::Error;
use std::fs;

/// The most memory that this process has had, in KiB, as the system counts it.
///
/// # Errors
/// If the system does not say (it is not Linux).
pub fn peak_kib() -> Result<u64, Box<dyn Error>> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .ok_or("the system does not say how much memory was used")?;
    Ok(line.trim().trim_end_matches(" kB").parse()?)
}
