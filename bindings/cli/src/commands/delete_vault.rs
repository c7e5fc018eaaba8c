use std::io;

use goldseam_core::vault::Vault;
use serde_json::json;

use crate::context::Context;
use crate::error::{CliError, Result};
use crate::output::Output;
use crate::output::style::BOLD;

const WORD: &str = "DELETE";

/// Asks for a word and not for the passphrase: who forgot it must be able to leave, too.
pub(crate) fn run(context: &Context, out: &Output) -> Result<()> {
    context.must_exist()?;
    out.say(format_args!(
        "\n  {BOLD}Everything in this vault will be gone for ever.{BOLD:#}\n  \
         Its keys are overwritten first: nobody can bring it back, not from the disk either.\n  \
         Copies made elsewhere stay.\n"
    ))?;
    let typed = if out.is_conversation() {
        out.ask(&format!("  Type {WORD} to go on:"))?
    } else {
        let mut line = String::new();
        io::stdin().read_line(&mut line)?;
        line
    };
    if typed.trim() != WORD {
        return Err(CliError::Usage(
            "nothing was deleted: the word DELETE was not typed",
        ));
    }
    Vault::delete(&context.folder, &context.environment)?;
    out.result(&json!({ "deleted": true }), |out| {
        out.say("The vault is gone.")
    })
}
