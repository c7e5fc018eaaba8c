//! Passphrases and codes: typed without echo, or read from standard input. Never from arguments or the environment,
//! which other programs can see.

use std::io::{self, BufRead, IsTerminal, Read};

use goldseam_core::vault::{Entropy, Passphrase, RecoveryCode};
use zeroize::Zeroizing;

use crate::error::{CliError, Result};
use crate::output::Output;
use crate::output::style::BOLD;

/// The longest secret that is read, in bytes.
const LONGEST: u64 = 64 * 1024;

/// Words of a suggestion: 64 bits.
const SUGGESTED_WORDS: usize = 5;

/// Where secrets come from.
#[derive(Clone, Copy)]
pub(crate) enum Secrets {
    /// A person types them.
    Terminal,
    /// Each is a line of standard input.
    StandardInput,
}

impl Secrets {
    /// The passphrase of an existing vault.
    pub(crate) fn passphrase(self) -> Result<Passphrase> {
        Ok(Passphrase::for_unlock(&self.ask("Passphrase")?))
    }

    /// The code on paper.
    pub(crate) fn recovery_code(self) -> Result<RecoveryCode> {
        Ok(RecoveryCode::parse(&self.ask("Recovery code")?)?)
    }

    /// A new passphrase, with an honest word on its strength. A person is offered random words, and types twice.
    pub(crate) fn new_passphrase(self, out: &Output, entropy: &dyn Entropy) -> Result<Passphrase> {
        if let Self::Terminal = self {
            let suggestion = Passphrase::suggest(SUGGESTED_WORDS, entropy)?;
            out.say(format_args!(
                "  Random words, if you like them:  {BOLD}{}{BOLD:#}\n",
                *suggestion
            ))?;
        }
        let typed = self.ask("New passphrase")?;
        let passphrase = Passphrase::new(&typed)?;
        out.hint(strength(&passphrase))?;
        if let Self::Terminal = self
            && *self.ask("Once more")? != *typed
        {
            return Err(CliError::Usage(
                "the two passphrases differ; nothing was changed",
            ));
        }
        Ok(passphrase)
    }

    fn ask(self, prompt: &str) -> Result<Zeroizing<String>> {
        match self {
            Self::Terminal => match rpassword::prompt_password(format!("{prompt}: ")) {
                Ok(typed) => Ok(Zeroizing::new(typed)),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => Err(error.into()),
                Err(_) => Err(CliError::Usage(
                    "there is no terminal to ask for the passphrase; --passphrase-stdin reads it from standard input",
                )),
            },
            Self::StandardInput => {
                let mut line = Zeroizing::new(String::with_capacity(1024));
                if io::stdin().is_terminal() {
                    return Err(CliError::Usage(
                        "--passphrase-stdin is for pipes; leave it out to type without echo",
                    ));
                }
                io::stdin().lock().take(LONGEST).read_line(&mut line)?;
                if line.is_empty() {
                    return Err(CliError::Usage("no passphrase came on standard input"));
                }
                let length = line.trim_end_matches(['\r', '\n']).len();
                line.truncate(length);
                Ok(line)
            }
        }
    }
}

/// What a thief with a copy of the files and one fast graphics card would need.
fn strength(passphrase: &Passphrase) -> &'static str {
    match passphrase.strength().score {
        0 => "Very weak: a thief with your files would find it within an hour.",
        1 => "Weak: a thief with your files would find it within a month.",
        2 => "Fair: it holds a thief with your files for months, not for years.",
        3 => "Good: a thief with your files would need years to find it.",
        _ => "Strong: a thief with your files would not find it within a lifetime.",
    }
}
