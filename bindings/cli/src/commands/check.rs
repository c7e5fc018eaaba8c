use serde_json::json;

use crate::context::Context;
use crate::error::Result;
use crate::output::Output;
use crate::output::progress::cancelled_by_ctrl_c;

pub(crate) fn run(context: &Context, out: &Output) -> Result<()> {
    let session = context.open()?;
    let token = cancelled_by_ctrl_c()?;
    session.app.vault().check(&token)?;
    out.result(&json!({ "whole": true }), |out| {
        out.say("Every page is whole, and so are the search indexes.")
    })?;
    session.lock()
}
