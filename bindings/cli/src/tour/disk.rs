//! What lies on the disk: a look at the bytes, and a search of every one of them.

use std::fmt::Write;
use std::fs;
use std::io::Read;

use aho_corasick::AhoCorasick;

use super::Guide;
use crate::error::{CliError, Result};
use crate::output::human::heading;
use crate::output::style::DIM;
use crate::output::text::counted;

/// Lines of bytes that are shown of a file, and bytes of a line.
const LINES: usize = 2;
const BYTES: usize = 16;

pub(super) fn show(guide: &mut Guide<'_>, words: &[String]) -> Result<()> {
    heading(guide.out, "What lies on the disk")?;
    for name in ["header.a", "s0.db", "s1.db"] {
        for line in look(guide, name)? {
            guide.out.say(line)?;
        }
    }
    guide.say(
        "Two databases of the same size: one is the journal, the other random bytes. Nobody can tell which from a copy.",
    )?;
    let wanted = AhoCorasick::new(words)
        .map_err(|_| CliError::Usage("there are too many words to look for"))?;
    // That the search finds what is there: the words themselves, as they would lie in a readable file.
    let control = wanted.find_iter(words.join(" ").as_bytes()).count();
    let (mut bytes, mut found) = (0, 0);
    for file in fs::read_dir(guide.folder)? {
        let content = fs::read(file?.path())?;
        bytes += content.len();
        found += wanted.find_iter(&content).count();
    }
    if found > 0 || control < words.len() / 2 {
        return Err(CliError::ReadableOnDisk);
    }
    guide.out.say("")?;
    guide.say(&format!(
        "{} of the journal were looked for in every one of {} MiB. Found: none.",
        counted(words.len(), "long word", "long words"),
        bytes / (1024 * 1024)
    ))
}

/// The beginning of a file, as a hex editor shows it.
fn look(guide: &Guide<'_>, name: &str) -> Result<Vec<String>> {
    let mut start = [0; LINES * BYTES];
    fs::File::open(guide.folder.join(name))?.read_exact(&mut start)?;
    let mut lines = vec![format!("  {DIM}{name}{DIM:#}")];
    for chunk in start.chunks(BYTES) {
        let mut line = String::from("  ");
        for byte in chunk {
            let _ = write!(line, "{byte:02x} ");
        }
        line.push(' ');
        line.extend(chunk.iter().map(|byte| match byte {
            0x21..=0x7e => char::from(*byte),
            _ => '.',
        }));
        lines.push(line);
    }
    Ok(lines)
}
