use serde_json::json;

use crate::context::Context;
use crate::error::Result;
use crate::output::Output;

pub(crate) fn run(context: &Context, out: &Output) -> Result<()> {
    let (session, old) = context.open_with_passphrase()?;
    let new = context
        .secrets
        .new_passphrase(out, context.environment.entropy.as_ref())?;
    session.app.vault().change_passphrase(&old, &new)?;
    out.result(&json!({ "changed": true }), |out| {
        out.say("The new passphrase opens the vault; the old one no longer does.")?;
        out.hint("A copy of the vault made earlier still opens with the old one.")
    })?;
    session.lock()
}
