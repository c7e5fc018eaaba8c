use serde_json::json;

use crate::context::Context;
use crate::error::Result;
use crate::output::Output;
use crate::output::progress::cancelled_by_ctrl_c;

pub(crate) fn run(context: &Context, out: &Output) -> Result<()> {
    let (session, passphrase) = context.open_with_passphrase()?;
    out.hint("Writing the vault anew under new keys. Whatever interrupts it, the vault opens.")?;
    let token = cancelled_by_ctrl_c()?;
    session.app.vault().change_all_keys(&passphrase, &token)?;
    out.result(&json!({ "changed": true }), |out| {
        out.say("Every key is new. Your passphrase is the same.")?;
        out.say("A recovery code made before no longer works: `goldseam recovery add` makes one.")
    })?;
    session.lock()
}
