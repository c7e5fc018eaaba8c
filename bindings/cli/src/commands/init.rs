use clap::Args;
use goldseam_core::app::Goldseam;
use goldseam_core::vault::{KdfParams, Vault, VaultError};
use serde_json::json;

use crate::context::Context;
use crate::error::Result;
use crate::output::Output;
use crate::output::style::BOLD;

#[derive(Args)]
pub(crate) struct Init {
    /// Memory of one passphrase guess, in MiB [default: measured here, under a second]
    ///
    /// Every attempt to open the vault, yours or a thief's, needs this much memory. Less is quicker and weaker; 19 is
    /// the least, for very small machines.
    #[arg(long, value_name = "MIB", value_parser = clap::value_parser!(u32).range(19..=256))]
    kdf_memory_mib: Option<u32>,
}

impl Init {
    pub(crate) fn run(&self, context: &Context, out: &Output) -> Result<()> {
        if Vault::exists(&context.folder) {
            return Err(VaultError::AlreadyExists.into());
        }
        out.say(format_args!(
            "\n  Your journal will be encrypted with a passphrase that only you know.\n\n  \
             {BOLD}A forgotten passphrase cannot be recovered by anybody.{BOLD:#}\n  \
             Four or five unrelated words are easy to remember and hard to guess.\n"
        ))?;
        let passphrase = context
            .secrets
            .new_passphrase(out, context.environment.entropy.as_ref())?;
        let kdf = self.kdf(context)?;
        Goldseam::create(&context.folder, &passphrase, kdf, &context.environment)?
            .vault()
            .lock()?;
        out.result(&json!({ "created": true }), |out| {
            out.say(
                "\n  The vault is ready.\n\n  \
                 goldseam write         begins your journal\n  \
                 goldseam recovery add  makes a code for paper, in case you forget\n",
            )
        })
    }

    fn kdf(&self, context: &Context) -> Result<KdfParams> {
        let Some(mib) = self.kdf_memory_mib else {
            return Ok(KdfParams::calibrate(context.environment.clock.as_ref())?);
        };
        let usual = if mib * 1024 < KdfParams::DEFAULT.memory_kib {
            KdfParams::FLOOR
        } else {
            KdfParams::DEFAULT
        };
        Ok(KdfParams {
            memory_kib: mib * 1024,
            ..usual
        })
    }
}
