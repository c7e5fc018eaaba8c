//! Asking for a passphrase: without echo, never on the command line.

use std::io::{self, BufRead, IsTerminal};

use goldseam_core::vault::Passphrase;
use zeroize::Zeroizing;

/// Asks on the terminal; without one, reads a line of standard input.
fn ask(prompt: &str) -> io::Result<Zeroizing<String>> {
    if io::stdin().is_terminal() {
        return rpassword::prompt_password(format!("{prompt}: ")).map(Zeroizing::new);
    }
    let mut line = Zeroizing::new(String::new());
    io::stdin().lock().read_line(&mut line)?;
    let length = line.trim_end_matches(['\r', '\n']).len();
    line.truncate(length);
    Ok(line)
}

/// The passphrase of an existing vault.
pub(crate) fn existing() -> io::Result<Passphrase> {
    Ok(Passphrase::for_unlock(&ask("Passphrase")?))
}

/// A new passphrase, typed twice.
pub(crate) fn new() -> Result<Passphrase, crate::commands::CliError> {
    let first = ask("New passphrase")?;
    let second = ask("Once more")?;
    if *first != *second {
        return Err(crate::commands::CliError::Usage(
            "the two passphrases differ",
        ));
    }
    Ok(Passphrase::new(&first)?)
}
